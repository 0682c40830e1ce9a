// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fonts.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>

static void
add_path (GChecksum *checksum, const char *path)
{
  GStatBuf status = { 0 };
  g_autofree char *line = NULL;

  g_stat (path, &status);
  line = g_strdup_printf ("%s %" G_GINT64_FORMAT "\n", path, (gint64) status.st_mtime);
  g_checksum_update (checksum, (const guchar *) line, -1);
}

static void
add_listed (GChecksum *checksum, FcStrList *paths)
{
  const FcChar8 *path;

  while ((path = FcStrListNext (paths)) != NULL)
    add_path (checksum, (const char *) path);
  FcStrListDone (paths);
}

/**
 * ashi_fonts_dup_digest:
 *
 * Any thread may ask.
 *
 * Returns: (transfer full): what changes when a font comes or goes, or when another is to be taken for it: folders of
 *   fonts have another time then, and so have the files that say which is taken
 */
char *
ashi_fonts_dup_digest (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (FcInit ())
    {
      add_listed (checksum, FcConfigGetFontDirs (NULL));
      add_listed (checksum, FcConfigGetConfigFiles (NULL));
    }
  return g_strdup (g_checksum_get_string (checksum));
}
