// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-open-picture.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

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

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check (); /* for the types of render nodes; no display is needed */
  TEST ("/open-picture/paints-in-its-palette", test_paints_in_its_palette);
  TEST ("/open-picture/selection-is-waited-for", test_selection_is_waited_for);
  TEST ("/open-picture/hovered-is-told-once", test_hovered_is_told_once);
  TEST ("/open-picture/refuses-opacities-of-another-plate", test_refuses_opacities_of_another_plate);
  TEST ("/open-picture/closing-is-silent", test_closing_is_silent);
  return g_test_run ();
}
