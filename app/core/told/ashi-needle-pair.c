// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-pair.h"

#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lengths are told to a tenth of a millimetre: what is nearer together is one depth. */
#define SAME_MM 0.05

static void
line_free (AshiPairLine *self)
{
  g_free (self->names[0]);
  g_free (self->names[1]);
  g_free (self);
}

/* The line at that depth, which is made where there is none. */
static AshiPairLine *
get_line (AshiNeedlePair *self, double at)
{
  AshiPairLine *line;
  guint i;

  for (i = 0; i < self->lines->len; i++)
    {
      line = g_ptr_array_index (self->lines, i);
      if (fabs (line->at - at) < SAME_MM)
        return line;
      if (line->at > at)
        break;
    }
  line = g_new0 (AshiPairLine, 1);
  line->at = at;
  g_ptr_array_insert (self->lines, (int) i, line);
  return line;
}

static void
add_needle (AshiNeedlePair *self, AshiPack *pack, guint which)
{
  const AshiRun *run = self->runs[which];

  for (guint i = 0; i < run->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (run->stretches, i);

      get_line (self, stretch->from)->names[which] = ashi_stretch_dup_name (stretch, pack);
    }
  get_line (self, run->length)->is_tip[which] = TRUE;
}

/**
 * ashi_needle_pair_new:
 * @pack: whose subjects they meet
 * @first: (unowned): what a needle meets; it must live as long
 * @second: (unowned): likewise, of another or of the same in another place, body or build
 */
AshiNeedlePair *
ashi_needle_pair_new (AshiPack *pack, const AshiRun *first, const AshiRun *second)
{
  AshiNeedlePair *self = g_new0 (AshiNeedlePair, 1);

  g_return_val_if_fail (ASHI_IS_PACK (pack), self);

  self->runs[0] = first;
  self->runs[1] = second;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  add_needle (self, pack, 0);
  add_needle (self, pack, 1);
  return self;
}

/**
 * ashi_needle_pair_get_cell:
 * @which: 0 or 1
 *
 * Returns: (transfer none): what stands in the column of a needle at a depth: what begins there, its tip, a stroke
 * where it goes on, and nothing below its tip
 */
const char *
ashi_needle_pair_get_cell (const AshiNeedlePair *self, const AshiPairLine *line, guint which)
{
  g_return_val_if_fail (which < 2, "");

  if (line->is_tip[which])
    return _ ("▼ tip");
  if (line->names[which] != NULL)
    return line->names[which];
  return line->at < self->runs[which]->length ? "│" : "";
}

void
ashi_needle_pair_free (AshiNeedlePair *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}
