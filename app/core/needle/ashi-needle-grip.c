// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-grip.h"

#include "ashi-needle-run.h"
#include "ashi-needle-site.h"
#include "ashi-outlines-built.h"

#include <math.h>

/* So many changes can be taken back; who has made more begins anew. */
#define MOST_STEPS 200

/* As makers' lists have them. */
const double ashi_needle_sizes[] = { 13, 25, 30, 40, 50, 60, 75, 100, ASHI_NEEDLE_LONGEST, 0 };

/* A needle is never pushed to its handle, where it breaks; how much of it has to be left outside is written nowhere:
 * this, in mm, can be seen and held. */
#define LEAST_OUTSIDE 5.0

struct _AshiNeedleGrip
{
  GObject parent_instance;

  AshiOutlines *outlines;
  AshiNeedle needle; /* as far as bone lets it */
  double size;       /* how long it is without its handle, in mm */
  double asked;      /* how deep it was pushed while something changes it, in mm */
  int bone;          /* that stops it; -1: none does */
  GArray *steps;     /* AshiNeedle: how it stood after each change, the first as it is drawn */
  guint step;        /* which of them it is */
  guint changing;    /* how many changes are begun */
};

G_DEFINE_FINAL_TYPE (AshiNeedleGrip, ashi_needle_grip, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_needle_grip_finalize (GObject *object)
{
  AshiNeedleGrip *self = ASHI_NEEDLE_GRIP (object);

  g_clear_object (&self->outlines);
  g_array_unref (self->steps);
  G_OBJECT_CLASS (ashi_needle_grip_parent_class)->finalize (object);
}

static void
ashi_needle_grip_class_init (AshiNeedleGripClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_needle_grip_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_needle_grip_init (AshiNeedleGrip *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (AshiNeedle));
}

/**
 * ashi_needle_find_size:
 * @depth: of a tip below the skin, in mm
 *
 * Returns: how long a needle is for that, in mm: the shortest that leaves enough outside; else the longest there is
 */
double
ashi_needle_find_size (double depth)
{
  guint i = 0;

  while (ashi_needle_sizes[i + 1] != 0 && ashi_needle_sizes[i] < depth + LEAST_OUTSIDE)
    i++;
  return ashi_needle_sizes[i];
}

static double
hold_to (double value, AshiRange range)
{
  return CLAMP (value, range.low, range.high);
}

/* The next that can stand there. */
static AshiNeedle
allow (AshiNeedleGrip *self, AshiNeedle wanted)
{
  AshiNeedle needle = wanted;

  needle.entry = hold_to (wanted.entry, ashi_needle_get_entry_range (self->outlines));
  needle.angle = hold_to (wanted.angle, ashi_needle_get_angle_range (self->outlines, needle.entry));
  needle.depth = hold_to (wanted.depth, ashi_needle_get_depth_range (needle, self->outlines));
  needle.depth = fmin (needle.depth, self->size - LEAST_OUTSIDE);
  return needle;
}

static void
stand (AshiNeedleGrip *self, AshiNeedle wanted)
{
  self->needle = allow (self, wanted);
  self->asked = self->needle.depth;
  self->needle.depth = ashi_needle_get_reach (self->needle, self->outlines, &self->bone);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ashi_needle_grip_new:
 *
 * Returns: (transfer full): the needle as its source describes it
 */
AshiNeedleGrip *
ashi_needle_grip_new (AshiOutlines *outlines)
{
  AshiNeedleGrip *self = g_object_new (ASHI_TYPE_NEEDLE_GRIP, NULL);
  AshiNeedle drawn;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), self);

  self->outlines = g_object_ref (outlines);
  drawn = ashi_needle_get_drawn (outlines);
  self->size = ashi_needle_find_size (drawn.depth);
  g_array_append_val (self->steps, drawn);
  stand (self, drawn);
  return self;
}

AshiOutlines *
ashi_needle_grip_get_outlines (AshiNeedleGrip *self)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), NULL);
  return self->outlines;
}

/**
 * ashi_needle_grip_set_outlines:
 * @outlines: the same section in another build
 *
 * The needle stays on its line with its tip where it was, longer if it must be and there is such a needle; so does each
 * change that can be taken back.
 */
