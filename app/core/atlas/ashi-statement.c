// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-statement.h"

#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"

#include <string.h>

/* For whom an event is put into words. */
static const AshiAudience READERS[] = { ASHI_AUDIENCE_PROFESSIONAL, ASHI_AUDIENCE_PATIENT };

/* Hash */

/* A name before each, and a line for each, so that no words can stand for others. */
static void
add (GString *words, const char *name, const char *value)
{
  g_auto (GStrv) parts = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;

  if (value == NULL)
    return;
  g_string_append_printf (words, "%s:", name);
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (words, " %s", *part);
  g_string_append_c (words, '\n');
}

static void
add_nick (GString *words, const char *name, GType type, int value)
{
  add (words, name, ashi_nick_of_value (type, value));
}

static void
add_depth (GString *words, const AshiDepth *depth)
{
  add_nick (words, "kind", ASHI_TYPE_DEPTH_KIND, (int) depth->kind);
  if (depth->form != ASHI_DEPTH_NONE_FOUND)
    {
      g_autofree char *n = g_strdup_printf ("%u", depth->n);

      add (words, depth->form == ASHI_DEPTH_MEAN ? "mean" : "low", depth->low_words);
      add (words, "high", depth->high_words);
      add (words, "sd", depth->sd_words);
      add_nick (words, "unit", ASHI_TYPE_UNIT, (int) depth->unit);
      add (words, "n", n);
      add (words, "method", depth->method);
    }
  if (depth->is_danger)
    add (words, "reaches", "danger");
}

static void
add_hazard (GString *words, const AshiHazard *hazard)
{
  add_nick (words, "severity", ASHI_TYPE_SEVERITY, (int) hazard->severity);
  add (words, "avoid", hazard->avoid.text);
  add (words, "act", hazard->act.text);
}

static void
add_table (GString *words, const AshiTable *table)
{
  g_autofree char *head = g_strjoinv (" · ", table->head);

  add (words, "caption", table->caption);
  add (words, "head", head);
}

/* A list of events stands under their names, which belong to the list. */
static const char *
get_label (const AshiClaim *claim)
{
  const gboolean is_of_list = claim->event != NULL && g_strcmp0 (claim->label, claim->event->title) == 0;

  return is_of_list ? NULL : claim->label;
}

/**
 * ashi_statement_dup_hash:
 *
 * It does not change with the spaces between words, nor with the sources or what the statement is called.
 *
 * Returns: (transfer full): the hash of all the words and figures of the statement
 */
char *
ashi_statement_dup_hash (const AshiStatement *self)
{
  const AshiClaim *claim = self->claim;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *hash = NULL;

  add (words, "place", self->place);
  add (words, "label", get_label (claim));
  add (words, "text", claim->text);
  add (words, "working", claim->working);
  for (char **felt = claim->felt; felt != NULL && *felt != NULL; felt++)
    add (words, "felt", *felt);
  if (claim->event != NULL)
    {
      add (words, "event", claim->event->title);
      add_nick (words, "urgency", ASHI_TYPE_URGENCY, (int) claim->event->urgency);
    }
  if (self->depth != NULL)
    add_depth (words, self->depth);
  if (self->hazard != NULL)
    add_hazard (words, self->hazard);
  if (self->table != NULL)
    add_table (words, self->table);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words->str, (gssize) words->len);
  return g_strndup (hash, ASHI_REVIEW_HASH_LETTERS);
}

/**
 * ashi_statement_dup_reviews:
 *
 * Returns: (transfer container) (nullable) (element-type AshiReview): the reviews that are of these words
 */
GPtrArray *
ashi_statement_dup_reviews (const AshiStatement *self, const AshiReviews *reviews)
{
  GPtrArray *all = self->id != NULL ? ashi_reviews_find (reviews, self->of, self->owner, self->id) : NULL;
  g_autofree char *hash = all != NULL ? ashi_statement_dup_hash (self) : NULL;
  g_autoptr (GPtrArray) valid = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_str_equal (((const AshiReview *) g_ptr_array_index (all, i))->words, hash))
      g_ptr_array_add (valid, g_ptr_array_index (all, i));
  return valid->len > 0 ? g_steal_pointer (&valid) : NULL;
}

/* Lists */

static AshiStatements *
statements_new (AshiHome of, const char *owner)
{
  AshiStatements *self = g_new0 (AshiStatements, 1);

  self->of = of;
  self->owner = owner;
  self->list = g_array_new (FALSE, FALSE, sizeof (AshiStatement));
  return self;
}

