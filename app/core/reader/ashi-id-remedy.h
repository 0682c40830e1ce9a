// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

char *ashi_id_dup_plain (const char *id);
char *ashi_id_dup_layer (const char *id, GPtrArray *layers, gboolean may_guess);
char *ashi_id_dup_structure (const char *id, AshiPack *pack, gboolean may_guess);
char *ashi_id_dup_remedy (const char *meant, const char *otherwise);

G_END_DECLS
