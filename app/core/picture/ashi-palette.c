// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-palette.h"

#include <gio/gio.h>
#include <string.h>

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

/**
 * ashi_palette_add_rule:
 * @id: of a structure
 * @style: how it is to be painted, whatever the drawing says
 *
 * An id may begin with a digit or hold a dot, as no name in CSS does: such a letter is written by its number.
 */
void
ashi_palette_add_rule (GString *sheet, const char *id, const char *style)
{
  g_string_append_c (sheet, '#');
  for (const char *letter = id; *letter != '\0'; letter++)
    if (g_ascii_isalpha (*letter) || (letter > id && (g_ascii_isdigit (*letter) || strchr ("-_", *letter) != NULL)))
      g_string_append_c (sheet, *letter);
    else
      g_string_append_printf (sheet, "\\%x ", (guint) (guchar) *letter);
  g_string_append_printf (sheet, " { %s !important; }", style);
}

/* Fainter than what a click still finds, and dark enough to be seen on bone. */
#define GHOST "0.3"

static char *
dup_veiling (const AshiVeil *veil)
{
  GString *sheet = g_string_new (NULL);

  for (guint i = 0; veil != NULL && i < ashi_veil_get_n (veil); i++)
    ashi_palette_add_rule (sheet, ashi_veil_get_id (veil, i),
                           ashi_veil_is_ghost (veil, i) ? "opacity: " GHOST : "display: none");
  return g_string_free (sheet, FALSE);
}

/**
 * ashi_palette_dup_for_screen:
 * @colours: what tissues are painted in
 * @dark: whether the paper is dark, so that what is written on it must be light
 * @veil: (nullable): what is not to be painted, or faintly
 *
 * Returns: (transfer full) (nullable): the style sheet to paint with; %NULL for a plate's own
 */
char *
ashi_palette_dup_for_screen (AshiColours colours, gboolean dark, const AshiVeil *veil)
{
  g_autofree char *tissues = ashi_palette_dup (colours);
  g_autofree char *words = dark ? dup_sheet ("/io/github/ashi_atlas/Ashi/palette/dark.css") : g_strdup ("");
  g_autofree char *veiling = dup_veiling (veil);

  if (tissues == NULL && !dark && *veiling == '\0')
    return NULL;
  return g_strconcat (tissues != NULL ? tissues : "", words, veiling, NULL);
}
