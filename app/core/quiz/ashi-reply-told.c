// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reply-told.h"

#include <glib/gi18n-lib.h>

/* What lies beneath a click, the outermost first. */
static void
tell_structures (AshiPack *pack, const AshiQuestion *question, const AshiReply *reply, GString *told)
{
  for (guint i = 0; reply->chosen[i] != NULL && (i == 0 || question->is_covered); i++)
    {
      AshiSubject *subject = ashi_pack_find_structure_subject (pack, reply->chosen[i]);

      g_string_append_printf (told, "%s%s", i > 0 ? ", " : "",
                              subject != NULL ? ashi_subject_get_title (subject) : reply->chosen[i]);
    }
}

/* A letter says nothing to whoever does not see the picture any more. */
static void
tell_letter (AshiPack *pack, const AshiOption *option, GString *told)
{
  AshiSubject *subject = ashi_pack_find_structure_subject (pack, option->id);

  g_string_append (told, option->text);
  if (subject != NULL)
    g_string_append_printf (told, " (%s)", ashi_subject_get_title (subject));
}

static void
tell_options (AshiPack *pack, const AshiQuestion *question, const AshiReply *reply, GString *told)
{
  for (guint i = 0; reply->chosen[i] != NULL; i++)
    {
      const AshiOption *option = ashi_question_find_option (question, reply->chosen[i]);

      if (i > 0)
        g_string_append (told, question->asking == ASHI_ASKING_ORDER ? " → " : "; ");
      if (option == NULL)
        g_string_append (told, reply->chosen[i]);
      else if (ashi_question_has_letters (question))
        tell_letter (pack, option, told);
      else
        g_string_append (told, option->text);
    }
}

static void
tell_presses (const AshiReply *reply, GString *told)
{
  if (reply->n_presses == 0)
    g_string_append (told, _ ("It was not stopped."));
  for (guint i = 0; i < reply->n_presses; i++)
    {
      if (i > 0)
        g_string_append (told, "; ");
      g_string_append_printf (told, _ ("Stopped at %.1f mm"), reply->presses[i]);
    }
}

/**
 * ashi_reply_told_dup:
 * @reply: an answer to @question
 *
 * Returns: (transfer full): the answer, for people who do not see the picture any more
 */
char *
ashi_reply_told_dup (AshiPack *pack, const AshiQuestion *question, const AshiReply *reply)
{
  GString *told;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && question != NULL && reply != NULL, NULL);

  told = g_string_new (NULL);
  if (question->asking == ASHI_ASKING_PRESS)
    tell_presses (reply, told);
  else if (reply->has_place)
    g_string_append (told, _ ("A place in the picture"));
  else if (reply->typed != NULL)
    g_string_append (told, reply->typed);
  else if (reply->chosen != NULL && ashi_question_has_letters (question) && question->kind != ASHI_QUESTION_SPOTTER)
    tell_structures (pack, question, reply, told);
  else if (reply->chosen != NULL)
    tell_options (pack, question, reply, told);
  return g_string_free (told, FALSE);
}
