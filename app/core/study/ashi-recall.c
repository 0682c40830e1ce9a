// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall.h"

#include <math.h>

/* Of the normal distribution, between minus and plus which 95 in 100 lie. */
#define Z 1.959963984540054

/**
 * ashi_recall_get_share:
 *
 * Returns: the share that was recalled, from 0 to 1; of none, 0
 */
double
ashi_recall_get_share (const AshiRecall *self)
{
  g_return_val_if_fail (self != NULL && self->n_recalled <= self->n, 0);
  return self->n > 0 ? self->n_recalled / (double) self->n : 0;
}

/**
 * ashi_recall_get_range:
 * @low: (out): where it begins, from 0 to 1
 * @high: (out): where it ends
 *
 * In which range the chance of recall lies with 95 in 100, by the score interval of Wilson (J Am Stat Assoc 1927;
 * 22:209–212), which stays within 0 and 1 and is honest of few answers and of shares near 1, too. Of no answers it is
 * all there is.
 */
void
ashi_recall_get_range (const AshiRecall *self, double *low, double *high)
{
  double share, middle, reach, whole;

  g_return_if_fail (self != NULL && low != NULL && high != NULL);

  *low = 0;
  *high = 1;
  if (self->n == 0)
    return;
  share = ashi_recall_get_share (self);
  whole = self->n + Z * Z;
  middle = (self->n_recalled + Z * Z / 2) / whole;
  reach = Z / whole * sqrt (self->n * share * (1 - share) + Z * Z / 4);
  *low = MAX (middle - reach, 0);
  *high = MIN (middle + reach, 1);
}

/**
 * ashi_recall_is_few:
 *
 * Returns: whether there are too few answers for the share to be told
 */
gboolean
ashi_recall_is_few (const AshiRecall *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->n < ASHI_RECALL_FEW;
}
