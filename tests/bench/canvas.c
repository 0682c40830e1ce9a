// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a hand feels: how long the window takes to open, to move, to fade, to be sharp again, to answer; and what it
// holds in memory. Prints JSON: times in ms unless the name says otherwise. It measures and judges nothing;
// tests/bench/run runs it beside a browser and a bare window.
//
// Usage: canvas launch|stay|window|huge|bare|floor|huge-floor|memory|asked, or canvas needle [SECTION].
// ASHI_BENCH_START: when it was started, on the monotonic clock in µs. ASHI_BENCH_CONTENT: a bundle of resources that
// stands in for the content inside the program.
#include "ashi-build.h"
#include "ashi-canvas.h"
#include "ashi-index.h"
#include "ashi-memory.h"
#include "ashi-needle-action.h"
#include "ashi-opening.h"
#include "ashi-pick-map.h"
#include "ashi-picture-name.h"
#include "ashi-renderer.h"
#include "ashi-resource-pack.h"
#include "ashi-results.h"
#include "ashi-window.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH       1400
#define HEIGHT      850
#define HUGE_WIDTH  3840
#define HUGE_HEIGHT 2160
#define N_FRAMES    120 /* of each gesture */
#define N_RUNS      9   /* of what is measured once at a time */
#define N_PICKS     2000000
#define PATIENCE    100 /* s until something that does not come is given up */
#define PAUSE       150 /* ms between two letters that are typed */
#define LEISURE     3   /* s in which a window that is left alone keeps what it showed for the next start */

typedef struct
{
  GtkWidget *window;
  AshiCanvas *canvas;
  AshiView *view;
  AshiOpening *opening;
  gint64 frame_start;
  double frame_ms;        /* of the last frame, from before its first phase to after its last */
  guint n_frames, n_seen; /* and as many of them as were waited for */
  gint64 start;
  int width, height; /* of the window, logical px */
  double read_ms;    /* from the start until everything about the pack was read; 0 before */
} Bench;

/* What the main thread does between one wait and the next, in ms of its own work: a hand waits for the longest. */
static double turn_began, longest_turn;

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
get_thread_ms (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return 1e3 * (double) worked.tv_sec + 1e-6 * (double) worked.tv_nsec;
}

/* In the place of the main loop's poll(): all that happens outside of it is a turn that a hand would wait for. */
static int
poll_between_turns (GPollFD *fds, guint n, int timeout)
{
  int ready;

  longest_turn = MAX (longest_turn, get_thread_ms () - turn_began);
  ready = g_poll (fds, n, timeout);
  turn_began = get_thread_ms ();
  return ready;
}

static void
on_before_paint (Bench *self)
{
  self->frame_start = g_get_monotonic_time ();
}

static void
on_after_paint (Bench *self)
{
  self->frame_ms = ms_since (self->frame_start);
  self->n_frames++;
}

static void
watch_frames (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (on_after_paint), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

typedef gboolean (*Condition) (Bench *self);

static void
wait_for (Bench *self, const char *what, Condition condition)
{
  const gint64 start = g_get_monotonic_time ();
  const guint source = g_timeout_add (1, wake, NULL);

  while (!condition (self))
    {
      if (ms_since (start) > 1000 * PATIENCE)
        g_error ("waited in vain for %s", what);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_settled (Bench *self)
{
  return ashi_canvas_get_settled (self->canvas);
}

static gboolean
is_read (Bench *self)
{
  return self->read_ms > 0;
}

static gboolean
is_painted (Bench *self)
{
  return self->n_frames > 0;
}

static gboolean
is_painted_anew (Bench *self)
{
  if (self->n_frames == self->n_seen)
    return FALSE;
  self->n_seen = self->n_frames;
  return TRUE;
}

/* Numbers as JSON */

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *name, double *times, guint n)
{
  qsort (times, n, sizeof (double), compare);
  printf ("\"%s\": {\"median\": %.2f, \"p99\": %.2f, \"worst\": %.2f, \"n\": %u},\n", name, times[n / 2],
          times[MIN (n - 1, (guint) ceil (0.99 * n) - 1)], times[n - 1], n);
}

static double
read_memory (const char *key)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return NAN;
  line = strstr (text, key);
  return line != NULL ? g_ascii_strtod (line + strlen (key), NULL) / 1024 : NAN;
}

static void
stay (void)
{
  const gint64 start = g_get_monotonic_time ();
  const guint source = g_timeout_add (100, wake, NULL);

  while (ms_since (start) < 1000 * LEISURE)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* Gestures */

typedef void (*Step) (Bench *self, guint frame);

static void
zoom (Bench *self, guint frame)
{
  const double factor = frame % N_FRAMES < N_FRAMES / 2 ? 1.03 : 1 / 1.03;

  ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), factor, self->width / 3.0, self->height / 3.0);
}

