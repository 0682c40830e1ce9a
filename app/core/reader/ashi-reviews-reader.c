// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reviews-reader.h"

#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-well-formed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading */

/* What the claim is of: the one attribute that is called so. */
static gboolean
read_owner (const AshiReading *reading, xmlNode *node, AshiReview *review)
{
  for (int of = 0; of <= ASHI_HOME_SHARE; of++)
    {
      review->owner = ashi_xml_dup_attribute (node, ashi_nick_of_value (ASHI_TYPE_HOME, of));
      review->of = (AshiHome) of;
      if (review->owner != NULL)
        return TRUE;
    }
  ashi_reading_problem (reading, node, N_ ("Write subject=\"…\", lesson=\"…\", event=\"…\" or share=\"…\" in it."),
                        N_ ("<review> does not say of what"));
  return FALSE;
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == ASHI_REVIEW_HASH_LETTERS && strspn (text, "0123456789abcdef") == ASHI_REVIEW_HASH_LETTERS;
}

static gboolean
check_form (const AshiReading *reading, xmlNode *node, const AshiReview *review)
{
  if (!ashi_is_day (review->date))
    ashi_reading_problem (reading, node, N_ ("Write a day as ISO 8601 has it: \"2026-12-01\"."),
                          N_ ("date=\"%s\" of <review> cannot be used"), review->date);
  else if (!is_hash (review->words))
    ashi_reading_problem (reading, node, N_ ("Let \"ashi review-sheet\" write it: it tells which words were read."),
                          N_ ("words=\"%s\" of <review> cannot be used"), review->words);
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_who (const AshiReading *reading, xmlNode *node, AshiReview *review)
{
  int verdict;

  if (!ashi_xml_read_enum (reading, node, "verdict", ASHI_TYPE_VERDICT, &verdict))
    return FALSE;
  review->verdict = (AshiVerdict) verdict;
  return (review->claim = ashi_xml_require_attribute (reading, node, "claim")) != NULL
         && (review->role = ashi_xml_require_attribute (reading, node, "role")) != NULL
         && (review->initials = ashi_xml_require_attribute (reading, node, "initials")) != NULL
         && (review->date = ashi_xml_require_attribute (reading, node, "date")) != NULL
         && (review->words = ashi_xml_require_attribute (reading, node, "words")) != NULL
         && check_form (reading, node, review);
}

static void
read_review (const AshiReading *reading, AshiReviews *reviews, xmlNode *node)
{
  g_autoptr (AshiReview) review = g_new0 (AshiReview, 1);
  g_autofree char *claim = NULL;

  if (!read_owner (reading, node, review) || !read_who (reading, node, review))
    return;
  review->remark = ashi_xml_dup_words (node);
  review->line = (guint) xmlGetLineNo (node);
  claim = g_strdup (review->claim);
  if (!ashi_reviews_take (reviews, g_steal_pointer (&review)))
    ashi_reading_problem (reading, node, N_ ("Leave the one that counts."),
                          N_ ("The same reviewer has reviewed \"%s\" already"), claim);
}

/**
 * ashi_read_reviews:
 * @root: a <reviews> element
 */
void
ashi_read_reviews (const AshiReading *reading, AshiReviews *reviews, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "review"))
      read_review (reading, reviews, node);
    else
      ashi_reading_problem (reading, node, N_ ("It can be <review>."), N_ ("<%s> is no review"), node->name);
}

/* Most packs have none. */
static gboolean
has_any (const AshiReviews *reviews)
{
  return reviews != NULL && ashi_reviews_get_all (reviews)->len > 0;
}

static void
attach (const AshiReviews *reviews, AshiStatements *statements)
{
  for (guint i = 0; i < statements->list->len; i++)
    {
      const AshiStatement *statement = &g_array_index (statements->list, AshiStatement, i);

      g_clear_pointer (&statement->claim->reviews, g_ptr_array_unref);
      statement->claim->reviews = ashi_statement_dup_reviews (statement, reviews);
    }
}

/**
 * ashi_reviews_attach_account:
 * @reviews: (nullable): those of the pack, which live as long as its claims
 * @of: what the account is of
 * @owner: its id
 *
 * For readers alone: lets each claim know the reviews of its words.
 */
void
ashi_reviews_attach_account (const AshiReviews *reviews, AshiAccount *account, AshiHome of, const char *owner)
{
  g_autoptr (AshiStatements) statements =
      has_any (reviews) ? ashi_statements_new_of_account (account, of, owner) : NULL;

  if (statements != NULL)
    attach (reviews, statements);
}

/**
 * ashi_reviews_attach_lesson:
 * @reviews: (nullable): those of the pack, which live as long as its claims
 *
 * As ashi_reviews_attach_account().
 */
void
ashi_reviews_attach_lesson (const AshiReviews *reviews, AshiLesson *lesson)
{
  g_autoptr (AshiStatements) statements = has_any (reviews) ? ashi_statements_new_of_lesson (lesson) : NULL;

  g_return_if_fail (ASHI_IS_LESSON (lesson));

  if (statements != NULL)
    attach (reviews, statements);
}

/* Checking */

typedef struct
{
  AshiStatementFinder *finder;
  const char *file;
  AshiProblems *problems;
} Check;

static void
check_review (const Check *self, const AshiReview *review)
{
  const AshiStatement *statement = ashi_statement_finder_find (self->finder, review->of, review->owner, review->claim);
  g_autofree char *hash = statement != NULL ? ashi_statement_dup_hash (statement) : NULL;

  if (statement == NULL)
    ashi_problems_add (self->problems, self->file, review->line, N_ ("Correct its ids, or take it away."),
                       N_ ("A review is of \"%s\" of the %s \"%s\", which the pack has not"), review->claim,
                       ashi_nick_of_value (ASHI_TYPE_HOME, (int) review->of), review->owner);
  else if (!g_str_equal (hash, review->words))
    ashi_problems_add (self->problems, self->file, review->line,
                       N_ ("Have it reviewed again, by \"ashi review-sheet\", or take the review away."),
                       N_ ("The words of \"%s\" of \"%s\" have changed since %s reviewed them"), review->claim,
                       review->owner, review->initials);
  else if (review->verdict == ASHI_VERDICT_WRONG)
    ashi_problems_add (self->problems, self->file, review->line, N_ ("Mend the claim, or take it away."),
                       N_ ("%s found that \"%s\" of \"%s\" is wrong%s%s%s"), review->initials, review->claim,
                       review->owner, review->remark != NULL ? " (" : "", review->remark != NULL ? review->remark : "",
                       review->remark != NULL ? ")" : "");
}

/**
 * ashi_reviews_check:
 *
 * Adds what is wrong between reviews and the rest of a pack: those of claims that are not there, or not in these words;
 * and what was found wrong and still stands.
 */
void
ashi_reviews_check (AshiPack *pack, AshiProblems *problems)
{
  const AshiReviews *reviews;
  Check self = { NULL, NULL, problems };

  g_return_if_fail (ASHI_IS_PACK (pack));

  reviews = ashi_pack_get_reviews (pack);
  if (!has_any (reviews))
    return;
  self.file = ashi_reviews_get_file (reviews);
  self.finder = ashi_statement_finder_new (pack);
  for (guint i = 0; i < ashi_reviews_get_all (reviews)->len; i++)
    check_review (&self, g_ptr_array_index (ashi_reviews_get_all (reviews), i));
  ashi_statement_finder_free (self.finder);
}
