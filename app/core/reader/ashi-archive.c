// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-archive.h"

#include <string.h>

typedef struct
{
  const char *name;
  gsize offset;
  gsize length;
  const char *magic;
} Kind;

static const Kind kinds[] = {
  { "a ZIP archive", 0, 4, "PK\3\4" },
  { "a ZIP archive", 0, 4, "PK\5\6" },
  { "compressed with gzip", 0, 2, "\x1f\x8b" },
  { "compressed with bzip2", 0, 3, "BZh" },
  { "compressed with xz", 0, 6,
    "\xfd"
    "7zXZ" },
  { "compressed with Zstandard", 0, 4, "\x28\xb5\x2f\xfd" },
  { "a 7z archive", 0, 6, "7z\xbc\xaf\x27\x1c" },
  { "a RAR archive", 0, 4, "Rar!" },
  { "a tar archive", 257, 5, "ustar" },
};

/* What comes instead of the SVG when somebody has only changed the name of the file, or Git has not fetched it. */
static const Kind others[] = {
  { "a PDF, as Illustrator's own files are", 0, 5, "%PDF-" },
  { "PostScript", 0, 4, "%!PS" },
  { "a PNG picture", 0, 4, "\x89PNG" },
  { "a JPEG picture", 0, 3, "\xff\xd8\xff" },
  { "a GIF picture", 0, 4, "GIF8" },
  { "a WebP picture or a sound", 0, 4, "RIFF" },
  { "a pointer of Git LFS, and not the file itself", 0, 23, "version https://git-lfs" },
};

static gboolean
is_of_kind (const Kind *kind, const guint8 *data, gsize size)
{
  return size >= kind->offset + kind->length && memcmp (data + kind->offset, kind->magic, kind->length) == 0;
}

/**
 * ashi_archive_recognise:
 * @data: how a file begins; 512 bytes are enough
 *
 * Returns: (nullable) (transfer none): what kind of archive or of compression it is, to follow "it is"; %NULL for none
 */
const char *
ashi_archive_recognise (const guint8 *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_of_kind (&kinds[i], data, size))
      return kinds[i].name;
  return NULL;
}

/**
 * ashi_archive_recognise_other:
 * @data: how a file begins
 *
 * Returns: (nullable) (transfer none): what it is that is neither XML nor packed, to follow "it is"; %NULL when unknown
 */
const char *
ashi_archive_recognise_other (const guint8 *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (is_of_kind (&others[i], data, size))
      return others[i].name;
  return NULL;
}
