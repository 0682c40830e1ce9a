// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"

/* What lies under the pointer, and where a structure is to be looked for. */

#define REVEAL_CONTEXT  200.0 /* mm of surroundings shown with what is brought into sight, */
#define REVEAL_SHARE    0.5   /* but no more than this share of the plate */
#define REVEAL_SMALLEST 36.0  /* logical px, below which a structure is too small to be called in sight */
/* The share of the visible width and height around it that is made fine as well, so that a short pan needs no more. */
#define FINE_MARGIN 0.2

static double
get_mm_per_px (AshiCanvas *self)
{
  return 1 / ashi_viewport_get_scale (self->viewport);
}

static AshiClick *
create_click (AshiCanvas *self, double view_x, double view_y)
{
  AshiClick *click = g_new0 (AshiClick, 1);

  ashi_viewport_to_plate (self->viewport, view_x, view_y, &click->x, &click->y);
  click->mm_per_px = get_mm_per_px (self);
  click->opacities = g_array_copy (self->opacities);
  return click;
}

static void
click_free (AshiClick *click)
{
  g_array_unref (click->opacities);
  g_free (click);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiClick, click_free)

static void
answer (AshiCanvas *self, const AshiClick *click)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_assert (ashi_pick_map_get_plate (self->pick_map) == self->plate);
  found = ashi_pick_map_pick (self->pick_map, click->x, click->y, (const double *) (gpointer) click->opacities->data,
                              click->mm_per_px);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ids, ((AshiStructure *) g_ptr_array_index (found, i))->id);
  g_ptr_array_add (ids, NULL);
  ashi_view_select_spot (self->view, (const char *const *) ids->pdata);
}

/**
 * ashi_canvas_select_at:
 *
 * Selects what is seen there, as soon as it is known what that is; the view may have moved on by then.
 */
void
ashi_canvas_select_at (AshiCanvas *self, double view_x, double view_y)
{
  g_autoptr (AshiClick) click = NULL;

  if (self->plate == NULL)
    return;
  click = create_click (self, view_x, view_y);
  if (self->pick_map != NULL)
    {
      answer (self, click);
      return;
    }
  g_clear_pointer (&self->waiting_click, click_free);
  self->waiting_click = g_steal_pointer (&click);
}

/**
 * ashi_canvas_pick_first:
 * @x: in user units (mm)
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): what is seen there; %NULL, too, while the pick map is being made
 */
const AshiStructure *
ashi_canvas_pick_first (AshiCanvas *self, double x, double y)
{
  if (self->pick_map == NULL)
    return NULL;
  g_assert (ashi_pick_map_get_plate (self->pick_map) == self->plate);
  return ashi_pick_map_pick_first (self->pick_map, x, y, (const double *) (gpointer) self->opacities->data,
                                   get_mm_per_px (self));
}

