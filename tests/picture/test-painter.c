// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-composition.h"
#include "ashi-limits.h"
#include "ashi-omissions.h"
#include "ashi-painter-process.h"
#include "ashi-painter-protocol.h"
#include "ashi-painter-service.h"
#include "ashi-painter-talk.h"
#include "ashi-pick-map.h"
#include "ashi-test-pack.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Strangers' drawings, painted by a process of their own; lying-painter.c is one that was taken over. */

#define BOX ((AshiBox) { 0, 0, 40, 40 })
#define SVG "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'>"

/* Each of them asks many times for the next: nobody sees the end of that. Not deeper than newer librsvg goes. */
#define USES(id) "<use href='#" #id "'/>"
#define NEXT(name, next)                                                                                               \
  "<g id='" #name "'><g mask='url(#m" #name ")'><path d='M0 0h9v9z'/></g></g><mask id='m" #name "'>" USES (next)       \
      USES (next) USES (next) USES (next) USES (next) USES (next) USES (next) USES (next) "</mask>"
#define ENDLESS                                                                                                        \
  "<defs>" NEXT (a, b) NEXT (b, c) NEXT (c, d) NEXT (d, e) NEXT (e, f) NEXT (f, g) NEXT (g, h)                         \
      NEXT (h, i) "<path id='i' d='M0 0h9v9z'/></defs>"

#define GOOD_LAYER                                                                                                     \
  "<g id='layer-good'><g id='left'><path fill='#c0392b' d='M2 2h10v10h-10z'/></g>"                                     \
  "<g id='right'><path fill='#7b241c' fill-opacity='0.5' d='M20.3 2.2h10v10h-10z'/></g></g>"
#define BAD_LAYER                                                                                                      \
  "<g id='layer-bad'><g id='endless'><use href='#a'/></g>"                                                             \
  "<g id='beside'><path fill='#c0392b' d='M2 20h10v10h-10z'/></g></g>"

enum
{
  GOOD,
  BAD
};

/* Of @stranger's pack; the program's own when that is NULL. */
static AshiPlate *
plate_new_by (GObject *stranger, const char *svg)
{
  static const char *const names[] = { "left", "right", "endless", "beside" };
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  AshiPlate *plate;

  g_ptr_array_add (layers, ashi_layer_new ("layer-good", "Good", 1, TRUE));
  g_ptr_array_add (layers, ashi_layer_new ("layer-bad", "Bad", 1, TRUE));
  ((AshiLayer *) g_ptr_array_index (layers, BAD))->line = 7;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (structures, ashi_structure_new (names[i], i / 2));
  plate = ashi_plate_new ("drawn", "plates/drawn.svg", "Drawn", BOX, bytes, layers, structures);
  if (stranger != NULL)
    ashi_plate_set_foreign (plate, stranger);
  return plate;
}

static AshiPlate *
plate_new (const char *svg, gboolean foreign)
{
  g_autoptr (GObject) stranger = foreign ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;

  return plate_new_by (stranger, svg);
}

/* The one limit that a test cannot wait for. */
static void
be_impatient (void)
{
  g_setenv ("ASHI_PAINT_SECONDS", "0.3", TRUE);
}

/* What GLib's own thread uses to watch a child it lets go in its own time; sockets are ours. */
static guint
count_sockets (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *file = g_file_read_link (path, NULL);

      n += file != NULL && g_str_has_prefix (file, "socket:");
    }
  return n;
}

static void
assert_no_child (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static char *
dup_told (AshiPlate *plate)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  GString *told = g_string_new (NULL);

  ashi_omissions_tell (plate, 0, problems);
  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_string_append_printf (told, "%s\n", line);
    }
  return g_string_free (told, FALSE);
}

static void
assert_told (AshiPlate *plate, const char *expected)
{
  g_autofree char *told = dup_told (plate);

  g_assert_cmpstr (told, ==, expected);
}

static void
assert_same_tile (const AshiTile *a, const AshiTile *b)
{
  g_autoptr (GVariant) one = g_variant_ref_sink (ashi_tile_to_variant (a));
  g_autoptr (GVariant) other = g_variant_ref_sink (ashi_tile_to_variant (b));

  g_assert_true (g_variant_equal (one, other));
  g_assert_true ((a->surface == NULL) == (b->surface == NULL));
}

