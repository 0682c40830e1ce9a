// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"
#include "ashi-tile-slot.h"

/* What a slot asks of its painters. */

#define MUSCLE "outer-muscle--left"

typedef struct
{
  AshiPlate *plate;
  AshiStudio *studio;
  AshiBox whole;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  self->plate = g_object_ref (ashi_pack_get_first_plate (pack));
  self->studio = ashi_studio_new (self->plate, NULL);
  self->whole = ashi_plate_get_view_box (self->plate);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->studio);
  g_object_unref (self->plate);
}

static gboolean
is_done (gpointer slot)
{
  return !ashi_tile_slot_is_running (slot);
}

static AshiTileSlot *
create_layer (Fixture *self)
{
  AshiTileSlot *slot = ashi_tile_slot_new_for_layer (0);

  ashi_tile_slot_set_studio (slot, self->studio);
  return slot;
}

static void
test_what_is_sharp_is_not_painted_again (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiTileSlot) slot = create_layer (self);
  const AshiBox part = ashi_box_grow (self->whole, -10);

  ashi_tile_slot_want (slot, self->whole, 2, 1);
  ashi_test_wait_until (is_done, slot);
  g_assert_true (ashi_tile_slot_is_sharp (slot));
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 1);
  ashi_tile_slot_want (slot, self->whole, 2, 1);
  ashi_tile_slot_want (slot, part, 2, 1);
  ashi_tile_slot_prepare (slot); /* as it is fitted, it serves as the coarse picture */
  g_assert_false (ashi_tile_slot_is_running (slot));
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 1);
  ashi_tile_slot_want (slot, self->whole, 3, 1);
  g_assert_false (ashi_tile_slot_is_sharp (slot));
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 2);
  ashi_test_wait_until (is_done, slot);
}

/* A hand that moves within what is being painted asks for nothing else; beyond it, for one picture more. */
static void
test_what_is_on_its_way_is_waited_for (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiTileSlot) slot = create_layer (self);

  ashi_tile_slot_want (slot, self->whole, 2, 1);
  ashi_tile_slot_want (slot, ashi_box_grow (self->whole, -10), 2, 1);
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 1);
  ashi_tile_slot_want (slot, self->whole, 4, 1);
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 2);
  ashi_test_wait_until (is_done, slot);
  g_assert_true (ashi_tile_slot_is_sharp (slot));
}

static void
test_tile_of_another_studio_is_not_kept (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiStudio) other = ashi_studio_new (self->plate, "path { fill: blue }");
  g_autoptr (AshiTileSlot) slot = create_layer (self);
  guint n_running, n_waiting;

  ashi_tile_slot_want (slot, self->whole, 2, 1);
  do /* it is painted, and waits for its turn in the main loop */
    {
      g_usleep (1000);
      ashi_studio_count_jobs (self->studio, &n_running, &n_waiting);
    }
  while (n_running + n_waiting > 0);
  ashi_tile_slot_set_studio (slot, other);
  ashi_test_settle ();
  g_assert_null (ashi_tile_slot_get_sharp (slot)->tile);
  g_assert_false (ashi_tile_slot_is_sharp (slot));
  ashi_tile_slot_want (slot, self->whole, 2, 1);
  g_assert_cmpuint (ashi_studio_get_n_asked (other), ==, 1);
  ashi_test_wait_until (is_done, slot);
  g_assert_true (ashi_tile_slot_is_sharp (slot));
}

static void
test_what_another_shows_is_not_painted (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiTileSlot) one = create_layer (self), other = create_layer (self), next = NULL;

  ashi_tile_slot_want (one, self->whole, 2, 1);
  ashi_test_wait_until (is_done, one);
  ashi_tile_slot_want (other, self->whole, 2, 1);
  g_assert_true (ashi_tile_slot_is_sharp (other));
  g_assert_true (ashi_tile_slot_get_sharp (other)->tile == ashi_tile_slot_get_sharp (one)->tile);
  g_assert_nonnull (ashi_tile_slot_get_base (other)->tile);
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 1);
  next = ashi_tile_slot_new_for_layer (1);
  ashi_tile_slot_set_studio (next, self->studio);
  ashi_tile_slot_want (next, self->whole, 2, 1);
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 2);
  ashi_test_wait_until (is_done, next);
  ashi_tile_slot_want (other, self->whole, 3, 1);
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 3);
  ashi_test_wait_until (is_done, other);
}

static void
test_highlights_are_shared_by_style (Fixture *self, gconstpointer unused)
{
  const AshiHighlightStyle styles[] = { ASHI_HIGHLIGHT_SELECTED, ASHI_HIGHLIGHT_SELECTED, ASHI_HIGHLIGHT_HOVERED };
  AshiTileSlot *slots[G_N_ELEMENTS (styles)];

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      slots[i] = ashi_tile_slot_new_for_highlight (styles[i]);
      ashi_tile_slot_set_studio (slots[i], self->studio);
      ashi_tile_slot_set_structure (slots[i], MUSCLE);
      ashi_tile_slot_want (slots[i], self->whole, 2, 1);
      ashi_test_wait_until (is_done, slots[i]);
      g_assert_true (ashi_tile_slot_is_sharp (slots[i]));
    }
  g_assert_cmpuint (ashi_studio_get_n_asked (self->studio), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_object_unref (slots[i]);
}

#define TEST(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/tile-slot/what-is-sharp-is-not-painted-again", test_what_is_sharp_is_not_painted_again);
  TEST ("/tile-slot/what-is-on-its-way-is-waited-for", test_what_is_on_its_way_is_waited_for);
  TEST ("/tile-slot/tile-of-another-studio-is-not-kept", test_tile_of_another_studio_is_not_kept);
  TEST ("/tile-slot/what-another-shows-is-not-painted", test_what_another_shows_is_not_painted);
  TEST ("/tile-slot/highlights-are-shared-by-style", test_highlights_are_shared_by_style);
  return g_test_run ();
}
