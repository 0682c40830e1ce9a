// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-figure.h"

#include "ashi-composition.h"
#include "ashi-glow-paint.h"
#include "ashi-ink-paint.h"
#include "ashi-palette.h"
#include "ashi-talk-picture.h"

/* How much of the body is seen around what shines, as in a talk. */
#define LEAST_SEEN_MM 620.0
#define SURROUNDINGS  1.9

/* How high the picture is for its width, and how high it may be, in points. */
#define ASPECT      1.42
#define MOST_HEIGHT 260.0
#define LINE        0.6
#define CORNER      4.0

typedef struct
{
  AshiPlate *plate;
  GStrv ids;
  GPtrArray *strokes; /* AshiStroke that were drawn on the plate; NULL: none */
} BodyFigure;

static void
body_figure_free (gpointer data)
{
  BodyFigure *self = data;

  g_object_unref (self->plate);
  g_strfreev (self->ids);
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  g_free (self);
}

static double
measure (gpointer data, double width, double size)
{
  return MIN (width * ASPECT, MOST_HEIGHT);
}

static AshiBox
unite (AshiBox box, AshiBox other)
{
  const double left = MIN (box.x, other.x), top = MIN (box.y, other.y);

  return (AshiBox) { left, top, MAX (box.x + box.width, other.x + other.width) - left,
                     MAX (box.y + box.height, other.y + other.height) - top };
}

/* Near enough to see what shines, and far enough to know where on the body that is. */
static AshiBox
choose_box (AshiPlate *plate, AshiBox shining, double aspect)
{
  const AshiBox whole = ashi_plate_get_view_box (plate);
  const double height = MIN (MAX (shining.height * SURROUNDINGS, LEAST_SEEN_MM), whole.height);
  const double width = height / aspect;
  const double x = (shining.x + shining.width / 2 + whole.x + whole.width / 2) / 2;
  const double y = shining.y + shining.height / 2 - height / 2;

  return (AshiBox) { x - width / 2, CLAMP (y, whole.y, whole.y + whole.height - height), width, height };
}

/* What was drawn is seen, wherever that is on the body. */
static AshiBox
take_in_ink (const BodyFigure *self, AshiBox box, double aspect)
{
  AshiBox all = box;

  for (guint i = 0; self->strokes != NULL && i < self->strokes->len; i++)
    all = unite (all, ashi_stroke_get_box (g_ptr_array_index (self->strokes, i)));
  if (all.height < all.width * aspect)
    {
      all.y -= (all.width * aspect - all.height) / 2;
      all.height = all.width * aspect;
    }
  all.x -= (all.height / aspect - all.width) / 2;
  all.width = all.height / aspect;
  return all;
}

/* The skin covers the rest of the body; a stranger's plate without it is seen whole, but for what lies on it. */
static double *
choose_opacities (AshiPlate *plate)
{
  const guint n = ashi_plate_get_n_layers (plate), skin = ashi_plate_find_skin (plate);
  double *opacities = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    if (skin < n ? i == skin : !ashi_plate_get_layer (plate, i)->is_topmost)
      opacities[i] = skin < n ? 1 : ashi_plate_get_layer (plate, i)->opacity;
  return opacities;
}

