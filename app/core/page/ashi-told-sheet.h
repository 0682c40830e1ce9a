// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-flow.h"

G_BEGIN_DECLS

/* What one reader is told, on sheets to be printed: every statement with its sources, which stand at the end. */

AshiFlow *ashi_card_sheet_new (AshiCard *card, AshiPack *pack, AshiViewPage *picture);
AshiFlow *ashi_lesson_sheet_new (AshiLesson *lesson, AshiPack *pack, AshiAudience audience);

G_END_DECLS
