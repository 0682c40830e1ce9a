// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

char *ashi_lesson_dup_text (AshiLesson *lesson, AshiPack *pack, AshiAudience audience);

G_END_DECLS
