// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder-private.h"

#include "ashi-audience.h"
#include "ashi-finder-text.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-search.h"
#include "ashi-visible.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an entry holds, the weightiest first. A name that matches counts for more than any number of sentences, and
 * where a complaint is felt for more than who mentions it. */
#define CREATE                                                                                                         \
  "CREATE VIRTUAL TABLE entry USING fts5(name, closed, sense, body,"                                                   \
  " tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3');"                                                    \
  "CREATE VIRTUAL TABLE term USING fts5vocab(entry, row);"
#define INSERT          "INSERT INTO entry(rowid, name, closed, sense, body) VALUES (?1, ?2, ?3, ?4, ?5)"
#define REMOVE_NOTES    "DELETE FROM entry WHERE rowid > ?1"
#define EXCERPT(column) "snippet(entry, " #column ", char(2), char(3), '…', 12)"
#define FIND                                                                                                           \
  "SELECT rowid, " EXCERPT (0) ", " EXCERPT (2) ", " EXCERPT (                                                         \
      3) " FROM entry WHERE entry MATCH ?1"                                                                            \
         " ORDER BY bm25(entry, 40.0, 40.0, 20.0, 1.0), rowid LIMIT ?2"

/* Marks a match in an excerpt until it is escaped, as 3 marks its end; no text holds them, for XML forbids them. */
#define MATCH_BEGIN '\002'
#define MATCH_END   "\003"

/* The first of the excerpts that FIND asks for. */
#define NAMES 1

/* How many answers are weighed; what is named in full is among them, or nobody looks for it. */
#define NET 100

/* Who wrote a hundred notes still wants to see what the atlas says. */
#define MOST_NOTES_FIRST 5

/* How many steps of SQLite's machine pass before it is asked whether anybody still waits: some tenths of a ms. */
#define STEPS 10000

G_DEFINE_FINAL_TYPE (AshiFinder, ashi_finder, G_TYPE_OBJECT)

/**
 * ashi_finder_note_new:
 * @item: (transfer none): what it is about; the pack keeps it alive
 *
 * Returns: (transfer full)
 */
AshiFinderNote *
ashi_finder_note_new (GObject *item, const char *id, const char *text)
{
  AshiFinderNote *self = g_new0 (AshiFinderNote, 1);

  *self = (AshiFinderNote) { item, g_strdup (id), g_strdup (text) };
  return self;
}

void
ashi_finder_note_free (AshiFinderNote *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
found_free (AshiFound *self)
{
  g_free (self->note);
  g_free (self->excerpt);
  g_strfreev (self->matched);
  g_free (self);
}

static void
ashi_finder_finalize (GObject *object)
{
  AshiFinder *self = ASHI_FINDER (object);

  sqlite3_close (self->database);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
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

sqlite3_stmt *
ashi_finder_prepare (AshiFinder *self, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  return statement;
}

void
ashi_finder_bind (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

static void
add_entry (AshiFinder *self, sqlite3_stmt *insert, gpointer item, AshiFinderText *text)
{
  g_ptr_array_add (self->items, item);
  sqlite3_bind_int (insert, 1, (int) self->items->len);
  ashi_finder_bind (insert, 2, text->name->str);
  ashi_finder_bind (insert, 3, text->closed->str);
  ashi_finder_bind (insert, 4, text->sense->str);
  ashi_finder_bind (insert, 5, text->body->str);
  sqlite3_step (insert);
  sqlite3_reset (insert);
}

static void
add_subjects (AshiFinder *self, sqlite3_stmt *insert, AshiAudience audience, GCancellable *cancellable)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiFinderText) text = ashi_finder_text_of_subject (subject, audience);

      add_entry (self, insert, subject, text);
    }
}

