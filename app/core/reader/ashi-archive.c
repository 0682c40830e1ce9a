// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-archive.h"

#include <string.h>

static const struct
{
  const char *name;
  gsize offset;
  gsize length;
  const char *magic;
} kinds[] = {
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
    if (size >= kinds[i].offset + kinds[i].length
        && memcmp (data + kinds[i].offset, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].name;
  return NULL;
}
