// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-question-reader.h"

#include "ashi-claim-reader.h"
#include "ashi-nearest.h"

#include <glib/gi18n-lib.h>

/* As many as every other question has. */
#define FEWEST_ANSWERS 3
#define MOST_ANSWERS   4

static gboolean
is_there (const AshiWrittenQuestion *question, const char *text)
{
  g_autofree char *folded = ashi_fold (text);

  for (guint i = 0; i < question->answers->len; i++)
    {
      const AshiWrittenAnswer *answer = g_ptr_array_index (question->answers, i);
      g_autofree char *other = ashi_fold (answer->text);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_answer (const AshiReading *reading, xmlNode *node, AshiWrittenQuestion *question)
{
  g_autofree char *right = ashi_xml_dup_attribute (node, "right");
  g_autofree char *text = ashi_xml_dup_child_words (node, "text");
  g_autofree char *why = ashi_xml_dup_child_words (node, "why");
  const gboolean is_right = g_strcmp0 (right, "yes") == 0;

  if (text == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <text>…</text>."), N_ ("An answer of \"%s\" says nothing"),
                            question->id);
      return FALSE;
    }
  if (!is_right && why == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <why>…</why>, or right=\"yes\"."),
                            N_ ("\"%s\" does not say why an answer is wrong: %s"), question->id, text);
      return FALSE;
    }
  if (is_there (question, text))
    {
      ashi_reading_problem (reading, node, N_ ("Take one of them away."), N_ ("\"%s\" has an answer twice: %s"),
                            question->id, text);
      return FALSE;
    }
  ashi_written_question_add_answer (question, g_steal_pointer (&text), g_steal_pointer (&why), is_right);
  return TRUE;
}

static gboolean
read_answers (const AshiReading *reading, xmlNode *node, AshiWrittenQuestion *question)
{
  guint n_right;

  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    if (ashi_xml_is (child, "answer") && !read_answer (reading, child, question))
      return FALSE;
  n_right = ashi_written_question_count_right (question);
  if (question->answers->len < FEWEST_ANSWERS || question->answers->len > MOST_ANSWERS)
    ashi_reading_problem (reading, node, N_ ("Offer three answers or four."), N_ ("\"%s\" has %u answers"),
                          question->id, question->answers->len);
  else if (n_right == 0 || n_right == question->answers->len)
    ashi_reading_problem (reading, node, N_ ("Write right=\"yes\" in those that are, and leave one that is wrong."),
                          N_ ("Of the answers to \"%s\" %u are right"), question->id, n_right);
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_for_patients (const AshiReading *reading, xmlNode *node, const AshiWrittenQuestion *question)
{
  if ((question->claim->audience & ASHI_AUDIENCE_PATIENT) == 0)
    return FALSE;
  ashi_reading_problem (reading, node, N_ ("Take audience=\"…\" away, or leave patients out of it."),
                        N_ ("\"%s\" asks patients, who are asked nothing"), question->id);
  return TRUE;
}

static AshiWrittenQuestion *
read_question (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiWrittenQuestion) question = ashi_written_question_new ();

  question->file = g_strdup (reading->file);
  question->line = (guint) xmlGetLineNo (node);
  question->id = ashi_xml_require_attribute (reading, node, "id");
  question->about = ashi_xml_require_attribute (reading, node, "about");
  if (question->id == NULL || question->about == NULL)
    return NULL;
  question->ask = ashi_xml_dup_child_words (node, "ask");
  if (question->ask == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <ask>…</ask>."), N_ ("\"%s\" asks nothing"), question->id);
      return NULL;
    }
  if (!read_answers (reading, node, question))
    return NULL;
  question->claim = ashi_read_claim (reading, pack, node, ASHI_TOPIC_NOTE);
  if (question->claim == NULL || is_for_patients (reading, node, question))
    return NULL;
  return g_steal_pointer (&question);
}

/**
 * ashi_read_questions:
 * @root: a <questions> element
 *
 * What is broken is told, each by a line, and left out.
 */
void
ashi_read_questions (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      AshiWrittenQuestion *question = NULL;

      if (ashi_xml_is (node, "question"))
        question = read_question (reading, pack, node);
      else
        ashi_reading_problem (reading, node, N_ ("It can be <question>."), N_ ("<%s> is no question"), node->name);
      if (question != NULL && !ashi_common_take_question (ashi_pack_get_common (pack), question))
        ashi_reading_problem (reading, node, N_ ("Give one of them another id."),
                              N_ ("There is a question of that id already"));
    }
}

/**
 * ashi_questions_check:
 *
 * Adds a problem for each question about what the pack has not.
 */
void
ashi_questions_check (AshiPack *pack, AshiProblems *problems)
{
  AshiCommon *common;
  GPtrArray *questions;

  g_return_if_fail (ASHI_IS_PACK (pack));

  common = ashi_pack_get_common (pack);
  questions = ashi_common_get_questions (common);
  for (guint i = 0; i < questions->len; i++)
    {
      const AshiWrittenQuestion *question = g_ptr_array_index (questions, i);

      if (ashi_pack_find_subject (pack, question->about) == NULL
          && ashi_pack_find_lesson (pack, question->about) == NULL
          && ashi_common_find_event (common, question->about) == NULL)
        ashi_problems_add (problems, question->file, question->line, N_ ("Correct the id, or add what it names."),
                           N_ ("The question \"%s\" is about \"%s\", which the pack has not"), question->id,
                           question->about);
    }
}
