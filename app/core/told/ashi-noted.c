// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-noted.h"

#include <string.h>

/* Before the id of a section, which may be a point's too. */
#define SECTION "section/"

/**
 * ashi_noted_find:
 * @about: what ashi_noted_dup_about() gave
 *
 * Returns: (transfer none) (nullable): what a note is about; %NULL when the pack has no such thing, as another version
 * of it may
 */
GObject *
ashi_noted_find (AshiPack *pack, const char *about)
{
  AshiLesson *lesson;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && about != NULL, NULL);

  if (g_str_has_prefix (about, SECTION))
    return (GObject *) ashi_pack_find_section (pack, about + strlen (SECTION));
  lesson = ashi_pack_find_lesson (pack, about);
  return lesson != NULL ? G_OBJECT (lesson) : (GObject *) ashi_pack_find_subject (pack, about);
}

/**
 * ashi_noted_dup_about:
 *
 * Returns: (transfer full): by which name notes about it are kept
 */
char *
ashi_noted_dup_about (GObject *item)
{
  g_return_val_if_fail (G_IS_OBJECT (item), NULL);

  if (ASHI_IS_SECTION (item))
    return g_strconcat (SECTION, ashi_section_get_id (ASHI_SECTION (item)), NULL);
  return g_strdup (ASHI_IS_LESSON (item) ? ashi_lesson_get_id (ASHI_LESSON (item))
                                         : ashi_subject_get_id (ASHI_SUBJECT (item)));
}

const char *
ashi_noted_get_title (GObject *item)
{
  g_return_val_if_fail (G_IS_OBJECT (item), NULL);

  if (ASHI_IS_SECTION (item))
    return ashi_section_get_title (ASHI_SECTION (item));
  return ASHI_IS_LESSON (item) ? ashi_lesson_get_title (ASHI_LESSON (item))
                               : ashi_subject_get_title (ASHI_SUBJECT (item));
}