static void
assert_same_box (AshiBox a, AshiBox b)
{
  g_assert_cmpfloat (a.x, ==, b.x);
  g_assert_cmpfloat (a.y, ==, b.y);
  g_assert_cmpfloat (a.width, ==, b.width);
  g_assert_cmpfloat (a.height, ==, b.height);
}

typedef struct
{
  AshiTile *tiles[5];
  AshiTrace trace;
  AshiBox box;
} Pictures;

static Pictures
paint_all (gboolean foreign)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", foreign);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, "path { fill: #123456 }", NULL);
  Pictures all;

  g_assert_true (ashi_painter_is_apart (painter) == foreign);
  all.tiles[0] = ashi_painter_layer_tile (painter, GOOD, BOX, 3.3, NULL);
  all.tiles[1] = ashi_painter_structure_tile (painter, "right", (AshiBox) { 10, 0, 15, 10 }, 7, NULL);
  all.tiles[2] = ashi_painter_trace_structure (painter, "right", BOX, 2, &all.trace, NULL);
  all.tiles[3] = ashi_painter_highlight_tile (painter, "right", ASHI_HIGHLIGHT_SELECTED, BOX, 5, 1, NULL);
  all.tiles[4] = ashi_painter_alone_tile (painter, "right", BOX, 5, NULL);
  g_assert_true (ashi_painter_measure_structure (painter, "right", &all.box, NULL));
  return all;
}

static void
test_same_pixels (void)
{
  const Pictures here = paint_all (FALSE), apart = paint_all (TRUE);

  assert_same_box (here.trace.ink, apart.trace.ink);
  g_assert_cmpint (here.trace.whole, ==, apart.trace.whole);
  assert_same_box (here.box, apart.box);
  for (guint i = 0; i < G_N_ELEMENTS (here.tiles); i++)
    {
      assert_same_tile (here.tiles[i], apart.tiles[i]);
      ashi_tile_unref (here.tiles[i]);
      ashi_tile_unref (apart.tiles[i]);
    }
}

static void
test_guards_stand (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);

  g_assert_true (ashi_painter_check_plate (painter, NULL));
  g_assert_true (ashi_painter_process_get_guards () & ASHI_GUARD_LIMITS);
}

static guint32
pixel_at (const AshiTile *tile, double x, double y)
{
  const guint8 *pixels = cairo_image_surface_get_data (tile->surface);
  const int stride = cairo_image_surface_get_stride (tile->surface);

  return ((const guint32 *) (gconstpointer) (pixels
                                             + (int) ((y - tile->box.y) * tile->scale)
                                                   * stride))[(int) ((x - tile->box.x) * tile->scale)];
}

#define TOO_LONG(place, id, rest)                                                                                      \
  "plates/drawn.svg" place ": \"" id "\" takes too long to draw (0.3 s)" rest ". Simplify it.\n"

/* What takes too long is left out, the rest stays, and it is not tried again. */
static void
test_endless_is_left_out (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG ENDLESS GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) bad = ashi_painter_layer_tile (painter, BAD, BOX, 3, NULL);
  g_autoptr (AshiTile) good = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  g_autoptr (AshiPainter) other = ashi_painter_new (plate, "path { fill: #123456 }", NULL);
  g_autoptr (AshiTile) again = ashi_painter_layer_tile (other, BAD, BOX, 3, NULL);

  g_assert_nonnull (bad);
  g_assert_nonnull (good->surface);
  g_assert_cmphex (pixel_at (bad, 7, 25), ==, 0xffc0392b); /* what lies beside it on the same layer */
  g_assert_cmphex (pixel_at (bad, 4, 4), ==, 0);
  g_assert_cmphex (pixel_at (again, 7, 25), ==, 0xff123456);
  assert_told (plate, TOO_LONG (":7", "layer-bad", ", so only its structures are shown") TOO_LONG ("", "endless", ""));
}

