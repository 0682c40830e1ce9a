// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-build.h"
#include "ashi-needle-pair.h"
#include "ashi-needle-told.h"

G_BEGIN_DECLS

char *ashi_needle_told_dup_json (const AshiNeedleTold *self, const AshiBuilt *built);
char *ashi_needle_pair_dup_json (const AshiNeedlePair *self,
                                 const AshiNeedleTold *const *told,
                                 const AshiBuilt *const *built);

G_END_DECLS
