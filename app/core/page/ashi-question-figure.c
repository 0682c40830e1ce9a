// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-question-figure.h"

#include "ashi-composition.h"
#include "ashi-lettering.h"
#include "ashi-page-file.h"
#include "ashi-page-text.h"
#include "ashi-palette.h"
#include "ashi-pick-map.h"
#include "ashi-picture-file.h"
#include "ashi-seen-spot.h"

#include <math.h>

/* What stands around the structures it is about, as a part of their size, and the least that is seen, in mm. */
#define SURROUNDINGS  0.5
#define LEAST_SIDE_MM 160.0

/* How high a saved picture is, in pixels or points. */
#define HEIGHT 1100.0

/* Of letters and their discs, as a part of the picture's height. */
#define LETTER 0.024
#define DISC   0.022

struct _AshiQuestionFigure
{
  AshiPlate *plate;
  AshiQuestion *question;
  double *opacities;
};

/* What it takes to paint one. */
typedef struct
{
  AshiPainter *painter;
  AshiPickMap *map;
  AshiNames *names; /* of no pack, so that none is written */
  AshiComposition composition;
} Drawing;

static void
drawing_clear (Drawing *self)
{
  g_clear_object (&self->names);
  g_clear_object (&self->map);
  g_clear_object (&self->painter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

/* Where a structure is looked for. */
typedef struct
{
  AshiPickMap *map;
  const double *opacities;
  const char *id;
} Sought;

static gboolean
is_seen (double x, double y, gpointer data)
{
  const Sought *sought = data;
  const AshiStructure *found = ashi_pick_map_pick_first (sought->map, x, y, sought->opacities, 0.1);

  return found != NULL && g_str_equal (found->id, sought->id);
}

static gboolean
find_spot (AshiPickMap *map, const char *id, const double *opacities, double *x, double *y)
{
  AshiBox box;

  return ashi_pick_map_get_bounds (map, id, &box)
         && ashi_seen_spot_find (box, is_seen, &(Sought) { map, opacities, id }, x, y);
}

/* Under what lies over it, where that is what is asked. */
static gboolean
find_covered_spot (const AshiQuestionFigure *self, AshiPickMap *map, const char *id, double *x, double *y)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, id);
  g_autofree double *opacities = ashi_plate_dup_opacities (self->plate);

  for (guint i = 0; structure != NULL && i < ashi_plate_get_n_layers (self->plate); i++)
    opacities[i] = i < structure->layer ? 0 : 1;
  return find_spot (map, id, opacities, x, y);
}

static gboolean
find_letter (const AshiQuestionFigure *self, AshiPickMap *map, const AshiOption *option, double *x, double *y)
{
  if (!option->has_place)
    return find_spot (map, option->id, self->opacities, x, y)
           || (self->question->is_covered && find_covered_spot (self, map, option->id, x, y));
  *x = option->x;
  *y = option->y;
  return TRUE;
}

static AshiBox
take_in (AshiBox box, double x, double y)
{
  return ashi_box_join (box, (AshiBox) { x - 1, y - 1, 2, 2 });
}

/* What is lit and every letter, with something around, so that one sees where on the body that is. */
static AshiBox
frame (const AshiQuestionFigure *self, AshiPickMap *map)
{
  const AshiBox whole = ashi_plate_get_view_box (self->plate);
  AshiBox all = { 0 }, lit, framed;
  double x, y, side;

  if (self->question->sight.lit != NULL && ashi_pick_map_get_bounds (map, self->question->sight.lit, &lit))
    all = lit;
  for (guint i = 0; ashi_question_has_letters (self->question) && i < self->question->options->len; i++)
    if (find_letter (self, map, g_ptr_array_index (self->question->options, i), &x, &y))
      all = take_in (all, x, y);
  if (all.width <= 0)
    return ashi_lettering_find_body (ashi_plate_get_lettering (self->plate), whole);
  side = MAX (MAX (all.width, all.height) * (1 + SURROUNDINGS), LEAST_SIDE_MM);
  all = (AshiBox) { all.x + all.width / 2 - side / 2, all.y + all.height / 2 - side / 2, side, side };
  return ashi_box_intersect (all, whole, &framed) ? framed : whole;
}

/* A dark letter on a white disc can be read over any tissue, on any printer. */
static void
write_letter (cairo_t *cr, const char *letter, double x, double y, double height)
{
  g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, letter, LETTER * height, TRUE);
  double letter_width, letter_height;

  ashi_page_text_measure (layout, &letter_width, &letter_height);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, DISC * height, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, 0.0025 * height);
  cairo_stroke (cr);
  cairo_move_to (cr, x - letter_width / 2, y - letter_height / 2);
  pango_cairo_show_layout (cr, layout);
}

static void
write_letters (const AshiQuestionFigure *self, const Drawing *drawing, cairo_t *cr)
{
  const AshiBox box = drawing->composition.box;
  const double scale = drawing->composition.scale;
  double x, y;

  for (guint i = 0; ashi_question_has_letters (self->question) && i < self->question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (self->question->options, i);

      if (find_letter (self, drawing->map, option, &x, &y))
        write_letter (cr, option->text, (x - box.x) * scale, (y - box.y) * scale, box.height * scale);
    }
}

