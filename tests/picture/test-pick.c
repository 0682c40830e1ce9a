// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cell-rows.h"
#include "ashi-pick-map.h"

#include <math.h>
#include <string.h>

/* What is clicked is what is seen, however it is drawn: plates of 100 × 100 mm whose middle is at 0, 0. */

#define MASKS                                                                                                          \
  "<defs><mask id='hole' maskUnits='userSpaceOnUse' x='-50' y='-50' width='100' height='100'>"                         \
  "<rect x='-20' y='-20' width='20' height='40' fill='#fff'/></mask>"                                                  \
  "<mask id='nothing' maskUnits='userSpaceOnUse' x='-50' y='-50' width='100' height='100'>"                            \
  "<rect x='40' y='40' width='5' height='5' fill='#fff'/></mask>"                                                      \
  "<clipPath id='clip' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/></clipPath>"                     \
  "<clipPath id='edge'><rect x='-50' y='-50' width='50' height='100'/></clipPath>"                                     \
  "<linearGradient id='fade'><stop offset='.5' stop-opacity='1'/><stop offset='.5' stop-opacity='0'/>"                 \
  "</linearGradient><linearGradient id='glass'><stop stop-opacity='0'/></linearGradient></defs>"

/* One structure, "top", 40 mm wide and high around the middle, drawn as said, over "deep" that fills the plate. */
#define SQUARE "<rect x='-20' y='-20' width='40' height='40' fill='#c0392b'/>"

enum
{
  TOP,
  DEEP
};

static const double all[] = { 1, 1 };

static AshiPlate *
create_plate (const char *top)
{
  g_autofree char *svg =
      g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-50 -50 100 100'>" MASKS
                       "<g id='layer-deep'><g id='deep'><rect x='-50' y='-50' width='100' height='100'/></g></g>"
                       "<g id='layer-top'>%s</g></svg>",
                       top);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  const char *other = strstr (top, "'other'");
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  g_ptr_array_add (layers, ashi_layer_new ("layer-top", "Top", 1, TRUE));
  g_ptr_array_add (layers, ashi_layer_new ("layer-deep", "Deep", 1, TRUE));
  g_ptr_array_add (structures, ashi_structure_new ("deep", DEEP));
  /* In the order they are drawn in. */
  if (other != NULL && other < strstr (top, "'top'"))
    g_ptr_array_add (structures, ashi_structure_new ("other", TOP));
  g_ptr_array_add (structures, ashi_structure_new ("top", TOP));
  if (other != NULL && other > strstr (top, "'top'"))
    g_ptr_array_add (structures, ashi_structure_new ("other", TOP));
  return ashi_plate_new ("drawn", "drawn.svg", "Drawn", (AshiBox) { -50, -50, 100, 100 }, bytes, layers, structures);
}

static AshiPickMap *
create_map (const char *top)
{
  g_autoptr (AshiPlate) plate = create_plate (top);
  g_autoptr (GError) error = NULL;
  AshiPickMap *map = ashi_pick_map_new (plate, NULL, NULL, &error);

  g_assert_no_error (error);
  return map;
}

static char *
dup_found (AshiPickMap *map, double x, double y, const double *opacities, double mm_per_px)
{
  g_autoptr (GPtrArray) found = ashi_pick_map_pick (map, x, y, opacities, mm_per_px);
  const AshiStructure *first = ashi_pick_map_pick_first (map, x, y, opacities, mm_per_px);
  GString *ids = g_string_new (NULL);

  /* What the pointer is told and what a click finds is one thing. */
  g_assert_true (first == (found->len > 0 ? g_ptr_array_index (found, 0) : NULL));
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((AshiStructure *) g_ptr_array_index (found, i))->id);
  return g_string_free (ids, FALSE);
}

static void
assert_found (AshiPickMap *map, double x, double y, double mm_per_px, const char *expected)
{
  g_autofree char *found = dup_found (map, x, y, all, mm_per_px);

  g_assert_cmpstr (found, ==, expected);
}

