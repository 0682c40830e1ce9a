// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-layer-stack.h"
#include "ashi-picture-cache.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"
#include "ashi-tile-cache.h"

#include <glib/gstdio.h>
#include <string.h>

#define MANY   30.0 /* px per mm: five layers of that take more memory than they may keep */
#define BUDGET (64u << 20)

#define N_LAYERS 5

/* Everything is there, but for one layer. */
static GArray *
create_opacities (double of_the_third)
{
  GArray *opacities = g_array_new (FALSE, FALSE, sizeof (double));
  const double all[N_LAYERS] = { 1, 1, of_the_third, 1, 1 };

  return g_array_append_vals (opacities, all, N_LAYERS);
}

static AshiLayerStack *
create_stack (AshiPlate **plate, guint n_layers)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  const guint layers[N_LAYERS] = { 0, 1, 2, 3, 4 };
  AshiLayerStack *stack = ashi_layer_stack_new (layers, n_layers);
  g_autoptr (AshiStudio) studio = NULL;

  *plate = g_object_ref (ashi_pack_get_first_plate (pack));
  studio = ashi_studio_new (*plate, NULL);
  ashi_layer_stack_set_studio (stack, studio);
  return stack;
}

static gboolean
keeps_within_budget (AshiLayerStack *stack)
{
  return ashi_layer_stack_is_sharp (stack) && ashi_layer_stack_get_layer_bytes (stack) <= BUDGET;
}

static gboolean
has_layers (AshiLayerStack *stack)
{
  return ashi_layer_stack_is_sharp (stack) && ashi_layer_stack_get_layer_bytes (stack) > 0;
}

/* A part of the plate, finely: its layers are given up once they are flattened, and painted again for a fade. */
static void
test_layers_are_given_up_and_come_back (void)
{
  g_autoptr (GArray) all = create_opacities (1);
  g_autoptr (GArray) faded = create_opacities (0.5);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, N_LAYERS);
  const AshiBox box = ashi_box_grow (ashi_plate_get_view_box (plate), -2);

  ashi_layer_stack_want (stack, all, box, MANY, 1);
  ashi_test_wait_until ((AshiTestCondition) ashi_layer_stack_is_sharp, stack);
  g_assert_cmpuint (ashi_layer_stack_get_flat_bytes (stack), >, 0);
  ashi_test_wait_until ((AshiTestCondition) keeps_within_budget, stack);
  ashi_layer_stack_want (stack, all, box, MANY, 1);
  g_assert_true (ashi_layer_stack_is_sharp (stack));
  ashi_layer_stack_want (stack, faded, box, MANY, 1);
  g_assert_false (ashi_layer_stack_is_sharp (stack));
  ashi_test_wait_until ((AshiTestCondition) keeps_within_budget, stack);
}

/* Seen coarsely, they stay: a fade then needs no painting. */
static void
test_small_layers_stay (void)
{
  g_autoptr (GArray) all = create_opacities (1);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, N_LAYERS);

  ashi_layer_stack_want (stack, all, ashi_plate_get_view_box (plate), 2, 1);
  ashi_test_wait_until ((AshiTestCondition) has_layers, stack);
}

static void
count (guint *times)
{
  (*times)++;
}

typedef struct
{
  AshiLayerStack *stack;
  GArray *opacities;
  AshiBox whole;
  double scale;
  guint updated;
} Zoom;

static gboolean
zooms_until_updated_twice (gpointer data)
{
  Zoom *self = data;

  if (self->updated >= 2)
    return TRUE;
  self->scale *= self->scale < 8 ? 1.003 : 1.00001;
  ashi_layer_stack_want (self->stack, self->opacities, self->whole, self->scale, 1);
  return FALSE;
}

/* A hand that zooms without a rest is shown sharper pictures on the way, and never a smaller one of what it left. */
static void
test_sharpens_while_it_moves (void)
{
  g_autoptr (GArray) all = create_opacities (1);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, N_LAYERS);
  Zoom zoom = { stack, all, ashi_plate_get_view_box (plate), 2, 0 };
  gsize before;

  ashi_layer_stack_want (stack, all, zoom.whole, zoom.scale, 1);
  ashi_test_wait_until ((AshiTestCondition) has_layers, stack);
  before = ashi_layer_stack_get_flat_bytes (stack);
  g_signal_connect_swapped (stack, "updated", G_CALLBACK (count), &zoom.updated);
  ashi_test_wait_until (zooms_until_updated_twice, &zoom);
  g_assert_false (ashi_layer_stack_is_sharp (stack)); /* another is wanted by now */
  g_assert_cmpuint (ashi_layer_stack_get_flat_bytes (stack), >, before);
}

