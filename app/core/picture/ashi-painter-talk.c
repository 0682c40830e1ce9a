// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-talk.h"

#include "ashi-painter-protocol.h"

#include <math.h>
#include <poll.h>

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, what);
  return FALSE;
}

/**
 * ashi_painter_talk_ready:
 * @guards: (out): the #AshiPainterGuard that it says stand
 *
 * Returns: whether the process is ready, and of the same version as the program
 */
gboolean
ashi_painter_talk_ready (const AshiWire *wire, guint *guards, GError **error)
{
  g_autoptr (GVariant) ready = ashi_wire_receive (wire, ASHI_PAINTER_READY_TYPE, ASHI_PAINTER_READY_MOST, error);
  const char *version;

  if (ready == NULL)
    return FALSE;
  g_variant_get (ready, "(&su)", &version, guards);
  return g_str_equal (version, ASHI_VERSION) || refuse ("Another version", error);
}

static GVariant *
create_opening (AshiPlate *plate, const char *palette, double seconds)
{
  const AshiBox box = ashi_plate_get_view_box (plate);
  GVariant *svg = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, ashi_plate_get_svg (plate), TRUE);
  GVariantBuilder layers, structures;

  g_variant_builder_init (&layers, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    g_variant_builder_add (&layers, "s", ashi_plate_get_layer (plate, i)->id);
  g_variant_builder_init (&structures, G_VARIANT_TYPE ("a(su)"));
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    g_variant_builder_add (&structures, "(su)", ashi_plate_get_structure (plate, i)->id,
                           ashi_plate_get_structure (plate, i)->layer);
  return g_variant_new ("(s@aymsd(dddd)asa(su))", ashi_plate_get_id (plate), svg, palette, seconds, box.x, box.y,
                        box.width, box.height, &layers, &structures);
}

/* What an answer says, before its pixels. */
typedef struct
{
  AshiTrace trace;
  AshiBox box;
  double scale;
  guint32 width, height;
} Answer;

/* A message comes from the renderer and quotes a stranger: one line of it, without what moves a terminal's cursor. */
static char *
dup_harmless (const char *message)
{
  GString *line = g_string_new (NULL);

  for (const char *next = message; *next != '\0' && line->len < ASHI_PAINTER_MESSAGE_MOST;
       next = g_utf8_next_char (next))
    {
      const gunichar letter = g_utf8_get_char (next);

      g_string_append_unichar (line, g_unichar_isgraph (letter) ? letter : ' ');
    }
  return g_string_free (line, FALSE);
}

static gboolean
take_failure (int code, const char *message, GError **error)
{
  g_autofree char *line = dup_harmless (message);

  if (code == ASHI_PICTURE_ERROR_SVG || code == ASHI_PICTURE_ERROR_SIZE || code == ASHI_PICTURE_ERROR_NOT_FOUND)
    g_set_error_literal (error, ASHI_PICTURE_ERROR, code, line);
  else
    return refuse ("An answer that is none", error);
  return FALSE;
}

static gboolean
is_box (AshiBox box)
{
  return isfinite (box.x) && isfinite (box.y) && isfinite (box.width) && isfinite (box.height) && box.width >= 0
         && box.height >= 0;
}

static gboolean
hear_answer (const AshiWire *wire, Answer *answer, GError **error)
{
  g_autoptr (GVariant) message = ashi_wire_receive (wire, ASHI_PAINTER_ANSWER_TYPE, ASHI_PAINTER_ANSWER_MOST, error);
  AshiBox *ink = &answer->trace.ink, *box = &answer->box;
  const char *failure;
  gint32 code;

  if (message == NULL)
    return FALSE;
  g_variant_get (message, "(i&s(dddd)b(dddd)duu)", &code, &failure, &ink->x, &ink->y, &ink->width, &ink->height,
                 &answer->trace.whole, &box->x, &box->y, &box->width, &box->height, &answer->scale, &answer->width,
                 &answer->height);
  if (code != -1)
    return take_failure (code, failure, error);
  return (is_box (*ink) && is_box (*box)) || refuse ("A box that is none", error);
}

/* Whether the tile is of what was asked for, or of a part of it, and no finer. */
static gboolean
is_asked_for (const AshiPaintOrder *order, const Answer *answer)
{
  return answer->scale > 0 && answer->scale <= order->scale && ashi_size_check (answer->box, answer->scale, NULL)
         && ashi_box_contains (ashi_box_grow (order->box, 2 / answer->scale), answer->box);
}

static gboolean
hear_pixels (const AshiWire *wire, AshiTile *tile, GError **error)
{
  if (!ashi_wire_receive_bytes (wire, cairo_image_surface_get_data (tile->surface), ashi_tile_get_bytes (tile), error))
    return FALSE;
  cairo_surface_mark_dirty (tile->surface);
  return TRUE;
}

static AshiTile *
hear_tile (const AshiWire *wire, const AshiPaintOrder *order, const Answer *answer, GError **error)
{
  g_autoptr (AshiTile) tile = NULL;

  if (answer->width == 0 && answer->height == 0)
    return ashi_tile_new_blank (order->box, order->scale);
  if (is_asked_for (order, answer))
    tile = ashi_tile_new (answer->box, answer->scale, NULL);
  if (tile == NULL || (guint32) cairo_image_surface_get_width (tile->surface) != answer->width
      || (guint32) cairo_image_surface_get_height (tile->surface) != answer->height)
    {
      refuse ("A tile that nobody asked for", error);
      return NULL;
    }
  return hear_pixels (wire, tile, error) ? g_steal_pointer (&tile) : NULL;
}

/**
 * ashi_painter_talk_opening:
 * @palette: (nullable): a style sheet that goes over the plate's own
 * @seconds: of processor time for each answer
 *
 * Returns: whether the plate can be drawn
 */
gboolean
ashi_painter_talk_opening (const AshiWire *wire, AshiPlate *plate, const char *palette, double seconds, GError **error)
{
  Answer answer;

  return ashi_wire_send (wire, create_opening (plate, palette, seconds), error) && hear_answer (wire, &answer, error);
}

/**
 * ashi_painter_talk_order:
 * @found: (out): where the structure is drawn, for the tasks that ask for it
 *
 * Returns: (transfer full) (nullable): the tile; an error in #ASHI_PICTURE_ERROR is what the process itself says
 */
AshiTile *
ashi_painter_talk_order (const AshiWire *wire, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  Answer answer;

  if (!ashi_wire_send (wire, ashi_paint_order_to_variant (order), error) || !hear_answer (wire, &answer, error))
    return NULL;
  *found = answer.trace;
  return hear_tile (wire, order, &answer, error);
}

/* An #AshiWireWait of no patience. */
static gboolean
never_wait (int fd, short events, gpointer unused, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK, "It does not listen");
  return FALSE;
}

/**
 * ashi_painter_talk_end:
 *
 * Tells the process that nothing more is wanted of this drawing, without waiting: one in good order has taken all that
 * it was sent, and has said nothing that it was not asked for.
 *
 * Returns: whether it is in good order; then it will say that it is ready
 */
gboolean
ashi_painter_talk_end (int fd)
{
  const AshiPaintOrder end = { .task = ASHI_PAINT_END, .id = "" };
  const AshiWire wire = { fd, never_wait, NULL };
  struct pollfd unasked = { fd, POLLIN | POLLRDHUP, 0 };

  return poll (&unasked, 1, 0) == 0 && ashi_wire_send (&wire, ashi_paint_order_to_variant (&end), NULL);
}
