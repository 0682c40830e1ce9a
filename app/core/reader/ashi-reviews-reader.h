// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-statement.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

void ashi_read_reviews (const AshiReading *reading, AshiReviews *reviews, xmlNode *root);
void ashi_reviews_attach_account (const AshiReviews *reviews, AshiAccount *account, AshiHome of, const char *owner);
void ashi_reviews_attach_lesson (const AshiReviews *reviews, AshiLesson *lesson);
void ashi_reviews_check (AshiPack *pack, AshiProblems *problems);

G_END_DECLS
