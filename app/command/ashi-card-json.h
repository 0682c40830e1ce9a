// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-json.h"

G_BEGIN_DECLS

void ashi_json_add_row (JsonBuilder *json, const AshiCardRow *row);
char *ashi_card_dup_json (AshiCard *card, AshiPack *pack);

G_END_DECLS
