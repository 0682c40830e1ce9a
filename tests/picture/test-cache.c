// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cache-folder.h"
#include "ashi-cell-rows.h"
#include "ashi-pick-map.h"
#include "ashi-picture-cache.h"
#include "ashi-test-pack.h"
#include "ashi-tile-cache.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#define N_DIGITS  32         /* of the digest a file begins with */
#define LONG_AGO  1000000000 /* s since the epoch */
#define FAR_AHEAD 4000000000

static char *fonts; /* the folder in which all fonts are, of which there is none */

static void
create_fonts (void)
{
  g_autofree char *config = NULL, *text = NULL;

  fonts = g_dir_make_tmp ("ashi-fonts-XXXXXX", NULL);
  g_assert_nonnull (fonts);
  config = g_build_filename (fonts, "fonts.conf", NULL);
  text = g_strdup_printf ("<fontconfig><dir>%s</dir></fontconfig>", fonts);
  g_assert_true (g_file_set_contents (config, text, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", config, TRUE);
}

static void
remove_fonts (void)
{
  g_autofree char *config = g_build_filename (fonts, "fonts.conf", NULL);

  g_unlink (config);
  g_rmdir (fonts);
  g_free (fonts);
}

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

/* Where the boxes stand, behind the digest: no other check would find a change of a number there. */
static void
test_digest_alone (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) made = recall (plate, NULL);
  g_autoptr (AshiPickMap) kept = NULL;
  g_autofree char *path = dup_only_kept ();
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  data[N_DIGITS + 7] ^= 0x40;
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  kept = recall (plate, NULL);
  assert_alike (made, kept);
}

static AshiCellRows *
rows_of (const guint32 *starts, gsize n_starts, const guint16 *runs, gsize n_runs)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new ("(@au@a(qq))", g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, starts, n_starts, 4),
                     g_variant_new_fixed_array (G_VARIANT_TYPE ("(qq)"), runs, n_runs, 4)));

  return ashi_cell_rows_new_from_variant (variant, 10, 2, 3);
}

/* Rows with a gap, an end beyond the row, a number too large, or fewer of them than there are: whatever a digest says,
 * nobody walks over them. Two rows of ten cells, of at most 3. */
static void
test_rows_alone (void)
{
  const guint16 good[] = { 4, 1, 10, 0, 10, 3 };
  const guint16 short_row[] = { 4, 1, 9, 0, 10, 3 }, long_row[] = { 4, 1, 11, 0, 10, 3 };
  const guint16 backwards[] = { 10, 1, 4, 0, 10, 3 }, large[] = { 4, 1, 10, 4, 10, 3 };
  const guint32 starts[] = { 0, 2, 3 }, late[] = { 1, 2, 3 }, beyond[] = { 0, 2, 4 }, empty[] = { 0, 3, 3 };
  const guint16 *const bad_runs[] = { short_row, long_row, backwards, large };
  const guint32 *const bad_starts[] = { late, beyond, empty };
  AshiCellRows *rows = rows_of (starts, 3, good, 3);

  g_assert_nonnull (rows);
  g_assert_cmpuint (ashi_cell_rows_get (rows, 9, 1), ==, 3);
  ashi_cell_rows_free (rows);
  for (guint i = 0; i < G_N_ELEMENTS (bad_runs); i++)
    g_assert_null (rows_of (starts, 3, bad_runs[i], 3));
  for (guint i = 0; i < G_N_ELEMENTS (bad_starts); i++)
    g_assert_null (rows_of (bad_starts[i], 3, good, 3));
  g_assert_null (rows_of (starts, 2, good, 3));
}

/* A sound digest over rows that are not of this plate. */
static void
test_forged_rows (void)
{
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) made = recall (plate, NULL);
  g_autoptr (AshiPickMap) kept = NULL;
  g_autofree char *path = dup_only_kept ();
  g_autofree char *data = NULL, *digest = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  data[size / 2] ^= 0x7f;
  digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, (guchar *) data + N_DIGITS, size - N_DIGITS);
  memcpy (data, digest, N_DIGITS);
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  kept = recall (plate, NULL);
  assert_alike (made, kept);
}

/* The plate of one drawing, with its layers as pack.xml may list them. */
typedef struct
{
  const char *svg;
  const char *layers[3];
  gboolean pick_last;
  const char *hidden;
} Listing;

#define DRAWING(y)                                                                                                     \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'><g id='layer-a'><g id='a'><rect y='" y                  \
  "' width='20' height='9'/></g></g><g id='layer-b'><g id='b'><rect width='20' height='20'/></g></g></svg>"

