// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cell-rows.h"
#include "ashi-composition.h"
#include "ashi-flatten.h"
#include "ashi-palette.h"
#include "ashi-pick-map.h"
#include "ashi-test-pack.h"

#include <glib/gstdio.h>
#include <math.h>

/* The small plate: muscles of 40 × 30 and 30 × 40 mm over a bone, each side; see tests/packs/good/plates/small.svg. */

#define RED     0xffc0392bu
#define DEEP    0xff7b241cu
#define NOTHING 0x00000000u

enum
{
  CHANNEL,
  SKIN,
  OUTER,
  INNER,
  BONE
};

static AshiPlate *
dup_plate (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  return g_object_ref (ashi_pack_get_first_plate (pack));
}

static guint32
pixel_at (const AshiTile *tile, double x, double y)
{
  const int column = (int) floor ((x - tile->box.x) * tile->scale);
  const int row = (int) floor ((y - tile->box.y) * tile->scale);
  const int stride = cairo_image_surface_get_stride (tile->surface);
  const guint8 *pixels;

  /* A tile is cut to what is drawn. */
  if (column < 0 || row < 0 || column >= cairo_image_surface_get_width (tile->surface)
      || row >= cairo_image_surface_get_height (tile->surface))
    return NOTHING;
  cairo_surface_flush (tile->surface);
  pixels = cairo_image_surface_get_data (tile->surface);
  return ((const guint32 *) (gconstpointer) (pixels + row * stride))[column];
}

static void
test_layer_in_its_place (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (GError) error = NULL;
  AshiPainter *painter = ashi_painter_new (plate, NULL, &error);
  g_autoptr (AshiTile) tile = NULL;

  g_assert_no_error (error);
  tile = ashi_painter_layer_tile (painter, OUTER, (AshiBox) { -50, -100, 60, 50 }, 2.5, &error);
  g_assert_no_error (error);
  g_assert_cmphex (pixel_at (tile, -44, -89), ==, RED);
  g_assert_cmphex (pixel_at (tile, -6, -61), ==, RED);
  g_assert_cmphex (pixel_at (tile, -46, -75), ==, NOTHING);
  g_assert_cmphex (pixel_at (tile, -25, -59), ==, NOTHING);
  g_assert_finalize_object (painter);
}

static void
test_structure_measured (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, &error);
  AshiBox box;

  g_assert_true (ashi_painter_measure_structure (painter, "outer-muscle--right", &box, &error));
  g_assert_cmpfloat_with_epsilon (box.y, -90, 1);
  g_assert_cmpfloat_with_epsilon (box.height, 30, 2);
  g_assert_false (ashi_painter_measure_structure (painter, "no-such-thing", &box, &error));
  g_assert_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND);
}

static void
test_absurd_size_refused (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  const AshiBox whole = ashi_plate_get_view_box (plate);
  const double scales[] = { 0, -1, 1e9, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ashi_painter_layer_tile (painter, OUTER, whole, scales[i], &error));
      g_assert_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE);
    }
}

static void
test_palette_goes_over (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, ".red{fill:#0000ff !important}", NULL);
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, OUTER, (AshiBox) { -50, -100, 60, 50 }, 2, NULL);

  g_assert_cmphex (pixel_at (tile, -25, -75), ==, 0xff0000ffu);
}

/* One sees what is hidden not at all, a ghost faintly, and through its highlight too. */
static void
test_veil_goes_over (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiVeil) veil = ashi_veil_new ();
  g_autofree char *palette = NULL;
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (AshiTile) outer = NULL;
  g_autoptr (AshiTile) inner = NULL;
  g_autoptr (AshiTile) highlight = NULL;
  const AshiBox whole = ashi_plate_get_view_box (plate);
  guint alpha;

  g_assert_null (ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, FALSE, veil));
  ashi_veil_toggle_ghost (veil, "outer-muscle--left");
  ashi_veil_hide (veil, "inner-muscle--left");
  palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, FALSE, veil);
  painter = ashi_painter_new (plate, palette, NULL);
  outer = ashi_painter_layer_tile (painter, OUTER, whole, 2, NULL);
  inner = ashi_painter_layer_tile (painter, INNER, whole, 2, NULL);
  highlight = ashi_painter_highlight_tile (painter, "outer-muscle--left", ASHI_HIGHLIGHT_SELECTED, whole, 4, 1, NULL);
  alpha = pixel_at (outer, -25, -75) >> 24;
  g_assert_cmpuint (alpha, >, 0x20);
  g_assert_cmpuint (alpha, <, 0x80);
  g_assert_cmphex (pixel_at (outer, 25, -75), ==, RED);
  g_assert_cmphex (pixel_at (inner, -25, -60), ==, NOTHING);
  g_assert_cmpuint (pixel_at (highlight, -25, -75) >> 24, <, 0x90);
}

