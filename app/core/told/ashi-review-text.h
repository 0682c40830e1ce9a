// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-statement.h"

G_BEGIN_DECLS

char *ashi_claim_dup_found (const AshiClaim *self, AshiAudience audience);
const char *ashi_claim_get_doubt (const AshiClaim *self, AshiAudience audience);
char *ashi_subject_dup_unreviewed (AshiSubject *self, AshiPack *pack, AshiAudience audience);

G_END_DECLS
