// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-labels.h"

#include "ashi-canvas-names.h"
#include "ashi-label-lettering.h"

/* The words over the plate. */

#define POINT_RADIUS   3.0 /* mm, about what plates draw a point as */
#define POINT_SMALLEST 4.0 /* logical px, below which a point is drawn larger than the plate has it */

static gboolean
find_middle (const AshiNamed *self, const AshiStructure *structure, double *x, double *y)
{
  AshiBox box;

  if (structure->is_point)
    {
      *x = structure->x;
      *y = structure->y;
      return TRUE;
    }
  if (!ashi_picker_get_bounds (self->picker, structure->id, &box))
    return FALSE;
  *x = box.x + box.width / 2;
  *y = box.y + box.height / 2;
  return TRUE;
}

static void
draw_selected_name (const AshiNamed *self, AshiLabelLayout *labels)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, self->selection);
  g_autofree char *name = NULL;
  double x, y, view_x, view_y;

  if (structure == NULL || !find_middle (self, structure, &x, &y))
    return;
  ashi_viewport_to_view (self->viewport, x, y, &view_x, &view_y);
  if (view_x < 0 || view_y < 0 || view_x > gtk_widget_get_width (GTK_WIDGET (self->canvas))
      || view_y > gtk_widget_get_height (GTK_WIDGET (self->canvas)))
    return;
  name = ashi_canvas_dup_name (self->canvas, structure->id, FALSE);
  labels->named = structure;
  ashi_label_layout_draw_leader (labels, name, view_x, view_y, structure->side == ASHI_SIDE_RIGHT);
  labels->named = NULL;
}

/* Beside the middle of what is seen of it. */
static void
draw_focused_name (const AshiNamed *self, AshiLabelLayout *labels)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, self->focused);
  g_autofree char *name = NULL;
  AshiBox box, seen;
  double x, y;

  if (structure == NULL || !ashi_picker_get_bounds (self->picker, structure->id, &box)
      || !ashi_box_intersect (box, ashi_viewport_get_visible_box (self->viewport), &seen))
    return;
  name = ashi_canvas_dup_name (self->canvas, structure->id, FALSE);
  ashi_viewport_to_view (self->viewport, seen.x + seen.width / 2, seen.y + seen.height / 2, &x, &y);
  ashi_label_layout_draw_tag (labels, name, x, y);
}

/* What has the focus or the pointer, unless it is selected and so has its name. */
static void
draw_passing_names (const AshiNamed *self, AshiLabelLayout *labels)
{
  if (self->focused != NULL && g_strcmp0 (self->focused, self->selection) != 0)
    draw_focused_name (self, labels);
  if (self->hovered != NULL && g_strcmp0 (self->hovered, self->selection) != 0
      && g_strcmp0 (self->hovered, self->focused) != 0)
    {
      g_autofree char *name = ashi_canvas_dup_name (self->canvas, self->hovered, FALSE);

      ashi_label_layout_draw_tag (labels, name, self->pointer_x, self->pointer_y);
    }
}

typedef void (*DrawPoint) (
    const AshiNamed *self, AshiLabelLayout *labels, const AshiStructure *point, double x, double y, double radius);

static void
draw_dot (const AshiNamed *self, AshiLabelLayout *labels, const AshiStructure *point, double x, double y, double radius)
{
  if (radius < POINT_SMALLEST)
    ashi_label_layout_draw_dot (labels, x, y);
  else
    ashi_label_layout_reserve (labels, x, y, radius);
}

static void
draw_code (
    const AshiNamed *self, AshiLabelLayout *labels, const AshiStructure *point, double x, double y, double radius)
{
  g_autofree char *code = NULL;

  if (g_strcmp0 (point->id, self->selection) == 0)
    return; /* its whole name stands beside it */
  code = ashi_canvas_dup_name (self->canvas, point->id, TRUE);
  labels->named = point;
  ashi_label_layout_draw_code (labels, code, x, y, MAX (radius, POINT_SMALLEST), point->side != ASHI_SIDE_LEFT);
  labels->named = NULL;
}

static void
draw_each_point (const AshiNamed *self, AshiLabelLayout *labels, DrawPoint draw)
{
  const double radius = POINT_RADIUS * ashi_viewport_get_scale (self->viewport);

  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);
      double x, y;

      if (!structure->is_point || self->opacities[structure->layer] < ASHI_PICK_FAINTEST)
        continue;
      ashi_viewport_to_view (self->viewport, structure->x, structure->y, &x, &y);
      draw (self, labels, structure, x, y, radius);
    }
}

static char *
dup_name (const AshiStructure *structure, gpointer canvas)
{
  return ashi_canvas_dup_name (canvas, structure->id, TRUE);
}

/* What a section has room for around it; it is switched and faded with the layers that carry it. */
static void
draw_lettering (const AshiNamed *self, AshiLabelLayout *labels)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (self->plate);
  AshiLabelLettering written = { lettering,   ashi_plate_get_view_box (self->plate), self->viewport, 0, 0, 0, dup_name,
                                 self->canvas };

  if (lettering == NULL)
    return;
  written.names = self->is_named ? self->opacities[lettering->names_layer] : 0;
  written.marks = self->opacities[lettering->marks_layer];
  written.needle = self->opacities[lettering->needle_layer];
  ashi_label_lettering_draw (&written, labels);
}

/* Whether each structure is named beside the picture already. */
static gboolean
has_names (const AshiNamed *self)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (self->plate);

  return lettering != NULL && lettering->spots->len > 0 && self->opacities[lettering->names_layer] > 0;
}

/**
 * ashi_canvas_labels_draw:
 *
 * Names what is selected and what is under the pointer, and codes the points, as far as words are wanted.
 */
void
ashi_canvas_labels_draw (const AshiNamed *self, AshiLabelLayout *labels)
{
  if (self->is_scaled)
    ashi_label_layout_draw_scale_bar (labels, ashi_viewport_get_scale (self->viewport));
  draw_each_point (self, labels, draw_dot); /* all dots before any word, so that none covers a neighbour */
  draw_lettering (self, labels);
  if (self->is_named && self->labels >= ASHI_LABELS_SELECTED)
    draw_selected_name (self, labels);
  if (self->is_named)
    draw_passing_names (self, labels);
  if (self->is_named && self->labels >= ASHI_LABELS_POINTS)
    draw_each_point (self, labels, draw_code);
  if (self->is_named && self->labels >= ASHI_LABELS_ALL && !has_names (self))
    ashi_canvas_names_draw (self, labels);
}
