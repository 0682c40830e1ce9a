// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-palette.h"

#include <gio/gio.h>

static char *
dup_sheet (const char *path)
{
  g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *text = g_bytes_get_data (css, &size);

  return g_strndup (text, size);
}

/**
 * ashi_palette_dup:
 *
 * Returns: (transfer full) (nullable): the style sheet that paints a plate in these colours; %NULL for its own
 */
char *
ashi_palette_dup (AshiColours colours)
{
  switch (colours)
    {
    case ASHI_COLOURS_HIGH_CONTRAST:
      return dup_sheet ("/io/github/ashi_atlas/Ashi/palette/high-contrast.css");
    case ASHI_COLOURS_DISTINCT:
      return dup_sheet ("/io/github/ashi_atlas/Ashi/palette/distinct.css");
    case ASHI_COLOURS_NATURAL:
    default:
      return NULL;
    }
}

static char *
dup_hiding (const char *const *hidden)
{
  GString *sheet = g_string_new (NULL);

  for (; *hidden != NULL; hidden++)
    g_string_append_printf (sheet, "#%s { display: none !important; }", *hidden);
  return g_string_free (sheet, FALSE);
}

/**
 * ashi_palette_dup_for_screen:
 * @colours: what tissues are painted in
 * @dark: whether the paper is dark, so that what is written on it must be light
 * @hidden: ids of structures that are not to be painted
 *
 * Returns: (transfer full) (nullable): the style sheet to paint with; %NULL for a plate's own
 */
char *
ashi_palette_dup_for_screen (AshiColours colours, gboolean dark, const char *const *hidden)
{
  g_autofree char *tissues = ashi_palette_dup (colours);
  g_autofree char *words = dark ? dup_sheet ("/io/github/ashi_atlas/Ashi/palette/dark.css") : g_strdup ("");
  g_autofree char *hiding = dup_hiding (hidden);

  if (tissues == NULL && !dark && *hidden == NULL)
    return NULL;
  return g_strconcat (tissues != NULL ? tissues : "", words, hiding, NULL);
}