static void
test_highlight_stands_out (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, &error);
  g_autoptr (AshiTile) tile = NULL;
  g_autoptr (AshiTile) elsewhere = NULL;
  const AshiBox whole = ashi_plate_get_view_box (plate);

  tile = ashi_painter_highlight_tile (painter, "inner-muscle--left", ASHI_HIGHLIGHT_SELECTED, whole, 4, 1, &error);
  g_assert_no_error (error);
  g_assert_cmphex (pixel_at (tile, -40.3, -60), ==, 0xff000000u | ASHI_HIGHLIGHT_RGB);
  g_assert_cmphex (pixel_at (tile, -25, -60), !=, DEEP);
  elsewhere = ashi_painter_highlight_tile (painter, "inner-muscle--left", ASHI_HIGHLIGHT_SELECTED,
                                           (AshiBox) { 20, -30, 10, 10 }, 4, 1, &error);
  g_assert_no_error (error);
  g_assert_null (elsewhere->surface);
}

/* The upper left and the lower right corner of what is painted, in mm. */
static void
find_corners (const AshiTile *tile, AshiBox *box)
{
  const double step = 1 / tile->scale;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (double y = tile->box.y + step / 2; y < tile->box.y + tile->box.height; y += step)
    for (double x = tile->box.x + step / 2; x < tile->box.x + tile->box.width; x += step)
      if (pixel_at (tile, x, y) >> 24 > 0x80)
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  *box = (AshiBox) { left, top, right - left, bottom - top };
}

/* What is a ghost is drawn through a picture of the whole plate, and coarser where that would be too large; its outline
 * lies around it all the same. The corner at -45, -90 of a muscle, at 400 pixels a mm. */
static void
test_highlight_of_ghost (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiVeil) veil = ashi_veil_new ();
  const AshiBox corner = { -46, -91, 2, 2 };
  const double pixel = 1 / 400.0;
  g_autofree char *palette = NULL;
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (AshiTile) tile = NULL;
  AshiBox outline;

  ashi_veil_toggle_ghost (veil, "outer-muscle--left");
  palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, FALSE, veil);
  painter = ashi_painter_new (plate, palette, NULL);
  tile = ashi_painter_highlight_tile (painter, "outer-muscle--left", ASHI_HIGHLIGHT_HOVERED, corner, 400, 1, NULL);
  g_assert_cmpfloat (tile->scale, ==, 400);
  find_corners (tile, &outline);
  g_assert_cmpfloat_with_epsilon (outline.x, -45 - 1.5 * pixel, 3 * pixel);
  g_assert_cmpfloat_with_epsilon (outline.y, -90 - 1.5 * pixel, 3 * pixel);
  g_assert_cmpfloat_with_epsilon (outline.x + outline.width, -44, 3 * pixel);
  g_assert_cmphex (pixel_at (tile, -44.5, -89.5) >> 24, <, 0x80);
}