static gboolean
set_up (const AshiQuestionFigure *self, Drawing *drawing, GError **error)
{
  static const double paper[] = { 1, 1, 1 };
  g_autofree char *palette = ashi_palette_dup (ASHI_COLOURS_NATURAL);

  drawing->painter = ashi_painter_new (self->plate, palette, error);
  drawing->map = drawing->painter != NULL ? ashi_pick_map_recall (self->plate, NULL, NULL, error) : NULL;
  if (drawing->map == NULL)
    return FALSE;
  drawing->names = ashi_names_new (NULL);
  drawing->composition = (AshiComposition) {
    .box = frame (self, drawing->map),
    .opacities = self->opacities,
    .selection = self->question->sight.lit,
    .names = drawing->names,
    .background = paper,
  };
  return TRUE;
}

static gboolean
paint (const AshiQuestionFigure *self, const Drawing *drawing, cairo_t *cr, double detail, GError **error)
{
  const AshiComposition *composition = &drawing->composition;
  gboolean painted;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, composition->box.width * composition->scale, composition->box.height * composition->scale);
  cairo_clip (cr);
  painted = ashi_composition_paint (composition, drawing->painter, cr, detail, error);
  if (painted)
    write_letters (self, drawing, cr);
  cairo_restore (cr);
  return painted;
}

/* On a page among words, in points. */
#define FLOW_HEIGHT 270.0

static double
measure_in_flow (gpointer data, double width, double size)
{
  return FLOW_HEIGHT;
}

static gboolean
paint_in_flow (gpointer data, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const AshiQuestionFigure *self = data;
  g_auto (Drawing) drawing = { 0 };
  AshiComposition *composition = &drawing.composition;
  gboolean painted;

  if (!set_up (self, &drawing, error))
    return FALSE;
  composition->scale = MIN (width / composition->box.width, FLOW_HEIGHT / composition->box.height);
  cairo_save (cr);
  cairo_translate (cr, (width - composition->box.width * composition->scale) / 2, 0);
  painted = paint (self, &drawing, cr, detail, error);
  cairo_restore (cr);
  return painted;
}

static void
free_in_flow (gpointer data)
{
  ashi_question_figure_free (data);
}

/**
 * ashi_question_figure_become_drawing:
 * @self: (transfer full)
 *
 * Returns: the figure as a flow has it
 */
AshiFlowDrawing
ashi_question_figure_become_drawing (AshiQuestionFigure *self)
{
  return (AshiFlowDrawing) { measure_in_flow, paint_in_flow, self, free_in_flow };
}

typedef struct
{
  const AshiQuestionFigure *figure;
  const Drawing *drawing;
} Work;

static gboolean
paint_page (cairo_t *cr, guint page, double detail, gpointer data, GError **error)
{
  const Work *work = data;

  return paint (work->figure, work->drawing, cr, detail, error);
}

/**
 * ashi_question_figure_save:
 * @pack: whose question it is
 * @path: where to write; its ending says as what: .png, .svg or .pdf
 *
 * Returns: whether it was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_question_figure_save (AshiQuestionFigure *self, AshiPack *pack, const char *path, GError **error)
{
  g_autoptr (AshiImprint) imprint = NULL;
  g_auto (Drawing) drawing = { 0 };
  const Work work = { self, &drawing };
  AshiPageFile file = { .fineness = 1, .n_pages = 1, .paint = paint_page, .data = (gpointer) &work };

  g_return_val_if_fail (ASHI_IS_PACK (pack), FALSE);

  if (!ashi_picture_file_check_place (path, error) || !set_up (self, &drawing, error))
    return FALSE;
  imprint = ashi_imprint_new (pack, ashi_question_kind_get_label (self->question->kind));
  drawing.composition.scale = HEIGHT / drawing.composition.box.height;
  file.width = drawing.composition.box.width * drawing.composition.scale;
  file.height = HEIGHT;
  file.imprint = imprint;
  return ashi_painter_check_plate (drawing.painter, error) && ashi_page_file_save (&file, path, error);
}

void
ashi_question_figure_free (AshiQuestionFigure *self)
{
  g_free (self->opacities);
  ashi_question_unref (self->question);
  g_object_unref (self->plate);
  g_free (self);
}

static AshiPlate *
find_picture (AshiPack *pack, const AshiQuestionSight *sight)
{
  AshiPlate *plate = ashi_pack_find_plate (pack, sight->picture);
  AshiSection *section = plate == NULL ? ashi_pack_find_section (pack, sight->picture) : NULL;

  if (section != NULL)
    plate = ashi_section_get_picture_on (section, sight->side);
  return plate;
}

/**
 * ashi_question_figure_new:
 * @pack: whose question it is, as its reader gets it
 *
 * Returns: (transfer full) (nullable): %NULL when the question shows nothing
 */
AshiQuestionFigure *
ashi_question_figure_new (AshiPack *pack, AshiQuestion *question)
{
  AshiPlate *plate;
  AshiQuestionFigure *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && question != NULL, NULL);

  plate = question->sight.picture != NULL ? find_picture (pack, &question->sight) : NULL;
  if (plate == NULL)
    return NULL;
  self = g_new0 (AshiQuestionFigure, 1);
  self->plate = g_object_ref (plate);
  self->question = ashi_question_ref (question);
  self->opacities = question->sight.opacities != NULL
                        ? g_memdup2 (question->sight.opacities, sizeof (double) * question->sight.n_opacities)
                        : ashi_plate_dup_opacities (plate);
  return self;
}
