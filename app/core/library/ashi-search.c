// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-search.h"

#include "ashi-hanzi.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-query.h"
#include "ashi-syllables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters of what was typed that a message repeats. */
#define MOST_REPEATED 60

/**
 * ashi_shorten:
 * @text: what somebody typed
 *
 * Returns: (transfer full): no more of it than fits a message, on one line
 */
char *
ashi_shorten (const char *text)
{
  GString *shortened = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, ASHI_LIMIT_SEARCH_BYTES));
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (n++ == MOST_REPEATED)
        {
          g_string_append (shortened, "…");
          break;
        }
      g_string_append_unichar (shortened, g_unichar_isprint (g_utf8_get_char (p)) ? g_utf8_get_char (p) : ' ');
    }
  return g_string_free (shortened, FALSE);
}

/* As names are compared: folded and closed up, in simplified Hanzi. */
static char *
dup_key (const char *name)
{
  g_autofree char *folded = ashi_fold (name);
  g_autofree char *closed = ashi_close_up (folded);

  return ashi_simplify_hanzi (closed);
}

static gboolean
is_called (const char *name, const char *key)
{
  g_autofree char *own = dup_key (name);
  g_autofree char *wade_giles = ashi_pinyin_dup_wade_giles (name);
  g_autofree char *with_v = ashi_pinyin_dup_with_v (name);

  return g_str_equal (own, key) || g_strcmp0 (wade_giles, key) == 0 || g_strcmp0 (with_v, key) == 0;
}

static gboolean
has_name (AshiSubject *subject, const char *key)
{
  GPtrArray *names = ashi_subject_get_names (subject);

  if (is_called (ashi_subject_get_id (subject), key) || is_called (ashi_subject_get_title (subject), key))
    return TRUE;
  for (guint i = 0; i < names->len; i++)
    if (is_called (((const AshiName *) g_ptr_array_index (names, i))->text, key))
      return TRUE;
  return FALSE;
}

static AshiSubject *
find_key (AshiPack *pack, const char *key)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; *key != '\0' && i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      if (has_name (subject, key))
        return subject; /* the pack keeps it alive */
    }
  return NULL;
}

/* The words as they were meant: tones, 穴 and the like are gone. */
static char *
dup_typed_key (AshiQuery *query)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < query->words->len; i++)
    g_string_append (key, ((const AshiWord *) g_ptr_array_index (query->words, i))->text);
  return dup_key (key->str);
}

static const AshiPointCode *
get_code (AshiQuery *query)
{
  const AshiWord *word = query->words->len == 1 ? g_ptr_array_index (query->words, 0) : NULL;

  return word != NULL ? word->code : NULL;
}

static gboolean
answers (const AshiPointCode *code, AshiSubject *subject)
{
  const char *own = ashi_subject_get_code (subject);

  for (char **wanted = code->codes; own != NULL && *wanted != NULL; wanted++)
    if (ashi_point_code_answers (*wanted, own))
      return TRUE;
  return FALSE;
}

/* Adds borrowed subjects: the points that a code may stand for. */
static void
add_points (AshiPack *pack, const AshiPointCode *code, GPtrArray *points)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      if (answers (code, subject))
        g_ptr_array_add (points, subject);
    }
}

/* The one point whose code it is; NULL where there is none, or it could be another. */
static AshiSubject *
find_code (AshiPack *pack, const AshiPointCode *code)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new ();

  add_points (pack, code, points);
  return points->len == 1 && g_strv_length (code->codes) == 1 ? g_ptr_array_index (points, 0) : NULL;
}

/**
 * ashi_find_named:
 * @name: an id, the code of a point in any spelling, or any name in full
 *
 * Returns: (transfer none) (nullable): the subject of that name
 */
AshiSubject *
ashi_find_named (AshiPack *pack, const char *name)
{
  AshiSubject *subject;
  g_autoptr (AshiQuery) query = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  if (strlen (name) > ASHI_LIMIT_SEARCH_BYTES)
    return NULL;
  subject = ashi_pack_find_sided_subject (pack, name);
  if (subject != NULL)
    return subject;
  query = ashi_query_new (name);
  key = dup_typed_key (query);
  subject = find_key (pack, key);
  return subject == NULL && get_code (query) != NULL ? find_code (pack, get_code (query)) : subject;
}

typedef struct
{
  GPtrArray *names;  /* borrowed */
  GPtrArray *owners; /* borrowed AshiSubject or AshiLesson, for each */
} Candidates;

static void
add_candidate (Candidates *self, const char *name, gpointer owner)
{
  g_ptr_array_add (self->names, (char *) name);
  g_ptr_array_add (self->owners, owner);
}

static void
add_subjects (Candidates *self, AshiPack *pack)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      GPtrArray *names = ashi_subject_get_names (subject);

      add_candidate (self, ashi_subject_get_id (subject), subject);
      for (guint j = 0; j < names->len; j++)
        add_candidate (self, ((AshiName *) g_ptr_array_index (names, j))->text, subject);
    }
}

