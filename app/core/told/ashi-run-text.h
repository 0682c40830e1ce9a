// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

/* The runs of needles as a card tells of them. */

GPtrArray *ashi_card_list_runs (AshiCard *card, AshiPack *pack);
char *ashi_stretch_dup_name (const AshiStretch *self, AshiPack *pack);
char *ashi_stretch_dup_span (const AshiStretch *self);
char *ashi_run_dup_title (const AshiRun *self, AshiPack *pack);
char *ashi_run_dup_words (const AshiRun *self, AshiPack *pack);
const char *ashi_run_get_heading (const AshiRun *self);
gboolean ashi_runs_change_body (GPtrArray *runs, guint index);
const char *ashi_run_get_caution (const AshiRun *self);
const char *ashi_run_get_short_caution (const AshiRun *self);

G_END_DECLS
