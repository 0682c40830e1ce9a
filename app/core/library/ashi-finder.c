// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder.h"

#include "ashi-finder-text.h"
#include "ashi-nearest.h"

#include <sqlite3.h>
#include <string.h>

/* What an entry holds, the weightiest first. A name that matches counts for more than any number of sentences, and
 * where a complaint is felt for more than who mentions it. */
#define CREATE                                                                                                         \
  "CREATE VIRTUAL TABLE entry USING fts5(name, closed, sense, body,"                                                   \
  " tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3');"                                                    \
  "CREATE VIRTUAL TABLE term USING fts5vocab(entry, row);"
#define INSERT          "INSERT INTO entry(rowid, name, closed, sense, body) VALUES (?1, ?2, ?3, ?4, ?5)"
#define EXCERPT(column) "snippet(entry, " #column ", char(2), char(3), '…', 12)"
#define FIND                                                                                                           \
  "SELECT rowid, " EXCERPT (0) ", " EXCERPT (2) ", " EXCERPT (                                                         \
      3) " FROM entry WHERE entry MATCH ?1"                                                                            \
         " ORDER BY bm25(entry, 40.0, 40.0, 20.0, 1.0), rowid LIMIT ?2"
#define KNOWN "SELECT 1 FROM term WHERE term >= ?1 AND term < ?2 LIMIT 1"
#define TERMS "SELECT term FROM term WHERE length(term) BETWEEN ?1 AND ?2 ORDER BY cnt DESC"

/* Marks a match in an excerpt until it is escaped, as 3 marks its end; no text holds them, for XML forbids them. */
#define MATCH_BEGIN '\002'

/* How many answers are weighed; what is named in full is among them, or nobody looks for it. */
#define NET 100

struct _AshiFinder
{
  GObject parent_instance;

  AshiPack *pack;
  GPtrArray *items; /* borrowed AshiSubject or AshiLesson; the row's number less one */
  sqlite3 *database;
};

G_DEFINE_FINAL_TYPE (AshiFinder, ashi_finder, G_TYPE_OBJECT)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

void
ashi_found_free (AshiFound *self)
{
  g_free (self->excerpt);
  g_free (self);
}

static void
ashi_finder_finalize (GObject *object)
{
  AshiFinder *self = ASHI_FINDER (object);

  sqlite3_close (self->database);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_finder_parent_class)->finalize (object);
}

static void
ashi_finder_class_init (AshiFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_finder_finalize;
}

static void
ashi_finder_init (AshiFinder *self)
{
  self->items = g_ptr_array_new ();
}

/* The database is in memory and ours alone: a statement that fails is a mistake in this file. */
static void
run (AshiFinder *self, const char *sql)
{
  if (sqlite3_exec (self->database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
}

static sqlite3_stmt *
prepare (AshiFinder *self, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  return statement;
}

static void
bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

static void
add_entry (AshiFinder *self, sqlite3_stmt *insert, gpointer item, AshiFinderText *text)
{
  g_ptr_array_add (self->items, item);
  sqlite3_bind_int (insert, 1, (int) self->items->len);
  bind_text (insert, 2, text->name->str);
  bind_text (insert, 3, text->closed->str);
  bind_text (insert, 4, text->sense->str);
  bind_text (insert, 5, text->body->str);
  sqlite3_step (insert);
  sqlite3_reset (insert);
}

static void
add_subjects (AshiFinder *self, sqlite3_stmt *insert, AshiAudience audience)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiFinderText) text = ashi_finder_text_of_subject (subject, audience);

      add_entry (self, insert, subject, text);
    }
}

static void
add_lessons (AshiFinder *self, sqlite3_stmt *insert, AshiAudience audience)
{
  GListModel *lessons = ashi_pack_get_lessons (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);
      g_autoptr (AshiFinderText) text = NULL;

      if (!ashi_lesson_is_for (lesson, audience))
        continue;
      text = ashi_finder_text_of_lesson (lesson, audience);
      add_entry (self, insert, lesson, text);
    }
}

/**
 * ashi_finder_new:
 * @audience: who searches; what another audience is told is not in the index, so no excerpt can show it
 *
 * Builds the index. It takes longer than a frame with a large pack; any thread may do it.
 *
 * Returns: (transfer full)
 */
