// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-review-list.h"

#include "ashi-enum-types.h"
#include "ashi-json.h"
#include "ashi-nick.h"
#include "ashi-review-sheet.h"
#include "ashi-search.h"

#include <glib/gi18n.h>

/* What nobody has reviewed yet, as the command line lists it for those who look for somebody to do it. */

/**
 * ashi_review_list_find:
 * @name: what a subject is called, or the id of a lesson, an event or a set that is shared; lives as long
 *
 * Returns: (transfer full) (nullable): all statements of it; %NULL where the pack has nothing that is called so
 */
AshiStatements *
ashi_review_list_find (AshiPack *pack, const char *name)
{
  AshiSubject *subject;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && name != NULL, NULL);

  if (ashi_pack_find_lesson (pack, name) != NULL)
    return ashi_statements_new (pack, ASHI_HOME_LESSON, name);
  subject = ashi_find_named (pack, name);
  if (subject != NULL)
    return ashi_statements_new (pack, ASHI_HOME_SUBJECT, ashi_subject_get_id (subject));
  if (ashi_common_find_event (ashi_pack_get_common (pack), name) != NULL)
    return ashi_statements_new (pack, ASHI_HOME_EVENT, name);
  return ashi_statements_new (pack, ASHI_HOME_SHARE, name);
}

static char *
dup_words (const AshiStatement *statement)
{
  g_autofree char *words = ashi_review_sheet_dup_words (statement);

  return g_strdelimit (g_strdup (g_strchomp (words)), "\n", ' ');
}

static void
print_text (const AshiStatements *all)
{
  for (guint i = 0; i < all->list->len; i++)
    {
      const AshiStatement *statement = &g_array_index (all->list, AshiStatement, i);
      g_autofree char *words = statement->claim->reviews == NULL ? dup_words (statement) : NULL;

      if (words != NULL)
        g_print ("%s %s %s\n    %s\n", ashi_nick_of_value (ASHI_TYPE_HOME, (int) statement->of), statement->owner,
                 statement->id != NULL ? statement->id : "", words);
    }
}

static void
add_statement (JsonBuilder *json, const AshiStatement *statement)
{
  g_autofree char *words = dup_words (statement);

  json_builder_begin_object (json);
  ashi_json_add_nick (json, "of", ASHI_TYPE_HOME, (int) statement->of);
  ashi_json_add_string (json, "owner", statement->owner);
  ashi_json_add_string (json, "claim", statement->id);
  ashi_json_add_string (json, "words", words);
  json_builder_end_object (json);
}

static void
print_json (const AshiStatements *all)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  ashi_json_begin_list (json, "unreviewed");
  for (guint i = 0; i < all->list->len; i++)
    if (g_array_index (all->list, AshiStatement, i).claim->reviews == NULL)
      add_statement (json, &g_array_index (all->list, AshiStatement, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  text = ashi_json_dup_text (json, ASHI_AUDIENCE_PROFESSIONAL);
  g_print ("%s\n", text);
}

/**
 * ashi_review_list_print:
 * @name: as ashi_review_list_find() takes it
 *
 * Prints every statement of it that nobody has reviewed, whoever it is for.
 *
 * Returns: whether the pack has something that is called so
 */
gboolean
ashi_review_list_print (AshiPack *pack, const char *name, gboolean as_json)
{
  g_autoptr (AshiStatements) all = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && name != NULL, FALSE);

  all = ashi_review_list_find (pack, name);
  if (all == NULL)
    return FALSE;
  if (as_json)
    print_json (all);
  else
    print_text (all);
  return TRUE;
}

static void
print_count (AshiPack *pack, AshiHome of, const char *id, const char *title)
{
  g_autoptr (AshiStatements) all = ashi_statements_new (pack, of, id);
  guint n_all, n;

  n = ashi_statements_count_unreviewed (all, &n_all);
  if (n > 0)
    g_print (_ ("%-40s %s: %u of %u\n"), id, title, n, n_all);
}

/**
 * ashi_review_list_print_counts:
 *
 * Prints a line for each subject and lesson that has statements which nobody has reviewed: how many, and of how many.
 */
void
ashi_review_list_print_counts (AshiPack *pack)
{
  GListModel *subjects, *lessons;

  g_return_if_fail (ASHI_IS_PACK (pack));

  subjects = ashi_pack_get_subjects (pack);
  lessons = ashi_pack_get_lessons (pack);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      print_count (pack, ASHI_HOME_SUBJECT, ashi_subject_get_id (subject), ashi_subject_get_title (subject));
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      print_count (pack, ASHI_HOME_LESSON, ashi_lesson_get_id (lesson), ashi_lesson_get_title (lesson));
    }
}
