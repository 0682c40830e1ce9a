// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_OUTCOME (ashi_outcome_get_type ())

/**
 * AshiOutcome: what an answer was worth and why, what is right, whose word that is, and how well it was known, which
 * whoever was asked decides.
 *
 * Signals: "graded" (an AshiGrade as guint), "read", when somebody wants to read the card.
 */
G_DECLARE_FINAL_TYPE (AshiOutcome, ashi_outcome, ASHI, OUTCOME, GtkWidget)

GtkWidget *ashi_outcome_new (const AshiQuestion *question, const AshiJudgement *judgement);

G_END_DECLS
