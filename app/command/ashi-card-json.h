// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

char *ashi_card_dup_json (AshiCard *card, AshiPack *pack);

G_END_DECLS