static guint
alpha_at (const AshiTile *tile, double x, double y)
{
  const int column = (int) floor ((x - tile->box.x) * tile->scale);
  const int row = (int) floor ((y - tile->box.y) * tile->scale);
  const guint8 *pixels;

  if (tile->surface == NULL || column < 0 || row < 0 || column >= cairo_image_surface_get_width (tile->surface)
      || row >= cairo_image_surface_get_height (tile->surface))
    return 0;
  cairo_surface_flush (tile->surface);
  pixels = cairo_image_surface_get_data (tile->surface)
           + (gsize) row * (gsize) cairo_image_surface_get_stride (tile->surface);
  return ((const guint32 *) (gconstpointer) pixels)[column] >> 24;
}

/* Ways to draw the square, and what is left of it: whether one sees it left (x = -10) and right (x = 10) of the middle.
 */
typedef struct
{
  const char *name, *svg;
  gboolean left, right;
} Way;

static const Way ways[] = {
  { "plain", "<g id='top'>" SQUARE "</g>", TRUE, TRUE },
  { "mask", "<g id='top' mask='url(#hole)'>" SQUARE "</g>", TRUE, FALSE },
  { "mask-of-part", "<g id='top'><g mask='url(#hole)'>" SQUARE "</g></g>", TRUE, FALSE },
  { "mask-of-layer", "<g mask='url(#hole)'><g id='top'>" SQUARE "</g></g>", TRUE, FALSE },
  { "mask-by-style", "<g id='top' style='mask:url(#hole)'>" SQUARE "</g>", TRUE, FALSE },
  { "masked-away", "<g id='top' mask='url(#nothing)'>" SQUARE "</g>", FALSE, FALSE },
  { "clip", "<g id='top' clip-path='url(#clip)'>" SQUARE "</g>", TRUE, FALSE },
  { "clip-of-layer", "<g clip-path='url(#edge)'><g id='top'>" SQUARE "</g></g>", TRUE, FALSE },
  { "mask-of-group",
    "<g opacity='.9'><g mask='url(#hole)'><g id='top'>" SQUARE
    "</g><g id='other'><rect width='30' height='5'/></g></g></g>",
    TRUE, FALSE },
  { "fade", "<g id='top'><rect x='-20' y='-20' width='40' height='40' fill='url(#fade)'/></g>", TRUE, FALSE },
  { "blend", "<g id='top' style='mix-blend-mode:multiply'>" SQUARE "</g>", TRUE, TRUE },
  { "isolation", "<g id='top' style='isolation:isolate'>" SQUARE "</g>", TRUE, TRUE },
  { "faint", "<g id='top' opacity='0.1'>" SQUARE "</g>", TRUE, TRUE },
  { "faint-fill", "<g id='top' fill-opacity='0.1'>" SQUARE "</g>", TRUE, TRUE },
  { "faint-layer", "<g opacity='0.5'><g id='top' opacity='0.5'>" SQUARE "</g></g>", TRUE, TRUE },
  { "half-seen",
    "<g id='top' opacity='0.9'><rect x='-20' y='-20' width='20' height='40'/>"
    "<rect y='-20' width='20' height='40' opacity='0'/></g>",
    TRUE, FALSE },
  { "opacity-0", "<g id='top' opacity='0'>" SQUARE "</g>", FALSE, FALSE },
  { "fill-opacity-0", "<g id='top' fill-opacity='0'>" SQUARE "</g>", FALSE, FALSE },
  { "opacity-0-of-part", "<g id='top'><g style='opacity:0'>" SQUARE "</g></g>", FALSE, FALSE },
  { "hidden", "<g id='top' display='none'>" SQUARE "</g>", FALSE, FALSE },
  { "invisible", "<g id='top' visibility='hidden'>" SQUARE "</g>", FALSE, FALSE },
  { "no-paint", "<g id='top'><rect x='-20' y='-20' width='40' height='40' fill='none'/></g>", FALSE, FALSE },
  { "transparent-paint", "<g id='top'><rect x='-20' y='-20' width='40' height='40' fill='url(#glass)'/></g>", FALSE,
    FALSE },
  { "empty", "<g id='top'/>", FALSE, FALSE },
  { "off-page", "<g id='top' transform='translate(200)'>" SQUARE "</g>", FALSE, FALSE },
};

