// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

char *ashi_rendering_dup_translation (AshiRendering rendering, AshiPack *pack);
char *ashi_card_dup_translation (AshiCard *self, AshiPack *pack);
char *ashi_lesson_dup_translation (AshiLesson *self, AshiPack *pack, AshiAudience audience);

G_END_DECLS
