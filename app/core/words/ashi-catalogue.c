// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-catalogue.h"

#include <string.h>

/*
 * The format of GNU gettext's MO files: seven words of 32 bits, then a table of lengths and offsets for what is
 * translated, in the order of its bytes, and one for the translations. Each string ends with a NUL that its length does
 * not count.
 */

#define MAGIC         0x950412deu
#define HEADER_SIZE   28
#define CONTEXT_ENDS  "\004"
#define LARGEST_MAJOR 1

struct _AshiCatalogue
{
  GBytes *bytes;
  const guint8 *data;
  gsize size;
  gboolean swapped; /* written by a machine of the other byte order */
  guint32 n;
  guint32 originals; /* where the tables begin */
  guint32 translations;
};

static guint32
read_word (const AshiCatalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
is_table_inside (const AshiCatalogue *self, guint32 offset)
{
  return offset <= self->size && (self->size - offset) / 8 >= self->n;
}

static gboolean
read_header (AshiCatalogue *self)
{
  guint32 magic;

  if (self->size < HEADER_SIZE)
    return FALSE;
  memcpy (&magic, self->data, sizeof magic);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if ((magic != MAGIC && !self->swapped) || read_word (self, 4) >> 16 > LARGEST_MAJOR)
    return FALSE;
  self->n = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);
  return is_table_inside (self, self->originals) && is_table_inside (self, self->translations);
}

/* NULL: the file is damaged there. */
static const char *
get_string (const AshiCatalogue *self, guint32 table, guint32 i)
{
  const guint32 length = read_word (self, table + 8 * (gsize) i), offset = read_word (self, table + 8 * (gsize) i + 4);

  if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
    return NULL;
  return (const char *) self->data + offset;
}

/* Whoever looks something up need not look whether it is there whole. */
static gboolean
check_strings (const AshiCatalogue *self)
{
  const char *before = NULL;

  for (guint32 i = 0; i < self->n; i++)
    {
      const char *original = get_string (self, self->originals, i);
      const char *translation = get_string (self, self->translations, i);

      if (original == NULL || translation == NULL || !g_utf8_validate (translation, -1, NULL)
          || (before != NULL && strcmp (before, original) > 0))
        return FALSE;
      before = original;
    }
  return TRUE;
}

/**
 * ashi_catalogue_new:
 * @compiled: what msgfmt has written, in UTF-8
 *
 * Returns: (transfer full) (nullable): %NULL when it is no such file, or a damaged one
 */
AshiCatalogue *
ashi_catalogue_new (GBytes *compiled)
{
  g_autoptr (AshiCatalogue) self = g_new0 (AshiCatalogue, 1);

  self->bytes = g_bytes_ref (compiled);
  self->data = g_bytes_get_data (compiled, &self->size);
  return read_header (self) && check_strings (self) ? g_steal_pointer (&self) : NULL;
}

void
ashi_catalogue_free (AshiCatalogue *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

static const char *
find (const AshiCatalogue *self, const char *key)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      const guint32 middle = low + (high - low) / 2;
      const int order = strcmp (key, get_string (self, self->originals, middle));

      if (order == 0)
        return get_string (self, self->translations, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/**
 * ashi_catalogue_find:
 * @context: (nullable): what tells the same words apart
 * @words: what is to be translated, as the file of messages has it
 *
 * Returns: (nullable): the translation; %NULL where there is none
 */
const char *
ashi_catalogue_find (const AshiCatalogue *self, const char *context, const char *words)
{
  g_autofree char *key = context != NULL ? g_strconcat (context, CONTEXT_ENDS, words, NULL) : NULL;
  const char *found = *words != '\0' ? find (self, key != NULL ? key : words) : NULL;

  return found != NULL && *found != '\0' ? found : NULL;
}

/**
 * ashi_catalogue_dup_field:
 * @name: a field of the header, as "Language"
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where that is nothing
 */
char *
ashi_catalogue_dup_field (const AshiCatalogue *self, const char *name)
{
  const char *header = find (self, "");
  g_auto (GStrv) lines = g_strsplit (header != NULL ? header : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *value = g_str_has_prefix (*line, name) ? *line + strlen (name) : "";

      if (*value == ':')
        return g_strstrip (g_strdup (value + 1));
    }
  return NULL;
}
