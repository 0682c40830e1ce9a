// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A picture that was kept in the cache folder. The first byte says what it is taken for and whether its checksum is
 * right; a sheet of cells is as wide and high as the next two bytes say. */
#include "fuzz-copy.h"

#include "ashi-cell-rows.h"
#include "ashi-picture-cache.h"
#include "ashi-tile.h"

#include <glib/gstdio.h>

#define KEY     "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define LARGEST 40

static char *path;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("ashi-fuzz-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "ashi", "pictures", NULL);

  fuzz_watch_log ();
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_mkdir_with_parents (folder, 0700);
  path = g_build_filename (folder, KEY, NULL);
  return 0;
}

static void
keep (gboolean sound, const uint8_t *data, size_t size)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, data, size);
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  if (sound)
    fputs (digest, file);
  fwrite (data, 1, size, file);
  fclose (file);
}

static void
try_tile (void)
{
  g_autoptr (GVariant) kept = ashi_picture_cache_load (KEY, ASHI_TILE_VARIANT_TYPE);
  g_autoptr (AshiTile) tile = kept != NULL ? ashi_tile_new_from_variant (kept) : NULL;

  g_assert_true (tile == NULL || tile->surface == NULL || ashi_tile_check (tile, NULL));
}

static void
try_cells (guint width, guint height)
{
  g_autoptr (GVariant) kept = ashi_picture_cache_load (KEY, ASHI_CELL_ROWS_VARIANT_TYPE);
  AshiCellRows *cells = kept != NULL ? ashi_cell_rows_new_from_variant (kept, width, height, LARGEST) : NULL;

  for (guint row = 0; cells != NULL && row < height; row++)
    for (guint column = 0; column < width; column++)
      g_assert_cmpuint (ashi_cell_rows_get (cells, column, row), <=, LARGEST);
  g_clear_pointer (&cells, ashi_cell_rows_free);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size < 3)
    return 0;
  keep ((data[0] & 2) == 0, data + 3, size - 3);
  if ((data[0] & 1) == 0)
    try_tile ();
  else
    try_cells (data[1] + 1u, data[2] + 1u);
  return 0;
}
