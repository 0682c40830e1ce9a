// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-grade.h"

static const char *const words[] = { "again", "hard", "good", "easy" };

/**
 * ashi_grade_read:
 * @word: "again", "hard", "good" or "easy"
 * @grade: (out): the grade of that name
 *
 * Returns: whether there is one
 */
gboolean
ashi_grade_read (const char *word, AshiGrade *grade)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *grade = (AshiGrade) (ASHI_GRADE_AGAIN + i);
        return TRUE;
      }
  return FALSE;
}
