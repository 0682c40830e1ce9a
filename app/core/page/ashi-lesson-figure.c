// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-figure.h"

#include "ashi-composition.h"
#include "ashi-page-text.h"
#include "ashi-palette.h"

#include <math.h>

#define NAMES 190 /* of the width, for names */
#define FONT  15  /* the size of names */
#define GAP   8   /* between a name and the line to it, and between names */

/* What stands around the structures it is about, as a part of their size, so that a reader sees where they are. */
#define SURROUNDINGS  0.6
#define LEAST_SIDE_MM 120.0

struct _AshiLessonFigure
{
  AshiPlate *plate;
  GPtrArray *structures; /* borrowed from the plate: AshiStructure */
  GPtrArray *ids;        /* theirs, ending with NULL */
  GPtrArray *names;      /* of each */
};

/* What it takes to paint one once. */
typedef struct
{
  AshiPainter *painter;
  double *opacities;
  AshiComposition composition; /* in units of the figure to the mm */
  gboolean is_dark;
} Drawing;

/* As wide or as high as the page has room for, so that no limb is cut that could be whole. */
static AshiBox
widen (AshiBox box)
{
  const double aspect = (double) (ASHI_LESSON_FIGURE_WIDTH - NAMES) / ASHI_LESSON_FIGURE_HEIGHT;
  const double wider = MAX (box.height * aspect - box.width, 0), higher = MAX (box.width / aspect - box.height, 0);

  return (AshiBox) { box.x - wider / 2, box.y - higher / 2, box.width + wider, box.height + higher };
}

/* The structures, what stands around them, and no more than the plate has. */
static gboolean
frame (const AshiLessonFigure *self, AshiPainter *painter, AshiBox *framed, GError **error)
{
  AshiBox all = { 0 };
  double margin;

  for (guint i = 0; i < self->structures->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (self->structures, i);
      AshiBox box;

      if (!ashi_painter_measure_structure (painter, structure->id, &box, error))
        return FALSE;
      all = ashi_box_join (all, box);
    }
  margin = MAX (MAX (all.width, all.height) * SURROUNDINGS, LEAST_SIDE_MM - MAX (all.width, all.height)) / 2;
  return ashi_box_intersect (widen (ashi_box_grow (all, margin)), ashi_plate_get_view_box (self->plate), framed);
}

/* As the pack opens the plate, less what would hide the structures. */
static double *
choose_opacities (const AshiLessonFigure *self)
{
  const guint n = ashi_plate_get_n_layers (self->plate);
  double *opacities = g_new0 (double, n);
  guint outermost = n;

  for (guint i = 0; i < self->structures->len; i++)
    outermost = MIN (outermost, ((const AshiStructure *) g_ptr_array_index (self->structures, i))->layer);
  for (guint i = outermost; i < n; i++)
    opacities[i] = MAX (ashi_plate_get_layer (self->plate, i)->opacity, i == outermost ? 1 : 0);
  return opacities;
}

/* The column of @tile, in its pixels, at which it is opaque in that row, the middle of them; -1: in none. */
static int
find_column (const AshiTile *tile, int row)
{
  const guint8 *pixels =
      cairo_image_surface_get_data (tile->surface) + row * cairo_image_surface_get_stride (tile->surface);
  int first = -1, last = -1;

  for (int x = 0; x < cairo_image_surface_get_width (tile->surface); x++)
    if (((const guint32 *) (gconstpointer) pixels)[x] >> 24 > 128)
      {
        first = first < 0 ? x : first;
        last = x;
      }
  return first < 0 ? -1 : (first + last) / 2;
}

/* The middle of the rows of @tile that are opaque somewhere; -1: none is. */
static int
find_row (const AshiTile *tile)
{
  int first = -1, last = -1;

  cairo_surface_flush (tile->surface);
  for (int row = 0; row < cairo_image_surface_get_height (tile->surface); row++)
    if (find_column (tile, row) >= 0)
      {
        first = first < 0 ? row : first;
        last = row;
      }
  return first < 0 ? -1 : (first + last) / 2;
}