static void
assert_found (AshiPickMap *map, double x, double y, const double *opacities, const char *expected)
{
  g_autoptr (GPtrArray) found = ashi_pick_map_pick (map, x, y, opacities, 0.1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((AshiStructure *) g_ptr_array_index (found, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_pick_from_outside_in (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (GError) error = NULL;
  AshiPickMap *map = ashi_pick_map_new (plate, NULL, NULL, &error);
  const double all[] = { 1, 1, 1, 1, 1 };
  const double faded[] = { 1, 1, 0, 0.5, 1 };

  g_assert_no_error (error);
  assert_found (map, -30, -75, all, "outer-muscle--left inner-muscle--left");
  assert_found (map, -8, -75, all, "outer-muscle--left middle-bone");
  assert_found (map, -30, -75, faded, "inner-muscle--left");
  assert_found (map, 0, -20, all, "middle-bone");
  assert_found (map, -49, -5, all, "");
  assert_found (map, 400, 400, all, "");
  g_assert_finalize_object (map);
}

/* Drawn in the ways an illustrator may choose: as a line by a class, faint, and over one another. */
#define DRAWN                                                                                                          \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><style>.line{fill:none;stroke:#fd0;stroke-width:4}"     \
  "</style><g id='layer-all'><g id='nerve' class='line'><path d='M 5 5 V 35 H 35'/></g>"                               \
  "<g id='faint'><path d='M 20 5 h 10 v 10 h -10 z' fill='#fff' opacity='0.1'/></g>"                                   \
  "<g id='over'><circle cx='30' cy='10' r='4' style='fill: #123'/></g></g></svg>"

static AshiPlate *
create_plate (const char *svg, const char *const *ids, guint n)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));

  g_ptr_array_add (layers, ashi_layer_new ("layer-all", "All", 1, TRUE));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (structures, ashi_structure_new (ids[i], 0));
  return ashi_plate_new ("drawn", "drawn.svg", "Drawn", (AshiBox) { 0, 0, 40, 40 }, bytes, layers, structures);
}

static AshiPlate *
create_drawn (void)
{
  static const char *const ids[] = { "nerve", "faint", "over" };

  return create_plate (DRAWN, ids, G_N_ELEMENTS (ids));
}

/* An id may begin as no name in CSS does, or hold what ends one there; a section's structures have what ids they will.
 */
static void
test_veil_of_any_id (void)
{
  static const char *const ids[] = { "3rd-rib--left", "rib.3", "-rib", "_3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'>"
                                              "<g id='layer-all'><g id='%s'><path d='M5 5h9v9z'/></g></g></svg>",
                                              ids[i]);
      g_autoptr (AshiPlate) plate = create_plate (svg, &ids[i], 1);
      g_autoptr (AshiVeil) veil = ashi_veil_new ();
      g_autofree char *palette = NULL;
      g_autoptr (AshiPainter) painter = NULL;
      g_autoptr (AshiTile) tile = NULL;

      ashi_veil_hide (veil, ids[i]);
      palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, FALSE, veil);
      painter = ashi_painter_new (plate, palette, NULL);
      tile = ashi_painter_structure_tile (painter, ids[i], ashi_plate_get_view_box (plate), 2, NULL);
      g_test_message ("%s", palette);
      g_assert_cmphex (pixel_at (tile, 12, 7), ==, NOTHING);
    }
}

static void
test_picked_as_drawn (void)
{
  g_autoptr (AshiPlate) plate = create_drawn ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, &error);
  const double all[] = { 1 };

  g_assert_no_error (error);
  assert_found (map, 5, 20, all, "nerve");
  assert_found (map, 20, 35, all, "nerve");
  assert_found (map, 12, 28, all, "");
  assert_found (map, 22, 8, all, "faint");
  assert_found (map, 29, 10, all, "over");
  assert_found (map, 33, 10, all, "over");
  g_assert_cmpstr (ashi_pick_map_pick_first (map, 5, 20, all, 0.1)->id, ==, "nerve");
  g_assert_null (ashi_pick_map_pick_first (map, 12, 28, all, 0.1));
}

/* Counts on how many of 360 spots at that distance from the middle of the circle something else is found than it. */
static guint
count_missed (AshiPickMap *map, double radius)
{
  const double all[] = { 1 };
  guint missed = 0;

  for (guint i = 0; i < 360; i++)
    {
      const double angle = G_PI * i / 180;
      const AshiStructure *found =
          ashi_pick_map_pick_first (map, 30 + radius * cos (angle), 10 + radius * sin (angle), all, 0.1);

      missed += found == NULL || !g_str_equal (found->id, "over");
    }
  return missed;
}