/* A plate without points has a stack without layers: it shows nothing, and is done. */
static void
test_no_layers (void)
{
  g_autoptr (GArray) all = create_opacities (1);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, 0);

  ashi_layer_stack_want (stack, all, ashi_plate_get_view_box (plate), 2, 1);
  ashi_test_settle ();
  g_assert_true (ashi_layer_stack_is_sharp (stack));
  g_assert_true (ashi_layer_stack_has_picture (stack));
  g_assert_cmpuint (ashi_layer_stack_get_flat_bytes (stack), ==, 0);
}

#define LAYER(id) "<g id='layer-" id "'><path d='M0 0h9v9z'/></g>"
#define OPEN      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>"

/* Of two layers, which may be in the drawing. */
static AshiPlate *
create_plate_of_two (const char *svg)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  g_ptr_array_add (layers, ashi_layer_new ("layer-a", "A", 1, TRUE));
  g_ptr_array_add (layers, ashi_layer_new ("layer-b", "B", 1, TRUE));
  return ashi_plate_new ("two", "two.svg", "Two", (AshiBox) { 0, 0, 20, 20 }, bytes, layers, structures);
}

static const guint both_layers[] = { 0, 1 };

static AshiLayerStack *
show_both (AshiPlate *plate, double scale)
{
  AshiLayerStack *stack = ashi_layer_stack_new (both_layers, 2);
  g_autoptr (AshiStudio) studio = ashi_studio_new (plate, NULL);
  g_autoptr (GArray) opacities = create_opacities (1);

  ashi_layer_stack_set_studio (stack, studio);
  g_array_set_size (opacities, 2);
  ashi_layer_stack_want (stack, opacities, ashi_plate_get_view_box (plate), scale, 1);
  ashi_test_wait_until ((AshiTestCondition) ashi_layer_stack_is_sharp, stack);
  return stack;
}

typedef struct
{
  AshiPlate *plate;
  double scale;
} Kept;

static gboolean
is_kept (gpointer data)
{
  const Kept *wanted = data;
  const double opacities[] = { 1, 1 };
  g_autofree char *key = ashi_picture_cache_dup_key (
      "tile", wanted->plate, ashi_tile_cache_describe (wanted->plate, NULL, both_layers, opacities, 2, wanted->scale));
  g_autoptr (GVariant) kept = ashi_picture_cache_load (key, ASHI_TILE_VARIANT_TYPE);

  return kept != NULL;
}

/* A picture in which a layer is missing since it could not be painted is not what the next start is to show. By the
 * time two whole ones are kept, one after the other, the other would have been, too. */
static void
test_failure_is_not_kept (void)
{
  g_autoptr (AshiPlate) part = create_plate_of_two (OPEN LAYER ("a") "</svg>");
  g_autoptr (AshiPlate) whole = create_plate_of_two (OPEN LAYER ("a") LAYER ("b") "</svg>");
  g_autoptr (AshiLayerStack) failed = NULL, first = NULL, second = NULL;

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "*has no*layer-b*");
  failed = show_both (part, 2);
  g_test_assert_expected_messages ();
  first = show_both (whole, 2);
  ashi_test_wait_until (is_kept, &(Kept) { whole, 2 });
  second = show_both (whole, 3);
  ashi_test_wait_until (is_kept, &(Kept) { whole, 3 });
  g_assert_false (is_kept (&(Kept) { part, 2 }));
}

/* What the middle of the plate is painted in. */
static guint32
get_colour (AshiLayerStack *stack)
{
  const AshiTile *tile = ashi_layer_stack_get_whole (stack);
  const int x = cairo_image_surface_get_width (tile->surface) / 2;
  const int y = cairo_image_surface_get_height (tile->surface) / 2;
  const guint32 *row = (const guint32 *) (gpointer) (cairo_image_surface_get_data (tile->surface)
                                                     + y * cairo_image_surface_get_stride (tile->surface));

  return row[x] & 0xffffff;
}

static gboolean
is_being_flattened (AshiLayerStack *stack)
{
  return ashi_layer_stack_get_layer_bytes (stack) > 0;
}

