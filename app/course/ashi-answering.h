// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-judgement.h"

G_BEGIN_DECLS

#define ASHI_TYPE_ANSWERING (ashi_answering_get_type ())

/**
 * AshiAnswering: a widget by which a question is answered.
 *
 * Signals: "changed", when the answer is another; "given", when nothing is left to be said and the answer stands.
 */
G_DECLARE_INTERFACE (AshiAnswering, ashi_answering, ASHI, ANSWERING, GtkWidget)

/**
 * AshiAnsweringInterface:
 * @fill: writes the answer into @reply, which borrows it until the answer changes; whether there is one
 * @close: takes no other answer from now on, and shows in the picture, if it can, what is right
 */
struct _AshiAnsweringInterface
{
  GTypeInterface parent_interface;

  gboolean (*fill) (AshiAnswering *self, AshiReply *reply);
  void (*close) (AshiAnswering *self);
};

gboolean ashi_question_is_by_letter (const AshiQuestion *question);
GtkWidget *ashi_answering_new (AshiQuestion *question, AshiCanvas *canvas);
gboolean ashi_answering_fill (AshiAnswering *self, AshiReply *reply);
void ashi_answering_close (AshiAnswering *self);
void ashi_answering_changed (AshiAnswering *self);
void ashi_answering_given (AshiAnswering *self);

G_END_DECLS
