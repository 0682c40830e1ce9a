// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

AshiSubject *ashi_find_named (AshiPack *pack, const char *name);
AshiSubject *ashi_suggest_name (AshiPack *pack, const char *name);
char *ashi_explain_unnamed (AshiPack *pack, const char *name, gboolean with_lessons);
char *ashi_shorten (const char *text);

G_END_DECLS
