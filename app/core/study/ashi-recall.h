// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Below so many answers a share says next to nothing: of 20 that were all right, the range still begins at 84 in 100.
 */
#define ASHI_RECALL_FEW 20

/**
 * AshiRecall: how much of what was held was still known on the day on which it was to be asked again. Plain values;
 * any thread.
 * @n: how many answers were given to what was held and due
 * @n_recalled: how many of these were not "again"
 */
typedef struct
{
  guint n;
  guint n_recalled;
} AshiRecall;

double ashi_recall_get_share (const AshiRecall *self);
void ashi_recall_get_range (const AshiRecall *self, double *low, double *high);
gboolean ashi_recall_is_few (const AshiRecall *self);

G_END_DECLS
