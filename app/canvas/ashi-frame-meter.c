// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-frame-meter.h"

#include <math.h>
#include <string.h>

#define N_FRAMES 120 /* two seconds of a gesture */

struct _AshiFrameMeter
{
  GObject parent_instance;

  gint64 start; /* µs, of the frame that is being made */
  double times[N_FRAMES];
  guint n; /* frames seen so far */
};

G_DEFINE_FINAL_TYPE (AshiFrameMeter, ashi_frame_meter, G_TYPE_OBJECT)

static void
ashi_frame_meter_class_init (AshiFrameMeterClass *klass)
{
}

static void
ashi_frame_meter_init (AshiFrameMeter *self)
{
}

static void
on_before_paint (AshiFrameMeter *self)
{
  self->start = g_get_monotonic_time ();
}

static void
on_after_paint (AshiFrameMeter *self)
{
  if (self->start > 0)
    self->times[self->n++ % N_FRAMES] = (double) (g_get_monotonic_time () - self->start) / 1000;
}

/**
 * ashi_frame_meter_new:
 * @clock: what to watch, as long as the meter lives
 */
AshiFrameMeter *
ashi_frame_meter_new (GdkFrameClock *clock)
{
  AshiFrameMeter *self = g_object_new (ASHI_TYPE_FRAME_METER, NULL);

  g_signal_connect_object (clock, "before-paint", G_CALLBACK (on_before_paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_after_paint), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  return self;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * ashi_frame_meter_read:
 *
 * Returns: how long the last frames took to draw, in ms; all 0 before the first
 */
AshiFrameTimes
ashi_frame_meter_read (AshiFrameMeter *self)
{
  AshiFrameTimes read = { 0 };
  double sorted[N_FRAMES];

  g_return_val_if_fail (ASHI_IS_FRAME_METER (self), read);

  read.n = MIN (self->n, N_FRAMES);
  if (read.n == 0)
    return read;
  memcpy (sorted, self->times, read.n * sizeof (double));
  qsort (sorted, read.n, sizeof (double), compare);
  read.median = sorted[read.n / 2];
  read.p99 = sorted[(guint) ceil (0.99 * read.n) - 1];
  read.worst = sorted[read.n - 1];
  return read;
}