void
ashi_statements_free (AshiStatements *self)
{
  g_array_unref (self->list);
  g_clear_pointer (&self->account, ashi_account_unref);
  g_clear_object (&self->lesson);
  g_free (self);
}

static const char *
get_id (const AshiStatement *self)
{
  if (self->of != ASHI_HOME_EVENT)
    return self->claim->id;
  return self->claim->audience & ASHI_AUDIENCE_PROFESSIONAL ? ASHI_STATEMENT_PROFESSIONAL : ASHI_STATEMENT_PATIENT;
}

/* What was written elsewhere is at home there, and stands in no place of its own here. */
static void
take (AshiStatements *self, AshiStatement statement)
{
  const AshiClaim *claim = statement.claim;

  statement.of = self->of;
  statement.owner = self->owner;
  if (claim->home != NULL)
    {
      statement.of = claim->topic == ASHI_TOPIC_SIGN ? ASHI_HOME_EVENT : ASHI_HOME_SHARE;
      statement.owner = claim->home;
      statement.place = NULL;
    }
  statement.id = get_id (&statement);
  g_array_append_val (self->list, statement);
}

static void
take_claims (AshiStatements *self, const char *place, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    take (self, (AshiStatement) { .place = place, .claim = g_ptr_array_index (claims, i) });
}

static void
take_depths (AshiStatements *self, const char *place, GPtrArray *depths)
{
  for (guint i = 0; i < depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (depths, i);

      take (self, (AshiStatement) { .place = place, .claim = depth->claim, .depth = depth });
    }
}

/**
 * ashi_statements_new_of_account:
 * @of: what the account is of
 * @owner: its id, which lives as long
 *
 * Returns: (transfer full): every statement of it; those that come from an event or from a set that is shared say so
 */
AshiStatements *
ashi_statements_new_of_account (AshiAccount *account, AshiHome of, const char *owner)
{
  AshiStatements *self = statements_new (of, owner);

  self->account = ashi_account_ref (account);
  for (guint i = 0; i < account->guidance->len; i++)
    {
      const AshiGuidance *guidance = g_ptr_array_index (account->guidance, i);

      take_claims (self, guidance->title, guidance->claims);
      take_depths (self, guidance->title, guidance->depths);
    }
  take_depths (self, NULL, account->depths);
  for (guint i = 0; i < account->hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (account->hazards, i);

      take (self, (AshiStatement) { .claim = hazard->claim, .hazard = hazard });
    }
  take_claims (self, NULL, account->claims);
  return self;
}

static void
take_block (AshiStatements *self, const char *chapter, const AshiBlock *block)
{
  if (block->claim != NULL)
    take (self, (AshiStatement) { .place = chapter, .claim = block->claim });
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (block->table->rows, i);

      take (self, (AshiStatement) { .place = chapter, .claim = row->claim, .table = block->table });
    }
}

/**
 * ashi_statements_new_of_lesson:
 *
 * Returns: (transfer full): every statement of it, as ashi_statements_new_of_account() has them
 */
AshiStatements *
ashi_statements_new_of_lesson (AshiLesson *lesson)
{
  AshiStatements *self;
  GPtrArray *chapters;

  g_return_val_if_fail (ASHI_IS_LESSON (lesson), NULL);

  self = statements_new (ASHI_HOME_LESSON, ashi_lesson_get_id (lesson));
  chapters = ashi_lesson_get_chapters (lesson);
  self->lesson = g_object_ref (lesson);
  take (self, (AshiStatement) { .claim = (AshiClaim *) ashi_lesson_get_summary (lesson) });
  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        take_block (self, chapter->title, g_ptr_array_index (chapter->blocks, j));
    }
  return self;
}

/* What is said of an event is reviewed as it is told: the signs and what to do, to each reader. */
static AshiStatements *
statements_new_of_event (const AshiEvent *event)
{
  g_autoptr (AshiAccount) account = ashi_account_new ();

  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++)
    {
      AshiClaim *said = ashi_event_dup_said (event, READERS[i]);

      if (said != NULL)
        g_ptr_array_add (account->claims, said);
    }
  return ashi_statements_new_of_account (account, ASHI_HOME_EVENT, event->id);
}

static AshiStatements *
statements_new_of_subject (AshiSubject *subject)
{
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);

  return ashi_statements_new_of_account (account, ASHI_HOME_SUBJECT, ashi_subject_get_id (subject));
}

