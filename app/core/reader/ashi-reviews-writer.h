// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-problems.h"
#include "ashi-review.h"

G_BEGIN_DECLS

GBytes *ashi_reviews_write (GBytes *old, const char *file, GPtrArray *reviews, AshiProblems *problems);

G_END_DECLS
