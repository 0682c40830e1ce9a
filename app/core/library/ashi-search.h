// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

gboolean ashi_subject_matches (AshiSubject *subject, const char *words);
const char *ashi_subject_get_matched_name (AshiSubject *subject, const char *words);
GPtrArray *ashi_search_pack (AshiPack *pack, const char *words);
AshiSubject *ashi_find_named (AshiPack *pack, const char *name);
char *ashi_suggest_name (AshiPack *pack, const char *name);

G_END_DECLS
