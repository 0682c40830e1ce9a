// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-process.h"

#include "ashi-limits.h"
#include "ashi-painter-idle.h"
#include "ashi-painter-talk.h"

#include <poll.h>

/* How often it is looked whether the work costs too much or is no longer wanted, in milliseconds. */
#define LOOK_MS 50
/* Who no longer wants a picture waits this long for it all the same, in microseconds: a new process would cost more
 * than the work that is nearly done. */
#define GRACE (G_USEC_PER_SEC / 2)

struct AshiPainterProcess
{
  AshiPlate *plate;
  char *palette;

  AshiPainterChild *child; /* NULL: there is none, or it died */
  AshiWire wire;
  gboolean is_second_hand; /* it has painted other drawings */
  gboolean wants_new;      /* no such process is taken any more */

  /* while it is waited for */
  GCancellable *cancellable;
  double used_before; /* s of processor time */
  double used_seen;   /* the same when it was last looked at: a process that is gone has no clock */
  gint64 begun;       /* µs */
  gint64 cancelled;   /* µs; 0: not cancelled */

  double used; /* s of processor time that nobody has asked for yet */
};

/* What the last process that started said of itself; atomic. */
static guint guards;

/**
 * ashi_painter_process_get_guards:
 *
 * Returns: the #AshiPainterGuard that stand around the processes of this program; 0 while none has started
 */
guint
ashi_painter_process_get_guards (void)
{
  return (guint) g_atomic_int_get (&guards);
}

/**
 * ashi_painter_process_get_seconds:
 *
 * Returns: of processor time for each thing that is drawn: less than the limit only where a test says so, which has no
 *   ten seconds for each case
 */
double
ashi_painter_process_get_seconds (void)
{
  const char *text = g_getenv ("ASHI_PAINT_SECONDS");
  const double seconds = text != NULL ? g_ascii_strtod (text, NULL) : ASHI_LIMIT_PAINT_SECONDS;

  return seconds > 0 && seconds < ASHI_LIMIT_PAINT_SECONDS ? seconds : ASHI_LIMIT_PAINT_SECONDS;
}

static gboolean
give_up (GError **error, AshiPictureError code)
{
  g_set_error_literal (error, ASHI_PICTURE_ERROR, (gint) code, "The process that paints was ended");
  return FALSE;
}

/* The message is what a reader is told, in the seconds that it was really given. */
static gboolean
give_up_after (GError **error, double seconds)
{
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_TIME, "%g s", seconds);
  return FALSE;
}

static gboolean
is_unwanted (AshiPainterProcess *self, gint64 now)
{
  if (self->cancelled == 0 && g_cancellable_is_cancelled (self->cancellable))
    self->cancelled = now;
  return self->cancelled != 0 && now - self->cancelled > GRACE;
}

static void
look_at_clock (AshiPainterProcess *self)
{
  self->used_seen = MAX (self->used_seen, ashi_painter_child_get_used (self->child));
}

/* An AshiWireWait. The kernel tells what the process has used, so that it need not be believed. */
static gboolean
wait_for_it (int fd, short events, gpointer user_data, GError **error)
{
  AshiPainterProcess *self = user_data;
  struct pollfd poll_fd = { fd, events, 0 };
  gint64 now;

  poll (&poll_fd, 1, LOOK_MS);
  now = g_get_monotonic_time ();
  if (is_unwanted (self, now))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The picture is no longer wanted");
      return FALSE;
    }
  look_at_clock (self);
  if (self->used_seen - self->used_before > ashi_painter_process_get_seconds ())
    return give_up_after (error, ashi_painter_process_get_seconds ());
  if (now - self->begun > ASHI_LIMIT_PAINT_STUCK_SECONDS * G_USEC_PER_SEC)
    return give_up_after (error, ASHI_LIMIT_PAINT_STUCK_SECONDS);
  return TRUE;
}

static void
begin (AshiPainterProcess *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
  self->cancelled = 0;
  self->begun = g_get_monotonic_time ();
  self->used_before = self->used_seen = ashi_painter_child_get_used (self->child);
}

/* Notes what it took, be it that it died of it. */
static void
account (AshiPainterProcess *self)
{
  look_at_clock (self);
  self->used += self->used_seen - self->used_before;
}

static void
end (AshiPainterProcess *self)
{
  g_clear_pointer (&self->child, ashi_painter_child_end);
}

/* Ends the process for good, and puts what became of it in the place of what was noticed of that. */
static void
end_for (AshiPainterProcess *self, GError *noticed, GError **error)
{
  AshiPictureError cause = ASHI_PICTURE_ERROR_FELL;

  if (g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CLOSED)
      || g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED))
    cause = ashi_painter_child_find_cause (self->child);
  end (self);
  if (noticed->domain == ASHI_PICTURE_ERROR || g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, noticed);
      return;
    }
  if (cause == ASHI_PICTURE_ERROR_TIME)
    give_up_after (error, ashi_painter_process_get_seconds ());
  else
    give_up (error, cause);
  g_error_free (noticed);
}

/* What the process itself says it failed at leaves it as good as new. */
static gboolean
is_answer (const GError *error)
{
  return g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG)
         || g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE)
         || g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND);
}

static void
fail (AshiPainterProcess *self, GError *cause, GError **error)
{
  if (is_answer (cause))
    g_propagate_error (error, cause);
  else
    end_for (self, cause, error);
}

