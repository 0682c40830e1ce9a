// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-told.h"

G_BEGIN_DECLS

char *ashi_needle_told_dup_course (const AshiNeedleTold *self);
GPtrArray *ashi_needle_told_list_courses (const AshiNeedleTold *self);

G_END_DECLS