static void
assert_picked_as_seen (AshiPickMap *map, const Way *way)
{
  assert_found (map, -10, 5, 0.1, way->left ? "top deep" : "deep");
  assert_found (map, 10, 5, 0.1, way->right ? "top deep" : "deep");
  assert_found (map, 30, 5, 0.1, "deep");
}

/* The picture of the layer, what is clicked on it, and what is said to be drawn at all agree; zoomed in, too. */
static void
test_way (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (AshiPickMap) map = create_map (way->svg);
  g_autoptr (AshiPickMap) fine = ashi_pick_map_refine (map, (AshiBox) { -25, 0, 50, 10 }, 20, NULL, NULL);
  AshiPlate *plate = ashi_pick_map_get_plate (map);
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) layer = ashi_painter_layer_tile (painter, TOP, ashi_plate_get_view_box (plate), 4, NULL);
  AshiBox box;

  g_assert_cmpint (alpha_at (layer, -10, 5) > 0, ==, way->left);
  g_assert_cmpint (alpha_at (layer, 10, 5) > 0, ==, way->right);
  assert_picked_as_seen (map, way);
  assert_picked_as_seen (fine, way);
  g_assert_cmpuint (ashi_pick_map_get_undrawn (map)->len, ==, 0);
  g_assert_cmpint (ashi_pick_map_get_bounds (map, "top", &box), ==, way->left || way->right);
  if (!way->left)
    return;
  g_assert_cmpfloat_with_epsilon (box.x, -20, 0.6);
  g_assert_cmpfloat_with_epsilon (box.height, 40, 1.2);
  if (strstr (way->name, "mask") != NULL)
    g_assert_cmpfloat_with_epsilon (box.width, 20, 1.2);
}

/* A structure that cannot be drawn, here since librsvg knows no such id: everything else can be picked, and one is told
 * which it is and why. */
static void
test_one_bad_structure (void)
{
  g_autoptr (AshiPickMap) map =
      create_map ("<g id=' other' class=\"'other'\">" SQUARE "</g><g id='top'>" SQUARE "</g>");
  g_autoptr (AshiPickMap) fine = ashi_pick_map_refine (map, (AshiBox) { 0, 0, 20, 20 }, 20, NULL, NULL);
  const AshiUndrawn *undrawn;
  AshiBox box;

  assert_found (map, 10, 10, 0.1, "top deep");
  assert_found (fine, 10, 10, 0.1, "top deep");
  g_assert_cmpuint (ashi_pick_map_get_undrawn (map)->len, ==, 1);
  undrawn = g_ptr_array_index (ashi_pick_map_get_undrawn (map), 0);
  g_assert_cmpstr (undrawn->structure->id, ==, "other");
  g_assert_cmpstr (undrawn->reason, !=, "");
  g_assert_false (ashi_pick_map_get_bounds (map, "other", &box));
}

#define THREAD "<g id='top'><path d='M 0 -40 V 40' fill='none' stroke='#fd0' stroke-width='0.3'/></g>"
#define SLANT  "<g id='top'><path d='M -40 -40 L 40 40' fill='none' stroke='#fd0' stroke-width='0.3'/></g>"

/* A line of 0.3 mm is hit within some pixels, however near one looks, by its own map and by a finer one; what is
 * farther away is not. */
