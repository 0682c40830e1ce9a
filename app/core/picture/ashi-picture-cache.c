// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-cache.h"

#include "ashi-cache-folder.h"
#include "ashi-fonts.h"

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <string.h>

/* To be raised whenever the same plate is drawn differently, or kept differently. */
#define FORMAT 3
/* A file begins with the MD5 of what follows: a disk may fail, and a wrong picture is worse than a slow one. MD5 is for
 * accidents; against malice nothing in a folder of the user's own would help. */
#define N_DIGITS 32

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

/* A section may have words in it, which the fonts that are there draw; a plate has none. As they were when the program
 * started: its own process takes no others. */
static const char *
get_fonts (AshiPlate *plate)
{
  static char *fonts;
  const AshiPlane plane = ashi_plate_get_plane (plate);

  if (plane.u.x == 0 && plane.u.y == 0 && plane.u.z == 0)
    return "";
  if (g_once_init_enter (&fonts))
    g_once_init_leave (&fonts, ashi_fonts_dup_digest ());
  return fonts;
}

/*
 * No pack is named in a key. The digest of the whole drawing says more than its id and version would: whoever edits a
 * pack and forgets the version gets no old picture, whoever raises the version for the sake of a word gets no slow
 * start, and a drawing that two packs share is kept once. What pack.xml says of the drawing is part of @how.
 */

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
  g_autofree char *drawn_by = g_strdup_printf (
      "%s %d %s librsvg %u.%u.%u cairo %s %d %s %s", kind, FORMAT, ASHI_VERSION, rsvg_major_version, rsvg_minor_version,
      rsvg_micro_version, cairo_version_string (), G_BYTE_ORDER, ashi_plate_get_digest (plate), get_fonts (plate));

  g_checksum_update (checksum, (const guchar *) drawn_by, -1);
  g_checksum_update (checksum, g_variant_get_data (owned), (gssize) g_variant_get_size (owned));
  return g_strdup (g_checksum_get_string (checksum));
}

static GBytes *
read_sound (const char *key)
{
  g_autoptr (GBytes) file = ashi_cache_folder_read (key);
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *digest = NULL;
  gsize size = 0;
  const char *data = file != NULL ? g_bytes_get_data (file, &size) : NULL;

  if (size < N_DIGITS)
    return NULL;
  picture = g_bytes_new_from_bytes (file, N_DIGITS, size - N_DIGITS);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, picture);
  return memcmp (digest, data, N_DIGITS) == 0 ? g_steal_pointer (&picture) : NULL;
}

/**
 * ashi_picture_cache_load:
 * @key: from ashi_picture_cache_dup_key()
 * @type: the type of what was kept
 *
 * Returns: (transfer full) (nullable): what ashi_picture_cache_save() kept; %NULL when there is nothing that can be
 * used
 */
GVariant *
ashi_picture_cache_load (const char *key, const char *type)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) picture = NULL;

  g_return_val_if_fail (key != NULL && type != NULL, NULL);

  bytes = read_sound (key);
  g_atomic_int_inc (bytes != NULL ? &n_found : &n_missed);
  if (bytes == NULL)
    return NULL;
  picture = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  return g_variant_is_normal_form (picture) ? g_steal_pointer (&picture) : NULL;
}

/**
 * ashi_picture_cache_save:
 * @key: from ashi_picture_cache_dup_key()
 * @picture: (transfer floating): what to keep; too large a picture is not kept
 *
 * Keeps it, and throws away what has not been of use for longest when there is too much.
 */
void
ashi_picture_cache_save (const char *key, GVariant *picture)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (picture);
  const gsize size = g_variant_get_size (owned);
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) content = NULL;
  char *data;

  g_return_if_fail (key != NULL);

  if (size > ASHI_CACHE_FILE_BYTES - N_DIGITS)
    return;
  digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, g_variant_get_data (owned), size);
  data = g_malloc (N_DIGITS + size);
  memcpy (data, digest, N_DIGITS);
  g_variant_store (owned, data + N_DIGITS);
  content = g_bytes_new_take (data, N_DIGITS + size);
  if (ashi_cache_folder_write (key, content))
    g_atomic_int_inc (&n_saved);
}