static void
pan (Bench *self, guint frame)
{
  ashi_viewport_pan (ashi_canvas_get_viewport (self->canvas), 6 * sin (frame * 0.1), 4 * cos (frame * 0.07));
}

static void
fade (Bench *self, guint frame)
{
  const int layer = ashi_plate_find_layer (ashi_view_get_plate (self->view), "superficial");

  ashi_view_set_layer_opacity (self->view, (guint) layer, 0.5 + 0.4 * cos (frame * 0.1));
}

static void
measure_gesture (Bench *self, const char *name, Step step)
{
  g_autofree char *worked_name = g_strconcat (name, "_thread", NULL);
  double times[N_FRAMES], worked[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      const double before = get_thread_ms ();

      step (self, i);
      self->n_frames = 0;
      wait_for (self, "a frame", is_painted);
      times[i] = self->frame_ms;
      worked[i] = get_thread_ms () - before; /* in the frame and between it and the one before */
    }
  print_times (name, times, N_FRAMES);
  print_times (worked_name, worked, N_FRAMES);
}

static void
measure_sharpening (Bench *self)
{
  double times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start;

      for (guint j = 0; j < 12; j++)
        {
          ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), i % 2 == 0 ? 1.06 : 1 / 1.06, WIDTH / 3.0,
                                 HEIGHT / 3.0);
          self->n_frames = 0;
          wait_for (self, "a frame", is_painted);
        }
      start = g_get_monotonic_time ();
      wait_for (self, "a sharp picture", is_settled);
      times[i] = ms_since (start);
    }
  print_times ("sharp_again", times, N_RUNS);
}

/* A needle that is dragged */

static AshiHeldNeedle *
get_held (Bench *self)
{
  return ashi_needle_action_get_held (GTK_APPLICATION_WINDOW (self->window));
}

static gboolean
is_held (Bench *self)
{
  return get_held (self) != NULL;
}

static AshiSpot
find_spot (Bench *self, AshiXY place)
{
  AshiSpot spot = { .x = place.x, .y = place.y };

  ashi_viewport_to_view (ashi_canvas_get_viewport (self->canvas), spot.x, spot.y, &spot.view_x, &spot.view_y);
  return spot;
}

/* By its shaft, to and fro by some 20°, about a place that stays: halfway to the tip as it is drawn, or 30 mm deep. */
static AshiXY
find_shaft (Bench *self, double aside)
{
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (ashi_held_needle_get_grip (get_held (self)));
  const AshiNeedle drawn = ashi_needle_get_drawn (outlines);
  const AshiXY place = ashi_axis_get_place (ashi_needle_get_axis (drawn, outlines), MIN (30, drawn.depth / 2));
  const AshiXY way = ashi_needle_get_aside (outlines);

  return (AshiXY) { place.x + aside * way.x, place.y + aside * way.y };
}

static void
drag (Bench *self, guint frame)
{
  const AshiSpot spot = find_spot (self, find_shaft (self, 11 * sin (frame * 0.1)));

  ashi_overlay_drag_update (ASHI_OVERLAY (get_held (self)), self->canvas, &spot);
}

static void
put_on_fat (Bench *self, AshiNeedleGrip *grip, const char *section_id)
{
  const AshiBuilds *builds = ashi_pack_get_builds (ashi_opening_get_pack (self->opening));
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiBuilt) built =
      ashi_built_new (ashi_needle_grip_get_outlines (grip), builds, section_id,
                      ashi_build_get_preset (builds, ASHI_PRESET_HEAVY, ASHI_WHOSE_MAN), &error);

  g_assert_no_error (error);
  ashi_needle_grip_set_outlines (grip, built->outlines);
}

