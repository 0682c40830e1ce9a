// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-service.h"

#include "ashi-limits.h"
#include "ashi-memory.h"
#include "ashi-painter-private.h"
#include "ashi-painter-protocol.h"
#include "ashi-wire.h"

#include <math.h>
#include <sys/resource.h>

/* The kernel ends a process that does not keep to its time, even when whoever asked for the picture is gone. */
static void
grant_time (double seconds)
{
  struct rusage used;
  struct rlimit limit;

  getrusage (RUSAGE_SELF, &used);
  getrlimit (RLIMIT_CPU, &limit);
  limit.rlim_cur = (rlim_t) (used.ru_utime.tv_sec + used.ru_stime.tv_sec + (time_t) ceil (seconds) + 2);
  setrlimit (RLIMIT_CPU, &limit);
}

static AshiPlate *
read_opening (GVariant *opening, char **palette, double *seconds)
{
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);
  g_autoptr (GPtrArray) structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GVariant) svg = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariantIter) ids = NULL, drawn = NULL;
  const char *id, *name;
  guint32 layer;
  AshiBox box;

  g_variant_get (opening, "(&s@aymsd(dddd)asa(su))", &id, &svg, palette, seconds, &box.x, &box.y, &box.width,
                 &box.height, &ids, &drawn);
  while (g_variant_iter_loop (ids, "&s", &name))
    g_ptr_array_add (layers, ashi_layer_new (name, name, 1, TRUE));
  while (g_variant_iter_loop (drawn, "(&su)", &name, &layer))
    if (layer < layers->len)
      g_ptr_array_add (structures, ashi_structure_new (name, layer));
  bytes = g_variant_get_data_as_bytes (svg);
  return ashi_plate_new (id, id, id, box, bytes, g_steal_pointer (&layers), g_steal_pointer (&structures));
}

/* Whole letters only, since a message must be UTF-8. */
static char *
dup_short (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  const char *end = g_utf8_find_prev_char (valid, valid + MIN (strlen (valid), ASHI_PAINTER_MESSAGE_MOST));

  return g_strndup (valid, strlen (valid) <= ASHI_PAINTER_MESSAGE_MOST || end == NULL ? strlen (valid)
                                                                                      : (gsize) (end - valid));
}

static gboolean
say_failure (const AshiWire *wire, const GError *failure)
{
  g_autofree char *message = dup_short (failure->message);

  return ashi_wire_send (wire,
                         g_variant_new (ASHI_PAINTER_ANSWER_TYPE, failure->code, message, 0.0, 0.0, 0.0, 0.0, FALSE,
                                        0.0, 0.0, 0.0, 0.0, 0.0, 0, 0),
                         NULL);
}

static gboolean
say_tile (const AshiWire *wire, const AshiTile *tile, AshiTrace trace)
{
  guint32 width, height;

  if (tile->surface != NULL)
    cairo_surface_flush (tile->surface);
  width = tile->surface != NULL ? (guint32) cairo_image_surface_get_width (tile->surface) : 0;
  height = tile->surface != NULL ? (guint32) cairo_image_surface_get_height (tile->surface) : 0;
  return ashi_wire_send (wire,
                         g_variant_new (ASHI_PAINTER_ANSWER_TYPE, -1, "", trace.ink.x, trace.ink.y, trace.ink.width,
                                        trace.ink.height, trace.whole, tile->box.x, tile->box.y, tile->box.width,
                                        tile->box.height, tile->scale, width, height),
                         NULL)
         && (tile->surface == NULL
             || ashi_wire_send_bytes (wire, cairo_image_surface_get_data (tile->surface), ashi_tile_get_bytes (tile),
                                      NULL));
}

static gboolean
answer (const AshiWire *wire, AshiPainter *painter, const AshiPaintOrder *order)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AshiTile) tile = NULL;
  AshiTrace trace = { 0 };

  if (order->task == ASHI_PAINT_LAYER && order->layer >= ashi_plate_get_n_layers (painter->plate))
    return FALSE;
  tile = ashi_painter_carry_out (painter, order, &trace, &failure);
  return tile != NULL ? say_tile (wire, tile, trace) : say_failure (wire, failure);
}

static AshiPainter *
open_painter (const AshiWire *wire, double *seconds)
{
  g_autoptr (GVariant) opening = ashi_wire_receive (wire, ASHI_PAINTER_OPENING_TYPE, ASHI_LIMIT_OPENING_BYTES, NULL);
  const AshiTile nothing = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (AshiPlate) plate = NULL;
  g_autoptr (AshiPainter) painter = NULL;
  g_autofree char *palette = NULL;

  if (opening == NULL)
    return NULL;
  plate = read_opening (opening, &palette, seconds);
  grant_time (*seconds);
  painter = ashi_painter_new (plate, palette, &failure);
  if (painter == NULL)
    say_failure (wire, failure);
  else
    say_tile (wire, &nothing, (AshiTrace) { 0 });
  return g_steal_pointer (&painter);
}

/* Returns: whether it ended as it should */
static gboolean
paint_drawing (const AshiWire *wire)
{
  double seconds;
  g_autoptr (AshiPainter) painter = open_painter (wire, &seconds);
  gboolean goes_on = painter != NULL;

  while (goes_on)
    {
      g_autoptr (GVariant) message = ashi_wire_receive (wire, ASHI_PAINT_ORDER_TYPE, ASHI_PAINTER_ORDER_MOST, NULL);
      AshiPaintOrder order;

      if (message == NULL || !ashi_paint_order_from_variant (&order, message))
        return FALSE;
      grant_time (seconds);
      if (order.task == ASHI_PAINT_END)
        return TRUE;
      goes_on = answer (wire, painter, &order);
    }
  return FALSE;
}

/**
 * ashi_painter_service_run:
 * @fd: the socket to the program
 * @guards: the #AshiPainterGuard that stand
 *
 * Paints whatever it is asked for, one drawing after the other, until the program hangs up. The limit on memory is on
 * all of the process: a drawing leaves nothing to the next.
 */
void
ashi_painter_service_run (int fd, guint guards)
{
  const AshiWire wire = { fd, ashi_wire_wait, NULL };

  while (ashi_wire_send (&wire, g_variant_new (ASHI_PAINTER_READY_TYPE, ASHI_VERSION, guards), NULL)
         && paint_drawing (&wire))
    ashi_memory_give_back ();
}