static void
add_lessons (AshiFinder *self, sqlite3_stmt *insert, AshiAudience audience, GCancellable *cancellable)
{
  GListModel *lessons = ashi_pack_get_lessons (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons) && !g_cancellable_is_cancelled (cancellable); i++)
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
 * @pack: the whole pack
 * @audience: who searches; what another audience is told is not in the index, so no excerpt can show it
 *
 * @cancellable: (nullable)
 *
 * Builds the index. It takes seconds with a large pack; any thread may do it.
 *
 * Returns: (transfer full) (nullable): %NULL when it was cancelled
 */
AshiFinder *
ashi_finder_new (AshiPack *pack, AshiAudience audience, GCancellable *cancellable)
{
  g_autoptr (AshiFinder) self = NULL;
  g_autoptr (sqlite3_stmt) insert = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_FINDER, NULL);
  self->pack = g_object_ref (ashi_pack_for (pack, audience));
  self->audience = audience;
  if (sqlite3_open (":memory:", &self->database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->database));
  run (self, CREATE "BEGIN");
  insert = ashi_finder_prepare (self, INSERT);
  add_subjects (self, insert, audience, cancellable);
  add_lessons (self, insert, audience, cancellable);
  run (self, "COMMIT");
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&self);
}

static void
add_note (sqlite3_stmt *insert, int row, const AshiFinderNote *note)
{
  g_autofree char *words = g_strdelimit (ashi_visible_dup (note->text, ASHI_VISIBLE_PROSE), "\n\t", ' ');

  sqlite3_bind_int (insert, 1, row);
  for (int column = 2; column <= 4; column++)
    ashi_finder_bind (insert, column, "");
  ashi_finder_bind (insert, 5, words);
  sqlite3_step (insert);
  sqlite3_reset (insert);
}

static void
put_notes (AshiFinder *self)
{
  g_autoptr (sqlite3_stmt) remove = ashi_finder_prepare (self, REMOVE_NOTES);
  g_autoptr (sqlite3_stmt) insert = ashi_finder_prepare (self, INSERT);

  sqlite3_bind_int (remove, 1, (int) self->items->len);
  sqlite3_step (remove);
  for (guint i = 0; self->notes != NULL && i < self->notes->len; i++)
    add_note (insert, (int) (self->items->len + i + 1), g_ptr_array_index (self->notes, i));
}

/**
 * ashi_finder_set_notes:
 * @notes: (element-type AshiFinderNote) (nullable): never changed again
 *
 * Finds these, too, and those before no longer; none of them for an audience that may not read notes. Takes a
 * millisecond for some hundred new ones, and nothing for the same array.
 */
void
ashi_finder_set_notes (AshiFinder *self, GPtrArray *notes)
{
  g_return_if_fail (ASHI_IS_FINDER (self));

  if (notes == self->notes || !ashi_audience_may_read_notes (self->audience))
    return;
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes != NULL ? g_ptr_array_ref (notes) : NULL;
  run (self, "BEGIN");
  put_notes (self);
  run (self, "COMMIT");
}

