// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-problems.h"

G_BEGIN_DECLS

GPtrArray *
ashi_review_answers_read (GBytes *sheet, const char *file, AshiPack *pack, AshiProblems *problems, guint *n_open);

G_END_DECLS
