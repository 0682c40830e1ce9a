// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pick-map.h"
#include "ashi-picture-cache.h"
#include "ashi-test-pack.h"
#include "ashi-tile-cache.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define LONG_AGO 1000000000 /* s since the epoch */

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "ashi", "pictures", NULL);
}

static AshiPlate *
dup_plate (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  return g_object_ref (ashi_pack_get_first_plate (pack));
}

static GStrv
list_kept (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

static char *
dup_only_kept (void)
{
  g_auto (GStrv) kept = list_kept ();

  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  return g_strdup (kept[0]);
}

static void
make_old (const char *path)
{
  g_assert_cmpint (g_utime (path, &(struct utimbuf) { LONG_AGO, LONG_AGO }), ==, 0);
}

static gboolean
was_used (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mtime > LONG_AGO;
}

static AshiPickMap *
recall (AshiPlate *plate, const char *const *hidden)
{
  g_autoptr (GError) error = NULL;
  AshiPickMap *map = ashi_pick_map_recall (plate, hidden, NULL, &error);

  g_assert_no_error (error);
  return map;
}

/* Everything that can be asked of a map is answered alike. */
static void
assert_alike (AshiPickMap *map, AshiPickMap *other)
{
  AshiPlate *plate = ashi_pick_map_get_plate (map);
  const AshiBox box = ashi_plate_get_view_box (plate);
  const double all[] = { 1, 1, 1, 1, 1 };

  for (double y = box.y; y < box.y + box.height; y += 0.7)
    for (double x = box.x; x < box.x + box.width; x += 0.7)
      {
        g_autoptr (GPtrArray) found = ashi_pick_map_pick (map, x, y, all, 0.1);
        g_autoptr (GPtrArray) also = ashi_pick_map_pick (other, x, y, all, 0.1);

        g_assert_cmpuint (found->len, ==, also->len);
        for (guint i = 0; i < found->len; i++)
          g_assert_true (found->pdata[i] == also->pdata[i]);
      }
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const char *id = ashi_plate_get_structure (plate, i)->id;
      AshiBox drawn = { 0 }, also = { 0 };

      g_assert_cmpint (ashi_pick_map_get_bounds (map, id, &drawn), ==, ashi_pick_map_get_bounds (other, id, &also));
      g_assert_cmpmem (&drawn, sizeof drawn, &also, sizeof also);
    }
}

static void
test_map_comes_back (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) made = recall (plate, NULL);
  g_autofree char *path = dup_only_kept ();
  g_autoptr (AshiPickMap) kept = NULL;

  make_old (path);
  kept = recall (plate, NULL);
  g_assert_true (was_used (path));
  assert_alike (made, kept);
}

/* What is hidden is part of the key: a map with a structure is none without it. */
static void
test_hidden_is_another_map (void)
{
  const char *const hidden[] = { "outer-muscle--right", NULL };
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) whole = recall (plate, NULL);
  g_autoptr (AshiPickMap) made = recall (plate, hidden);
  g_autoptr (AshiPickMap) kept = recall (plate, hidden);
  g_auto (GStrv) paths = list_kept ();
  AshiBox box;

  g_assert_cmpuint (g_strv_length (paths), ==, 2);
  g_assert_true (ashi_pick_map_get_bounds (whole, hidden[0], &box));
  g_assert_false (ashi_pick_map_get_bounds (kept, hidden[0], &box));
  assert_alike (made, kept);
}

/* Cut short, overwritten, emptied: the map is made anew and the file is mended. */
static void
test_damaged_file (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) made = recall (plate, NULL);
  g_autofree char *path = dup_only_kept ();
  g_autofree char *sound = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &sound, &size, NULL));
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *bad = g_memdup2 (sound, size), *mended = NULL;
      g_autoptr (AshiPickMap) kept = NULL;
      gsize mended_size;

      bad[size * i / 12] ^= 1;
      g_assert_true (g_file_set_contents (path, bad, (gssize) (i % 3 == 0 ? size * i / 12 : size), NULL));
      kept = recall (plate, NULL);
      assert_alike (made, kept);
      g_assert_true (g_file_get_contents (path, &mended, &mended_size, NULL));
      g_assert_cmpmem (mended, mended_size, sound, size);
    }
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer tile)
{
  *(AshiTile **) tile = ashi_tile_cache_load_finish (result);
}

static AshiTile *
load_tile (AshiPlate *plate, double scale)
{
  static const AshiTile waiting;
  AshiTile *tile = (AshiTile *) &waiting;

  ashi_tile_cache_load_async (plate, g_variant_new ("d", scale), on_loaded, &tile);
  while (tile == &waiting)
    g_main_context_iteration (NULL, TRUE);
  return tile;
}