AshiFinder *
ashi_finder_new (AshiPack *pack, AshiAudience audience)
{
  AshiFinder *self;
  g_autoptr (sqlite3_stmt) insert = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_FINDER, NULL);
  self->pack = g_object_ref (pack);
  if (sqlite3_open (":memory:", &self->database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  run (self, CREATE "BEGIN");
  insert = prepare (self, INSERT);
  add_subjects (self, insert, audience);
  add_lessons (self, insert, audience);
  run (self, "COMMIT");
  return self;
}

/* Whether some word of the pack begins with @word. */
static gboolean
is_known (AshiFinder *self, const char *word)
{
  g_autoptr (sqlite3_stmt) known = prepare (self, KNOWN);
  g_autofree char *beyond = g_strconcat (word, "\xf4\x8f\xbf\xbf", NULL);

  bind_text (known, 1, word);
  bind_text (known, 2, beyond);
  return sqlite3_step (known) == SQLITE_ROW;
}

/* A slip of the finger is one letter in a short word and two in a long one; in three letters it would be another word.
 */
static guint
allowed_slips (glong length)
{
  if (length < 4)
    return 0;
  return length < 8 ? 1 : 2;
}

/* The pack's word that was probably meant: the nearest, and of several the one said most often. */
static char *
dup_nearest_term (AshiFinder *self, const char *word)
{
  g_autoptr (sqlite3_stmt) terms = prepare (self, TERMS);
  const glong length = g_utf8_strlen (word, -1);
  guint best = allowed_slips (length) + 1;
  char *nearest = NULL;

  sqlite3_bind_int64 (terms, 1, length - best + 1);
  sqlite3_bind_int64 (terms, 2, length + best - 1);
  while (best > 1 && sqlite3_step (terms) == SQLITE_ROW)
    {
      const char *term = (const char *) sqlite3_column_text (terms, 0);
      const guint distance = ashi_edit_distance (word, term);

      if (distance < best)
        {
          best = distance;
          g_free (nearest);
          nearest = g_strdup (term);
        }
    }
  return nearest;
}

static char **
split (const char *words)
{
  g_autofree char *folded = ashi_fold (words);

  return g_strsplit (folded, " ", -1);
}

/* Words that every sentence has find nothing. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "a",   "an",   "and", "are",  "at",  "can", "do",   "does",
                                         "for", "from", "how", "i",    "in",  "is",  "it",   "my",
                                         "of",  "on",   "or",  "that", "the", "to",  "what", NULL };

  return g_strv_contains (fillers, word);
}

static char **
dup_mended (AshiFinder *self, const char *words)
{
  g_auto (GStrv) typed = split (words);
  GPtrArray *mended = g_ptr_array_new ();

  for (char **word = typed; *word != NULL; word++)
    {
      char *nearest = **word != '\0' && !is_known (self, *word) ? dup_nearest_term (self, *word) : NULL;

      if (**word != '\0')
        g_ptr_array_add (mended, nearest != NULL ? nearest : g_strdup (*word));
    }
  g_ptr_array_add (mended, NULL);
  return (char **) g_ptr_array_free (mended, FALSE);
}

/**
 * ashi_finder_dup_meant:
 * @words: what was typed
 *
 * Returns: (transfer full) (nullable): the words that were searched for instead, where they differ from those typed
 */
char *
ashi_finder_dup_meant (AshiFinder *self, const char *words)
{
  g_auto (GStrv) mended = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *meant = NULL;

  g_return_val_if_fail (ASHI_IS_FINDER (self) && words != NULL, NULL);

  mended = dup_mended (self, words);
  folded = ashi_fold (words);
  meant = g_strjoinv (" ", mended);
  return g_str_equal (folded, meant) ? NULL : g_steal_pointer (&meant);
}

/* "huan tiao" and "GB 30" must find "Huántiào" and "GB30": all the words at once, closed up, are a word too. */
static char *
dup_query (char **words, const char *joint)
{
  g_autofree char *closed = g_strjoinv ("", words);
  GString *query = g_string_new (NULL);

  g_string_append_printf (query, "{name closed} : \"%s\"*", closed);
  g_string_append (query, " OR (");
  for (gboolean first = TRUE; *words != NULL; words++)
    if (!is_filler (*words))
      {
        /* The word itself counts beside what begins with it: "cun" means more than half of "cuneiform". */
        g_string_append_printf (query, "%s(\"%s\" OR \"%s\"*)", first ? "" : joint, *words, *words);
        first = FALSE;
      }
  if (g_str_has_suffix (query->str, "("))
    g_string_truncate (query, query->len - strlen (" OR ("));
  else
    g_string_append_c (query, ')');
  return g_string_free (query, FALSE);
}

static char *
dup_markup (const char *snippet)
{
  g_autofree char *escaped = g_markup_escape_text (snippet, -1);
  GString *markup = g_string_new (NULL);

  /* g_markup_escape_text() writes control characters as references. */
  for (const char *p = escaped; *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, "&#x2;") || g_str_has_prefix (p, "&#x3;"))
        {
          g_string_append (markup, p[3] == '2' ? "<b>" : "</b>");
          p += strlen ("&#x2;") - 1;
        }
      else
        g_string_append_c (markup, *p);
    }
  return g_string_free (markup, FALSE);
}

