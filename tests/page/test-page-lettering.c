// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-composition.h"
#include "ashi-test-pack.h"

#include <math.h>

/* Names and marks on a page of a section that leaves them to be written. */

#define SCALE 8.0

typedef struct
{
  AshiPack *pack;
  AshiNames *names;
  AshiPlate *picture;
  double opacities[16];
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->names = ashi_names_new (self->pack);
  self->picture = ashi_section_get_picture (ashi_pack_find_section (self->pack, "level-middle"));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->names);
  g_object_unref (self->pack);
}

/* How many pixels have ink when only @layer is shown, of the part of the picture in @box. */
static guint
count_ink (Fixture *self, const char *layer, double opacity, AshiNames *names, AshiBox box)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (self->picture, NULL, &error);
  const AshiComposition composition = { .box = box, .scale = SCALE, .opacities = self->opacities, .names = names };
  cairo_surface_t *surface;
  cairo_t *cr;
  guint count = 0;

  self->opacities[ashi_plate_find_layer (self->picture, layer)] = opacity;
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (box.width * SCALE), (int) ceil (box.height * SCALE));
  cr = cairo_create (surface);
  ashi_composition_paint (&composition, painter, cr, 1, &error);
  cairo_destroy (cr);
  g_assert_no_error (error);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint8 *pixel = cairo_image_surface_get_data (surface)
                              + (gsize) y * (gsize) cairo_image_surface_get_stride (surface) + 4 * (gsize) x;

        count += pixel[3] > 0;
      }
  cairo_surface_destroy (surface);
  self->opacities[ashi_plate_find_layer (self->picture, layer)] = 0;
  return count;
}

static void
test_written (Fixture *self, gconstpointer unused)
{
  const AshiBox box = ashi_plate_get_view_box (self->picture);

  g_assert_cmpuint (count_ink (self, "labels", 1, self->names, box), >, 2000);
  g_assert_cmpuint (count_ink (self, "marks", 1, self->names, box), >, 500);
}

/* The layers are as empty as they are drawn: all of it is written, and switched with them. */
static void
test_switched (Fixture *self, gconstpointer unused)
{
  const AshiBox box = ashi_plate_get_view_box (self->picture);

  g_assert_cmpuint (count_ink (self, "labels", 0, self->names, box), ==, 0);
  g_assert_cmpuint (count_ink (self, "labels", 1, NULL, box), ==, 0);
  g_assert_cmpuint (count_ink (self, "marks", 1, NULL, box), ==, 0);
  g_assert_cmpuint (count_ink (self, "labels", 0.5, self->names, box), >, 2000);
}

/* Of a part of the picture, what is on it is named. */
static void
test_part (Fixture *self, gconstpointer unused)
{
  const AshiBox muscle = { -40, 10, 30, 24 }, nothing = { -60, 60, 10, 8 };

  g_assert_cmpuint (count_ink (self, "labels", 1, self->names, muscle), >, 100);
  g_assert_cmpuint (count_ink (self, "labels", 1, self->names, nothing), ==, 0);
}

/* A question takes the names away from what is saved, too; which way the body lies stays. */
static void
test_withheld (Fixture *self, gconstpointer unused)
{
  const AshiBox box = ashi_plate_get_view_box (self->picture);

  ashi_names_set_withheld (self->names, TRUE);
  g_assert_cmpuint (count_ink (self, "labels", 1, self->names, box), ==, 0);
  g_assert_cmpuint (count_ink (self, "marks", 1, self->names, box), >, 500);
}

/* How deep a needle is stands beside it, with its layer, and more seldom where there is little room. */
static void
test_depths (Fixture *self, gconstpointer unused)
{
  const AshiBox beside = { -35, 5, 9, 30 }, skin = { -35, -8, 9, 7 };

  self->picture = ashi_section_get_picture (ashi_pack_find_section (self->pack, "gb30"));
  g_assert_cmpuint (count_ink (self, "needle", 1, self->names, beside), >, 50);
  g_assert_cmpuint (count_ink (self, "needle", 0, self->names, beside), ==, 0);
  g_assert_cmpuint (count_ink (self, "needle", 1, self->names, skin), ==, 0);
  ashi_names_set_withheld (self->names, TRUE);
  g_assert_cmpuint (count_ink (self, "needle", 1, self->names, beside), >, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/page-lettering/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/page-lettering/switched", Fixture, NULL, set_up, test_switched, tear_down);
  g_test_add ("/page-lettering/part", Fixture, NULL, set_up, test_part, tear_down);
  g_test_add ("/page-lettering/withheld", Fixture, NULL, set_up, test_withheld, tear_down);
  g_test_add ("/page-lettering/depths", Fixture, NULL, set_up, test_depths, tear_down);
  return g_test_run ();
}
