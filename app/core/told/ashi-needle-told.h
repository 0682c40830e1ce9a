// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-clearance.h"
#include "ashi-needle-site.h"
#include "ashi-run-warning.h"

G_BEGIN_DECLS

/**
 * AshiNeedleTold: what there is to tell of a needle that somebody holds in a section. For readers who may see depths.
 * Immutable, and counted: not from several threads at once.
 * @pack: (unowned)
 * @drawn: (unowned): the run of the needle that is drawn there
 * @needle: as far as bone lets it go
 * @asked: how deep it was pushed, in mm
 * @bone: the index of the outline of the bone that stops it; -1 when none does
 * @run: what it meets
 * @clearances: (element-type AshiClearance): all that is drawn in the plane or counted beside it, the nearest first
 * @is_mirrored: whether it is told for the other side than the section was cut on: left is right then
 */
typedef struct
{
  AshiPack *pack;
  AshiOutlines *outlines;
  const AshiRun *drawn;
  AshiNeedle needle;
  double asked;
  int bone;
  AshiRun *run;
  GArray *clearances;
  gboolean is_mirrored;
} AshiNeedleTold;

AshiNeedleTold *ashi_needle_told_new (
    AshiPack *pack, AshiOutlines *outlines, const AshiRun *drawn, AshiNeedle needle, gboolean is_mirrored);
AshiNeedleTold *ashi_needle_told_ref (AshiNeedleTold *self);
void ashi_needle_told_unref (AshiNeedleTold *self);

gboolean ashi_needle_told_is_measured (const AshiNeedleTold *self);
const char *ashi_needle_told_get_caution (const AshiNeedleTold *self);
char *ashi_needle_told_dup_clearances_caution (const AshiNeedleTold *self);
GPtrArray *ashi_needle_told_list_warnings (const AshiNeedleTold *self);
AshiSide ashi_needle_told_get_side (const AshiNeedleTold *self, AshiSide side);
AshiPosition ashi_needle_told_get_body_entry (const AshiNeedleTold *self);
AshiPosition ashi_needle_told_get_body_way (const AshiNeedleTold *self);
char *ashi_needle_told_dup_state (const AshiNeedleTold *self);
char *ashi_needle_told_dup_aside (const AshiNeedleTold *self);
char *ashi_needle_told_dup_title (const AshiNeedleTold *self);
char *ashi_needle_told_dup_stance (const AshiNeedleTold *self);
char *ashi_needle_told_dup_name (const AshiNeedleTold *self, guint outline);
char *ashi_beside_dup_words (AshiOutlines *outlines, double offset, gboolean is_mirrored);
char *ashi_needle_told_dup_beside (const AshiNeedleTold *self, const AshiClearance *clearance);
char *ashi_needle_told_dup_clearance (const AshiNeedleTold *self, const AshiClearance *clearance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiNeedleTold, ashi_needle_told_unref)

G_END_DECLS