/* The first column that holds a match shows it best; the closed names are nothing to read. */
static char *
dup_excerpt (sqlite3_stmt *find)
{
  for (int column = 1; column < sqlite3_column_count (find); column++)
    {
      const char *excerpt = (const char *) sqlite3_column_text (find, column);

      if (strchr (excerpt, MATCH_BEGIN) != NULL)
        return dup_markup (excerpt);
    }
  return dup_markup ((const char *) sqlite3_column_text (find, 1));
}

static gboolean
is_found (GPtrArray *found, gpointer item)
{
  for (guint i = 0; i < found->len; i++)
    if (((AshiFound *) g_ptr_array_index (found, i))->item == item)
      return TRUE;
  return FALSE;
}

static void
add_found (AshiFinder *self, char **words, const char *joint, guint most, GPtrArray *found)
{
  g_autoptr (sqlite3_stmt) find = prepare (self, FIND);
  g_autofree char *query = dup_query (words, joint);

  bind_text (find, 1, query);
  sqlite3_bind_int64 (find, 2, most);
  while (found->len < most && sqlite3_step (find) == SQLITE_ROW)
    {
      gpointer item = g_ptr_array_index (self->items, (guint) sqlite3_column_int (find, 0) - 1);
      AshiFound *hit;

      if (is_found (found, item))
        continue;
      hit = g_new0 (AshiFound, 1);
      hit->item = item;
      hit->excerpt = dup_excerpt (find);
      g_ptr_array_add (found, hit);
    }
}

static const char *
title_of (gpointer item)
{
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_title (item) : ashi_lesson_get_title (item);
}

/* How many words the title of an item has, if all of them were typed; 0 if one was not. */
static guint
count_named (gpointer item, char **typed)
{
  g_auto (GStrv) title = split (title_of (item));
  guint n = 0;

  for (; title[n] != NULL; n++)
    if (!g_strv_contains ((const char *const *) typed, title[n]))
      return 0;
  return n;
}

/* Who types the whole of a title, alone or in a question, wants that, and not what says it more often. */
static void
put_namesake_first (GPtrArray *found, char **typed)
{
  guint most = 0;
  guint namesake = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const guint named = count_named (((AshiFound *) g_ptr_array_index (found, i))->item, typed);

      if (named > most)
        {
          most = named;
          namesake = i;
        }
    }
  if (most > 0)
    g_ptr_array_insert (found, 0, g_ptr_array_steal_index (found, namesake));
}

/**
 * ashi_finder_find:
 * @words: what was typed: any form of a name, a symptom, a question; slips of the finger are mended
 * @most: how many to return at most
 *
 * Returns: (transfer full) (element-type AshiFound): what answers to all the words, the best first, and then what
 *   answers to some of them
 */
GPtrArray *
ashi_finder_find (AshiFinder *self, const char *words, guint most)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_found_free);
  g_auto (GStrv) mended = NULL;

  g_return_val_if_fail (ASHI_IS_FINDER (self) && words != NULL, found);

  mended = dup_mended (self, words);
  if (mended[0] == NULL)
    return found;
  add_found (self, mended, " AND ", NET, found);
  if (mended[1] != NULL)
    add_found (self, mended, " OR ", NET, found);
  put_namesake_first (found, mended);
  g_ptr_array_set_size (found, (int) MIN (most, found->len));
  return found;
}