static void
add_lessons (Candidates *self, AshiPack *pack)
{
  GListModel *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      add_candidate (self, ashi_lesson_get_id (lesson), lesson);
      add_candidate (self, ashi_lesson_get_title (lesson), lesson);
    }
}

/* Borrowed: whose name is nearest; none where @name holds a digit, for another number is another thing. */
static gpointer
suggest (AshiPack *pack, const char *name, gboolean with_lessons)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autofree char *folded = strlen (name) <= ASHI_LIMIT_SEARCH_BYTES ? ashi_fold (name) : g_strdup ("");
  Candidates candidates = { names, owners };
  const char *nearest;

  if (*folded == '\0' || strpbrk (folded, "0123456789") != NULL)
    return NULL;
  add_subjects (&candidates, pack);
  if (with_lessons)
    add_lessons (&candidates, pack);
  g_ptr_array_add (names, NULL);
  nearest = ashi_nearest (name, (const char *const *) names->pdata);
  for (guint i = 0; nearest != NULL && i < owners->len; i++)
    if (g_ptr_array_index (names, i) == nearest)
      return g_ptr_array_index (owners, i);
  return NULL;
}

/**
 * ashi_suggest_name:
 * @name: a name no subject has
 *
 * Returns: (transfer none) (nullable): the subject that was probably meant; none where @name holds a digit, for another
 *   number is another thing
 */
AshiSubject *
ashi_suggest_name (AshiPack *pack, const char *name)
{
  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);
  return suggest (pack, name, FALSE);
}

static gboolean
is_codes (AshiQuery *query)
{
  for (guint i = 0; i < query->words->len; i++)
    if (((const AshiWord *) g_ptr_array_index (query->words, i))->code == NULL)
      return FALSE;
  return TRUE;
}

static char *
dup_missing (AshiQuery *query)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < query->words->len; i++)
    {
      g_autofree char *line =
          ashi_point_code_dup_missing (((const AshiWord *) g_ptr_array_index (query->words, i))->code);

      g_strv_builder_add (lines, line);
    }
  list = g_strv_builder_end (lines);
  return g_strjoinv (" ", list);
}

static char *
explain_codes (AshiPack *pack, AshiQuery *query, const char *typed)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < query->words->len; i++)
    add_points (pack, ((const AshiWord *) g_ptr_array_index (query->words, i))->code, points);
  if (points->len == 0)
    return dup_missing (query);
  for (guint i = 0; i < points->len; i++)
    g_strv_builder_add (codes, ashi_subject_get_code (g_ptr_array_index (points, i)));
  list = g_strv_builder_end (codes);
  text = g_strjoinv (", ", list);
  return g_strdup_printf (_ ("“%s” is not the name of one point. Of those it can mean, this atlas has: %s."), typed,
                          text);
}

/* What has a side that there is not: its ids, for people; NULL when it is something else. */
static char *
dup_sides (AshiPack *pack, const char *name)
{
  AshiSubject *subject = strstr (name, "--") != NULL ? ashi_pack_find_structure_subject (pack, name) : NULL;
  const char *id = subject != NULL ? ashi_subject_get_id (subject) : NULL;

  if (subject == NULL || !ashi_subject_is_bilateral (subject))
    return g_strdup (id);
  /* Translators: between the two ids that were probably meant. */
  return g_strdup_printf (_ ("%s--left” or “%s--right"), id, id);
}

static char *
dup_meant (AshiPack *pack, const char *name, gboolean with_lessons)
{
  char *sides = dup_sides (pack, name);
  gpointer meant = sides == NULL ? suggest (pack, name, with_lessons) : NULL;

  if (meant == NULL)
    return sides;
  return g_strdup (ASHI_IS_LESSON (meant) ? ashi_lesson_get_id (meant) : ashi_subject_get_id (meant));
}

/**
 * ashi_explain_unnamed:
 * @name: what ashi_find_named() did not find
 * @with_lessons: whether a lesson may have been meant
 *
 * Returns: (transfer full): for people: that there is nothing of that name, and what was probably meant
 */
char *
ashi_explain_unnamed (AshiPack *pack, const char *name, gboolean with_lessons)
{
  g_autoptr (AshiQuery) query = ashi_query_new (name);
  g_autofree char *shown = ashi_shorten (name);
  g_autofree char *meant = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  if (query->words->len == 0)
    return g_strdup (_ ("That is no name. “ashi list” names everything."));
  if (is_codes (query))
    return explain_codes (pack, query, query->words->len > 1 ? shown : get_code (query)->typed);
  meant = dup_meant (pack, name, with_lessons);
  if (meant != NULL)
    return g_strdup_printf (_ ("Nothing here is called “%s”. Did you mean “%s”?"), shown, meant);
  return g_strdup_printf (_ ("Nothing here is called “%s”. “ashi list” names everything."), shown);
}