static const Listing listings[] = {
  { DRAWING ("3"), { "layer-a", "layer-b" }, TRUE, NULL },  { DRAWING ("3"), { "layer-b", "layer-a" }, TRUE, NULL },
  { DRAWING ("3"), { "layer-a", "layer-b" }, FALSE, NULL }, { DRAWING ("4"), { "layer-a", "layer-b" }, TRUE, NULL },
  { DRAWING ("3"), { "layer-a", "layer-b" }, TRUE, "a" },
};

static AshiPlate *
create_listed (const Listing *listing)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (listing->svg, strlen (listing->svg));
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  GPtrArray *structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (layers, ashi_layer_new (listing->layers[i], "A layer", 1, i == 0 || listing->pick_last));
      g_ptr_array_add (structures, ashi_structure_new (listing->layers[i] + strlen ("layer-"), i));
    }
  return ashi_plate_new ("listed", "listed.svg", "Listed", (AshiBox) { 0, 0, 20, 20 }, bytes, layers, structures);
}

/* Whatever differs, in the drawing, in what pack.xml says of it or in what is hidden, is another map. */
static void
test_map_of_another (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      g_autoptr (AshiPlate) plate = create_listed (&listings[i]);
      const char *const hidden[] = { listings[i].hidden, NULL };
      g_autoptr (AshiPickMap) kept = recall (plate, hidden);
      g_autoptr (AshiPickMap) made = ashi_pick_map_new (plate, hidden, NULL, NULL);
      g_auto (GStrv) paths = list_kept ();

      assert_alike (made, kept);
      g_assert_cmpuint (g_strv_length (paths), ==, i + 1);
    }
}

static char *
dup_picture_key (
    const Listing *listing, const char *palette, const guint *layers, const double *opacities, guint n, double scale)
{
  g_autoptr (AshiPlate) plate = create_listed (listing);

  return ashi_picture_cache_dup_key ("tile", plate,
                                     ashi_tile_cache_describe (plate, palette, layers, opacities, n, scale));
}

/* Each part of what a picture of the whole plate depends on makes another key. */
static void
test_picture_of_another (void)
{
  const guint in_order[] = { 0, 1 }, turned[] = { 1, 0 };
  const double whole[] = { 1, 1 }, faded[] = { 1, 0.5 };
  g_autoptr (AshiPlate) plate = create_listed (&listings[0]);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *const all[] = {
    dup_picture_key (&listings[0], NULL, in_order, whole, 2, 2), /* the one that the others differ from */
    dup_picture_key (&listings[3], NULL, in_order, whole, 2, 2), /* in the drawing */
    dup_picture_key (&listings[0], "", in_order, whole, 2, 2),
    dup_picture_key (&listings[0], "*{fill:red}", in_order, whole, 2, 2),
    dup_picture_key (&listings[0], NULL, turned, whole, 2, 2),
    dup_picture_key (&listings[0], NULL, in_order, whole, 1, 2),
    dup_picture_key (&listings[0], NULL, in_order, faded, 2, 2),
    dup_picture_key (&listings[0], NULL, in_order, whole, 2, 2.5),
    ashi_picture_cache_dup_key ("other", plate, ashi_tile_cache_describe (plate, NULL, in_order, whole, 2, 2)),
  };
  g_autofree char *again = dup_picture_key (&listings[0], NULL, in_order, whole, 2, 2);
  /* The same numbers of layers, which are others in another pack.xml: what is drawn in the order of numbers is another
   * picture, and what is drawn alike is the same. */
  g_autofree char *exchanged = dup_picture_key (&listings[1], NULL, in_order, whole, 2, 2);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_true (g_hash_table_add (keys, all[i]));
  g_assert_cmpstr (again, ==, all[0]);
  g_assert_cmpstr (exchanged, !=, all[0]);
}

static char *
dup_map_key (AshiPlate *plate)
{
  return ashi_picture_cache_dup_key ("pick map", plate, g_variant_new ("s", ""));
}

/* What a picture of the plate, which has no words, and of a section are kept under. */
static char *
dup_keys (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *plate = dup_map_key (ashi_pack_get_first_plate (pack));
  g_autofree char *section = dup_map_key (ashi_section_get_picture (ashi_pack_get_section (pack, 0)));

  return g_strdup_printf ("*plate %s section %s*", plate, section);
}

/* The key of the first plate of the good pack, when one of its files has other words in it. */
static char *
dup_changed_key (const char *file, const char *words, const char *others)
{
  g_autofree char *folder = ashi_test_pack_dup_changed (file, words, others);
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  return dup_map_key (ashi_pack_get_first_plate (pack));
}

/* Which pack it is of is told by the drawing: another one is kept apart, though pack and plate are called alike, and
 * the same one is found again in a pack of another name and version. */