static void
test_thin_line (void)
{
  const double zooms[] = { 1.4, 0.5, 0.25, 0.1, 0.025 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const double px = zooms[i];
      g_autoptr (AshiPickMap) map = create_map (THREAD);
      g_autoptr (AshiPickMap) fine = ashi_pick_map_refine (map, (AshiBox) { -8, -8, 16, 16 }, 1 / px, NULL, NULL);
      AshiPickMap *const maps[] = { map, fine };
      const double edge = px < 0.3 / ASHI_PICK_LINE_WIDTH ? 0.15 : MAX (0.15, ASHI_PICK_LINE_WIDTH * px / 2 - 0.35);

      for (guint j = 0; j < G_N_ELEMENTS (maps); j++)
        {
          assert_found (maps[j], 0, 3, px, "top deep");
          assert_found (maps[j], edge - 0.01, 3, px, "top deep");
          assert_found (maps[j], -edge + 0.01, 3, px, "top deep");
          assert_found (maps[j], 0.65 + ASHI_PICK_LINE_WIDTH * px / 2, 3, px, "deep");
          assert_found (maps[j], -0.65 - ASHI_PICK_LINE_WIDTH * px / 2, 3, px, "deep");
        }
    }
}

/* Wherever one points along a slanting line. */
static void
test_slanting_line (void)
{
  g_autoptr (AshiPickMap) map = create_map (SLANT);

  for (double along = -39; along <= 39; along += 0.37)
    {
      assert_found (map, along, along, 0.5, "top deep");
      assert_found (map, along + 1.2, along - 1.2, 0.5, "top deep");
      assert_found (map, along + 2.5, along - 2.5, 0.5, "deep");
    }
}

/* A line over an area of its layer is met before the area, within some pixels; under the area it is not there. An area
 * has no such reach: it takes nothing from what lies beside it. */
static void
test_lines_and_areas (void)
{
  g_autoptr (AshiPickMap) over = create_map ("<g id='other'>" SQUARE "</g>" THREAD);
  g_autoptr (AshiPickMap) under = create_map (THREAD "<g id='other'>" SQUARE "</g>");
  g_autoptr (AshiPickMap) area = create_map ("<g id='top'>" SQUARE "</g>");

  assert_found (over, 1, 3, 0.5, "top other deep");
  assert_found (over, 5, 3, 0.5, "other deep");
  assert_found (under, 1, 3, 0.5, "other deep");
  assert_found (under, 0, 3, 0.5, "other deep");
  assert_found (under, 1, 30, 0.5, "top deep");
  assert_found (area, 20.6, 3, 0.5, "deep");
}

/* A line that nobody sees, since its layer is switched off, is not found; what is on a layer that is off neither. */
static void
test_invisible_layer (void)
{
  const double off[] = { 0, 1 };
  const char *const drawn[] = { THREAD, "<g id='top'>" SQUARE "</g>" };

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      g_autoptr (AshiPickMap) map = create_map (drawn[i]);
      g_autofree char *found = dup_found (map, 0, 3, off, 0.5);

      g_assert_cmpstr (found, ==, "deep");
    }
}

