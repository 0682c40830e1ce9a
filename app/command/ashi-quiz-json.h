// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-quiz.h"

G_BEGIN_DECLS

char *ashi_quiz_dup_json (AshiQuiz *quiz, GPtrArray *questions, guint32 seed, AshiAudience audience);

G_END_DECLS
