// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-private.h"

#include "ashi-limits.h"
#include "ashi-omissions.h"

#include <math.h>

/* Has a process parse the plate, if none has; when that cannot be done, the whole plate is left out. */
static gboolean
open_plate (AshiPainter *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (ashi_omissions_get_limit (self->plate, NULL) <= 0
      || ashi_painter_process_open (self->process, self->cancellable, &cause)
      || ashi_omissions_take (self->plate, NULL, 0, cause))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * ashi_painter_check_plate:
 *
 * Returns: whether anything of the plate can be drawn; the error says why not
 */
gboolean
ashi_painter_check_plate (AshiPainter *self, GError **error)
{
  g_autoptr (GPtrArray) omissions = NULL;

  g_return_val_if_fail (ASHI_IS_PAINTER (self), FALSE);

  if (self->process == NULL)
    return TRUE;
  if (!open_plate (self, error))
    return FALSE;
  omissions = ashi_omissions_list (self->plate, 0);
  for (guint i = 0; i < omissions->len; i++)
    {
      const AshiOmission *omission = g_ptr_array_index (omissions, i);

      if (!omission->is_whole)
        continue;
      g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG, "%s: %s. %s", omission->file, omission->what,
                   omission->remedy);
      return FALSE;
    }
  return TRUE;
}

static gboolean
has_part (AshiPlate *plate, const AshiPaintOrder *order)
{
  GPtrArray *areas = ashi_plate_get_areas (plate);

  if (order->task == ASHI_PAINT_LAYER || ashi_plate_find_structure (plate, order->id) != NULL)
    return TRUE;
  for (guint i = 0; i < areas->len; i++)
    if (g_str_equal (((const AshiStructure *) g_ptr_array_index (areas, i))->id, order->id))
      return TRUE;
  return FALSE;
}

static gboolean
check_order (AshiPainter *self, const AshiPaintOrder *order, GError **error)
{
  if (has_part (self->plate, order))
    return ashi_size_check (order->box, order->scale, error);
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND, "The plate “%s” has no “%s”; correct the name",
               ashi_plate_get_id (self->plate), order->id);
  return FALSE;
}

/* Of a layer that is left out, its structures stay. */
static AshiTile *
leave_out (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  *found = (AshiTrace) { .whole = TRUE };
  if (order->task == ASHI_PAINT_LAYER && ashi_omissions_get_limit (self->plate, NULL) > 0)
    return ashi_painter_paint_pieces (self, order, error);
  return ashi_tile_new_blank (order->box, order->scale);
}

/* What cannot be drawn as fine as it is wanted may be drawn coarser, where that is much less work. A trace must have
 * the scale it was asked for, being laid over others. */
static double
get_next_limit (const AshiPaintOrder *order)
{
  const gboolean is_picture = order->task != ASHI_PAINT_TRACE && order->task != ASHI_PAINT_MEASURE;

  return is_picture && order->scale >= 2 * ASHI_OMISSIONS_COARSE ? ASHI_OMISSIONS_COARSE : 0;
}

static void
coarsen (AshiPaintOrder *order, double limit)
{
  const double scale = MIN (order->scale, limit);

  order->pixel *= scale / order->scale;
  order->scale = scale;
}

/* Whether it is one of the things that are asked for of one structure after the other. */
static gboolean
is_one_of_many (const AshiPaintOrder *order)
{
  return order->task == ASHI_PAINT_TRACE || order->task == ASHI_PAINT_ALONE || order->task == ASHI_PAINT_STRUCTURE;
}

/* As much shorter as the time for each of them may be. */
static double
get_most_seconds (void)
{
  return ashi_painter_process_get_seconds () * ASHI_LIMIT_TRACE_SECONDS / ASHI_LIMIT_PAINT_SECONDS;
}

/* Thousands of structures that each keep within their limit may still be too much for a map of them. */
static gboolean
is_spent (AshiPainter *self, const AshiPaintOrder *order)
{
  g_autoptr (GError) cause = NULL;

  if (!is_one_of_many (order) || self->traced <= get_most_seconds ())
    return FALSE;
  cause = g_error_new (ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_TIME, "%g s", get_most_seconds ());
  ashi_omissions_take (self->plate, ASHI_OMISSIONS_STRUCTURES, 0, cause);
  return TRUE;
}

static AshiTile *
ask (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  AshiTile *tile = ashi_painter_process_paint (self->process, order, found, self->cancellable, error);
  const double used = ashi_painter_process_take_used (self->process);

  if (is_one_of_many (order))
    self->traced += used;
  return tile;
}

/* What could not be drawn is tried once more coarser, and left out when that fails as well. */
static AshiTile *
make_do (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, const GError *cause, GError **error)
{
  const double limit = get_next_limit (order);
  g_autoptr (GError) last = g_error_copy (cause);
  g_autoptr (AshiTile) tile = NULL;
  AshiPaintOrder coarser = *order;

  if (limit > 0 && ashi_omissions_is_cause (cause))
    {
      g_clear_error (&last);
      coarsen (&coarser, limit);
      tile = ask (self, &coarser, found, &last);
    }
  if (ashi_omissions_take (self->plate, order->id, tile != NULL ? limit : 0, last != NULL ? last : cause))
    return tile != NULL ? g_steal_pointer (&tile) : leave_out (self, order, found, error);
  g_propagate_error (error, g_steal_pointer (&last));
  return NULL;
}

/**
 * ashi_painter_carry_out_apart:
 *
 * As ashi_painter_carry_out(), but what cannot be drawn is left out.
 */
AshiTile *
ashi_painter_carry_out_apart (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  const double limit = ashi_omissions_get_limit (self->plate, order->id);
  AshiPaintOrder within = *order;
  g_autoptr (GError) cause = NULL;
  AshiTile *tile;

  if (!check_order (self, order, error) || !open_plate (self, error))
    return NULL;
  if (order->task == ASHI_PAINT_LAYER && ashi_plate_get_layer (self->plate, order->layer)->is_missing)
    return ashi_tile_new_blank (order->box, order->scale); /* the reader has told */
  if (limit <= 0 || ashi_omissions_get_limit (self->plate, NULL) <= 0 || is_spent (self, order))
    return leave_out (self, order, found, error);
  if (get_next_limit (order) > 0)
    coarsen (&within, limit);
  tile = ask (self, &within, found, &cause);
  return tile != NULL ? tile : make_do (self, &within, found, cause, error);
}
