// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-handout.h"

G_BEGIN_DECLS

/* What the parts of a hand-out share while it is put together. */

/**
 * AshiHandout: one that is being put together.
 * @pack: as patients get it
 * @flow: all of it
 * @wishes: how it is to be
 * @told: (element-type AshiTalkScreen): what is told, without what was left out
 * @message: (nullable): the words among these that stand above all
 */
typedef struct
{
  AshiPack *pack;
  AshiFlow *flow;
  const AshiHandoutWishes *wishes;
  GPtrArray *told;
  const char *message;
} AshiHandout;

const char *ashi_handout_say (const AshiHandout *self, const char *message);
AshiFlowMark ashi_handout_get_mark (const AshiHandout *self);
GPtrArray *ashi_handout_lines_new (void);
void ashi_handout_lines_add (GPtrArray *lines, const char *text, gboolean is_lead);
void ashi_handout_lines_go_on (GPtrArray *lines, const char *text);
void ashi_handout_add_column (AshiFlow *flow, GPtrArray *lines, AshiFlowMark mark);
void ashi_handout_add_lines (const AshiHandout *self, AshiFlow *flow, GPtrArray *lines, AshiFlowMark mark, guint most);
void ashi_handout_add_ruled (AshiFlow *flow, const char *label);
gboolean ashi_handout_has_figures (const AshiTalkScreen *screen);
void ashi_handout_add_counts (const AshiHandout *self, AshiFlow *flow);
void ashi_handout_add_help (const AshiHandout *self);
void ashi_handout_add_head (const AshiHandout *self);
void ashi_handout_add_end (const AshiHandout *self);
void ashi_handout_add_sources (const AshiHandout *self, const AshiImprint *imprint);

G_END_DECLS