static const char *
pick (AshiPickMap *map, double x, double y)
{
  const double opacities[] = { 1, 1 };
  const AshiStructure *found = ashi_pick_map_pick_first (map, x, y, opacities, 0.1);

  return found != NULL ? found->id : NULL;
}

static void
test_rest_is_clicked (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG ENDLESS GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);

  g_assert_nonnull (map);
  g_assert_cmpstr (pick (map, 5, 5), ==, "left");
  g_assert_cmpstr (pick (map, 25, 5), ==, "right");
  g_assert_cmpstr (pick (map, 5, 25), ==, "beside");
  assert_told (plate, TOO_LONG ("", "endless", ""));
}

/* A picture is cut where it would cost too much, and laid in its place all the same. */
static void
test_rest_is_saved (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG ENDLESS GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ashi-test-painter.png", NULL);
  const double opacities[] = { 1, 0.5 };
  const AshiComposition composition = { .box = BOX, .scale = 4, .opacities = opacities, .selection = "left" };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *saved;

  g_assert_true (ashi_composition_save (&composition, painter, path, &error));
  g_assert_no_error (error);
  saved = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (saved), ==, 160);
  cairo_surface_destroy (saved);
  g_assert_cmpuint (ashi_omissions_count (plate), ==, 2); /* the layer, and why */
  g_unlink (path);
}

static void
test_unreadable_is_said (void)
{
  g_autoptr (AshiPlate) plate = plate_new ("<svg", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  const double opacities[] = { 1, 1 };
  const AshiComposition composition = { .box = BOX, .scale = 4, .opacities = opacities };
  g_autoptr (GError) error = NULL, said = NULL;
  g_autofree char *told = dup_told (plate);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ashi-not-written.png", NULL);

  g_assert_null (tile->surface);
  g_assert_false (ashi_painter_check_plate (painter, &error));
  g_assert_true (g_str_has_prefix (told, "plates/drawn.svg: The drawing cannot be drawn ("));
  g_assert_true (g_str_has_prefix (error->message, "plates/drawn.svg: The drawing cannot be drawn ("));
  g_assert_false (ashi_composition_save (&composition, painter, path, &said));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (said->message, ==, error->message);
}

/* What was written out again may be larger than any file that is read; it takes its time. */
static void
test_large_is_painted (void)
{
  g_autofree char *blanks = g_strnfill (1 << 20, ' ');
  g_autoptr (GString) svg = g_string_new (SVG);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (AshiTile) tile = NULL;

  while (svg->len <= ASHI_LIMIT_FILE_BYTES + (4 << 20))
    g_string_append_printf (svg, "<desc>%s</desc>", blanks);
  g_string_append (svg, GOOD_LAYER BAD_LAYER "</svg>");
  plate = plate_new (svg->str, TRUE);
  painter = ashi_painter_new (plate, NULL, NULL);
  g_unsetenv ("ASHI_PAINT_SECONDS");
  tile = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  be_impatient ();
  assert_told (plate, "");
  g_assert_nonnull (tile->surface);
}

/* librsvg of Debian 12 panics at this, and would take the program along. */
static void
test_panic_is_survived (void)
{
  g_autoptr (AshiPlate) plate = plate_new (
      SVG "<style>:lang(x-y) { fill: #ff0000 }</style><g xml:lang='en'/>" GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  g_autofree char *told = dup_told (plate);

  g_assert_nonnull (tile);
  g_assert_true (tile->surface != NULL
                 || g_str_equal (told, "plates/drawn.svg: The drawing makes the renderer fall. Draw it in another "
                                       "way.\n"));
}

static gpointer
cancel (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 10);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_unwanted_is_ended (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG ENDLESS GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiTile) good = NULL;
  GThread *thread;

  g_unsetenv ("ASHI_PAINT_SECONDS");
  painter = ashi_painter_new (plate, NULL, NULL);
  ashi_painter_set_cancellable (painter, cancellable);
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_null (ashi_painter_layer_tile (painter, BAD, BOX, 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  assert_no_child ();
  be_impatient ();
  assert_told (plate, "");
  ashi_painter_set_cancellable (painter, NULL);
  good = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  g_assert_nonnull (good->surface);
}

static void
test_nothing_is_left_behind (void)
{
  const guint n_sockets = count_sockets ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AshiPlate) plate = plate_new (SVG ENDLESS GOOD_LAYER BAD_LAYER "</svg>", TRUE);
      g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
      g_autoptr (AshiTile) bad = ashi_painter_layer_tile (painter, BAD, BOX, 3, NULL);
      g_autoptr (AshiTile) good = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);

      g_assert_cmpuint (count_sockets (), ==, n_sockets + 1);
      g_clear_object (&painter);
      g_assert_cmpuint (count_sockets (), ==, n_sockets + 1); /* it waits for another drawing of the pack */
      g_clear_object (&plate);
      assert_no_child ();
      g_assert_cmpuint (count_sockets (), ==, n_sockets);
    }
}