static void
test_tile_comes_back (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, NULL);
  g_autoptr (AshiTile) made = ashi_painter_layer_tile (painter, 2, ashi_plate_get_view_box (plate), 3.7, NULL);
  g_autoptr (AshiTile) kept = NULL;
  g_autoptr (GVariant) before = g_variant_ref_sink (ashi_tile_to_variant (made));
  g_autoptr (GVariant) after = NULL;

  g_assert_null (load_tile (plate, 3.7));
  ashi_tile_cache_save (plate, g_variant_new ("d", 3.7), made);
  while (kept == NULL)
    kept = load_tile (plate, 3.7);
  after = g_variant_ref_sink (ashi_tile_to_variant (kept));
  g_assert_true (g_variant_equal (before, after));
  g_assert_null (load_tile (plate, 3.8));
}

static void
test_blank_tile_comes_back (void)
{
  g_autoptr (AshiTile) blank = ashi_tile_new_blank ((AshiBox) { 1, 2, 3, 4 }, 2);
  g_autoptr (GVariant) variant = g_variant_ref_sink (ashi_tile_to_variant (blank));
  g_autoptr (AshiTile) kept = ashi_tile_new_from_variant (variant);

  g_assert_null (kept->surface);
  g_assert_cmpmem (&kept->box, sizeof kept->box, &blank->box, sizeof blank->box);
}

/* Pixels that do not fill the box they are said to fill are no tile. */
static void
test_tile_of_wrong_size (void)
{
  const guint32 pixels[] = { 1, 2, 3, 4, 5 };
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new ("(ddddd@au)", 0.0, 0.0, 2.0, 3.0, 1.0,
                     g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, pixels, G_N_ELEMENTS (pixels), 4)));

  g_assert_null (ashi_tile_new_from_variant (variant));
}

static void
save_mebibytes (const char *key, guint n)
{
  g_autofree guint8 *bytes = g_malloc0 (n << 20);

  ashi_picture_cache_save (key, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, n << 20, 1));
}

/* Five of 15 MiB do not fit into 64: what was not used for longest is gone. */
static void
test_oldest_goes (void)
{
  const char *const keys[] = { "a", "b", "c", "d", "e" };
  g_autofree char *folder = dup_folder ();

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = g_build_filename (folder, keys[i], NULL);

      save_mebibytes (keys[i], 15);
      g_assert_cmpint (g_utime (path, &(struct utimbuf) { LONG_AGO, LONG_AGO + i }), ==, 0);
    }
  g_variant_unref (ashi_picture_cache_load ("a", "ay"));
  save_mebibytes ("e", 15);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GVariant) kept = ashi_picture_cache_load (keys[i], "ay");

      g_assert_cmpint (kept != NULL, ==, i != 1);
    }
}

/* Where nothing can be written, everything is drawn as ever. */
static void
test_no_folder (void)
{
  g_autofree char *file = g_build_filename (g_get_user_cache_dir (), "ashi", NULL);
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) map = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  map = recall (plate, NULL);
  g_assert_nonnull (map);
}

/* Every test begins with nothing kept. */
static void
run_afresh (gconstpointer test)
{
  g_autofree char *folder = dup_folder (), *above = g_path_get_dirname (folder);
  g_auto (GStrv) kept = NULL;

  ((GTestFunc) test) ();
  kept = list_kept ();
  for (guint i = 0; kept[i] != NULL; i++)
    g_assert_cmpint (g_unlink (kept[i]), ==, 0);
  g_rmdir (folder);
  g_remove (above);
}

int
main (int argc, char *argv[])
{
  /* A folder of our own: GLib's option to isolate the folders of a test leaks, which is all that the leak check would
   * see. */
  g_autofree char *home = g_dir_make_tmp ("ashi-cache-XXXXXX", NULL);
  int status;

  g_assert_nonnull (home);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/cache/map-comes-back", test_map_comes_back, run_afresh);
  g_test_add_data_func ("/cache/hidden-is-another-map", test_hidden_is_another_map, run_afresh);
  g_test_add_data_func ("/cache/damaged-file", test_damaged_file, run_afresh);
  g_test_add_data_func ("/cache/tile-comes-back", test_tile_comes_back, run_afresh);
  g_test_add_data_func ("/cache/blank-tile-comes-back", test_blank_tile_comes_back, run_afresh);
  g_test_add_data_func ("/cache/tile-of-wrong-size", test_tile_of_wrong_size, run_afresh);
  g_test_add_data_func ("/cache/oldest-goes", test_oldest_goes, run_afresh);
  g_test_add_data_func ("/cache/no-folder", test_no_folder, run_afresh);
  status = g_test_run ();
  g_rmdir (home);
  return status;
}
