// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiRuleMark: a landmark on a plate, in its user units (mm).
 * @title: what it is called, for people
 */
typedef struct
{
  char *title;
  double x, y;
} AshiRuleMark;

/**
 * AshiRightPlace: where a point lies on a plate, in its user units (mm), and what its rule finds it by there.
 * @id: the id of its structure
 * @marks: (element-type AshiRuleMark): the landmarks that the rule uses, but for the ends of the measure
 * @ends: (element-type AshiRuleMark): the two ends of the measure that holds there; empty: no measure is known
 * @cun: into how many cun the measure divides what lies between them
 * @mm_per_cun: how long each is in the body that is drawn; 0: not known
 */
typedef struct
{
  char *id;
  double x, y;
  GPtrArray *marks;
  GPtrArray *ends;
  double cun;
  double mm_per_cun;
} AshiRightPlace;

AshiRightPlace *ashi_right_place_new (const char *id, double x, double y);
void ashi_right_place_free (AshiRightPlace *self);
void ashi_right_place_add (GPtrArray *marks, const char *title, double x, double y);
const AshiRightPlace *ashi_right_place_find_nearest (GPtrArray *places, double x, double y);

G_END_DECLS
