// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A painter that a drawing has taken over: it is called by the name of the lie it tells, since the program gives it no
 * other word. */

#include "ashi-paint-order.h"
#include "ashi-painter-protocol.h"
#include "ashi-wire.h"

#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define OPENING_MOST (32 << 20)
/* Of processor time, in s: half of what a test allows for each thing. */
#define DAWDLING 0.15

static const AshiWire wire = { ASHI_PAINTER_FD, ashi_wire_wait, NULL };
static const char *lie;

static gboolean
is (const char *name)
{
  return g_str_equal (lie, name);
}

static void
answer (gint32 code, const char *message, AshiBox box, double scale, guint32 width, guint32 height)
{
  ashi_wire_send (&wire,
                  g_variant_new (ASHI_PAINTER_ANSWER_TYPE, code, message, box.x, box.y, box.width, box.height, TRUE,
                                 box.x, box.y, box.width, box.height, scale, width, height),
                  NULL);
}

static void
say_size (guint64 size)
{
  ashi_wire_send_bytes (&wire, &size, sizeof size, NULL);
}

/* Lies about the tile that was asked for, of which @width × @height would be the truth. */
static void
lie_about_tile (AshiBox box, double scale, guint32 width, guint32 height)
{
  if (is ("elsewhere"))
    answer (-1, "", (AshiBox) { box.x + 1000, box.y, box.width, box.height }, scale, width, height);
  else if (is ("larger"))
    answer (-1, "", (AshiBox) { box.x, box.y, box.width * 2, box.height }, scale, width * 2, height);
  else if (is ("finer"))
    answer (-1, "", box, scale * 100, width * 100, height * 100);
  else if (is ("unlike"))
    answer (-1, "", box, scale, width + 1, height);
  else if (is ("flat"))
    answer (-1, "", box, scale, 0, height);
  else if (is ("no-number"))
    answer (-1, "", (AshiBox) { NAN, box.y, box.width, box.height }, scale, width, height);
  else if (is ("no-scale"))
    answer (-1, "", box, -1, width, height);
  else if (is ("too-few"))
    answer (-1, "", box, scale, width, height);
  else if (is ("no-error"))
    answer (77, "Well", box, scale, 0, 0);
  else if (is ("escapes"))
    answer (0, "Red \033[31m and \342\200\256back\nwards", box, scale, 0, 0);
}

static void
lie_about_message (void)
{
  if (is ("huge"))
    say_size (G_MAXUINT64);
  else if (is ("large"))
    say_size (ASHI_PAINTER_ANSWER_MOST + 1);
  else if (is ("empty"))
    say_size (0);
  else if (is ("no-variant"))
    {
      say_size (100);
      ashi_wire_send_bytes (&wire, lie - 100, 100, NULL);
    }
  else if (is ("hung-up"))
    {
      shutdown (ASHI_PAINTER_FD, SHUT_RDWR);
      pause ();
    }
  else if (is ("killed"))
    raise (SIGKILL);
}

static void
say_ready (void)
{
  ashi_wire_send (&wire, g_variant_new (ASHI_PAINTER_READY_TYPE, is ("old") ? "0" : ASHI_VERSION, 0), NULL);
}

static void
open_drawing (void)
{
  g_autoptr (GVariant) opening = ashi_wire_receive (&wire, ASHI_PAINTER_OPENING_TYPE, OPENING_MOST, NULL);

  answer (-1, "", (AshiBox) { 0 }, 0, 0, 0);
}

static GVariant *
hear_order (void)
{
  return ashi_wire_receive (&wire, ASHI_PAINT_ORDER_TYPE, ASHI_PAINTER_ORDER_MOST, NULL);
}

/* Behaves until its first drawing is painted, as a blank one. */
static void
lie_late (const AshiPaintOrder *order)
{
  g_autoptr (GVariant) end = NULL, next = NULL;

  answer (-1, "", order->box, order->scale, 0, 0);
  if (is ("talks-unasked"))
    answer (-1, "", order->box, order->scale, 0, 0);
  end = hear_order ();
  if (is ("idle-nonsense"))
    say_size (G_MAXUINT64);
  if (is ("ends-idle") || is ("idle-nonsense"))
    return;
  say_ready ();
  if (is ("ends-when-opened"))
    return;
  open_drawing ();
  next = hear_order ();
}

/* Uses up the time as its own clock has it: on a busy machine no more of it. */
static void
dawdle (void)
{
  const clock_t end = clock () + (clock_t) (DAWDLING * CLOCKS_PER_SEC);

  while (clock () < end)
    ;
}

static void
say_black (const AshiPaintOrder *order)
{
  const AshiBox box = ashi_box_snap (order->box, order->scale);
  const guint32 width = (guint32) lround (box.width * order->scale);
  const guint32 height = (guint32) lround (box.height * order->scale);
  g_autofree guint32 *pixels = g_new (guint32, width * height);

  memset (pixels, 0xff, width * height * sizeof *pixels);
  ashi_wire_send (&wire,
                  g_variant_new (ASHI_PAINTER_ANSWER_TYPE, -1, "", box.x, box.y, box.width, box.height, FALSE, box.x,
                                 box.y, box.width, box.height, order->scale, width, height),
                  NULL);
  ashi_wire_send_bytes (&wire, pixels, width * height * sizeof *pixels, NULL);
}

/* Paints no layer, traces as fast as one can and says that this is not all; the picture of a structure takes a while,
 * and may be its death. */
static void
be_slow (const AshiPaintOrder *order)
{
  if (order->task == ASHI_PAINT_LAYER)
    {
      answer (0, "No layer", order->box, order->scale, 0, 0);
      return;
    }
  if (order->task != ASHI_PAINT_TRACE || is ("dawdles-and-dies"))
    dawdle ();
  if (is ("dawdles-and-dies"))
    _exit (1);
  say_black (order);
}

static void
be_slow_with_all (void)
{
  AshiPaintOrder order;

  for (;;)
    {
      g_autoptr (GVariant) message = hear_order ();

      if (message == NULL || !ashi_paint_order_from_variant (&order, message))
        return;
      if (order.task == ASHI_PAINT_END)
        return;
      be_slow (&order);
    }
}

int
main (int argc, char *argv[])
{
  AshiPaintOrder order;
  g_autoptr (GVariant) message = NULL;

  lie = strrchr (argv[0], '/') + 1;
  say_ready ();
  open_drawing ();
  if (g_str_has_prefix (lie, "dawdles"))
    be_slow_with_all ();
  message = hear_order ();
  if (message != NULL && ashi_paint_order_from_variant (&order, message))
    {
      lie_about_message ();
      lie_about_tile (order.box, order.scale, (guint32) lround (order.box.width * order.scale),
                      (guint32) lround (order.box.height * order.scale));
      if (is ("talks-unasked") || is ("ends-idle") || is ("idle-nonsense") || g_str_has_prefix (lie, "ends-when-"))
        lie_late (&order);
    }
  _exit (
      0); /* as the real one ends; a sanitizer that looks for leaks would stop it, and hide its end from its parent */
}