/* Takes @child. */
static gboolean
hear_ready (AshiPainterProcess *self, AshiPainterChild *child, GCancellable *cancellable, GError **error)
{
  guint standing;

  self->child = child;
  self->wire = (AshiWire) { child->fd, wait_for_it, self };
  begin (self, cancellable);
  if (!ashi_painter_talk_ready (&self->wire, &standing, error))
    return FALSE;
  g_atomic_int_set (&guards, (gint) standing);
  return TRUE;
}

/* What became of it while it was idle is nobody's fault. */
static gboolean
take_idle (AshiPainterProcess *self, GCancellable *cancellable)
{
  AshiPainterChild *child;

  while (!self->wants_new && (child = ashi_painter_idle_take (self->plate)) != NULL)
    {
      if (hear_ready (self, child, cancellable, NULL))
        return TRUE;
      end (self);
    }
  return FALSE;
}

/* Before it is ready it has not seen the plate: what goes wrong is not the plate's fault. */
static gboolean
start (AshiPainterProcess *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL, end_cause = NULL;
  AshiPainterChild *child = ashi_painter_child_start (error);

  if (child == NULL)
    return FALSE;
  if (hear_ready (self, child, cancellable, &cause))
    return TRUE;
  end_for (self, g_steal_pointer (&cause), &end_cause);
  if (g_error_matches (end_cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&end_cause));
  else
    g_set_error_literal (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NO_PAINTER,
                         "The drawings of this pack cannot be painted, since ashi-painter does not answer, or is of "
                         "another version");
  return FALSE;
}

static gboolean
open_once (AshiPainterProcess *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gboolean opened;

  self->is_second_hand = take_idle (self, cancellable);
  if (!self->is_second_hand && !start (self, cancellable, error))
    return FALSE;
  begin (self, cancellable);
  opened =
      ashi_painter_talk_opening (&self->wire, self->plate, self->palette, ashi_painter_process_get_seconds (), &cause);
  account (self);
  if (!opened)
    end_for (self, cause, error);
  return opened;
}

/* What a process dies of that has painted other drawings may be their fault, or their rest in its memory: whether it is
 * this one's, a new process shows. */
static gboolean
try_new (AshiPainterProcess *self, GError **cause)
{
  if (self->child != NULL || !self->is_second_hand
      || !(g_error_matches (*cause, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FELL)
           || g_error_matches (*cause, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_MEMORY)))
    return FALSE;
  g_clear_error (cause);
  self->wants_new = TRUE;
  return TRUE;
}

/**
 * ashi_painter_process_open:
 * @cancellable: (nullable): ends it early
 *
 * Has a process parse the plate, if none has.
 *
 * Returns: whether the plate can be drawn
 */
gboolean
ashi_painter_process_open (AshiPainterProcess *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (self->child != NULL || open_once (self, cancellable, &cause)
      || (try_new (self, &cause) && open_once (self, cancellable, &cause)))
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

static AshiTile *
paint_once (
    AshiPainterProcess *self, const AshiPaintOrder *order, AshiTrace *found, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  AshiTile *tile;

  if (!ashi_painter_process_open (self, cancellable, error))
    return NULL;
  begin (self, cancellable);
  tile = ashi_painter_talk_order (&self->wire, order, found, &cause);
  account (self);
  if (tile == NULL)
    fail (self, cause, error);
  return tile;
}

/**
 * ashi_painter_process_paint:
 * @order: what to paint
 * @found: (out): where the structure is drawn, for the tasks that ask for it
 * @cancellable: (nullable): ends it early, and the process with it
 *
 * Returns: (transfer full) (nullable): the tile; the error is %G_IO_ERROR_CANCELLED or in #ASHI_PICTURE_ERROR
 */
AshiTile *
ashi_painter_process_paint (
    AshiPainterProcess *self, const AshiPaintOrder *order, AshiTrace *found, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  AshiTile *tile = paint_once (self, order, found, cancellable, &cause);

  if (tile == NULL && try_new (self, &cause))
    tile = paint_once (self, order, found, cancellable, &cause);
  if (tile == NULL)
    g_propagate_error (error, cause);
  return tile;
}

/**
 * ashi_painter_process_take_used:
 *
 * Returns: the seconds of processor time that the plate has taken since this was asked last, those for parsing it among
 *   them
 */
double
ashi_painter_process_take_used (AshiPainterProcess *self)
{
  const double used = self->used;

  self->used = 0;
  return used;
}

/**
 * ashi_painter_process_new:
 * @palette: (nullable): a style sheet that goes over the plate's own
 *
 * Starts nothing yet.
 */
AshiPainterProcess *
ashi_painter_process_new (AshiPlate *plate, const char *palette)
{
  AshiPainterProcess *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = g_new0 (AshiPainterProcess, 1);
  self->plate = g_object_ref (plate);
  self->palette = g_strdup (palette);
  return self;
}

/**
 * ashi_painter_process_free:
 *
 * Leaves a process that is in good order to the next drawing of the same stranger; it puts away this one.
 */
void
ashi_painter_process_free (AshiPainterProcess *self)
{
  if (self->child != NULL && ashi_painter_talk_end (self->child->fd))
    ashi_painter_idle_put (self->plate, g_steal_pointer (&self->child));
  end (self);
  g_object_unref (self->plate);
  g_free (self->palette);
  g_free (self);
}
