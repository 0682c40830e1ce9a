// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

/* Statements in plain text, to be pasted elsewhere: never without their sources. */

char *ashi_card_row_dup_quote (const AshiCardRow *self, const char *of);
char *ashi_card_rows_dup_quote (const AshiCardRow *const *rows, guint n, const char *of);
char *ashi_claim_dup_quote (const AshiClaim *self, const char *lead, AshiAudience audience);
char *ashi_table_dup_quote (const AshiTable *self, AshiAudience audience);

G_END_DECLS
