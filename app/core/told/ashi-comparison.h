// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

G_BEGIN_DECLS

/**
 * AshiComparisonRow: what both say of one thing.
 * @label: (nullable): what that is; %NULL where the group says it
 * @cells: (element-type AshiCardRow): what each says, which may be nothing
 */
typedef struct
{
  char *label;
  GPtrArray *cells[2];
} AshiComparisonRow;

/**
 * AshiComparisonGroup: rows that belong together.
 * @id: a name for programs: that of the cards' group
 * @title: a heading for people
 * @rows: (element-type AshiComparisonRow): at least one
 */
typedef struct
{
  const char *id;
  char *title;
  GPtrArray *rows;
} AshiComparisonGroup;

#define ASHI_TYPE_COMPARISON (ashi_comparison_get_type ())

/**
 * AshiComparison: two cards side by side, each as far as one approach of it goes: what is said of the same thing stands
 * in one row. It tells nothing that a card does not tell its reader. Immutable.
 */
G_DECLARE_FINAL_TYPE (AshiComparison, ashi_comparison, ASHI, COMPARISON, GObject)

AshiComparison *ashi_comparison_new (AshiCard *first, guint first_approach, AshiCard *second, guint second_approach);
guint ashi_comparison_get_n_groups (AshiComparison *self);
const AshiComparisonGroup *ashi_comparison_get_group (AshiComparison *self, guint index);
double ashi_comparison_get_axis_end (AshiComparison *self);

GStrv ashi_card_dup_approaches (AshiCard *card);
guint ashi_card_get_first_approach (AshiCard *card);

G_END_DECLS