/* Half a millimetre is 20 px at the largest zoom: what is seen there is mapped by the pixel. */
static void
test_picked_by_the_pixel (void)
{
  g_autoptr (AshiPlate) plate = create_drawn ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPickMap) whole = ashi_pick_map_new (plate, NULL, NULL, &error);
  g_autoptr (AshiPickMap) fine = NULL, finer = NULL, finest = NULL;
  const AshiBox seen = { 25, 5, 10, 10 }, elsewhere = { 0, 20, 10, 10 };
  const double all[] = { 1 };
  AshiBox coarse_box, fine_box;

  g_assert_no_error (error);
  g_assert_true (ashi_pick_map_is_fine (whole, seen, 4));
  g_assert_false (ashi_pick_map_is_fine (whole, seen, 40));
  g_assert_cmpuint (count_missed (whole, 3.9) + 360 - count_missed (whole, 4.1), >, 0);

  fine = ashi_pick_map_refine (whole, seen, 40, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ashi_pick_map_is_fine (fine, seen, 40));
  g_assert_false (ashi_pick_map_is_fine (fine, elsewhere, 40));
  g_assert_cmpuint (count_missed (fine, 3.95), ==, 0);
  g_assert_cmpuint (count_missed (fine, 4.05), ==, 360);
  assert_found (fine, 5, 30, all, "nerve");
  g_assert_true (ashi_pick_map_get_bounds (whole, "nerve", &coarse_box));
  g_assert_true (ashi_pick_map_get_bounds (fine, "nerve", &fine_box));
  g_assert_cmpmem (&coarse_box, sizeof coarse_box, &fine_box, sizeof fine_box);

  /* Nobody asks for a map again and again that memory does not allow. */
  finest = ashi_pick_map_refine (whole, seen, 1e4, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ashi_pick_map_is_fine (finest, seen, 1e4));

  /* One that is refined again forgets where it was fine before. */
  finer = ashi_pick_map_refine (fine, elsewhere, 40, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ashi_pick_map_is_fine (finer, elsewhere, 40));
  g_assert_false (ashi_pick_map_is_fine (finer, seen, 40));
  assert_found (finer, 6.98, 30, all, "nerve");
  assert_found (finer, 7.02, 30, all, "");
}

/* What is hidden is not there to be picked, however near one looks. */
static void
test_hidden_stays_hidden (void)
{
  g_autoptr (AshiPlate) plate = create_drawn ();
  const char *const hidden[] = { "over", NULL };
  g_autoptr (AshiPickMap) whole = ashi_pick_map_new (plate, hidden, NULL, NULL);
  g_autoptr (AshiPickMap) fine = ashi_pick_map_refine (whole, (AshiBox) { 25, 5, 10, 10 }, 40, NULL, NULL);
  const double all[] = { 1 };

  assert_found (fine, 29, 10, all, "faint");
  assert_found (fine, 33, 10, all, "");
}

/* Points are taken by nearness: 12 logical px are 6 mm at half a mm a px. Zoomed in, a point of 3 mm is larger than
 * that on the screen, and is taken wherever it is drawn. */
static void
test_points_by_nearness (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);
  const double all[] = { 1, 1, 1, 1, 1 };
  const double no_channel[] = { 0, 1, 1, 1, 1 };

  g_assert_cmpstr (ashi_pick_map_pick_first (map, 30.9, -70, all, 0.5)->id, ==, "gb30--right");
  g_assert_cmpstr (ashi_pick_map_pick_first (map, 31.1, -70, all, 0.5)->id, ==, "outer-muscle--right");
  assert_found (map, 27.8, -70, all, "gb30--right outer-muscle--right inner-muscle--right");
  assert_found (map, 28.2, -70, all, "outer-muscle--right inner-muscle--right");
  assert_found (map, 25, -70, no_channel, "outer-muscle--right inner-muscle--right");
}

/* Every cell of a sheet of long and short runs comes back as it was put in. */
static void
test_cell_rows (void)
{
  const guint width = 97, height = 41;
  g_autofree guint16 *cells = g_new0 (guint16, width * height);
  AshiCellRows *rows;

  for (guint i = 0; i < width * height; i++)
    cells[i] = (guint16) (i % 7 == 0 ? i * 31 : i / 211);
  rows = ashi_cell_rows_new (cells, width, height);
  for (guint i = 0; i < width * height; i++)
    g_assert_cmpuint (ashi_cell_rows_get (rows, i % width, i / width), ==, cells[i]);
  ashi_cell_rows_free (rows);
}

static void
test_bounds (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);
  AshiBox box;

  g_assert_true (ashi_pick_map_get_bounds (map, "inner-muscle--left", &box));
  g_assert_cmpfloat_with_epsilon (box.x, -40, 1);
  g_assert_cmpfloat_with_epsilon (box.width, 30, 1);
  g_assert_cmpfloat_with_epsilon (box.y, -80, 1);
  g_assert_cmpfloat_with_epsilon (box.height, 40, 1);
  g_assert_false (ashi_pick_map_get_bounds (map, "no-such-thing", &box));
}

