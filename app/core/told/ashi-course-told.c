// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-told.h"

#include <glib/gi18n-lib.h>

/**
 * ashi_needle_told_dup_course:
 *
 * Returns: (transfer full) (nullable): in which of several courses a nerve is counted here, and which is drawn; %NULL
 *   where no other is told
 */
char *
ashi_needle_told_dup_course (const AshiNeedleTold *self)
{
  const char *subject_id, *drawn;
  const char *type = ashi_outlines_get_course (self->outlines, &subject_id, &drawn);
  AshiSubject *subject = type != NULL ? ashi_pack_find_subject (self->pack, subject_id) : NULL;

  if (subject == NULL)
    return NULL;
  if (g_strcmp0 (type, drawn) == 0)
    return g_strdup_printf (_ ("%s: the section shows type %s, and so it is counted. It does not run so in everybody."),
                            ashi_subject_get_title (subject), type);
  return g_strdup_printf (_ ("%s: counted as in type %s, and not as in type %s, which the section shows."),
                          ashi_subject_get_title (subject), type, drawn);
}

static char *
dup_sources (const AshiClaim *claim)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "",
                              citation->source->short_name != NULL ? citation->source->short_name
                                                                   : citation->source->title);
      if (citation->at != NULL)
        g_string_append_printf (words, ", %s", citation->at);
    }
  return g_string_free (words, FALSE);
}

/**
 * ashi_needle_told_list_courses:
 *
 * Returns: (transfer full) (element-type utf8): what the pack says of each course, with how many people have it and the
 *   sources: "Type B: … 9.8 % (Tomaszewski 2016, abstract)"
 */
GPtrArray *
ashi_needle_told_list_courses (const AshiNeedleTold *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  const char *subject_id, *drawn;
  const char *type = ashi_outlines_get_course (self->outlines, &subject_id, &drawn);
  AshiSubject *subject = type != NULL ? ashi_pack_find_subject (self->pack, subject_id) : NULL;
  g_autoptr (AshiAccount) account = subject != NULL ? ashi_subject_dup_account (subject) : NULL;

  for (guint i = 0; account != NULL && i < account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (account->claims, i);
      g_autofree char *sources = claim->course != NULL ? dup_sources (claim) : NULL;

      if (sources != NULL)
        g_ptr_array_add (list, g_strdup_printf ("%s: %s (%s)", claim->label != NULL ? claim->label : claim->course,
                                                claim->text, sources));
    }
  return list;
}
