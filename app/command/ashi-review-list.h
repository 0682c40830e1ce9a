// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-statement.h"

G_BEGIN_DECLS

AshiStatements *ashi_review_list_find (AshiPack *pack, const char *name);
gboolean ashi_review_list_print (AshiPack *pack, const char *name, gboolean as_json);
void ashi_review_list_print_counts (AshiPack *pack);

G_END_DECLS