static AshiPlate *
create_points (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><g id='layer-points'>"
                            "<g id='far'><circle cx='16' cy='20' r='1'/></g>"
                            "<g id='near'><circle cx='22' cy='20' r='1'/></g>"
                            "<g id='middle'><circle cx='20' cy='24' r='1'/></g>"
                            "<g id='unseen' opacity='0'><circle cx='20' cy='20' r='1'/></g></g></svg>";
  const AshiBox places[] = { { 16, 20, 0, 0 }, { 22, 20, 0, 0 }, { 20, 24, 0, 0 }, { 20, 20, 0, 0 } };
  const char *const ids[] = { "far", "near", "middle", "unseen" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  g_ptr_array_add (layers, ashi_layer_new ("layer-points", "Points", 1, TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AshiStructure *structure = ashi_structure_new (ids[i], 0);

      structure->is_point = TRUE;
      structure->x = places[i].x;
      structure->y = places[i].y;
      g_ptr_array_add (structures, structure);
    }
  return ashi_plate_new ("points", "points.svg", "Points", (AshiBox) { 0, 0, 40, 40 }, bytes, layers, structures);
}

/* Of several points within reach the nearest comes first, then the next; one that nobody sees is not found. */
static void
test_nearest_point_first (void)
{
  g_autoptr (AshiPlate) plate = create_points ();
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);

  assert_found (map, 20.5, 20, 0.5, "near middle far");
  assert_found (map, 17, 20, 0.5, "far near middle");
  assert_found (map, 20, 23, 0.5, "middle near far");
}

/* Points are met from afar, but not those of a layer that is off. */
static void
test_points_of_invisible_layer (void)
{
  const double off[] = { 0 };
  g_autoptr (AshiPlate) plate = create_points ();
  g_autoptr (AshiPickMap) map = ashi_pick_map_new (plate, NULL, NULL, NULL);
  g_autofree char *found = dup_found (map, 20.5, 20, off, 0.5);

  g_assert_cmpstr (found, ==, "");
}

/* librsvg draws what is faint through a picture of the whole plate, which cairo refuses beyond 32767 pixels a side:
 * a coarser one comes then, of the same place. */
static void
test_coarser_than_asked (void)
{
  g_autoptr (AshiPlate) plate = create_plate ("<g id='top' opacity='0.5'>" SQUARE "</g>");
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  const AshiBox corner = { -22, -22, 4, 4 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, TOP, corner, 400, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (tile->scale, <, 400);
  g_assert_cmpfloat (tile->scale, >=, 8);
  g_assert_cmpuint (alpha_at (tile, -19.5, -19.5), >, 0x60);
  g_assert_cmpuint (alpha_at (tile, -20.5, -19.5), ==, 0);
  g_assert_cmpuint (alpha_at (tile, -19.5, -20.5), ==, 0);
}

/* The nearest cell of a row that has a number, on either side, and which blocks have any. */
static void
test_nearest_cell (void)
{
  const guint width = 61, height = 3;
  g_autofree guint16 *cells = g_new0 (guint16, width * height);
  g_autofree guint8 *blocks = NULL;
  AshiCellRows *rows;
  guint nearest;

  cells[10] = 5;
  cells[20] = cells[21] = 6;
  cells[2 * width] = 7;
  rows = ashi_cell_rows_new (cells, width, height);
  for (guint column = 0; column < width; column++)
    {
      g_assert_cmpuint (ashi_cell_rows_get_nearest (rows, column, 0, &nearest), ==, column <= 15 ? 5 : 6);
      g_assert_cmpuint (nearest, ==, column <= 15 ? 10 : CLAMP (column, 20, 21));
      g_assert_cmpuint (ashi_cell_rows_get_nearest (rows, column, 1, &nearest), ==, 0);
      g_assert_cmpuint (ashi_cell_rows_get_nearest (rows, column, 2, &nearest), ==, 7);
      g_assert_cmpuint (nearest, ==, 0);
    }
  blocks = ashi_cell_rows_find_blocks (rows, width, height);
  g_assert_cmpmem (blocks, ASHI_CELL_N_BLOCKS (width), ((const guint8[]) { 1, 1, 0, 0 }), 4);
  ashi_cell_rows_free (rows);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/pick/as-seen/", ways[i].name, NULL);

      g_test_add_data_func (path, &ways[i], test_way);
    }
  g_test_add_func ("/pick/one-bad-structure", test_one_bad_structure);
  g_test_add_func ("/pick/thin-line", test_thin_line);
  g_test_add_func ("/pick/slanting-line", test_slanting_line);
  g_test_add_func ("/pick/lines-and-areas", test_lines_and_areas);
  g_test_add_func ("/pick/invisible-layer", test_invisible_layer);
  g_test_add_func ("/pick/nearest-point-first", test_nearest_point_first);
  g_test_add_func ("/pick/points-of-invisible-layer", test_points_of_invisible_layer);
  g_test_add_func ("/pick/coarser-than-asked", test_coarser_than_asked);
  g_test_add_func ("/pick/nearest-cell", test_nearest_cell);
  return g_test_run ();
}