/* A spot on the structure, halfway down; the middle of what it spans may lie beside it. */
static gboolean
find_spot (const Drawing *self, const AshiStructure *structure, double detail, double *x, double *y)
{
  const AshiComposition *composition = &self->composition;
  g_autoptr (AshiTile) tile =
      ashi_painter_alone_tile (self->painter, structure->id, composition->box, composition->scale * detail, NULL);
  const int row = tile != NULL && tile->surface != NULL ? find_row (tile) : -1;
  const int column = row >= 0 ? find_column (tile, row) : -1;

  if (column < 0)
    return FALSE;
  *x = (tile->box.x - composition->box.x + column / tile->scale) * composition->scale;
  *y = (tile->box.y - composition->box.y + row / tile->scale) * composition->scale;
  return TRUE;
}

typedef struct
{
  const char *name;
  double x, y; /* what is named */
} Named;

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const double difference = ((const Named *) a)->y - ((const Named *) b)->y;

  return (difference > 0) - (difference < 0);
}

/* A name beside the picture, with a line to what it names. Returns: where the next may begin */
static double
write_name (cairo_t *cr, const Named *named, double picture_width, double least_y)
{
  g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, named->name, FONT, FALSE);
  double middle, height;

  pango_layout_set_width (layout, (NAMES - 3 * GAP) * PANGO_SCALE);
  ashi_page_text_measure (layout, NULL, &height);
  middle = MAX (named->y, least_y + height / 2);
  cairo_move_to (cr, named->x, named->y);
  cairo_line_to (cr, picture_width + GAP, middle);
  cairo_stroke (cr);
  cairo_move_to (cr, picture_width + 2 * GAP, middle - height / 2);
  pango_cairo_show_layout (cr, layout);
  return middle + height / 2 + GAP;
}

/* From the top down, so that no line crosses another. */
static void
write_names (const AshiLessonFigure *self, const Drawing *drawing, cairo_t *cr, double detail)
{
  const double ink = drawing->is_dark ? 0.95 : 0.15;
  const double width = drawing->composition.box.width * drawing->composition.scale;
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  double least_y = 0;

  for (guint i = 0; i < self->structures->len; i++)
    {
      Named one = { .name = g_ptr_array_index (self->names, i) };

      if (find_spot (drawing, g_ptr_array_index (self->structures, i), detail, &one.x, &one.y))
        g_array_append_val (named, one);
    }
  g_array_sort (named, compare_heights);
  cairo_set_source_rgb (cr, ink, ink, ink);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < named->len; i++)
    least_y = write_name (cr, &g_array_index (named, Named, i), width, least_y);
}

static void
drawing_clear (Drawing *self)
{
  g_clear_object (&self->painter);
  g_clear_pointer (&self->opacities, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

/* Returns: whether there is anything to paint */
static gboolean
set_up (const AshiLessonFigure *self, Drawing *drawing, gboolean is_dark, GError **error)
{
  g_autofree char *palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, is_dark, NULL);
  AshiComposition *composition = &drawing->composition;

  drawing->is_dark = is_dark;
  drawing->painter = ashi_painter_new (self->plate, palette, error);
  if (drawing->painter == NULL || !frame (self, drawing->painter, &composition->box, error))
    return FALSE;
  drawing->opacities = choose_opacities (self);
  composition->opacities = drawing->opacities;
  composition->selection = g_ptr_array_index (self->ids, 0);
  composition->selected_too = (const char *const *) &self->ids->pdata[1];
  composition->scale = MIN ((ASHI_LESSON_FIGURE_WIDTH - NAMES) / composition->box.width,
                            ASHI_LESSON_FIGURE_HEIGHT / composition->box.height);
  return TRUE;
}

/* Of the picture with its names. */
static double
get_width (const Drawing *self)
{
  return self->composition.box.width * self->composition.scale + NAMES;
}

static gboolean
paint (const AshiLessonFigure *self, const Drawing *drawing, cairo_t *cr, double detail, GError **error)
{
  const AshiComposition *composition = &drawing->composition;
  gboolean painted;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, composition->box.width * composition->scale, composition->box.height * composition->scale);
  cairo_clip (cr);
  painted = ashi_composition_paint (composition, drawing->painter, cr, detail, error);
  cairo_restore (cr);
  if (painted)
    write_names (self, drawing, cr, detail);
  return painted;
}

