// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-progress.h"
#include "ashi-quiz.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_HELD_PAGE (ashi_held_page_get_type ())

/**
 * AshiHeldPage: how well what the plates show is held, on the body, with a legend.
 *
 * Signals: "copy" and "save", with an AshiFlow of one page, when somebody wants to take it away, with what comes again
 * and what was recalled.
 */
G_DECLARE_FINAL_TYPE (AshiHeldPage, ashi_held_page, ASHI, HELD_PAGE, GtkWidget)

GtkWidget *ashi_held_page_new (AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone, double wanted);

G_END_DECLS