static void
save_as (AshiPainter *painter, const char *name, int code)
{
  const double opacities[] = { 1, 0, 1, 1, 1 };
  const AshiComposition composition = {
    .box = { -50, -100, 100, 100 },
    .scale = 2,
    .opacities = opacities,
    .selection = "inner-muscle--left",
  };
  g_autofree char *folder = g_dir_make_tmp ("ashi-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size = 0;

  ashi_composition_save (&composition, painter, path, &error);
  if (code >= 0)
    g_assert_error (error, ASHI_PICTURE_ERROR, code);
  else
    {
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_cmpuint (size, >, 500);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static cairo_surface_t *
compose (AshiPainter *painter, const double *opacities)
{
  const AshiComposition composition = { .box = { -50, -100, 100, 100 }, .scale = 2, .opacities = opacities };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (ashi_composition_paint (&composition, painter, cr, 1, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The one picture that is moved and zoomed must be that of its layers, each painted for itself, faded ones too. */
static void
test_flat_is_its_layers (void)
{
  const double opacities[] = { 1, 0.5, 1, 0, 0.3 };
  const AshiBox box = { -50, -100, 100, 100 };
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_tile_unref);
  g_autoptr (AshiTile) flat = NULL;
  cairo_surface_t *composed = compose (painter, opacities);
  const int stride = cairo_image_surface_get_stride (composed);
  const guint8 *pixels = cairo_image_surface_get_data (composed);

  for (guint i = 0; i < G_N_ELEMENTS (opacities); i++)
    g_ptr_array_add (tiles, ashi_painter_layer_tile (painter, i, box, 2, NULL));
  flat = ashi_flatten (tiles, opacities, box, 2, NULL);
  for (int y = 0; y < 200; y++)
    for (int x = 0; x < 200; x++)
      {
        const guint32 seen = pixel_at (flat, (x + 0.5) / 2 - 50, (y + 0.5) / 2 - 100);
        const guint32 wanted = ((const guint32 *) (gconstpointer) (pixels + y * stride))[x];

        for (guint shift = 0; shift < 32; shift += 8)
          g_assert_cmpint (ABS ((int) (seen >> shift & 0xff) - (int) (wanted >> shift & 0xff)), <=, 3);
      }
  cairo_surface_destroy (composed);
}

static void
test_saved (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);

  save_as (painter, "plate.png", -1);
  save_as (painter, "plate.svg", -1);
  save_as (painter, "plate.pdf", -1);
  save_as (painter, "plate.gif", ASHI_PICTURE_ERROR_FORMAT);
  save_as (painter, "no/such/folder/plate.png", ASHI_PICTURE_ERROR_WRITE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/layer-in-its-place", test_layer_in_its_place);
  g_test_add_func ("/picture/structure-measured", test_structure_measured);
  g_test_add_func ("/picture/absurd-size-refused", test_absurd_size_refused);
  g_test_add_func ("/picture/palette-goes-over", test_palette_goes_over);
  g_test_add_func ("/picture/veil-goes-over", test_veil_goes_over);
  g_test_add_func ("/picture/veil-of-any-id", test_veil_of_any_id);
  g_test_add_func ("/picture/highlight-stands-out", test_highlight_stands_out);
  g_test_add_func ("/picture/highlight-of-ghost", test_highlight_of_ghost);
  g_test_add_func ("/picture/pick-from-outside-in", test_pick_from_outside_in);
  g_test_add_func ("/picture/picked-as-drawn", test_picked_as_drawn);
  g_test_add_func ("/picture/picked-by-the-pixel", test_picked_by_the_pixel);
  g_test_add_func ("/picture/hidden-stays-hidden", test_hidden_stays_hidden);
  g_test_add_func ("/picture/points-by-nearness", test_points_by_nearness);
  g_test_add_func ("/picture/bounds", test_bounds);
  g_test_add_func ("/picture/cell-rows", test_cell_rows);
  g_test_add_func ("/picture/flat-is-its-layers", test_flat_is_its_layers);
  g_test_add_func ("/picture/saved", test_saved);
  return g_test_run ();
}
