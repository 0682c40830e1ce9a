// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-gallery.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

static const char *const hidden[] = { "outer-muscle--left", NULL };

static void
test_studio_is_the_same_while_it_is_held (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *plate = ashi_pack_get_plate (pack, 0);
  g_autoptr (AshiStudio) studio = ashi_gallery_dup_studio (plate, "a {}");
  g_autoptr (AshiStudio) same = ashi_gallery_dup_studio (plate, "a {}");
  g_autoptr (AshiStudio) plain = ashi_gallery_dup_studio (plate, NULL);
  g_autoptr (AshiStudio) elsewhere = ashi_gallery_dup_studio (ashi_pack_get_plate (pack, 1), "a {}");

  g_assert_true (studio == same);
  g_assert_true (studio != plain);
  g_assert_true (studio != elsewhere);
  g_assert_cmpstr (ashi_studio_get_palette (studio), ==, "a {}");
  g_assert_null (ashi_studio_get_palette (plain));
  g_assert_true (ashi_studio_get_plate (elsewhere) == ashi_pack_get_plate (pack, 1));
}

/* Nothing is kept for whoever may come again: neither the studio nor its plate. */
static void
test_nothing_is_kept (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *plate = ashi_pack_get_plate (pack, 0);
  AshiStudio *studio = ashi_gallery_dup_studio (plate, NULL);

  g_object_add_weak_pointer (G_OBJECT (studio), (gpointer *) &studio);
  g_object_unref (studio);
  g_assert_null (studio);
  g_object_add_weak_pointer (G_OBJECT (plate), (gpointer *) &plate);
  g_clear_object (&pack);
  g_assert_null (plate);
}

static void
on_map (GObject *source, GAsyncResult *result, gpointer map)
{
  *(AshiPickMap **) map = ashi_gallery_recall_map_finish (result, NULL);
}

static gboolean
has_come (gpointer map)
{
  return *(AshiPickMap **) map != NULL;
}

static AshiPickMap *
recall (AshiPlate *plate, const char *const *without)
{
  AshiPickMap *map = NULL;

  ashi_gallery_recall_map_async (plate, without, NULL, on_map, &map);
  g_assert_null (map); /* it never comes at once */
  ashi_test_wait_until (has_come, &map);
  return map;
}

static void
test_map_is_the_same_while_it_is_held (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *plate = ashi_pack_get_plate (pack, 0);
  AshiPickMap *map = recall (plate, NULL);
  g_autoptr (AshiPickMap) same = recall (plate, NULL);
  g_autoptr (AshiPickMap) other = recall (plate, hidden);
  g_autoptr (AshiPickMap) elsewhere = recall (ashi_pack_get_plate (pack, 1), NULL);
  AshiBox box;

  g_assert_true (map == same);
  g_assert_true (map != other);
  g_assert_true (map != elsewhere);
  g_assert_true (ashi_pick_map_get_bounds (map, hidden[0], &box));
  g_assert_false (ashi_pick_map_get_bounds (other, hidden[0], &box));
  g_object_add_weak_pointer (G_OBJECT (map), (gpointer *) &map);
  g_object_unref (map);
  g_clear_object (&same);
  g_assert_null (map);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gallery/studio-is-the-same-while-it-is-held", test_studio_is_the_same_while_it_is_held);
  g_test_add_func ("/gallery/nothing-is-kept", test_nothing_is_kept);
  g_test_add_func ("/gallery/map-is-the-same-while-it-is-held", test_map_is_the_same_while_it_is_held);
  return g_test_run ();
}