static void
set_painter (const char *path)
{
  g_setenv ("ASHI_PAINTER", path, TRUE);
}

static AshiTile *
paint_good (AshiPlate *plate, const char *palette)
{
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, palette, NULL);

  return ashi_painter_layer_tile (painter, GOOD, BOX, 3.3, NULL);
}

/* One process does for all drawings of a pack, and for no other's. */
static void
test_next_of_pack (void)
{
  g_autofree char *real = g_strdup (g_getenv ("ASHI_PAINTER"));
  g_autoptr (GObject) stranger = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (AshiPlate) first = plate_new_by (stranger, SVG BAD_LAYER GOOD_LAYER "</svg>");
  g_autoptr (AshiPlate) next = plate_new_by (stranger, SVG GOOD_LAYER BAD_LAYER "</svg>");
  g_autoptr (AshiPlate) own = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", FALSE);
  g_autoptr (AshiPlate) other = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiTile) before = paint_good (first, "#left { display: none }");
  g_autoptr (AshiTile) expected = paint_good (own, "path { fill: #123456 }");
  g_autoptr (AshiTile) after = NULL, others = NULL;

  set_painter ("/nowhere/ashi-painter");
  after = paint_good (next, "path { fill: #123456 }");
  others = paint_good (other, NULL);
  set_painter (real);
  assert_same_tile (after, expected);
  assert_told (next, "");
  g_assert_null (others->surface);
  g_assert_cmpuint (ashi_omissions_count (other), ==, 1);
}

static gpointer
serve (gpointer fd)
{
  ashi_painter_service_run (GPOINTER_TO_INT (fd), 0);
  close (GPOINTER_TO_INT (fd));
  return NULL;
}

/* What the process itself does, in this one, where a sanitizer sees what it leaves: it ends without looking back. */
static void
test_drawings_are_put_away (void)
{
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  const AshiPaintOrder order = { .task = ASHI_PAINT_LAYER, .layer = GOOD, .id = "layer-good", .box = BOX, .scale = 3 };
  AshiWire wire = { 0, ashi_wire_wait, NULL };
  GThread *service;
  guint standing;
  int fds[2];

  g_assert_no_errno (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds));
  service = g_thread_new ("service", serve, GINT_TO_POINTER (fds[1]));
  wire.fd = fds[0];
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AshiTile) tile = NULL;
      AshiTrace found;

      g_assert_true (ashi_painter_talk_ready (&wire, &standing, NULL));
      g_assert_true (ashi_painter_talk_opening (&wire, plate, "path { fill: #123456 }", 1000, NULL));
      tile = ashi_painter_talk_order (&wire, &order, &found, NULL);
      g_assert_cmphex (pixel_at (tile, 7, 5), ==, 0xff123456);
      g_assert_true (ashi_painter_talk_end (wire.fd));
    }
  close (wire.fd);
  g_thread_join (service);
}

#define CROWD 5

static void
test_few_wait (void)
{
  const guint n_sockets = count_sockets ();
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  AshiPainter *crowd[CROWD];

  for (guint i = 0; i < CROWD; i++)
    {
      crowd[i] = ashi_painter_new (plate, NULL, NULL);
      g_assert_true (ashi_painter_check_plate (crowd[i], NULL));
    }
  g_assert_cmpuint (count_sockets (), ==, n_sockets + CROWD);
  for (guint i = 0; i < CROWD; i++)
    g_object_unref (crowd[i]);
  g_assert_cmpuint (count_sockets (), ==, n_sockets + ASHI_LIMIT_IDLE_PAINTERS);
  g_clear_object (&plate);
  g_assert_cmpuint (count_sockets (), ==, n_sockets);
  assert_no_child ();
}

