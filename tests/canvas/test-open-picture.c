// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-open-picture.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

#include <sys/resource.h>

#define N_LAYERS 5
#define MUSCLE   "outer-muscle--left"

static const double all[N_LAYERS] = { 1, 1, 1, 1, 1 };

typedef struct
{
  AshiPlate *plate;
  AshiViewport *viewport;
  AshiOpenPicture *picture;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  self->plate = g_object_ref (ashi_pack_get_first_plate (pack));
  self->viewport = ashi_viewport_new ();
  ashi_viewport_set_size (self->viewport, 300, 300);
  ashi_viewport_set_content (self->viewport, ashi_plate_get_view_box (self->plate));
  self->picture = ashi_open_picture_new (self->plate);
  ashi_open_picture_set_opacities (self->picture, all, N_LAYERS);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_object (&self->picture);
  g_object_unref (self->viewport);
  g_object_unref (self->plate);
}

static void
want_sharp (Fixture *self)
{
  ashi_open_picture_want (self->picture, self->viewport, 1);
  ashi_test_wait_until ((AshiTestCondition) ashi_open_picture_is_sharp, self->picture);
}

static GskRenderNode *
draw (Fixture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  ashi_open_picture_snapshot (self->picture, snapshot, self->viewport, 1, 1);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_paints_in_its_palette (Fixture *self, gconstpointer unused)
{
  GskRenderNode *node;

  ashi_open_picture_want (self->picture, self->viewport, 1);
  g_assert_null (ashi_open_picture_get_studio (self->picture));
  g_assert_false (ashi_open_picture_has_picture (self->picture));
  ashi_open_picture_set_palette (self->picture, "path { fill: red }");
  g_assert_cmpstr (ashi_studio_get_palette (ashi_open_picture_get_studio (self->picture)), ==, "path { fill: red }");
  want_sharp (self);
  g_assert_true (ashi_open_picture_has_picture (self->picture));
  node = draw (self);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);
  ashi_open_picture_set_palette (self->picture, NULL);
  g_assert_false (ashi_open_picture_is_sharp (self->picture));
  g_assert_true (ashi_open_picture_has_picture (self->picture)); /* the old one, until there is a new one */
  want_sharp (self);
}

static void
test_selection_is_waited_for (Fixture *self, gconstpointer unused)
{
  ashi_open_picture_set_palette (self->picture, NULL);
  want_sharp (self);
  ashi_open_picture_set_selected (self->picture, MUSCLE);
  g_assert_false (ashi_open_picture_is_sharp (self->picture));
  want_sharp (self);
  ashi_open_picture_set_selected (self->picture, "drawn-elsewhere");
  g_assert_true (ashi_open_picture_is_sharp (self->picture));
}

static void
test_hovered_is_told_once (Fixture *self, gconstpointer unused)
{
  g_assert_true (ashi_open_picture_set_hovered (self->picture, MUSCLE));
  g_assert_false (ashi_open_picture_set_hovered (self->picture, MUSCLE));
  g_assert_cmpstr (ashi_open_picture_get_hovered (self->picture), ==, MUSCLE);
  ashi_open_picture_set_selected (self->picture, MUSCLE); /* it stands out already */
  g_assert_cmpstr (ashi_open_picture_get_hovered (self->picture), ==, MUSCLE);
  g_assert_true (ashi_open_picture_set_hovered (self->picture, NULL));
}

static void
test_refuses_opacities_of_another_plate (Fixture *self, gconstpointer unused)
{
  if (g_test_subprocess ())
    {
      ashi_open_picture_set_opacities (self->picture, all, N_LAYERS - 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*opacities->len*");
}

static void
fail (void)
{
  g_assert_not_reached ();
}

static gboolean
is_gone (gpointer studio)
{
  return g_atomic_pointer_get ((AshiStudio **) studio) == NULL;
}

/* Workers are still at it when another plate is opened. */
static void
test_closing_is_silent (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiOpenPicture) picture = g_object_ref (self->picture);
  AshiStudio *studio;

  ashi_open_picture_set_palette (picture, NULL);
  ashi_open_picture_set_selected (picture, MUSCLE);
  ashi_open_picture_want (picture, self->viewport, 1);
  studio = ashi_open_picture_get_studio (picture);
  g_object_add_weak_pointer (G_OBJECT (studio), (gpointer *) &studio);
  g_signal_connect (picture, "updated", G_CALLBACK (fail), NULL);
  ashi_open_picture_close (picture);
  ashi_test_wait_until (is_gone, &studio);
}

/* How many threads of this process let others go first. */
static guint
count_nice (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  guint n = 0;

  for (const char *task = g_dir_read_name (tasks); task != NULL; task = g_dir_read_name (tasks))
    n += getpriority (PRIO_PROCESS, (id_t) g_ascii_strtoull (task, NULL, 10)) > 0;
  return n;
}

static void
on_painted (GObject *studio, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;
  AshiTile *tile = ashi_studio_paint_finish (ASHI_STUDIO (studio), result, &error);

  g_assert_no_error (error);
  ashi_tile_unref (tile);
  *(gboolean *) done = TRUE;
}

static gboolean
is_set (gpointer done)
{
  return *(gboolean *) done;
}

static void
paint_once (AshiStudio *studio)
{
  gboolean done = FALSE;

  ashi_studio_paint_layer_async (studio, 0, ashi_plate_get_view_box (ashi_studio_get_plate (studio)), 1, 0, NULL,
                                 on_painted, &done);
  ashi_test_wait_until (is_set, &done);
}

/* While there is nothing to look at, its painters wait for nobody. */
static void
test_first_picture_gives_no_way (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiStudio) studio = ashi_studio_new (self->plate, NULL);

  paint_once (studio);
  g_assert_cmpuint (count_nice (), ==, 0);
  ashi_studio_give_way (studio);
  paint_once (studio);
  g_assert_cmpuint (count_nice (), ==, 1);
}

static void
test_next_pictures_give_way (Fixture *self, gconstpointer unused)
{
  ashi_open_picture_set_palette (self->picture, NULL);
  want_sharp (self);
  paint_once (ashi_open_picture_get_studio (self->picture));
  g_assert_cmpuint (count_nice (), >, 0);
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check (); /* for the types of render nodes; no display is needed */
  TEST ("/open-picture/first-picture-gives-no-way", test_first_picture_gives_no_way);
  TEST ("/open-picture/paints-in-its-palette", test_paints_in_its_palette);
  TEST ("/open-picture/selection-is-waited-for", test_selection_is_waited_for);
  TEST ("/open-picture/hovered-is-told-once", test_hovered_is_told_once);
  TEST ("/open-picture/refuses-opacities-of-another-plate", test_refuses_opacities_of_another_plate);
  TEST ("/open-picture/next-pictures-give-way", test_next_pictures_give_way);
  TEST ("/open-picture/closing-is-silent", test_closing_is_silent);
  return g_test_run ();
}
