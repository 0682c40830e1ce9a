// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiGrade: how well somebody knew it; FSRS counts them so.
 */
typedef enum
{
  ASHI_GRADE_AGAIN = 1, /* it was not known */
  ASHI_GRADE_HARD,
  ASHI_GRADE_GOOD,
  ASHI_GRADE_EASY,
} AshiGrade;

gboolean ashi_grade_read (const char *word, AshiGrade *grade);

G_END_DECLS