static void
test_missing_painter_is_said (void)
{
  g_autofree char *real = g_strdup (g_getenv ("ASHI_PAINTER"));
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) tile = NULL;
  g_autofree char *told = NULL;

  g_setenv ("ASHI_PAINTER", "/nowhere/ashi-painter", TRUE);
  tile = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  g_setenv ("ASHI_PAINTER", real, TRUE);
  told = dup_told (plate);
  g_assert_null (tile->surface);
  g_assert_nonnull (strstr (told, "“/nowhere/ashi-painter” does not start"));
  g_assert_nonnull (strstr (told, "Install Ashi again."));
}

#define FELL                                                                                                           \
  "plates/drawn.svg: \"layer-good\" makes the renderer fall, so only its structures are shown. Draw it in "            \
  "another way.\n"

static const struct
{
  const char *lie, *told;
} lies[] = {
  { "elsewhere", FELL },
  { "larger", FELL },
  { "finer", FELL },
  { "unlike", FELL },
  { "flat", FELL },
  { "no-number", FELL },
  { "no-scale", FELL },
  { "too-few", FELL },
  { "no-error", FELL },
  { "huge", FELL },
  { "large", FELL },
  { "empty", FELL },
  { "no-variant", FELL },
  { "hung-up", FELL },
  { "silent", FELL },
  { "killed", "plates/drawn.svg: \"layer-good\" needs too much memory to draw (1024 MiB), so only its structures are "
              "shown. Simplify it.\n" },
  { "escapes", "plates/drawn.svg: \"layer-good\" cannot be drawn (Red  [31m and  back wards), so only its structures "
               "are shown. Draw it in another way.\n" },
  { "old",
    "plates/drawn.svg: The drawings of this pack cannot be painted, since ashi-painter does not answer, or is of "
    "another version. Install Ashi again.\n" },
};

static const char *const late_lies[] = { "talks-unasked", "ends-idle", "idle-nonsense", "ends-when-opened",
                                         "ends-when-asked" };

/* Lets the next process that starts be one that tells @lie. */
static char *
set_liar (const char *lie)
{
  g_autofree char *liar = g_test_build_filename (G_TEST_BUILT, "picture", "lying-painter", NULL);
  g_autofree char *folder = g_dir_make_tmp ("ashi-test-XXXXXX", NULL);
  char *path = g_build_filename (folder, lie, NULL);

  g_assert_no_errno (symlink (liar, path));
  set_painter (path);
  return path;
}

static void
remove_liar (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

/* Whoever listens to a process that was taken over believes none of it. */
static void
test_lie (gconstpointer index)
{
  const guint i = GPOINTER_TO_UINT (index);
  g_autofree char *real = g_strdup (g_getenv ("ASHI_PAINTER"));
  g_autofree char *path = set_liar (lies[i].lie);
  g_autoptr (AshiPlate) plate = plate_new (SVG GOOD_LAYER BAD_LAYER "</svg>", TRUE);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, GOOD, BOX, 3, NULL);
  g_autofree char *told = dup_told (plate);

  set_painter (real);
  g_assert_nonnull (tile);
  g_assert_null (tile->surface);
  if (!g_str_has_prefix (told, lies[i].told)) /* its structures, which the next process lies about, follow */
    g_assert_cmpstr (told, ==, lies[i].told);
  g_clear_object (&painter);
  g_clear_object (&plate);
  assert_no_child ();
  remove_liar (path);
}