/* All that answer to every word, or, with @joint " OR ", to some. */
static char *
dup_query (AshiSense *sense, GPtrArray *expressions, const char *joint)
{
  GString *query = g_string_new (sense->closed);

  if (expressions->len > 0 && query->len > 0)
    g_string_append (query, " OR ");
  g_string_append (query, expressions->len > 0 ? "(" : "");
  for (guint i = 0; i < expressions->len; i++)
    g_string_append_printf (query, "%s%s", i > 0 ? joint : "", (char *) g_ptr_array_index (expressions, i));
  g_string_append (query, expressions->len > 0 ? ")" : "");
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

static GStrv
dup_matched (const char *snippet)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (const char *p = strchr (snippet, MATCH_BEGIN); p != NULL; p = strchr (p, MATCH_BEGIN))
    {
      g_autofree char *word = g_strndup (p + 1, strcspn (p + 1, MATCH_END));

      p++;
      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_steal (words, NULL);
}

/* The first column that holds a match shows it best; the closed names are nothing to read. */
static void
take_excerpt (AshiFound *self, sqlite3_stmt *find)
{
  for (int column = NAMES; column < sqlite3_column_count (find); column++)
    {
      const char *excerpt = (const char *) sqlite3_column_text (find, column);

      if (strchr (excerpt, MATCH_BEGIN) == NULL)
        continue;
      self->excerpt = dup_markup (excerpt);
      self->matched = column != NAMES ? dup_matched (excerpt) : NULL;
      return;
    }
  self->excerpt = dup_markup ((const char *) sqlite3_column_text (find, NAMES));
}

static gboolean
is_found (GPtrArray *found, const AshiFound *wanted)
{
  for (guint i = 0; i < found->len; i++)
    {
      const AshiFound *other = g_ptr_array_index (found, i);

      if (other->item == wanted->item && g_strcmp0 (other->note, wanted->note) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What stands in that row of the index. */
static AshiFound
get_entry (AshiFinder *self, guint row)
{
  const AshiFinderNote *note;

  if (row <= self->items->len)
    return (AshiFound) { .item = g_ptr_array_index (self->items, row - 1) };
  note = g_ptr_array_index (self->notes, row - self->items->len - 1);
  return (AshiFound) { .item = note->item, .note = note->id };
}

/* Returns FALSE when nobody waits any more. */
static gboolean
add_found (AshiFinder *self, AshiSense *sense, GPtrArray *expressions, const char *joint, GPtrArray *found)
{
  g_autoptr (sqlite3_stmt) find = ashi_finder_prepare (self, FIND);
  g_autofree char *query = dup_query (sense, expressions, joint);
  int result;

  if (*query == '\0')
    return TRUE;
  ashi_finder_bind (find, 1, query);
  sqlite3_bind_int (find, 2, NET);
  while ((result = sqlite3_step (find)) == SQLITE_ROW)
    {
      const AshiFound entry = get_entry (self, (guint) sqlite3_column_int (find, 0));
      AshiFound *hit;

      if (is_found (found, &entry))
        continue;
      hit = g_new0 (AshiFound, 1);
      hit->item = entry.item;
      hit->note = g_strdup (entry.note);
      take_excerpt (hit, find);
      g_ptr_array_add (found, hit);
    }
  return result == SQLITE_DONE;
}

static const char *
title_of (gpointer item)
{
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_title (item) : ashi_lesson_get_title (item);
}

/* How many words the title of an item has, if all of them were typed; 0 if one was not. */
static guint
count_named (const AshiFound *found, GPtrArray *typed)
{
  g_autofree char *folded = found->note == NULL ? ashi_fold (title_of (found->item)) : NULL;
  g_auto (GStrv) title = folded != NULL ? g_strsplit (folded, " ", -1) : g_new0 (char *, 1);
  guint n = 0;

  for (; title[n] != NULL; n++)
    if (!g_ptr_array_find_with_equal_func (typed, title[n], g_str_equal, NULL))
      return 0;
  return n;
}

/* Who types the whole of a title, alone or in a question, wants that, and not what says it more often. */
static void
put_namesake_first (GPtrArray *found, GPtrArray *typed)
{
  guint most = 0;
  guint namesake = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const guint named = count_named (g_ptr_array_index (found, i), typed);

      if (named > most)
        {
          most = named;
          namesake = i;
        }
    }
  if (most > 0)
    g_ptr_array_insert (found, 0, g_ptr_array_steal_index (found, namesake));
}

/* Who types the code of a point wants that point, however often others speak of it; of several, in their order. */
static void
put_points_first (GPtrArray *found, GPtrArray *points)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    for (guint j = n; j < found->len; j++)
      {
        const AshiFound *hit = g_ptr_array_index (found, j);

        if ((gpointer) hit->item != g_ptr_array_index (points, i) || hit->note != NULL)
          continue;
        g_ptr_array_insert (found, (int) n++, g_ptr_array_steal_index (found, j));
        break;
      }
}

/* A code that is not here is answered by no other point, whatever else was typed. */
static void
keep_points (GPtrArray *found, GPtrArray *points)
{
  for (guint i = found->len; i-- > 0;)
    if (!g_ptr_array_find (points, ((AshiFound *) g_ptr_array_index (found, i))->item, NULL))
      g_ptr_array_remove_index (found, i);
}

/* What somebody wrote down is wanted before what is said of it elsewhere, but not before what is called so. */
static void
put_notes_behind_names (GPtrArray *found)
{
  guint n = 0, n_notes = 0;

  while (n < found->len && ((const AshiFound *) g_ptr_array_index (found, n))->matched == NULL)
    n++;
  for (guint i = n; i < found->len && n_notes < MOST_NOTES_FIRST; i++)
    if (((const AshiFound *) g_ptr_array_index (found, i))->note != NULL)
      g_ptr_array_insert (found, (int) (n + n_notes++), g_ptr_array_steal_index (found, i));
}

static gboolean
look_up (AshiFinder *self, AshiSense *sense, GPtrArray *found)
{
  if (sense->missing && sense->points->len == 0)
    return TRUE;
  if (!add_found (self, sense, sense->all, " AND ", found))
    return FALSE;
  put_notes_behind_names (found);
  if (sense->all->len > 1 && !add_found (self, sense, sense->some, " OR ", found))
    return FALSE;
  put_namesake_first (found, sense->words);
  put_points_first (found, sense->points);
  if (sense->missing)
    keep_points (found, sense->points);
  return TRUE;
}

static void
say_nothing_found (AshiFinder *self, AshiSense *sense, const char *words)
{
  g_autofree char *typed = ashi_shorten (words);
  AshiSubject *meant = ashi_suggest_name (self->pack, words);

  if (meant != NULL)
    ashi_sense_say (sense, g_strdup_printf (_ ("Nothing is called “%s”. Did you mean “%s”?"), typed,
                                            ashi_subject_get_title (meant)));
  else
    ashi_sense_say (sense, g_strdup_printf (_ ("Nothing here answers to “%s”."), typed));
}

void
ashi_answer_free (AshiAnswer *self)
{
  g_ptr_array_unref (self->found);
  g_free (self->note);
  g_free (self);
}

static AshiAnswer *
answer_new (GPtrArray *found, guint most, AshiSense *sense)
{
  AshiAnswer *self = g_new0 (AshiAnswer, 1);

  g_ptr_array_set_size (found, (int) MIN (most, found->len));
  self->found = g_ptr_array_ref (found);
  self->note = sense->note->len > 0 ? g_strdup (sense->note->str) : NULL;
  self->sure = sense->sure && found->len > 0;
  return self;
}

static int
is_given_up (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/**
 * ashi_finder_find:
 * @words: what was typed: any form of a name, the code of a point, a symptom, a question; slips of the finger are
 * mended
 * @most: how many to return at most
 * @cancellable: (nullable)
 *
 * Takes some milliseconds, and with a large pack and many unknown words some tenths of a second.
 *
 * Returns: (transfer full) (nullable): what answers to all the words, the best first, and then what answers to some of
 *   them; %NULL when it was cancelled
 */
AshiAnswer *
ashi_finder_find (AshiFinder *self, const char *words, guint most, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  g_autoptr (AshiQuery) query = NULL;
  g_autoptr (AshiSense) sense = NULL;
  gboolean done;

  g_return_val_if_fail (ASHI_IS_FINDER (self) && words != NULL, NULL);

  query = ashi_query_new (words);
  sqlite3_progress_handler (self->database, STEPS, is_given_up, cancellable);
  sense = ashi_finder_make_sense (self, query);
  done = look_up (self, sense, found);
  if (found->len > 0)
    ashi_finder_say_ignored (self, sense);
  sqlite3_progress_handler (self->database, 0, NULL, NULL);
  if (!done || g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (found->len == 0 && !sense->missing)
    say_nothing_found (self, sense, words);
  if (query->cut)
    ashi_sense_say (sense, g_strdup (_ ("Only the first words of this were looked for.")));
  return answer_new (found, most, sense);
}