/* In the section that has most to meet, in a heavy build, with ghosts, and the column told anew each time. */
static void
measure_dragging (Bench *self, const char *section_id)
{
  AshiNeedleGrip *grip;
  AshiSpot start;

  ashi_view_open_section (self->view, ashi_pack_find_section (ashi_opening_get_pack (self->opening), section_id));
  gtk_widget_activate_action (self->window, "win.hold-needle", NULL);
  wait_for (self, "a needle", is_held);
  wait_for (self, "a sharp picture", is_settled);
  grip = ashi_held_needle_get_grip (get_held (self));
  put_on_fat (self, grip, section_id);
  self->n_frames = 0;
  wait_for (self, "the build", is_painted);
  start = find_spot (self, find_shaft (self, 0));
  g_assert_true (ashi_overlay_drag_begin (ASHI_OVERLAY (get_held (self)), self->canvas, &start));
  measure_gesture (self, "drag", drag);
  ashi_overlay_drag_end (ASHI_OVERLAY (get_held (self)), self->canvas, TRUE);
  ashi_view_close_section (self->view);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* The card is there when its title is; that of the card before it is another, and the index is folded. */
static void
wait_for_card (Bench *self, const AshiStructure *structure)
{
  AshiSubject *subject = ashi_pack_find_subject (ashi_opening_get_pack (self->opening), structure->subject_id);

  do
    wait_for (self, "a frame", is_painted_anew);
  while (!has_label (self->window, ashi_subject_get_title (subject)));
}

static void
measure_selection (Bench *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  double times[N_RUNS], frames[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, (i * 37) % ashi_plate_get_n_structures (plate));
      const gint64 start = g_get_monotonic_time ();

      self->n_frames = self->n_seen = 0;
      ashi_view_select (self->view, structure->id);
      wait_for_card (self, structure);
      times[i] = ms_since (start);
      frames[i] = self->n_frames;
      wait_for (self, "a sharp picture", is_settled);
    }
  ashi_view_select (self->view, NULL);
  print_times ("click_to_card", times, N_RUNS);
  print_times ("card_frames", frames, N_RUNS);
}

/* The first structure of a subject on the plate that is shown. */
static const AshiStructure *
find_structure (Bench *self, const char *subject_id)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    if (g_strcmp0 (ashi_plate_get_structure (plate, i)->subject_id, subject_id) == 0)
      return ashi_plate_get_structure (plate, i);
  g_error ("the plate shows no %s", subject_id);
}

/* What the main thread works for the longest card there is, from the click until it stands there, laid out and drawn.
 */
static void
measure_longest_card (Bench *self)
{
  static const char *const subjects[] = { "gluteus-medius", "multifidus" };
  double turns[N_RUNS];

  turn_began = get_thread_ms ();
  g_main_context_set_poll_func (NULL, poll_between_turns);
  for (guint i = 0; i < 2 * N_RUNS; i++)
    {
      const AshiStructure *structure = find_structure (self, subjects[i % 2]);

      longest_turn = 0;
      self->n_frames = self->n_seen = 0;
      ashi_view_select (self->view, structure->id);
      wait_for_card (self, structure);
      turns[i / 2] = longest_turn; /* of the second of the two */
      wait_for (self, "a sharp picture", is_settled);
    }
  g_main_context_set_poll_func (NULL, NULL);
  ashi_view_select (self->view, NULL);
  print_times ("longest_card", turns, N_RUNS);
}

/* Types a letter more and leaves the window to itself for as long as a hand does. */
static void
type_letter (Bench *self, const char *words, gsize n)
{
  GtkWidget *entry = find_widget (find_widget (self->window, ASHI_TYPE_INDEX), GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *typed = g_strndup (words, n);
  const gint64 start = g_get_monotonic_time ();

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  while (ms_since (start) < PAUSE)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_found (Bench *self)
{
  return has_label (find_widget (self->window, ASHI_TYPE_RESULTS), "Piriformis");
}

/* Clicks and letters while the pack is still being looked through, which takes a minute with a large one. */
static void
measure_asking (Bench *self)
{
  static const char words[] = "piriformis";
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const guint source = g_timeout_add (1, wake, NULL);
  double clicks[N_RUNS], letters[sizeof words];
  gint64 start;

  turn_began = get_thread_ms ();
  g_main_context_set_poll_func (NULL, poll_between_turns);
  for (guint i = 0; i < N_RUNS; i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (plate, (i * 37) % ashi_plate_get_n_structures (plate));

      longest_turn = 0;
      self->n_frames = self->n_seen = 0;
      ashi_view_select (self->view, structure->id);
      wait_for_card (self, structure);
      wait_for (self, "a sharp picture", is_settled);
      clicks[i] = longest_turn;
    }
  start = g_get_monotonic_time ();
  gtk_widget_activate_action (self->window, "win.filter", NULL);
  for (gsize n = 1; n < sizeof words; n++)
    {
      longest_turn = 0;
      type_letter (self, words, n);
      letters[n - 1] = longest_turn;
    }
  longest_turn = 0;
  wait_for (self, "an answer", has_found);
  stay ();
  letters[sizeof words - 1] = longest_turn;
  printf ("\"answer\": %.1f,\n", ms_since (start) - 1000 * LEISURE);
  g_main_context_set_poll_func (NULL, NULL);
  g_source_remove (source);
  print_times ("click_turn", clicks, N_RUNS);
  print_times ("letter_turn", letters, sizeof words);
}

/* Finds what lies on the outermost layer, or on all of them, as often as said. */
static void
pick (AshiPickMap *map, const char *name, gboolean all_layers)
{
  AshiPlate *plate = ashi_pick_map_get_plate (map);
  g_autofree double *opacities = g_new0 (double, ashi_plate_get_n_layers (plate));
  const AshiBox box = ashi_plate_get_view_box (plate);
  guint found = 0;
  gint64 start;

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    opacities[i] = 1;
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_PICKS; i++)
    {
      const double x = box.x + box.width * (i % 1009) / 1009, y = box.y + box.height * (i % 1511) / 1511;

      if (all_layers)
        {
          g_autoptr (GPtrArray) structures = ashi_pick_map_pick (map, x, y, opacities, 0.5);

          found += structures->len;
        }
      else
        found += ashi_pick_map_pick_first (map, x, y, opacities, 0.5) != NULL;
    }
  printf ("\"%s_ns\": %.1f, \"%s_hits\": %.2f,\n", name, 1e6 * ms_since (start) / N_PICKS, name,
          (double) found / N_PICKS);
}

static void
measure_pick (AshiPlate *plate)
{
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);

  pick (map, "pick", FALSE);
  pick (map, "pick_all", TRUE);
}

