// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command-asked.h"

#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-nearest.h"
#include "ashi-nick.h"
#include "ashi-search.h"

#include <glib/gi18n.h>

static gboolean
refuse_kind (const char *word)
{
  const char *kinds[ASHI_N_QUESTION_KINDS + 1] = { NULL };
  g_autofree char *list = NULL;
  const char *nearest;

  for (int i = 0; i < ASHI_N_QUESTION_KINDS; i++)
    kinds[i] = ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, i);
  list = g_strjoinv (", ", (char **) kinds);
  nearest = ashi_nearest (word, kinds);
  if (nearest != NULL)
    g_printerr (_ ("ashi: there is no kind of question “%s”. Did you mean “%s”? There are %s.\n"), word, nearest, list);
  else
    g_printerr (_ ("ashi: there is no kind of question “%s”. There are %s.\n"), word, list);
  return FALSE;
}

/**
 * ashi_command_read_kind:
 *
 * Returns: whether @word is a kind of question; when not, that is printed
 */
gboolean
ashi_command_read_kind (const char *word, AshiQuestionKind *kind)
{
  int value;

  if (!ashi_nick_to_value (ASHI_TYPE_QUESTION_KIND, word, &value))
    return refuse_kind (word);
  *kind = (AshiQuestionKind) value;
  return TRUE;
}

/**
 * ashi_command_may_ask:
 *
 * Returns: whether that reader is asked questions; when not, that is printed
 */
gboolean
ashi_command_may_ask (AshiAudience audience)
{
  const gboolean may = ashi_audience_may_be_asked (audience);

  if (!may)
    g_printerr (_ ("ashi: patients are asked nothing: the questions tell of needles and depths.\n"));
  return may;
}

/**
 * ashi_command_find_asked:
 * @word: (nullable): a lesson, an event, or any name of a subject; %NULL: all there is
 * @id: (out) (nullable): what a filter of the quiz calls it
 *
 * Returns: whether the pack has it; when not, what may have been meant is printed
 */
gboolean
ashi_command_find_asked (AshiPack *pack, const char *word, const char **id)
{
  AshiSubject *subject;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack), FALSE);

  *id = word;
  if (word == NULL || ashi_pack_find_lesson (pack, word) != NULL
      || ashi_common_find_event (ashi_pack_get_common (pack), word) != NULL)
    return TRUE;
  subject = ashi_find_named (pack, word);
  if (subject != NULL)
    {
      *id = ashi_subject_get_id (subject);
      return TRUE;
    }
  reason = ashi_explain_unnamed (pack, word, TRUE);
  g_printerr ("ashi: %s\n", reason);
  return FALSE;
}
