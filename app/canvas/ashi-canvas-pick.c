// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-seen-spot.h"

/* What stands around a structure, for those who know the body by that. */
#define WIDER              1.6
#define WIDTH_TO_HEIGHT    1.6
#define LEAST_SURROUNDINGS 300.0 /* mm */

/* What lies under the pointer, and where a structure is to be looked for. */

#define REVEAL_CONTEXT 200.0 /* mm of surroundings shown with what is brought into sight, */
#define REVEAL_SHARE   0.5   /* but no more than this share of the plate */
#define REVEAL_NEAR    0.25 /* of the shorter side of what is seen, below which a structure is too far away to be read */

static double
get_mm_per_px (AshiCanvas *self)
{
  return 1 / ashi_viewport_get_scale (self->viewport);
}

static void
ask (AshiCanvas *self, double x, double y)
{
  ashi_picker_ask (self->picker, x, y, ashi_open_picture_get_opacities (self->picture), get_mm_per_px (self));
}

/**
 * ashi_canvas_select_at:
 *
 * Selects what is named there, or else seen, as soon as it is known what that is; the view may have moved on by then. A
 * point that is named is taken where it lies.
 */
void
ashi_canvas_select_at (AshiCanvas *self, const AshiSpot *spot)
{
  const AshiStructure *named;

  g_return_if_fail (ASHI_IS_CANVAS (self) && spot != NULL);

  if (self->picture == NULL)
    return;
  named = ashi_name_places_find (self->names, spot->view_x, spot->view_y);
  if (named == NULL || named->is_point)
    ask (self, named != NULL ? named->x : spot->x, named != NULL ? named->y : spot->y);
  else
    ashi_view_select_spot (self->view, (const char *const[]) { named->id, NULL });
}

/**
 * ashi_canvas_pick_first:
 * @x: in user units (mm)
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): what is seen there; %NULL, too, while it is not known
 */
const AshiStructure *
ashi_canvas_pick_first (AshiCanvas *self, double x, double y)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);

  if (self->picture == NULL)
    return NULL;
  return ashi_picker_pick_first (self->picker, x, y, ashi_open_picture_get_opacities (self->picture),
                                 get_mm_per_px (self));
}

/**
 * ashi_canvas_set_hovered:
 * @structure_id: (nullable): what is to stand out as what lies under the pointer does
 */
void
ashi_canvas_set_hovered (AshiCanvas *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_CANVAS (self));

  if (self->picture == NULL || !ashi_open_picture_set_hovered (self->picture, structure_id))
    return;
  ashi_hand_show (self->hand);
  ashi_canvas_want_pictures (self);
  ashi_canvas_hovered_changed (self);
}

/**
 * ashi_canvas_hover_at:
 *
 * Lets what is named or seen there stand out, unless the hand moves the plate or it is not known yet.
 */