/* Every plate and section, at four times the scale that shows it whole */
static void
visit_everything (Bench *self)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, NULL, problems, NULL, NULL);
  GListModel *lists[] = { ashi_pack_get_plates (pack), ashi_pack_get_sections (pack) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
      {
        g_autoptr (GObject) item = g_list_model_get_item (lists[i], j);
        AshiPlate *picture = i == 0 ? ASHI_PLATE (item) : ashi_section_get_picture (ASHI_SECTION (item));
        g_autofree char *name = ashi_picture_dup_name (picture, i == 1);

        gtk_widget_activate_action (self->window, "win.picture", "s", name);
        ashi_viewport_fit (ashi_canvas_get_viewport (self->canvas));
        ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), 4, WIDTH / 3.0, HEIGHT / 2.0);
        wait_for (self, name, is_settled);
      }
}

static void
on_read (Bench *self)
{
  self->read_ms = ms_since (self->start);
}

static void
open_window (Bench *self, gboolean bare)
{
  AdwApplication *application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));

  self->opening = bare ? NULL : ashi_opening_new (NULL); /* as the application does */
  if (self->opening != NULL)
    g_signal_connect_swapped (self->opening, "read", G_CALLBACK (on_read), self);
  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  self->window = bare ? adw_application_window_new (GTK_APPLICATION (application))
                      : ashi_window_new (GTK_APPLICATION (application), g_object_ref (self->opening));
  if (bare)
    adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window), gtk_label_new ("Ashi"));
  gtk_window_set_default_size (GTK_WINDOW (self->window), self->width, self->height);
  gtk_widget_realize (self->window);
  watch_frames (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* The least that a zoomed frame can take: one picture in a bare window, and nothing else to think of. */

#define TYPE_LONE_PICTURE (lone_picture_get_type ())
G_DECLARE_FINAL_TYPE (LonePicture, lone_picture, BENCH, LONE_PICTURE, GtkWidget)

struct _LonePicture
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  float width, height, scale;
};

G_DEFINE_FINAL_TYPE (LonePicture, lone_picture, GTK_TYPE_WIDGET)

static void
lone_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LonePicture *self = BENCH_LONE_PICTURE (widget);

  gtk_snapshot_scale (snapshot, self->scale, self->scale);
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
}

static void
lone_picture_dispose (GObject *object)
{
  g_clear_object (&BENCH_LONE_PICTURE (object)->texture);
  G_OBJECT_CLASS (lone_picture_parent_class)->dispose (object);
}

static void
lone_picture_class_init (LonePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lone_picture_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = lone_picture_snapshot;
}

static void
lone_picture_init (LonePicture *self)
{
  self->scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* One grey picture that fills the window. */
static GtkWidget *
lone_picture_new (int width, int height)
{
  LonePicture *self = g_object_new (TYPE_LONE_PICTURE, NULL);
  const gsize size = (gsize) width * (gsize) height * sizeof (guint32);
  g_autoptr (GBytes) grey = g_bytes_new_take (memset (g_malloc (size), 0xc0, size), size);

  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, grey, (gsize) width * sizeof (guint32));
  self->width = (float) width;
  self->height = (float) height;
  return GTK_WIDGET (self);
}