/* The colours change while the layers in the old ones are laid over one another: that picture comes too late. */
static void
test_picture_of_another_studio_is_not_kept (void)
{
  g_autoptr (AshiPlate) plate = create_plate_of_two (OPEN LAYER ("a") "<g id='layer-b'/></svg>");
  g_autoptr (AshiStudio) red = ashi_studio_new (plate, "path { fill: red }");
  g_autoptr (AshiStudio) blue = ashi_studio_new (plate, "path { fill: blue }");
  g_autoptr (AshiLayerStack) stack = ashi_layer_stack_new (both_layers, 1);
  g_autoptr (GArray) opacities = create_opacities (1);

  g_array_set_size (opacities, 2);
  ashi_layer_stack_set_studio (stack, red);
  ashi_layer_stack_want (stack, opacities, ashi_plate_get_view_box (plate), 2, 1);
  ashi_test_wait_until ((AshiTestCondition) is_being_flattened, stack);
  g_assert_false (ashi_layer_stack_is_sharp (stack));
  ashi_layer_stack_set_studio (stack, blue);
  ashi_layer_stack_want (stack, opacities, ashi_plate_get_view_box (plate), 2, 1);
  ashi_test_wait_until ((AshiTestCondition) ashi_layer_stack_is_sharp, stack);
  g_assert_cmphex (get_colour (stack) & 0xff0000, ==, 0);
  g_assert_cmphex (get_colour (stack) & 0x0000ff, !=, 0);
}

/* A second stack of the same layers, on another canvas, takes what the first shows; one in other colours does not. */
static void
test_same_picture_is_made_once (void)
{
  g_autoptr (GArray) all = create_opacities (1), faded = create_opacities (0.5);
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, N_LAYERS);
  const guint layers[N_LAYERS] = { 0, 1, 2, 3, 4 };
  g_autoptr (AshiLayerStack) second = ashi_layer_stack_new (layers, N_LAYERS);
  g_autoptr (AshiLayerStack) third = ashi_layer_stack_new (layers, N_LAYERS);
  g_autoptr (AshiStudio) studio = ashi_studio_new (plate, NULL), other = ashi_studio_new (plate, "a {}");
  const AshiBox whole = ashi_plate_get_view_box (plate);

  ashi_layer_stack_set_studio (stack, studio);
  ashi_layer_stack_want (stack, all, whole, 2, 1);
  ashi_test_wait_until ((AshiTestCondition) has_layers, stack);
  ashi_layer_stack_set_studio (second, studio);
  ashi_layer_stack_want (second, faded, whole, 2, 1); /* not what the first shows */
  g_assert_false (ashi_layer_stack_is_sharp (second));
  ashi_layer_stack_want (second, all, whole, 2, 1);
  g_assert_true (ashi_layer_stack_is_sharp (second));
  g_assert_true (ashi_layer_stack_get_whole (second) == ashi_layer_stack_get_whole (stack));
  ashi_layer_stack_set_studio (third, other);
  ashi_layer_stack_want (third, all, whole, 2, 1);
  g_assert_false (ashi_layer_stack_is_sharp (third));
  ashi_test_wait_until ((AshiTestCondition) ashi_layer_stack_is_sharp, third);
}

static void
want_more_than_there_is (void)
{
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiLayerStack) stack = create_stack (&plate, N_LAYERS);
  g_autoptr (GArray) few = create_opacities (1);

  g_array_set_size (few, 3);
  ashi_layer_stack_want (stack, few, ashi_plate_get_view_box (plate), 2, 1);
}

/* The opacities of a plate with fewer layers are those of another plate. */
static void
test_refuses_opacities_of_another_plate (void)
{
  if (g_test_subprocess ())
    {
      want_more_than_there_is ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*opacities->len*");
}

static void
remove_cache (const char *home)
{
  g_autofree char *ashi = g_build_filename (home, "ashi", NULL), *pictures = g_build_filename (ashi, "pictures", NULL);
  g_autoptr (GDir) dir = g_dir_open (pictures, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (pictures, name, NULL);

      g_unlink (path); /* another may be on its way */
    }
  g_rmdir (pictures);
  g_rmdir (ashi);
  g_rmdir (home);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("ashi-stack-XXXXXX", NULL);
  int status;

  g_assert_nonnull (home);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layer-stack/failure-is-not-kept", test_failure_is_not_kept);
  g_test_add_func ("/layer-stack/layers-are-given-up-and-come-back", test_layers_are_given_up_and_come_back);
  g_test_add_func ("/layer-stack/small-layers-stay", test_small_layers_stay);
  g_test_add_func ("/layer-stack/sharpens-while-it-moves", test_sharpens_while_it_moves);
  g_test_add_func ("/layer-stack/no-layers", test_no_layers);
  g_test_add_func ("/layer-stack/picture-of-another-studio-is-not-kept", test_picture_of_another_studio_is_not_kept);
  g_test_add_func ("/layer-stack/same-picture-is-made-once", test_same_picture_is_made_once);
  g_test_add_func ("/layer-stack/refuses-opacities-of-another-plate", test_refuses_opacities_of_another_plate);
  status = g_test_run ();
  remove_cache (home);
  return status;
}
