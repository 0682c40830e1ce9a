// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiProblem: something wrong with a pack.
 * @file: the file, relative to the pack's folder
 * @line: the line, 0 when it concerns the whole file
 * @what: what is wrong
 * @remedy: how to mend it
 */
typedef struct
{
  char *file;
  guint line;
  char *what;
  char *remedy;
} AshiProblem;

char *ashi_problem_dup_line (const AshiProblem *self);

/**
 * AshiProblems: the one list of what is wrong, in the order it was found. Not shared between threads while it grows.
 */
typedef struct _AshiProblems AshiProblems;

AshiProblems *ashi_problems_new (void);
void ashi_problems_free (AshiProblems *self);
void ashi_problems_add (AshiProblems *self, const char *file, guint line, const char *remedy, const char *what, ...)
    G_GNUC_PRINTF (5, 6);
void ashi_problems_add_all (AshiProblems *self, const AshiProblems *others);
guint ashi_problems_get_n (const AshiProblems *self);
guint ashi_problems_get_n_untold (const AshiProblems *self);
guint ashi_problems_count_in (const AshiProblems *self, const char *file);
const AshiProblem *ashi_problems_get (const AshiProblems *self, guint index);
void ashi_problems_log (const AshiProblems *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiProblems, ashi_problems_free)

G_END_DECLS
