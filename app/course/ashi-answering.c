// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-answering.h"

#include "ashi-choice.h"
#include "ashi-ordering.h"
#include "ashi-stop.h"
#include "ashi-target.h"
#include "ashi-typing.h"

enum
{
  CHANGED,
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (AshiAnswering, ashi_answering, GTK_TYPE_WIDGET)

static void
ashi_answering_default_init (AshiAnsweringInterface *iface)
{
  signals[CHANGED] =
      g_signal_new ("changed", ASHI_TYPE_ANSWERING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GIVEN] = g_signal_new ("given", ASHI_TYPE_ANSWERING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * ashi_question_is_by_letter:
 *
 * Returns: whether the answer is a letter in the picture; else letters stand for what cannot be clicked on paper
 */
gboolean
ashi_question_is_by_letter (const AshiQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);
  return question->kind == ASHI_QUESTION_SPOTTER && ashi_question_has_letters (question);
}

/**
 * ashi_answering_new:
 * @question: is answered
 * @canvas: shows its picture
 *
 * Returns: (transfer floating): an #AshiAnswering
 */
GtkWidget *
ashi_answering_new (AshiQuestion *question, AshiCanvas *canvas)
{
  g_return_val_if_fail (question != NULL && ASHI_IS_CANVAS (canvas), NULL);

  if (ashi_question_is_by_letter (question))
    return ashi_choice_new (question);
  switch (question->asking)
    {
    case ASHI_ASKING_CLICK:
    case ASHI_ASKING_PLACE:
      return ashi_target_new (question, canvas);
    case ASHI_ASKING_TYPE:
      return ashi_typing_new (question);
    case ASHI_ASKING_ORDER:
      return ashi_ordering_new (question);
    case ASHI_ASKING_PRESS:
      return ashi_stop_new (question, canvas);
    case ASHI_ASKING_ONE:
    case ASHI_ASKING_SEVERAL:
    default:
      return ashi_choice_new (question);
    }
}

/**
 * ashi_answering_fill:
 * @reply: (out caller-allocates): gets the answer, and borrows it until that changes
 *
 * Returns: whether there is one
 */
gboolean
ashi_answering_fill (AshiAnswering *self, AshiReply *reply)
{
  g_return_val_if_fail (ASHI_IS_ANSWERING (self) && reply != NULL, FALSE);

  *reply = (AshiReply) { 0 };
  return ASHI_ANSWERING_GET_IFACE (self)->fill (self, reply);
}

/**
 * ashi_answering_close:
 *
 * Takes no other answer from now on.
 */
void
ashi_answering_close (AshiAnswering *self)
{
  g_return_if_fail (ASHI_IS_ANSWERING (self));
  ASHI_ANSWERING_GET_IFACE (self)->close (self);
}

/**
 * ashi_answering_changed:
 *
 * For those who implement it: says that the answer is another.
 */
void
ashi_answering_changed (AshiAnswering *self)
{
  g_return_if_fail (ASHI_IS_ANSWERING (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ashi_answering_given:
 *
 * For those who implement it: says that the answer stands.
 */
void
ashi_answering_given (AshiAnswering *self)
{
  g_return_if_fail (ASHI_IS_ANSWERING (self));
  g_signal_emit (self, signals[GIVEN], 0);
}
