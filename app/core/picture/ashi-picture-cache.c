// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-cache.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <librsvg/rsvg.h>
#include <string.h>
#include <utime.h>

/* To be raised whenever the same plate is drawn differently, or kept differently. */
#define FORMAT 3
/* A file begins with the MD5 of what follows: a disk may fail, and a wrong picture is worse than a slow one. MD5 is for
 * accidents; against malice nothing in a folder of the user's own would help. */
#define N_DIGITS 32
/* Some dozens of plates as they are fitted into a window; what was not used for longest goes first. */
#define MAX_BYTES (64 << 20)

/* Atomic: workers count, the main thread reads. */
static guint n_found, n_missed, n_saved;

/**
 * ashi_picture_cache_count:
 *
 * Returns: how often something was found, was not, and was kept since the program started
 */
AshiCacheCount
ashi_picture_cache_count (void)
{
  return (AshiCacheCount) { (guint) g_atomic_int_get (&n_found), (guint) g_atomic_int_get (&n_missed),
                            (guint) g_atomic_int_get (&n_saved) };
}

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "ashi", "pictures", NULL);
}

static char *
dup_path (const char *key)
{
  g_autofree char *folder = dup_folder ();

  return g_build_filename (folder, key, NULL);
}

/**
 * ashi_picture_cache_dup_key:
 * @kind: what kind of picture it is
 * @plate: the plate it is drawn from
 * @how: (transfer floating): everything else that it depends on
 *
 * Returns: (transfer full): what it is kept under
 */
char *
ashi_picture_cache_dup_key (const char *kind, AshiPlate *plate, GVariant *how)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (how);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *drawn_by = g_strdup_printf ("%s %d %s librsvg %u.%u.%u cairo %s %d %s", kind, FORMAT, ASHI_VERSION,
                                               rsvg_major_version, rsvg_minor_version, rsvg_micro_version,
                                               cairo_version_string (), G_BYTE_ORDER, ashi_plate_get_digest (plate));

  g_checksum_update (checksum, (const guchar *) drawn_by, -1);
  g_checksum_update (checksum, g_variant_get_data (owned), (gssize) g_variant_get_size (owned));
  return g_strdup (g_checksum_get_string (checksum));
}

static GBytes *
read_sound (const char *path)
{
  g_autoptr (GBytes) file = NULL, picture = NULL;
  g_autofree char *digest = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  file = g_bytes_new_take (data, size);
  if (size < N_DIGITS)
    return NULL;
  picture = g_bytes_new_from_bytes (file, N_DIGITS, size - N_DIGITS);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, picture);
  return memcmp (digest, data, N_DIGITS) == 0 ? g_steal_pointer (&picture) : NULL;
}

/**
 * ashi_picture_cache_load:
 * @type: the type of what was kept
 *
 * Returns: (transfer full) (nullable): what ashi_picture_cache_save() kept; %NULL when there is nothing that can be
 * used
 */
GVariant *
ashi_picture_cache_load (const char *key, const char *type)
{
  g_autofree char *path = dup_path (key);
  g_autoptr (GBytes) bytes = read_sound (path);
  g_autoptr (GVariant) picture = NULL;

  g_atomic_int_inc (bytes != NULL ? &n_found : &n_missed);
  if (bytes == NULL)
    return NULL;
  g_utime (path, NULL); /* it was of use today */
  picture = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  return g_variant_is_normal_form (picture) ? g_steal_pointer (&picture) : NULL;
}

typedef struct
{
  char *path;
  gint64 used; /* s since the epoch */
  gsize size;
} Kept;

static void
kept_free (Kept *kept)
{
  g_free (kept->path);
  g_free (kept);
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  const Kept *one = *(const Kept *const *) a, *other = *(const Kept *const *) b;

  return (one->used < other->used) - (one->used > other->used);
}

static void
trim (const char *folder)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gsize sum = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Kept *kept = g_new0 (Kept, 1);
      GStatBuf status;

      kept->path = g_build_filename (folder, name, NULL);
      if (g_stat (kept->path, &status) == 0)
        {
          kept->used = status.st_mtime;
          kept->size = (gsize) status.st_size;
        }
      g_ptr_array_add (all, kept);
    }
  g_ptr_array_sort (all, compare_latest_first);
  for (guint i = 0; i < all->len; i++)
    {
      const Kept *kept = g_ptr_array_index (all, i);

      sum += kept->size;
      if (sum > MAX_BYTES)
        g_unlink (kept->path);
    }
}

static gboolean
write_file (const char *path, GVariant *picture, GError **error)
{
  const gsize size = g_variant_get_size (picture);
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, g_variant_get_data (picture), size);
  g_autofree char *data = g_malloc (N_DIGITS + size);

  memcpy (data, digest, N_DIGITS);
  g_variant_store (picture, data + N_DIGITS);
  return g_file_set_contents_full (path, data, (gssize) (N_DIGITS + size),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

/**
 * ashi_picture_cache_save:
 * @picture: (transfer floating): what to keep; too large a picture is not kept
 *
 * Keeps it, and throws away what has not been of use for longest when there is too much.
 */
void
ashi_picture_cache_save (const char *key, GVariant *picture)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (picture);
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path (key);
  g_autoptr (GError) error = NULL;

  if (g_variant_get_size (owned) > MAX_BYTES / 4)
    return;
  if (g_mkdir_with_parents (folder, 0700) != 0 || !write_file (path, owned, &error))
    {
      g_debug ("Cannot keep a picture in %s: %s", folder, error != NULL ? error->message : "no folder");
      return;
    }
  g_atomic_int_inc (&n_saved);
  trim (folder);
}