static void
test_picture_of_another_pack (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *key = dup_map_key (ashi_pack_get_first_plate (pack));
  g_autofree char *redrawn = dup_changed_key ("plates/small.svg", "M5-90h40v30h-40z", "M5-90h40v31h-40z");
  g_autofree char *renamed = dup_changed_key ("pack.xml", "id=\"small\">", "id=\"other\" version=\"2\">");

  g_assert_cmpstr (redrawn, !=, key);
  g_assert_cmpstr (renamed, ==, key);
}

/* The next run of the program, when a font has come since, finds no picture of a section. */
static void
test_picture_of_other_fonts (void)
{
  g_autofree char *keys = dup_keys ();
  g_autofree char *plate = g_strndup (keys, (gsize) (strstr (keys, " section") - keys));
  g_autofree char *same_plate = g_strconcat (plate, "*", NULL);

  if (g_test_subprocess ())
    {
      g_print ("%s\n", keys);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_stdout (keys);
  make_old (fonts);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_stdout (same_plate);
  g_test_trap_assert_stdout_unmatched (keys);
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

/* A name of the cache's own. */
static char *
dup_key (guint number)
{
  return g_strdup_printf ("%064x", number);
}

static char *
dup_key_path (guint number)
{
  g_autofree char *key = dup_key (number), *folder = dup_folder ();

  return g_build_filename (folder, key, NULL);
}

static gboolean
is_kept (guint number)
{
  g_autofree char *key = dup_key (number);
  g_autoptr (GVariant) kept = ashi_picture_cache_load (key, "ay");

  return kept != NULL;
}

static void
save (guint number, guint n_mebibytes)
{
  g_autofree char *key = dup_key (number);
  g_autofree guint8 *bytes = g_malloc0 (n_mebibytes << 20);

  ashi_picture_cache_save (key, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, n_mebibytes << 20, 1));
}

/* Five of 15 MiB do not fit into 64: what was not used for longest is gone. */
static void
test_oldest_goes (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = dup_key_path (i);

      save (i, 15);
      g_assert_cmpint (g_utime (path, &(struct utimbuf) { LONG_AGO, LONG_AGO + i }), ==, 0);
    }
  g_assert_true (is_kept (0));
  save (4, 15);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (is_kept (i), ==, i != 1);
}

/* Files from a time when the clock was wrong make room for what is kept now. */
static void
test_future_goes (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = dup_key_path (i);

      save (i, 15);
      g_assert_cmpint (g_utime (path, &(struct utimbuf) { FAR_AHEAD, FAR_AHEAD + i }), ==, 0);
    }
  save (4, 15);
  g_assert_true (is_kept (4));
}

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  make_old (path);
}