void
ashi_needle_grip_set_outlines (AshiNeedleGrip *self, AshiOutlines *outlines)
{
  AshiNeedle needle;

  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self) && ASHI_IS_OUTLINES (outlines));

  if (outlines == self->outlines)
    return;
  needle = ashi_needle_rebuild (self->needle, self->outlines, outlines);
  for (guint i = 0; i < self->steps->len; i++)
    {
      AshiNeedle *step = &g_array_index (self->steps, AshiNeedle, i);

      *step = ashi_needle_rebuild (*step, self->outlines, outlines);
    }
  g_set_object (&self->outlines, outlines);
  self->size = fmax (self->size, ashi_needle_find_size (needle.depth));
  stand (self, needle);
}

AshiNeedle
ashi_needle_grip_get_needle (AshiNeedleGrip *self)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), ((AshiNeedle) { 0 }));
  return self->needle;
}

/**
 * ashi_needle_grip_get_asked:
 *
 * Returns: how deep it is pushed, in mm: more than its depth while it is pushed against bone
 */
double
ashi_needle_grip_get_asked (AshiNeedleGrip *self)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), 0);
  return self->asked;
}

/**
 * ashi_needle_grip_get_bone:
 *
 * Returns: the index of the outline of the bone that stops it; -1 when none does
 */
int
ashi_needle_grip_get_bone (AshiNeedleGrip *self)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), -1);
  return self->bone;
}

/**
 * ashi_needle_grip_get_size:
 *
 * Returns: how long it is without its handle, in mm: at first the shortest that reaches as deep as the drawn one
 */
double
ashi_needle_grip_get_size (AshiNeedleGrip *self)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), 0);
  return self->size;
}

/**
 * ashi_needle_grip_set_size:
 * @size: one of ashi_needle_sizes; a shorter needle is drawn out as far as it must be
 */
void
ashi_needle_grip_set_size (AshiNeedleGrip *self, double size)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self) && size > LEAST_OUTSIDE);

  self->size = size;
  ashi_needle_grip_place (self, self->needle);
}

/**
 * ashi_needle_grip_place:
 * @needle: where it is wanted; it stands as near to that as it can
 *
 * A change by itself, unless one is begun.
 */
void
ashi_needle_grip_place (AshiNeedleGrip *self, AshiNeedle needle)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self));

  ashi_needle_grip_begin (self);
  stand (self, needle);
  ashi_needle_grip_end (self);
}

/**
 * ashi_needle_grip_begin:
 *
 * What is changed until ashi_needle_grip_end() is one change, as a drag is.
 */
void
ashi_needle_grip_begin (AshiNeedleGrip *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self));
  self->changing++;
}

static gboolean
is_same (AshiNeedle one, AshiNeedle other)
{
  return one.entry == other.entry && one.angle == other.angle && one.depth == other.depth;
}

static void
keep_step (AshiNeedleGrip *self)
{
  if (is_same (self->needle, g_array_index (self->steps, AshiNeedle, self->step)))
    return;
  g_array_set_size (self->steps, self->step + 1);
  if (self->steps->len == MOST_STEPS)
    g_array_remove_index (self->steps, 1); /* the first is where it can always be put back to */
  g_array_append_val (self->steps, self->needle);
  self->step = self->steps->len - 1;
}

/* Where bone has stopped it, it stands: drawn back, it comes at once. */
static void
stop_pushing (AshiNeedleGrip *self)
{
  keep_step (self);
  self->asked = self->needle.depth;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ashi_needle_grip_end:
 *
 * Ends what was begun: it is no longer pushed, and stands where bone has stopped it.
 */
void
ashi_needle_grip_end (AshiNeedleGrip *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self) && self->changing > 0);

  self->changing--;
  if (self->changing == 0)
    stop_pushing (self);
}

/**
 * ashi_needle_grip_put_back:
 *
 * Stands as its source describes it, which can be taken back, too.
 */
void
ashi_needle_grip_put_back (AshiNeedleGrip *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self));
  ashi_needle_grip_place (self, g_array_index (self->steps, AshiNeedle, 0));
}

/**
 * ashi_needle_grip_can_step:
 * @by: -1 to take the last change back, 1 to make it again
 */
gboolean
ashi_needle_grip_can_step (AshiNeedleGrip *self, int by)
{
  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (self), FALSE);
  return by < 0 ? self->step > 0 : self->step + 1 < self->steps->len;
}

/**
 * ashi_needle_grip_step:
 * @by: as in ashi_needle_grip_can_step(); nothing happens where it cannot
 */
void
ashi_needle_grip_step (AshiNeedleGrip *self, int by)
{
  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (self));

  if (!ashi_needle_grip_can_step (self, by))
    return;
  self->step += by < 0 ? -1 : 1;
  stand (self, g_array_index (self->steps, AshiNeedle, self->step));
}