void
ashi_canvas_hover_at (AshiCanvas *self, const AshiSpot *spot)
{
  const AshiStructure *found;

  g_return_if_fail (ASHI_IS_CANVAS (self) && spot != NULL);

  ashi_hand_set_pointer (self->hand, spot->view_x, spot->view_y);
  if (self->picture == NULL || ashi_picker_get_map (self->picker) == NULL || ashi_canvas_is_held (self))
    return;
  found = ashi_name_places_find (self->names, spot->view_x, spot->view_y);
  if (found == NULL)
    found = ashi_canvas_pick_first (self, spot->x, spot->y);
  ashi_canvas_set_hovered (self, found != NULL ? found->id : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_in_sight (AshiCanvas *self, AshiBox box)
{
  const AshiBox visible = ashi_viewport_get_visible_box (self->viewport);

  return ashi_viewport_is_clear (self->viewport, box)
         && MAX (box.width, box.height) >= REVEAL_NEAR * MIN (visible.width, visible.height);
}

static void
reveal_box (AshiCanvas *self, AshiBox box)
{
  const AshiBox plate = ashi_plate_get_view_box (ashi_canvas_get_plate (self));
  const double most = MIN (REVEAL_CONTEXT, REVEAL_SHARE * MAX (plate.width, plate.height));
  const AshiBox context = ashi_box_grow (box, MAX (0, (most - MAX (box.width, box.height)) / 2));

  /* Whatever the pointer hovered has moved away from it. */
  ashi_canvas_set_hovered (self, NULL);
  ashi_viewport_bring (self->viewport, context);
}

/**
 * ashi_canvas_get_surroundings:
 * @structure_id: (nullable): a structure of the plate
 * @surroundings: (out): it and what stands around it, in user units (mm), wider than high
 *
 * Returns: whether it is known where it lies
 */
gboolean
ashi_canvas_get_surroundings (AshiCanvas *self, const char *structure_id, AshiBox *surroundings)
{
  AshiBox box;
  double width;

  g_return_val_if_fail (ASHI_IS_CANVAS (self), FALSE);

  if (self->picker == NULL || structure_id == NULL || !ashi_picker_get_bounds (self->picker, structure_id, &box))
    return FALSE;
  width = MAX (WIDER * MAX (box.width, WIDTH_TO_HEIGHT * box.height), LEAST_SURROUNDINGS);
  *surroundings = (AshiBox) { box.x + (box.width - width) / 2, box.y + (box.height - width / WIDTH_TO_HEIGHT) / 2,
                              width, width / WIDTH_TO_HEIGHT };
  return TRUE;
}

typedef struct
{
  AshiCanvas *canvas;
  const char *structure_id;
} Sought;

static gboolean
is_seen (double x, double y, gpointer data)
{
  const Sought *sought = data;
  const AshiStructure *found = ashi_canvas_pick_first (sought->canvas, x, y);

  return found != NULL && g_str_equal (found->id, sought->structure_id);
}

/**
 * ashi_canvas_find_seen:
 * @structure_id: a structure of the plate
 * @x: (out): where it is seen best, in user units (mm)
 * @y: (out): likewise
 *
 * Returns: whether it is seen anywhere; %FALSE, too, while it is not known where it lies
 */
gboolean
ashi_canvas_find_seen (AshiCanvas *self, const char *structure_id, double *x, double *y)
{
  AshiBox box;

  g_return_val_if_fail (ASHI_IS_CANVAS (self) && structure_id != NULL, FALSE);

  return self->picker != NULL && ashi_picker_get_bounds (self->picker, structure_id, &box)
         && ashi_seen_spot_find (box, is_seen, &(Sought) { self, structure_id }, x, y);
}

/**
 * ashi_canvas_look_at:
 * @structure_id: a structure of the plate
 *
 * Brings a structure into the middle with some of its surroundings, if it is known where it lies.
 */
void
ashi_canvas_look_at (AshiCanvas *self, const char *structure_id)
{
  AshiBox box;

  g_return_if_fail (ASHI_IS_CANVAS (self) && structure_id != NULL);

  if (self->picker != NULL && ashi_picker_get_bounds (self->picker, structure_id, &box))
    reveal_box (self, box);
}

static void
on_located (AshiCanvas *self, const char *structure_id)
{
  AshiBox box;

  if (ashi_picker_get_bounds (self->picker, structure_id, &box) && !is_in_sight (self, box))
    reveal_box (self, box);
}

/**
 * ashi_canvas_make_room:
 * @width: what the canvas is about to have, in logical px
 * @height: likewise
 * @covers: what lies over it then, in its logical px; what does so for good comes first
 * @n_lasting: how many do
 *
 * What is selected and can be seen stays so.
 */
void
ashi_canvas_make_room (
    AshiCanvas *self, double width, double height, const AshiBox *covers, guint n_covers, guint n_lasting)
{
  const char *selection;
  AshiBox box;
  gboolean was_clear;

  g_return_if_fail (ASHI_IS_CANVAS (self));

  selection = self->picker != NULL ? ashi_view_get_selection (self->view) : NULL;
  was_clear = selection != NULL && ashi_picker_get_bounds (self->picker, selection, &box)
              && ashi_viewport_is_clear (self->viewport, box);
  ashi_viewport_set_size (self->viewport, width, height);
  ashi_viewport_set_covers (self->viewport, covers, n_covers, n_lasting);
  ashi_canvas_fit_names (self, width);
  if (was_clear && !ashi_viewport_is_clear (self->viewport, box) && !ashi_viewport_is_following (self->viewport))
    reveal_box (self, box);
}

/**
 * ashi_canvas_reveal:
 * @structure_id: a structure of the plate that is open
 *
 * Brings a structure into sight with some of its surroundings, unless it is in sight already; as soon as it is known
 * where it lies.
 */
void
ashi_canvas_reveal (AshiCanvas *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && structure_id != NULL);

  if (self->picker != NULL)
    ashi_picker_seek (self->picker, structure_id);
}

static void
on_picked (AshiCanvas *self, const char *const *structure_ids)
{
  ashi_view_select_spot (self->view, structure_ids);
}

static void
on_mapped (AshiCanvas *self)
{
  ashi_canvas_open_regions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ashi_canvas_update_settled (self);
}

/**
 * ashi_canvas_refine_picks:
 *
 * What is seen now is to be picked by the pixel.
 */
void
ashi_canvas_refine_picks (AshiCanvas *self)
{
  ashi_picker_refine (self->picker, ashi_viewport_get_visible_box (self->viewport),
                      ashi_viewport_get_scale (self->viewport));
}

static void
on_refined (AshiCanvas *self)
{
  if (self->settled)
    ashi_canvas_refine_picks (self);
}

/**
 * ashi_canvas_listen_to_picker:
 *
 * Hears the answers of what knows what lies where on the picture that has been opened.
 */
void
ashi_canvas_listen_to_picker (AshiCanvas *self)
{
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "located", G_CALLBACK (on_located), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "mapped", G_CALLBACK (on_mapped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "refined", G_CALLBACK (on_refined), self, G_CONNECT_SWAPPED);
}
