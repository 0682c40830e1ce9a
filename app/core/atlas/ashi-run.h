// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiStretch: what a drawn needle passes between two depths.
 * @subject_id: (nullable): the subject it is in; %NULL where it is in none
 * @filling: what it is in then; %ASHI_FILLING_FAT where the subject itself is fat that others leave
 * @from: in mm along the needle from the outer skin
 * @to: likewise
 */
typedef struct
{
  char *subject_id;
  AshiFilling filling;
  double from, to;
} AshiStretch;

/**
 * AshiNear: a nerve or vessel beside a drawn needle, the nearest of its kind among those that were traced.
 * @distance: from the needle to its wall, in mm; 0 where the needle meets it
 * @at: at which depth along the needle, in mm from the outer skin
 */
typedef struct
{
  char *subject_id;
  double distance, at;
} AshiNear;

/**
 * AshiRun: what the needle of a section meets in the body that was drawn, from skin to tip. Immutable; owned by its
 * body. It tells of one body and is no depth for another.
 * @id: the id of the section in whose plane the needle lies
 * @of: the id of the point or muscle it is drawn for
 * @whose: whose body the needle is drawn in
 * @length: of the needle below the skin, in mm
 * @way: entry, direction and length in words, with whose they are
 * @stretches: (element-type AshiStretch): without a gap, from 0 to @length
 * @beyond: (element-type AshiStretch): what the line meets on from the tip, without a gap; empty where nobody looked
 * @near: (element-type AshiNear): the nearest nerve and vessel; empty where nobody looked
 * @spread: one standard deviation of each depth below skin and fat, in mm, where a build was put on; 0: none is known
 * @line: its line in the file, for problems with it
 */
typedef struct
{
  char *id;
  char *of;
  AshiSide side;
  AshiWhose whose;
  double length;
  char *way;
  GPtrArray *stretches;
  GPtrArray *beyond;
  GPtrArray *near;
  double spread;
  guint line;
} AshiRun;

AshiRun *ashi_run_new (const char *id, const char *of, AshiSide side);
void ashi_run_free (AshiRun *self);
AshiStretch *ashi_stretch_new (void);
void ashi_stretch_free (AshiStretch *self);
gboolean ashi_stretch_is_filling (const AshiStretch *self);
AshiNear *ashi_near_new (void);
void ashi_near_free (AshiNear *self);
const char *ashi_filling_get_label (AshiFilling filling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiRun, ashi_run_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStretch, ashi_stretch_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiNear, ashi_near_free)

G_END_DECLS
