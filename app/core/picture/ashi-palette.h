// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"
#include "ashi-veil.h"

G_BEGIN_DECLS

void ashi_palette_add_rule (GString *sheet, const char *id, const char *style);
char *ashi_palette_dup (AshiColours colours);
char *ashi_palette_dup_for_screen (AshiColours colours, gboolean dark, const AshiVeil *veil);

G_END_DECLS