/* What becomes of a process after one drawing is not told of the next. */
static void
test_late_lie (gconstpointer lie)
{
  g_autofree char *real = g_strdup (g_getenv ("ASHI_PAINTER"));
  g_autofree char *path = set_liar (lie);
  g_autoptr (GObject) stranger = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (AshiPlate) first = plate_new_by (stranger, SVG GOOD_LAYER BAD_LAYER "</svg>");
  g_autoptr (AshiPlate) next = plate_new_by (stranger, SVG GOOD_LAYER BAD_LAYER "</svg>");
  g_autoptr (AshiTile) lied = paint_good (first, NULL);
  g_autoptr (AshiTile) good = NULL;

  set_painter (real);
  assert_told (first, "");
  good = paint_good (next, NULL);
  g_assert_null (lied->surface);
  g_assert_nonnull (good->surface);
  assert_told (next, "");
  remove_liar (path);
}

#define N_SLOW 30

/* Of so many structures that none takes too long by itself. */
static AshiPlate *
create_slow (void)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (SVG "</svg>", strlen (SVG "</svg>"));
  g_autoptr (GObject) stranger = g_object_new (G_TYPE_OBJECT, NULL);
  AshiPlate *plate;

  g_ptr_array_add (layers, ashi_layer_new ("layer-slow", "Slow", 1, TRUE));
  for (guint i = 0; i < N_SLOW; i++)
    {
      g_autofree char *id = g_strdup_printf ("slow-%u", i);

      g_ptr_array_add (structures, ashi_structure_new (id, 0));
    }
  plate = ashi_plate_new ("drawn", "plates/drawn.svg", "Drawn", BOX, bytes, layers, structures);
  ashi_plate_set_foreign (plate, stranger);
  return plate;
}

static void
map (AshiPlate *plate)
{
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);

  g_assert_nonnull (map);
}

static void
paint (AshiPlate *plate)
{
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, 0, BOX, 1, NULL);

  g_assert_nonnull (tile);
}

/* However fast it is traced, and whatever the process dies of: all the structures of a plate have a time together. */
static void
test_all_together_take_too_long (void)
{
  static const struct
  {
    const char *lie;
    void (*ask) (AshiPlate *plate);
  } cases[] = { { "dawdles", map }, { "dawdles", paint }, { "dawdles-and-dies", map } };
  g_autofree char *real = g_strdup (g_getenv ("ASHI_PAINTER"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = set_liar (cases[i].lie);
      g_autoptr (AshiPlate) plate = create_slow ();
      g_autofree char *told = NULL;

      cases[i].ask (plate);
      told = dup_told (plate);
      g_test_message ("%s", told);
      g_assert_nonnull (strstr (told, "Its structures take too long to draw one by one (1.8 s)"));
      remove_liar (path);
    }
  set_painter (real);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  be_impatient ();
  g_test_add_func ("/painter/same-pixels", test_same_pixels);
  g_test_add_func ("/painter/guards-stand", test_guards_stand);
  g_test_add_func ("/painter/endless-is-left-out", test_endless_is_left_out);
  g_test_add_func ("/painter/rest-is-clicked", test_rest_is_clicked);
  g_test_add_func ("/painter/rest-is-saved", test_rest_is_saved);
  g_test_add_func ("/painter/unreadable-is-said", test_unreadable_is_said);
  g_test_add_func ("/painter/large-is-painted", test_large_is_painted);
  g_test_add_func ("/painter/panic-is-survived", test_panic_is_survived);
  g_test_add_func ("/painter/unwanted-is-ended", test_unwanted_is_ended);
  g_test_add_func ("/painter/nothing-is-left-behind", test_nothing_is_left_behind);
  g_test_add_func ("/painter/next-of-pack", test_next_of_pack);
  g_test_add_func ("/painter/drawings-are-put-away", test_drawings_are_put_away);
  g_test_add_func ("/painter/few-wait", test_few_wait);
  g_test_add_func ("/painter/missing-painter-is-said", test_missing_painter_is_said);
  g_test_add_func ("/painter/all-together-take-too-long", test_all_together_take_too_long);
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *name = g_strconcat ("/painter/lie/", lies[i].lie, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_lie);
    }
  for (guint i = 0; i < G_N_ELEMENTS (late_lies); i++)
    {
      g_autofree char *name = g_strconcat ("/painter/late-lie/", late_lies[i], NULL);

      g_test_add_data_func (name, late_lies[i], test_late_lie);
    }
  return g_test_run ();
}
