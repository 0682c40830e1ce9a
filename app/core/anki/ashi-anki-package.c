// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-anki-private.h"
#include "ashi-picture-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

static la_ssize_t
append (struct archive *archive, void *content, const void *data, size_t length)
{
  GByteArray *array = content;

  if (length > G_MAXUINT - 1 - array->len)
    {
      archive_set_error (archive, ENOMEM, "%s", g_strerror (ENOMEM));
      return -1;
    }
  g_byte_array_append (array, data, (guint) length);
  return (la_ssize_t) length;
}

/* PNG is small already: it is stored as it is. */
static gboolean
add_entry (struct archive *zip, const char *name, gconstpointer data, gsize size, gboolean is_png, gint64 now)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean good;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_mtime (entry, now / 1000, 0);
  good = (is_png ? archive_write_zip_set_compression_store (zip) : archive_write_zip_set_compression_deflate (zip))
             == ARCHIVE_OK
         && archive_write_header (zip, entry) == ARCHIVE_OK
         && archive_write_data (zip, data, size) == (la_ssize_t) size;
  archive_entry_free (entry);
  return good;
}

static char *
dup_media_list (AshiAnki *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  for (guint i = 0; i < self->media_names->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      json_builder_set_member_name (json, number);
      json_builder_add_string_value (json, g_ptr_array_index (self->media_names, i));
    }
  json_builder_end_object (json);
  return ashi_anki_dup_json (json);
}

static gboolean
add_entries (AshiAnki *self, struct archive *zip, const GByteArray *collection, gint64 now)
{
  g_autofree char *list = dup_media_list (self);
  gboolean good = add_entry (zip, "collection.anki2", collection->data, collection->len, FALSE, now)
                  && add_entry (zip, "media", list, strlen (list), FALSE, now);

  for (guint i = 0; good && i < self->media->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      gsize size;
      const void *data = g_bytes_get_data (g_ptr_array_index (self->media, i), &size);

      good = add_entry (zip, number, data, size, TRUE, now);
    }
  return good;
}

/**
 * ashi_anki_make_package:
 * @now: in ms since 1970
 *
 * Returns: (transfer full) (nullable): a package of the kind that every Anki since 2.0 imports, in memory
 */
GByteArray *
ashi_anki_make_package (AshiAnki *self, gint64 now, GError **error)
{
  g_autoptr (GByteArray) collection = NULL;
  g_autoptr (GByteArray) content = g_byte_array_new ();
  struct archive *zip;
  gboolean good;

  g_return_val_if_fail (ASHI_IS_ANKI (self), NULL);

  collection = ashi_anki_make_collection (self, now, error);
  if (collection == NULL)
    return NULL;
  zip = archive_write_new ();
  good = archive_write_set_format_zip (zip) == ARCHIVE_OK
         && archive_write_set_bytes_in_last_block (zip, 1) == ARCHIVE_OK
         && archive_write_open (zip, content, NULL, append, NULL) == ARCHIVE_OK
         && add_entries (self, zip, collection, now) && archive_write_close (zip) == ARCHIVE_OK;
  if (!good)
    g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_WRITE,
                 _ ("The package cannot be made (%s); export less at once, with --about or --kind"),
                 archive_error_string (zip));
  archive_write_free (zip);
  return good ? g_steal_pointer (&content) : NULL;
}