/**
 * ashi_statements_new:
 * @of: what they are to be of
 * @owner: its id, which lives as long
 *
 * Returns: (transfer full) (nullable): every statement of it; %NULL where the pack has nothing of that id
 */
AshiStatements *
ashi_statements_new (AshiPack *pack, AshiHome of, const char *owner)
{
  const AshiEvent *event;
  AshiSubject *subject;
  AshiLesson *lesson;
  AshiAccount *shared;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && owner != NULL, NULL);

  switch (of)
    {
    case ASHI_HOME_SUBJECT:
      subject = ashi_pack_find_subject (pack, owner);
      return subject != NULL ? statements_new_of_subject (subject) : NULL;
    case ASHI_HOME_LESSON:
      lesson = ashi_pack_find_lesson (pack, owner);
      return lesson != NULL ? ashi_statements_new_of_lesson (lesson) : NULL;
    case ASHI_HOME_EVENT:
      event = ashi_common_find_event (ashi_pack_get_common (pack), owner);
      return event != NULL ? statements_new_of_event (event) : NULL;
    case ASHI_HOME_SHARE:
    default:
      shared = ashi_common_find_shared (ashi_pack_get_common (pack), owner);
      return shared != NULL ? ashi_statements_new_of_account (shared, ASHI_HOME_SHARE, owner) : NULL;
    }
}

/* Whether the statement stands in the list before, too: what is shared may be said in several approaches. */
static gboolean
is_repeated (const AshiStatements *self, guint index)
{
  const AshiStatement *one = &g_array_index (self->list, AshiStatement, index);

  for (guint i = 0; one->claim->home != NULL && i < index; i++)
    {
      const AshiStatement *other = &g_array_index (self->list, AshiStatement, i);

      if (other->of == one->of && g_str_equal (other->owner, one->owner) && g_strcmp0 (other->id, one->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_statements_count_unreviewed:
 * @n_all: (out): how many statements there are, each counted once
 *
 * Returns: how many of them nobody has reviewed
 */
guint
ashi_statements_count_unreviewed (const AshiStatements *self, guint *n_all)
{
  guint n = 0;

  *n_all = 0;
  for (guint i = 0; i < self->list->len; i++)
    if (!is_repeated (self, i))
      {
        *n_all += 1;
        n += g_array_index (self->list, AshiStatement, i).claim->reviews == NULL;
      }
  return n;
}

/* Finder */

struct _AshiStatementFinder
{
  AshiPack *pack;
  GHashTable *read; /* "number/owner" → AshiStatements, or NULL where the pack has no such thing */
};

static void
free_read (gpointer statements)
{
  g_clear_pointer ((AshiStatements **) &statements, ashi_statements_free);
}

AshiStatementFinder *
ashi_statement_finder_new (AshiPack *pack)
{
  AshiStatementFinder *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_new0 (AshiStatementFinder, 1);
  self->pack = g_object_ref (pack);
  self->read = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, free_read);
  return self;
}

void
ashi_statement_finder_free (AshiStatementFinder *self)
{
  g_hash_table_unref (self->read);
  g_object_unref (self->pack);
  g_free (self);
}

static AshiStatements *
read_once (AshiStatementFinder *self, AshiHome of, const char *owner)
{
  g_autofree char *key = g_strdup_printf ("%d/%s", of, owner);
  gpointer read = NULL;

  if (g_hash_table_lookup_extended (self->read, key, NULL, &read))
    return read;
  read = ashi_statements_new (self->pack, of, strchr (key, '/') + 1); /* the table keeps it */
  g_hash_table_insert (self->read, g_steal_pointer (&key), read);
  return read;
}

/**
 * ashi_statement_finder_find:
 * @of: what the claim is of
 * @owner: its id
 * @claim: the claim's id in it
 *
 * Returns: (nullable): the statement, which lives as long as the finder
 */
const AshiStatement *
ashi_statement_finder_find (AshiStatementFinder *self, AshiHome of, const char *owner, const char *claim)
{
  AshiStatements *all = read_once (self, of, owner);

  for (guint i = 0; all != NULL && i < all->list->len; i++)
    {
      const AshiStatement *statement = &g_array_index (all->list, AshiStatement, i);

      if (statement->of == of && g_str_equal (statement->owner, owner) && g_strcmp0 (statement->id, claim) == 0)
        return statement;
    }
  return NULL;
}
