// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-idle.h"

/* For so long it is asked whether anybody is there, or for half of the time where that is short. */
#define WAITING_S 10

struct _AshiKioskIdle
{
  GObject parent_instance;

  guint seconds;  /* 0: time is never up */
  guint waiting;  /* the last of them */
  gint64 touched; /* in us */
  gboolean is_waiting;
  guint tick;
};

G_DEFINE_FINAL_TYPE (AshiKioskIdle, ashi_kiosk_idle, G_TYPE_OBJECT)

enum
{
  WAITING,
  STAYED,
  OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_kiosk_idle_dispose (GObject *object)
{
  ashi_kiosk_idle_stop (ASHI_KIOSK_IDLE (object));
  G_OBJECT_CLASS (ashi_kiosk_idle_parent_class)->dispose (object);
}

static void
ashi_kiosk_idle_class_init (AshiKioskIdleClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_idle_dispose;
  signals[WAITING] =
      g_signal_new ("waiting", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[STAYED] = g_signal_new ("stayed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OVER] = g_signal_new ("over", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_kiosk_idle_init (AshiKioskIdle *self)
{
}

/**
 * ashi_kiosk_idle_new:
 * @seconds: after which time is up; 0: never
 */
AshiKioskIdle *
ashi_kiosk_idle_new (guint seconds)
{
  AshiKioskIdle *self = g_object_new (ASHI_TYPE_KIOSK_IDLE, NULL);

  self->seconds = seconds;
  self->waiting = MIN (WAITING_S, seconds / 2);
  return self;
}

static gboolean
on_tick (gpointer idle)
{
  AshiKioskIdle *self = idle;
  const guint still = (guint) ((g_get_monotonic_time () - self->touched) / G_USEC_PER_SEC);

  if (still >= self->seconds)
    {
      ashi_kiosk_idle_stop (self);
      g_signal_emit (self, signals[OVER], 0);
      return G_SOURCE_REMOVE;
    }
  self->is_waiting = self->seconds - still <= self->waiting;
  if (self->is_waiting)
    g_signal_emit (self, signals[WAITING], 0, self->seconds - still);
  return G_SOURCE_CONTINUE;
}

/**
 * ashi_kiosk_idle_touch:
 *
 * Somebody is there.
 */
void
ashi_kiosk_idle_touch (AshiKioskIdle *self)
{
  g_return_if_fail (ASHI_IS_KIOSK_IDLE (self));

  if (self->seconds == 0)
    return;
  self->touched = g_get_monotonic_time ();
  if (self->tick == 0)
    self->tick = g_timeout_add_seconds (1, on_tick, self);
  if (!self->is_waiting)
    return;
  self->is_waiting = FALSE;
  g_signal_emit (self, signals[STAYED], 0);
}

/**
 * ashi_kiosk_idle_stop:
 *
 * Nobody is there, until somebody touches it again.
 */
void
ashi_kiosk_idle_stop (AshiKioskIdle *self)
{
  g_return_if_fail (ASHI_IS_KIOSK_IDLE (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  self->is_waiting = FALSE;
}