/**
 * ashi_lesson_figure_paint:
 * @cr: a context, which has room for #ASHI_LESSON_FIGURE_WIDTH by #ASHI_LESSON_FIGURE_HEIGHT units from its origin
 * @detail: pixels per unit, for what must be drawn in pixels
 *
 * Paints it on white paper, in the middle between left and right. It takes a tenth of a second or more.
 *
 * Returns: whether it is painted; what shows nothing is, too
 */
gboolean
ashi_lesson_figure_paint (const AshiLessonFigure *self, cairo_t *cr, double detail, GError **error)
{
  g_auto (Drawing) drawing = { 0 };
  g_autoptr (GError) failure = NULL;
  gboolean painted;

  if (!set_up (self, &drawing, FALSE, &failure))
    {
      painted = failure == NULL;
      if (!painted)
        g_propagate_error (error, g_steal_pointer (&failure));
      return painted;
    }
  cairo_save (cr);
  cairo_translate (cr, (ASHI_LESSON_FIGURE_WIDTH - get_width (&drawing)) / 2, 0);
  painted = paint (self, &drawing, cr, detail, error);
  cairo_restore (cr);
  return painted;
}

/**
 * ashi_lesson_figure_draw:
 * @density: pixels per unit
 *
 * Returns: (transfer full) (nullable): the figure and its names, no higher than it is; %NULL without an error if it
 *   shows nothing
 */
cairo_surface_t *
ashi_lesson_figure_draw (const AshiLessonFigure *self, double density, gboolean is_dark, GError **error)
{
  g_auto (Drawing) drawing = { 0 };
  const AshiComposition *composition = &drawing.composition;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  if (!set_up (self, &drawing, is_dark, error)
      || !ashi_size_check (composition->box, composition->scale * density, error))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (get_width (&drawing) * density),
                                        (int) ceil (composition->box.height * composition->scale * density));
  cr = cairo_create (surface);
  cairo_scale (cr, density, density);
  painted = paint (self, &drawing, cr, density, error);
  cairo_destroy (cr);
  if (painted)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

static char *
dup_name (AshiPack *pack, const char *id)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, id);

  return g_strdup (subject != NULL ? ashi_subject_get_title (subject) : id);
}

void
ashi_lesson_figure_free (AshiLessonFigure *self)
{
  g_object_unref (self->plate);
  g_ptr_array_unref (self->structures);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * ashi_lesson_figure_new:
 * @pack: the figure's, as its reader gets it: what is shown is called as the pack calls it
 *
 * Returns: (transfer full) (nullable): %NULL when the plate draws nothing of what it is about
 */
AshiLessonFigure *
ashi_lesson_figure_new (AshiPack *pack, const AshiFigure *figure)
{
  AshiPlate *plate;
  AshiLessonFigure *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && figure != NULL, NULL);

  plate = ashi_pack_find_plate (pack, figure->plate);
  if (plate == NULL)
    return NULL;
  self = g_new0 (AshiLessonFigure, 1);
  self->plate = g_object_ref (plate);
  self->structures = g_ptr_array_new ();
  self->ids = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (char **id = figure->shows; *id != NULL; id++)
    {
      const AshiStructure *structure = ashi_plate_find_subject (plate, *id, ASHI_SIDE_RIGHT);

      if (structure == NULL)
        continue;
      g_ptr_array_add (self->structures, (gpointer) structure);
      g_ptr_array_add (self->ids, structure->id);
      g_ptr_array_add (self->names, dup_name (pack, *id));
    }
  g_ptr_array_add (self->ids, NULL);
  if (self->structures->len > 0)
    return self;
  ashi_lesson_figure_free (self);
  return NULL;
}
