// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-file-type.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  AshiFileType type;
  const char *name, *ending, *title;
} all[] = {
  { ASHI_FILE_PNG, "PNG", ".png", N_ ("PNG picture (.png)") },
  { ASHI_FILE_SVG, "SVG", ".svg", N_ ("SVG drawing (.svg)") },
  { ASHI_FILE_PDF, "PDF", ".pdf", N_ ("PDF document (.pdf)") },
};

/**
 * ashi_file_type_get_title:
 * @type: one type
 *
 * Returns: the type, for people who choose it
 */
const char *
ashi_file_type_get_title (AshiFileType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].type == type)
      return _ (all[i].title);
  g_return_val_if_reached ("");
}

/**
 * ashi_file_type_get_ending:
 * @type: one type
 *
 * Returns: in what names of such files end, with its full stop
 */
const char *
ashi_file_type_get_ending (AshiFileType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].type == type)
      return all[i].ending;
  g_return_val_if_reached ("");
}

/**
 * ashi_file_type_dup_titles:
 *
 * Returns: (transfer full): all of @types, for people, with a comma between
 */
char *
ashi_file_type_dup_titles (AshiFileType types)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if ((types & all[i].type) != 0)
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", _ (all[i].title));
  return g_string_free (titles, FALSE);
}

/* What looks like the ending of some type: a letter and two to four letters or digits: "GB30 v1.2" has none. */
static const char *
find_ending (const char *path)
{
  const char *name = strrchr (path, '/');
  const char *ending = strrchr (name != NULL ? name : path, '.');
  gsize length;

  if (ending == NULL || !g_ascii_isalpha (ending[1]))
    return NULL;
  length = strlen (ending + 1);
  for (gsize i = 1; i <= length; i++)
    if (!g_ascii_isalnum (ending[i]))
      return NULL;
  return length >= 3 && length <= 5 ? ending : NULL;
}

static AshiFileType
find_type (const char *ending, AshiFileType types)
{
  for (guint i = 0; ending != NULL && i < G_N_ELEMENTS (all); i++)
    if ((types & all[i].type) != 0 && g_ascii_strcasecmp (ending, all[i].ending) == 0)
      return all[i].type;
  return 0;
}

/**
 * ashi_file_type_settle:
 * @path: what somebody named
 * @types: as what it can be saved
 * @offered: the one that was offered first; 0: whatever the name ends in, @chosen is meant
 * @chosen: the one that was chosen in the end
 * @is_other: (out): whether the name ends as something does as which it cannot be saved
 *
 * Who typed an ending meant it; who chose another type without looking at the name meant that.
 *
 * Returns: (transfer full): the path with an ending of @types
 */
char *
ashi_file_type_settle (
    const char *path, AshiFileType types, AshiFileType offered, AshiFileType chosen, gboolean *is_other)
{
  const char *ending = find_ending (path);
  const AshiFileType named = find_type (ending, types);
  const gsize stem = ending != NULL ? (gsize) (ending - path) : strlen (path);
  g_autofree char *without = g_strndup (path, stem);

  *is_other = ending != NULL && named == 0;
  if (named != 0 && offered != 0 && (chosen == offered || named != offered))
    return g_strdup (path);
  return g_strconcat (without, ashi_file_type_get_ending (chosen), NULL);
}
