// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-problems.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PROBLEM_BAR (ashi_problem_bar_get_type ())

/**
 * AshiProblemBar: says that something is wrong with a pack, and what, line by line. Invisible while nothing is.
 */
G_DECLARE_FINAL_TYPE (AshiProblemBar, ashi_problem_bar, ASHI, PROBLEM_BAR, GtkWidget)

void ashi_problem_bar_show (AshiProblemBar *self, const AshiProblems *problems);
void ashi_problem_bar_set_discreet (AshiProblemBar *self, gboolean discreet);
void ashi_problem_bar_add (AshiProblemBar *self, const AshiProblems *problems);

G_END_DECLS