static gboolean
is_there (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

static void
fill_up (void)
{
  for (guint i = 100; i < 105; i++)
    save (i, 15);
}

/* However full it is, only what has a name of ours and is a file goes; what a killed run left goes, too. */
static void
test_only_its_own_goes (void)
{
  static const char *const others[] = { "thesis.txt", "holiday.jpg", "0123", ".hidden", "unfinished.abcdef" };
  g_autofree char *folder = dup_folder (), *key = dup_key (7), *loud = g_ascii_strup ("0a0b", -1);
  g_autofree char *long_name = g_strconcat (key, "0", NULL), *left = g_strconcat (key, ".Ab3dE9", NULL);
  g_autofree char *fresh = g_strconcat (key, ".Zb3dE9", NULL), *fresh_path = g_build_filename (folder, fresh, NULL);
  g_autofree char *linked = dup_key_path (8), *inner = dup_key_path (9);
  guint n_kept = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    write_file (folder, others[i], "mine");
  write_file (folder, long_name, "mine");
  write_file (folder, loud, "mine");
  write_file (folder, left, "left");
  g_assert_true (g_file_set_contents (fresh_path, "being written", -1, NULL));
  g_assert_cmpint (symlink ("thesis.txt", linked), ==, 0);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  fill_up ();
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (is_there (folder, others[i]));
  g_assert_true (is_there (folder, long_name));
  g_assert_true (is_there (folder, loud));
  g_assert_true (is_there (folder, fresh));
  g_assert_false (is_there (folder, left));
  g_assert_true (g_file_test (linked, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
  for (guint i = 100; i < 105; i++)
    n_kept += is_kept (i);
  g_assert_cmpuint (n_kept, ==, 4);
  g_assert_cmpint (g_rmdir (inner), ==, 0);
}

/* A link where our folder should be leads to somebody's photographs: nothing is read, written or removed there. */
static void
test_folder_is_link (void)
{
  static const char *const links[] = { "ashi", "ashi/pictures" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *photos = g_dir_make_tmp ("ashi-photos-XXXXXX", NULL);
      g_autofree char *link = g_build_filename (g_get_user_cache_dir (), links[i], NULL);
      g_autofree char *above = g_path_get_dirname (link), *key = dup_key (7);
      g_autoptr (GDir) dir = NULL;

      g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
      write_file (photos, key, "mine");
      g_assert_cmpint (symlink (photos, link), ==, 0);
      fill_up ();
      g_assert_false (is_kept (104));
      dir = g_dir_open (photos, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, key);
      g_assert_null (g_dir_read_name (dir));
      g_assert_cmpint (g_unlink (link), ==, 0);
    }
}

/* Pipes, devices and files without an end under a name of ours neither hang nor fill the memory, and make room. */
static void
test_strange_files (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *pipe = dup_key_path (1), *zero = dup_key_path (2), *huge = dup_key_path (3);
  int file;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", zero), ==, 0);
  file = g_open (huge, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (file, (off_t) 1 << 40), ==, 0);
  g_close (file, NULL);
  for (guint i = 1; i <= 3; i++)
    g_assert_false (is_kept (i));
  save (4, 1);
  g_assert_true (is_kept (4));
  g_assert_false (is_there (folder, huge));
  for (guint i = 1; i <= 3; i++)
    {
      save (i, 1);
      g_assert_true (is_kept (i));
    }
  g_assert_true (g_file_test ("/dev/zero", G_FILE_TEST_EXISTS));
}

/* What stands where the folder should be is left alone, and everything is drawn as ever. */
static void
test_no_folder_but (void)
{
  g_autofree char *above = g_build_filename (g_get_user_cache_dir (), "ashi", NULL), *folder = dup_folder ();
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) map = NULL;

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_cmpint (mkfifo (folder, 0600), ==, 0);
  map = recall (plate, NULL);
  save (1, 1);
  g_assert_false (is_kept (1));
  g_assert_cmpint (g_unlink (folder), ==, 0);
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

/* The last of these tests: a run that has left the folder does not come back. What is there is neither looked at, nor
 * marked as used, nor is anything put beside it. */
static void
test_left (void)
{
  const char *const hidden[] = { "outer-muscle--right", NULL };
  g_autoptr (AshiPlate) plate = dup_plate ();
  g_autoptr (AshiPickMap) made = recall (plate, NULL);
  g_autofree char *path = dup_only_kept ();
  g_autofree char *still = NULL;
  g_autoptr (AshiPickMap) again = NULL;
  g_autoptr (AshiPickMap) other = NULL;

  make_old (path);
  ashi_cache_folder_leave ();
  again = recall (plate, NULL);
  other = recall (plate, hidden);
  assert_alike (made, again);
  g_assert_false (was_used (path));
  still = dup_only_kept ();
  g_assert_cmpstr (still, ==, path);
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
  if (!g_test_subprocess ())
    create_fonts ();
  g_test_add_data_func ("/cache/map-comes-back", test_map_comes_back, run_afresh);
  g_test_add_data_func ("/cache/hidden-is-another-map", test_hidden_is_another_map, run_afresh);
  g_test_add_data_func ("/cache/damaged-file", test_damaged_file, run_afresh);
  g_test_add_data_func ("/cache/digest-alone", test_digest_alone, run_afresh);
  g_test_add_data_func ("/cache/rows-alone", test_rows_alone, run_afresh);
  g_test_add_data_func ("/cache/forged-rows", test_forged_rows, run_afresh);
  g_test_add_data_func ("/cache/map-of-another", test_map_of_another, run_afresh);
  g_test_add_data_func ("/cache/picture-of-another", test_picture_of_another, run_afresh);
  g_test_add_data_func ("/cache/picture-of-another-pack", test_picture_of_another_pack, run_afresh);
  g_test_add_data_func ("/cache/picture-of-other-fonts", test_picture_of_other_fonts, run_afresh);
  g_test_add_data_func ("/cache/only-its-own-goes", test_only_its_own_goes, run_afresh);
  g_test_add_data_func ("/cache/folder-is-link", test_folder_is_link, run_afresh);
  g_test_add_data_func ("/cache/strange-files", test_strange_files, run_afresh);
  g_test_add_data_func ("/cache/no-folder-but", test_no_folder_but, run_afresh);
  g_test_add_data_func ("/cache/tile-comes-back", test_tile_comes_back, run_afresh);
  g_test_add_data_func ("/cache/blank-tile-comes-back", test_blank_tile_comes_back, run_afresh);
  g_test_add_data_func ("/cache/tile-of-wrong-size", test_tile_of_wrong_size, run_afresh);
  g_test_add_data_func ("/cache/oldest-goes", test_oldest_goes, run_afresh);
  g_test_add_data_func ("/cache/future-goes", test_future_goes, run_afresh);
  g_test_add_data_func ("/cache/no-folder", test_no_folder, run_afresh);
  g_test_add_data_func ("/cache/left", test_left, run_afresh);
  status = g_test_run ();
  if (!g_test_subprocess ())
    remove_fonts ();
  g_rmdir (home);
  return status;
}