static void
zoom_lone_picture (Bench *self, guint frame)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));

  BENCH_LONE_PICTURE (content)->scale *= frame < N_FRAMES / 2 ? 1.03f : 1 / 1.03f;
  gtk_widget_queue_draw (content);
}

static void
measure_floor (Bench *self)
{
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window),
                                      lone_picture_new (self->width, self->height));
  measure_gesture (self, "floor", zoom_lone_picture);
}

static void
load_content (const char *path)
{
  g_autoptr (GError) error = NULL;
  GResource *content = g_resource_load (path, &error);

  g_assert_no_error (error);
  /* What is registered last is found first, and the program's own is registered when it is first asked for. */
  g_resources_get_info (ASHI_RESOURCE_PREFIX "/content/pack.xml", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_resources_register (content);
}

int
main (int argc, char *argv[])
{
  const char *mode = argc > 1 ? argv[1] : "window";
  const gboolean is_floor = g_str_has_suffix (mode, "floor"), is_bare = g_str_equal (mode, "bare") || is_floor;
  const char *started = g_getenv ("ASHI_BENCH_START");
  const gboolean is_huge = g_str_has_prefix (mode, "huge");
  Bench bench = { .start = started != NULL ? g_ascii_strtoll (started, NULL, 10) : g_get_monotonic_time (),
                  .width = is_huge ? HUGE_WIDTH : WIDTH,
                  .height = is_huge ? HUGE_HEIGHT : HEIGHT };

  setvbuf (stdout, NULL, _IONBF, 0);

  ashi_memory_share_heaps ();
  if (!is_bare)
    ashi_renderer_choose (); /* as the application does */
  if (g_getenv ("ASHI_BENCH_CONTENT") != NULL)
    load_content (g_getenv ("ASHI_BENCH_CONTENT"));
  open_window (&bench, is_bare);
  printf ("{");
  wait_for (&bench, "a frame", is_painted);
  printf ("\"first_frame\": %.1f,\n", ms_since (bench.start));
  if (!is_bare)
    {
      bench.canvas = ASHI_CANVAS (find_widget (bench.window, ASHI_TYPE_CANVAS));
      bench.view = ashi_canvas_get_view (bench.canvas);
      wait_for (&bench, "the plate", is_settled);
      bench.n_frames = 0;
      wait_for (&bench, "a frame", is_painted);
      printf ("\"complete\": %.1f,\n", ms_since (bench.start));
      wait_for (&bench, "the pack", is_read);
      printf ("\"read\": %.1f,\n", bench.read_ms);
    }
  if (g_str_equal (mode, "window"))
    {
      stay ();
      measure_gesture (&bench, "zoom", zoom);
      measure_gesture (&bench, "pan", pan);
      measure_gesture (&bench, "fade", fade);
      measure_sharpening (&bench);
      measure_dragging (&bench, "gluteus-medius-junction");
      wait_for (&bench, "a sharp picture", is_settled);
      measure_selection (&bench);
      measure_longest_card (&bench);
      measure_pick (ashi_view_get_plate (bench.view));
    }
  else if (is_floor)
    measure_floor (&bench);
  else if (is_huge)
    {
      ashi_viewport_zoom_at (ashi_canvas_get_viewport (bench.canvas), 4, HUGE_WIDTH / 3.0, HUGE_HEIGHT / 3.0);
      wait_for (&bench, "a sharp picture", is_settled);
      measure_gesture (&bench, "zoom", zoom);
      measure_gesture (&bench, "pan", pan);
    }
  else if (g_str_equal (mode, "asked"))
    measure_asking (&bench);
  else if (g_str_equal (mode, "needle"))
    measure_dragging (&bench, argc > 2 ? argv[2] : "gluteus-medius-junction");
  else if (g_str_equal (mode, "memory"))
    visit_everything (&bench);
  else if (g_str_equal (mode, "stay"))
    {
      stay ();
      /* What the window still does meanwhile. */
      ashi_pack_load_pictures (ashi_opening_get_pack (bench.opening), NULL);
      ashi_memory_give_back ();
    }
  printf ("\"pss_mb\": %.1f, \"rss_mb\": %.1f}\n", read_memory ("\nPss:"), read_memory ("Rss:"));
  if (bench.view != NULL)
    gtk_window_destroy (GTK_WINDOW (bench.window));
  g_clear_object (&bench.opening);
  return 0;
}
