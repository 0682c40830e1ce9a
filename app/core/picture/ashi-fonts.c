// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fonts.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
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

/* Whether one font has them all. What a font says of the languages that it is made for is stricter than a reader: a
 * sign in seven thousand may be missing. */
static gboolean
is_covered (const char *letters)
{
  FcPattern *wanted = FcPatternCreate ();
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcCharSet *set = FcCharSetCreate ();
  FcFontSet *fonts;
  gboolean covered;

  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    FcCharSetAddChar (set, g_utf8_get_char (at));
  FcPatternAddCharSet (wanted, FC_CHARSET, set);
  fonts = FcFontList (NULL, wanted, objects);
  covered = fonts != NULL && fonts->nfont > 0;
  if (fonts != NULL)
    FcFontSetDestroy (fonts);
  FcCharSetDestroy (set);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (wanted);
  return covered;
}

/**
 * ashi_fonts_dup_missing:
 * @tongue: the language that is to be shown
 *
 * Any thread may ask.
 *
 * Returns: (transfer full) (nullable): what is wrong and what helps, in letters that every font has; %NULL where there
 *   is a font for the language
 */
char *
ashi_fonts_dup_missing (const AshiTongue *tongue)
{
  g_autofree char *name = ashi_tongue_dup_name (tongue); /* in the language itself */

  if (FcInit () && is_covered (name))
    return NULL;
  /* TRANSLATORS: the code of a language, such as ar. Who reads this may see nothing but Latin letters. */
  return g_strdup_printf (
      _ ("No font on this computer has the letters of this language (%s): some will be seen as boxes. Install one, "
         "such as fonts-noto-core or fonts-noto-cjk."),
      ashi_tongue_get_code (tongue));
}
