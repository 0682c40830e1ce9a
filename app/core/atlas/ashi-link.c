// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-link.h"

#include "ashi-picture-name.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * A link to a view: ashi:plate/posterior?select=piriformis--right&look=62.5,-850,240&layers=superficial=0,deep=0.5
 * "layers" names those that are not as the pack opens them.
 */

/* Numbers as in the plates: a tenth of a millimetre, and a point in every language. */
static void
append_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
}

static void
append_layers (GString *text, AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  const char *lead = "&layers=";

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);
      const double opacity = ashi_view_get_effective_opacity (view, i);
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      if (opacity == layer->opacity)
        continue;
      g_string_append_printf (text, "%s%s=%s", lead, layer->id,
                              g_ascii_formatd (buffer, sizeof buffer, "%.3g", opacity));
      lead = ",";
    }
}

/**
 * ashi_link_dup:
 * @look: which part of the picture is looked at
 *
 * Returns: (transfer full) (nullable): a link to exactly this view; %NULL while nothing is shown
 */
char *
ashi_link_dup (AshiView *view, AshiLook look)
{
  g_autofree char *picture = NULL;
  g_autoptr (GString) query = g_string_new (NULL);
  const char *selection;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  if (ashi_view_get_plate (view) == NULL)
    return NULL;
  picture = ashi_view_dup_picture_name (view);
  selection = ashi_view_get_selection (view);
  if (selection != NULL)
    g_string_append_printf (query, "&select=%s", selection);
  if (look.width > 0)
    {
      g_string_append (query, "&look=");
      append_number (query, look.x);
      g_string_append_c (query, ',');
      append_number (query, look.y);
      g_string_append_c (query, ',');
      append_number (query, look.width);
    }
  append_layers (query, view);
  return g_strconcat (ASHI_LINK_SCHEME ":", picture, query->len > 0 ? "?" : "", query->len > 0 ? query->str + 1 : "",
                      NULL);
}

static gboolean fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list words;

  va_start (words, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, format, words);
  va_end (words);
  return FALSE;
}

static gboolean
read_number (const char *text, double *value)
{
  char *end = NULL;

  *value = text != NULL ? g_ascii_strtod (text, &end) : NAN;
  return end != NULL && end != text && *end == '\0' && isfinite (*value);
}

static gboolean
read_look (const char *text, AshiLook *look, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) == 3 && read_number (parts[0], &look->x) && read_number (parts[1], &look->y)
      && read_number (parts[2], &look->width) && look->width > 0)
    return TRUE;
  return fail (error, _ ("“look=%s” is not three numbers: the middle and the width in mm."), text);
}

static gboolean
read_layers (const char *text, AshiView *view, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_auto (GStrv) pair = g_strsplit (*part, "=", 2);
      const int layer = pair[0] != NULL ? ashi_plate_find_layer (ashi_view_get_plate (view), pair[0]) : -1;
      double opacity;

      if (layer < 0 || !read_number (pair[1], &opacity))
        return fail (error, _ ("The picture has no layer for “%s”."), *part);
      ashi_view_set_layer_visible (view, (guint) layer, opacity > 0);
      if (opacity > 0)
        ashi_view_set_layer_opacity (view, (guint) layer, opacity);
    }
  return TRUE;
}

static gboolean
is_shown (AshiView *view, const char *picture)
{
  g_autofree char *shown = ashi_view_dup_picture_name (view);

  return *picture != '\0' && g_str_equal (shown, picture);
}

/**
 * ashi_link_open:
 * @uri: a link as ashi_link_dup() makes it
 * @pack: what the view shows
 * @look: (out): which part of the picture to look at
 *
 * Shows what the link is to.
 *
 * Returns: %FALSE with #G_IO_ERROR_INVALID_ARGUMENT where it leads nowhere; what of it could be followed was
 */
gboolean
ashi_link_open (const char *uri, AshiPack *pack, AshiView *view, AshiLook *look, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;
  g_autoptr (GHashTable) words = NULL;
  const char *value;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_VIEW (view), FALSE);

  *look = (AshiLook) { 0 };
  if (!g_str_has_prefix (uri, ASHI_LINK_SCHEME ":")
      || !g_uri_split (uri, G_URI_FLAGS_ENCODED_QUERY, NULL, NULL, NULL, NULL, &path, &query, NULL, NULL))
    return fail (error, _ ("“%s” is no link of Ashi; those begin with “ashi:”."), uri);
  words = g_uri_parse_params (query != NULL ? query : "", -1, "&", G_URI_PARAMS_NONE, error);
  if (words == NULL)
    return FALSE;
  ashi_view_show_named (view, pack, path);
  if (!is_shown (view, path))
    return fail (error, _ ("The pack has no picture “%s” to show to this reader."), path);
  value = g_hash_table_lookup (words, "layers");
  if (value != NULL && !read_layers (value, view, error))
    return FALSE;
  value = g_hash_table_lookup (words, "select");
  if (value != NULL && ashi_pack_find_structure_subject (pack, value) == NULL)
    return fail (error, _ ("The pack has nothing called “%s”."), value);
  ashi_view_select (view, value);
  value = g_hash_table_lookup (words, "look");
  return value == NULL || read_look (value, look, error);
}