static void
lay_glow (const AshiGlowPainting *glow, cairo_t *cr, AshiBox box, double scale)
{
  const double pixels = cairo_image_surface_get_width (glow->surface) / glow->box.width;

  cairo_save (cr);
  cairo_translate (cr, (glow->box.x - box.x) * scale, (glow->box.y - box.y) * scale);
  cairo_scale (cr, scale / pixels, scale / pixels);
  cairo_set_source_surface (cr, glow->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* Over the light, as on the screen. */
static void
lay_ink (const BodyFigure *self, cairo_t *cr, AshiBox box, double scale)
{
  if (self->strokes == NULL)
    return;
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box.x, -box.y);
  ashi_ink_paint (cr, self->strokes, box);
  cairo_restore (cr);
}

static gboolean
paint_body (const BodyFigure *self, cairo_t *cr, double width, double height, double detail, GError **error)
{
  g_autofree char *palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, FALSE, NULL);
  g_autofree double *opacities = choose_opacities (self->plate);
  g_autoptr (AshiPainter) painter = ashi_painter_new (self->plate, palette, error);
  g_autoptr (GError) failure = NULL;
  g_autoptr (AshiGlowPainting) glow =
      painter != NULL ? ashi_glow_paint (self->plate, palette, (const char *const *) self->ids, &failure) : NULL;
  AshiComposition composition = { .opacities = opacities };

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (painter == NULL || glow == NULL)
    return painter != NULL && (error == NULL || *error == NULL);
  composition.box = take_in_ink (self, choose_box (self->plate, glow->body, height / width), height / width);
  composition.scale = height / composition.box.height;
  if (!ashi_composition_paint (&composition, painter, cr, detail, error))
    return FALSE;
  lay_glow (glow, cr, composition.box, composition.scale);
  lay_ink (self, cr, composition.box, composition.scale);
  return TRUE;
}

static void
add_frame (cairo_t *cr, double width, double height)
{
  cairo_new_path (cr);
  cairo_arc (cr, width - CORNER, CORNER, CORNER, -G_PI / 2, 0);
  cairo_arc (cr, width - CORNER, height - CORNER, CORNER, 0, G_PI / 2);
  cairo_arc (cr, CORNER, height - CORNER, CORNER, G_PI / 2, G_PI);
  cairo_arc (cr, CORNER, CORNER, CORNER, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static gboolean
paint (gpointer data, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const double height = measure (data, width, size);
  gboolean painted;

  cairo_save (cr);
  add_frame (cr, width, height);
  cairo_clip (cr);
  painted = paint_body (data, cr, width, height, detail, error);
  cairo_restore (cr);
  add_frame (cr, width, height);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  return painted;
}

/**
 * ashi_body_figure_has_ink:
 *
 * Returns: whether somebody drew on the plate that ashi_body_figure_add() would paint
 */
gboolean
ashi_body_figure_has_ink (AshiPack *pack, const AshiTalkScreen *screen, AshiSide side, AshiInk *ink)
{
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_PACK (pack), FALSE);

  plate = ashi_talk_screen_choose_plate (screen, pack, side, NULL);
  return plate != NULL && ink != NULL && ashi_ink_has_strokes (ink, ashi_plate_get_id (plate));
}

/**
 * ashi_body_figure_add:
 * @flow: gets the picture, which it has room for in a column
 * @pack: as patients get it
 * @screen: of a talk, which says what is to shine
 * @side: of the body that is spoken of
 * @ink: (nullable): what was drawn on it by hand
 *
 * Returns: whether there is a picture: a pack may draw nothing of it
 */
gboolean
ashi_body_figure_add (AshiFlow *flow, AshiPack *pack, const AshiTalkScreen *screen, AshiSide side, AshiInk *ink)
{
  BodyFigure *self;
  AshiPlate *plate;
  GStrv ids;

  g_return_val_if_fail (ASHI_IS_FLOW (flow) && ASHI_IS_PACK (pack), FALSE);

  plate = ashi_talk_screen_choose_plate (screen, pack, side, NULL);
  ids = plate != NULL ? ashi_talk_screen_list_structures (screen, plate, side) : NULL;
  if (ids == NULL || ids[0] == NULL)
    {
      g_strfreev (ids);
      return FALSE;
    }
  self = g_new0 (BodyFigure, 1);
  *self =
      (BodyFigure) { g_object_ref (plate), ids, ink != NULL ? ashi_ink_list (ink, ashi_plate_get_id (plate)) : NULL };
  ashi_flow_add_drawing (flow, &(AshiFlowDrawing) { measure, paint, self, body_figure_free });
  return TRUE;
}