void
ashi_canvas_hover_at (AshiCanvas *self, double view_x, double view_y)
{
  const AshiStructure *found;
  double x, y;

  self->pointer_x = view_x;
  self->pointer_y = view_y;
  if (self->measuring)
    {
      ashi_canvas_measure_follow (self, view_x, view_y);
      return;
    }
  if (self->pick_map == NULL || self->dragging || self->grabbing)
    return;
  ashi_viewport_to_plate (self->viewport, view_x, view_y, &x, &y);
  found = ashi_canvas_pick_first (self, x, y);
  ashi_canvas_set_hovered (self, found != NULL ? found->id : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_in_sight (AshiCanvas *self, AshiBox box)
{
  const double size = MAX (box.width, box.height) * ashi_viewport_get_scale (self->viewport);

  return ashi_box_contains (ashi_viewport_get_visible_box (self->viewport), box) && size >= REVEAL_SMALLEST;
}

void
ashi_canvas_reveal_box (AshiCanvas *self, AshiBox box)
{
  const AshiBox plate = ashi_plate_get_view_box (self->plate);
  const double most = MIN (REVEAL_CONTEXT, REVEAL_SHARE * MAX (plate.width, plate.height));
  const AshiBox context = ashi_box_grow (box, MAX (0, (most - MAX (box.width, box.height)) / 2));

  /* Whatever the pointer hovered has moved away from it. */
  ashi_canvas_set_hovered (self, NULL);
  ashi_viewport_look_at (self->viewport, box.x + box.width / 2, box.y + box.height / 2,
                         ashi_viewport_get_scale_for (self->viewport, context, 0.9));
}

/**
 * ashi_canvas_reveal:
 * @structure_id: a structure of the plate
 *
 * Brings a structure into sight with some of its surroundings, unless it is in sight already.
 */
void
ashi_canvas_reveal (AshiCanvas *self, const char *structure_id)
{
  AshiBox box;

  g_return_if_fail (ASHI_IS_CANVAS (self) && structure_id != NULL);

  if (self->pick_map == NULL)
    {
      g_free (self->reveal_waits);
      self->reveal_waits = g_strdup (structure_id);
    }
  else if (ashi_pick_map_get_bounds (self->pick_map, structure_id, &box) && !is_in_sight (self, box))
    ashi_canvas_reveal_box (self, box);
}

static void
answer_what_waited (AshiCanvas *self)
{
  g_autofree char *structure_id = g_steal_pointer (&self->reveal_waits);
  g_autoptr (AshiClick) click = g_steal_pointer (&self->waiting_click);

  if (click != NULL)
    answer (self, click);
  if (structure_id != NULL)
    ashi_canvas_reveal (self, structure_id);
}

/**
 * ashi_canvas_pick_close:
 *
 * Forgets what lies where: another plate is shown, or other things are hidden. A click that waited meant what was seen
 * before, and is not answered with something else.
 */
void
ashi_canvas_pick_close (AshiCanvas *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pick_map);
  self->refining = FALSE;
  g_clear_pointer (&self->waiting_click, click_free);
  ashi_canvas_regions_close (self);
}

/* Takes the map unless it comes too late, for another plate or another choice of what is hidden. */
static gboolean
take_map (AshiCanvas *self, AshiPickMap *made, GError *error)
{
  g_autoptr (AshiPickMap) map = made;
  g_autoptr (GError) cause = error;

  if (map == NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", cause->message);
  if (map == NULL || ashi_pick_map_get_plate (map) != self->plate)
    return FALSE;
  g_set_object (&self->pick_map, map);
  return TRUE;
}

static void
on_map (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AshiCanvas) self = user_data;
  GError *error = NULL;
  AshiPickMap *map = ashi_pick_map_recall_finish (result, &error);

  if (!take_map (self, map, error))
    return;
  answer_what_waited (self);
  ashi_canvas_regions_open (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ashi_canvas_update_settled (self);
}

/**
 * ashi_canvas_pick_open:
 *
 * Finds out what lies where on the plate, without what is hidden or see-through.
 */
void
ashi_canvas_pick_open (AshiCanvas *self)
{
  g_auto (GStrv) veiled = NULL;

  ashi_canvas_pick_close (self);
  if (self->plate == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  veiled = ashi_veil_dup_ids (ashi_view_get_veil (self->view));
  ashi_pick_map_recall_async (self->plate, (const char *const *) veiled, self->cancellable, on_map,
                              g_object_ref (self));
}

static void
on_refined (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AshiCanvas) self = user_data;
  GError *error = NULL;
  AshiPickMap *fine = ashi_pick_map_refine_finish (ASHI_PICK_MAP (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      return; /* whoever cancelled it may have begun another */
    }
  self->refining = FALSE;
  if (take_map (self, fine, error) && self->settled)
    ashi_canvas_pick_refine (self);
}

/**
 * ashi_canvas_pick_refine:
 *
 * Makes the map as fine as what is seen, where it is not: zoomed in, a cell of the whole plate's would be many pixels
 * wide.
 */
void
ashi_canvas_pick_refine (AshiCanvas *self)
{
  const AshiBox visible = ashi_viewport_get_visible_box (self->viewport);
  const double scale = ashi_viewport_get_scale (self->viewport);

  if (self->refining || self->pick_map == NULL || ashi_pick_map_is_fine (self->pick_map, visible, scale))
    return;
  self->refining = TRUE;
  ashi_pick_map_refine_async (self->pick_map,
                              ashi_box_grow (visible, FINE_MARGIN * MAX (visible.width, visible.height)), scale,
                              self->cancellable, on_refined, g_object_ref (self));
}
