// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-page.h"

#include "ashi-audience.h"
#include "ashi-composition.h"
#include "ashi-ink-paint.h"
#include "ashi-needle-scene.h"
#include "ashi-page-file.h"
#include "ashi-page-labels.h"
#include "ashi-page-text.h"
#include "ashi-palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of the page: points, or logical px where the page is a picture of the screen. */
#define TITLE_SIZE   14.0
#define TEXT_SIZE    10.0
#define RIGHTS_SIZE  6.5
#define GAP          8.0
#define BAR_LONGEST  110.0
#define BAR_ROOM     22.0
#define SIDE_ROOM    15.0 /* above the picture, for the words that tell its sides */
#define EDGE         12.0 /* kept free around a picture of the screen */
#define LEAST_WIDTH  240.0
#define FINENESS     2.0          /* pixels of a PNG per logical px, */
#define PRINT_FINE   (300.0 / 72) /* and per point of paper */
#define MM_PER_POINT (25.4 / 72)
#define APART        1.0 /* mm, by which the two of a pair must lie apart to tell sides */

static const double ink[] = { 0.13, 0.13, 0.14 }, pale_ink[] = { 0.38, 0.38, 0.4 };

struct _AshiViewPage
{
  GObject parent_instance;

  AshiPlate *plate;
  AshiNames *names; /* around the picture and on it */
  AshiImprint *imprint;
  double *opacities;
  char *selection; /* NULL: nothing */
  gboolean isolated;
  GStrv felt;
  GStrv hidden;
  AshiLabels labels;
  char *palette;
  GPtrArray *strokes;            /* AshiStroke, on the picture */
  AshiNeedleScene needle;        /* its outlines are owned; NULL: no needle is held */
  AshiViewPageMarks paint_marks; /* NULL: there are none */
  gpointer marks;
  GDestroyNotify destroy_marks;
  AshiBox box;
  double scale; /* of the screen, in logical px per mm */
};

G_DEFINE_FINAL_TYPE (AshiViewPage, ashi_view_page, G_TYPE_OBJECT)

typedef struct
{
  AshiViewPage *asked;
  AshiPainter *painter;
  cairo_t *cr;
  double width;      /* of the page without what is kept free */
  double height;     /* likewise */
  gboolean is_print; /* whether the scale is a measure on paper */
  PangoLayout *title, *rights;
  double title_height, rights_height;
} Page;

static PangoLayout *
create_text (const Page *self, const char *text, double size, gboolean bold)
{
  PangoLayout *layout = ashi_page_text_new (self->cr, text, size, bold);

  pango_layout_set_width (layout, (int) (self->width * PANGO_SCALE));
  return layout;
}

static void
show (const Page *self, PangoLayout *layout, double x, double y, const double *rgb)
{
  cairo_set_source_rgb (self->cr, rgb[0], rgb[1], rgb[2]);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static char *
dup_rights (const AshiImprint *imprint)
{
  return g_strdup_printf (_ ("%s. For education and reference only. %s"), imprint->program, imprint->rights);
}

/* What is of one height whatever the page is: the words above and below the picture. */
static void
begin (Page *self)
{
  g_autofree char *rights = dup_rights (self->asked->imprint);

  self->title = create_text (self, self->asked->imprint->title, TITLE_SIZE, TRUE);
  self->rights = create_text (self, rights, RIGHTS_SIZE, FALSE);
  ashi_page_text_measure (self->title, NULL, &self->title_height);
  ashi_page_text_measure (self->rights, NULL, &self->rights_height);
}

static void
end (Page *self)
{
  g_object_unref (self->title);
  g_object_unref (self->rights);
}

static double
get_frame_height (const Page *self)
{
  return self->title_height + SIDE_ROOM + GAP + BAR_ROOM + self->rights_height;
}

/* The longest length up to @longest that is 1, 2 or 5 times a power of ten, as people count. */
static double
round_length (double longest)
{
  const double power = pow (10, floor (log10 (longest)));

  if (longest >= 5 * power)
    return 5 * power;
  return longest >= 2 * power ? 2 * power : power;
}

static void
draw_bar (const Page *self, double y, double scale)
{
  const double mm = round_length (BAR_LONGEST / scale), middle = y + BAR_ROOM / 2;
  g_autofree char *text = self->is_print
                              ? g_strdup_printf (_ ("%g mm · 1 : %.2g on this paper"), mm, 1 / (scale * MM_PER_POINT))
                              : g_strdup_printf (_ ("%g mm"), mm);
  g_autoptr (PangoLayout) layout = ashi_page_text_new (self->cr, text, TEXT_SIZE, FALSE);
  double height;

  ashi_page_text_measure (layout, NULL, &height);
  cairo_set_source_rgb (self->cr, ink[0], ink[1], ink[2]);
  cairo_set_line_width (self->cr, 1);
  cairo_move_to (self->cr, 0.5, middle - 4);
  cairo_line_to (self->cr, 0.5, middle + 4);
  cairo_move_to (self->cr, 0.5, middle);
  cairo_line_to (self->cr, mm * scale, middle);
  cairo_move_to (self->cr, mm * scale, middle - 4);
  cairo_line_to (self->cr, mm * scale, middle + 4);
  cairo_stroke (self->cr);
  show (self, layout, mm * scale + GAP, middle - height / 2, ink);
}

static gboolean
find_x (const Page *self, const AshiStructure *structure, double *x)
{
  AshiBox bounds;

  if (structure->is_point)
    *x = structure->x;
  else if (ashi_painter_measure_structure (self->painter, structure->id, &bounds, NULL))
    *x = bounds.x + bounds.width / 2;
  else
    return FALSE;
  return TRUE;
}

/* Where the body's left is in the picture, as the first pair tells that is drawn on both sides: -1 on the left, 1 on
 * the right; 0 in a picture of one side. */
static int
find_left (const Page *self)
{
  AshiPlate *plate = ashi_painter_get_plate (self->painter);
  double left, right;

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *one = ashi_plate_get_structure (plate, i), *other;

      if (one->side != ASHI_SIDE_LEFT)
        continue;
      other = ashi_plate_find_subject (plate, one->subject_id, ASHI_SIDE_RIGHT);
      if (other->side == ASHI_SIDE_RIGHT && find_x (self, one, &left) && find_x (self, other, &right)
          && fabs (left - right) > APART)
        return left < right ? -1 : 1;
    }
  return 0;
}

/* A section has the letters of its sides among its marks. */
static void
write_sides (const Page *self, AshiBox picture)
{
  const gboolean has_marks = ashi_plate_get_lettering (ashi_painter_get_plate (self->painter)) != NULL;
  const int left = has_marks ? 0 : find_left (self);
  const char *words[] = { left < 0 ? C_ ("side", "Left") : C_ ("side", "Right"),
                          left < 0 ? C_ ("side", "Right") : C_ ("side", "Left") };

  for (guint i = 0; left != 0 && i < 2; i++)
    {
      g_autoptr (PangoLayout) layout = ashi_page_text_new (self->cr, words[i], TEXT_SIZE, FALSE);
      double width;

      ashi_page_text_measure (layout, &width, NULL);
      show (self, layout, i == 0 ? picture.x : picture.x + picture.width - width, picture.y - SIDE_ROOM + 1, pale_ink);
    }
}

static void
paint_ink (AshiViewPage *self, cairo_t *cr, double scale)
{
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, self->box.width, self->box.height);
  cairo_clip (cr);
  cairo_translate (cr, -self->box.x, -self->box.y);
  ashi_ink_paint (cr, self->strokes, self->box);
  cairo_restore (cr);
}

/**
 * ashi_view_page_paint_picture:
 * @painter: a painter of the picture
 * @cr: a context whose origin is the upper left corner of the picture
 * @scale: units of @cr per mm
 * @size: of the letters on it, in units of @cr
 * @detail: pixels per unit, for what must be drawn in pixels
 *
 * Paints the picture alone, with its words and what has been drawn on it.
 */
gboolean
ashi_view_page_paint_picture (
    AshiViewPage *self, AshiPainter *painter, cairo_t *cr, double scale, double size, double detail, GError **error)
{
  static const double paper[] = { 1, 1, 1 };
  const AshiComposition composition = {
    .box = self->box,
    .scale = scale,
    .opacities = self->opacities,
    .selection = self->selection,
    .isolated = self->isolated,
    .felt = (const char *const *) self->felt,
    .needle = self->needle.outlines != NULL ? &self->needle : NULL,
    .needle_unit = 1 / self->scale,
    .names = self->names,
    .background = paper,
  };
  const AshiPageLabels labels = {
    .names = self->names,
    .opacities = self->opacities,
    .selection = self->selection,
    .hidden = (const char *const *) self->hidden,
    .labels = self->labels,
    .box = self->box,
    .scale = scale,
    .size = size,
  };

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), FALSE);

  if (!ashi_composition_paint (&composition, painter, cr, detail, error)
      || !ashi_page_labels_paint (&labels, painter, cr, error))
    return FALSE;
  paint_ink (self, cr, scale);
  if (self->paint_marks != NULL)
    self->paint_marks (self->marks, cr, self->box, scale);
  return TRUE;
}

static gboolean
paint_picture (const Page *self, AshiBox picture, double scale, double detail, GError **error)
{
  gboolean painted;

  cairo_save (self->cr);
  cairo_translate (self->cr, picture.x, picture.y);
  cairo_rectangle (self->cr, 0, 0, picture.width, picture.height);
  cairo_clip (self->cr);
  painted = ashi_view_page_paint_picture (self->asked, self->painter, self->cr, scale, TEXT_SIZE, detail, error);
  cairo_restore (self->cr);
  return painted;
}

static gboolean
paint (Page *self, double detail, GError **error)
{
  const AshiBox box = self->asked->box;
  AshiBox picture = { 0 };
  double scale;
  gboolean painted;

  begin (self);
  picture.y = self->title_height + SIDE_ROOM;
  scale = MIN (self->width / box.width, (self->height - get_frame_height (self)) / box.height);
  picture.width = box.width * scale;
  picture.height = box.height * scale;
  picture.x = (self->width - picture.width) / 2;
  painted = paint_picture (self, picture, scale, detail, error);
  show (self, self->title, 0, 0, ink);
  write_sides (self, picture);
  draw_bar (self, picture.y + picture.height, scale);
  show (self, self->rights, 0, self->height - self->rights_height, pale_ink);
  end (self);
  return painted;
}

/**
 * ashi_view_page_create_painter:
 *
 * Returns: (transfer full) (nullable): a painter of the picture in the colours of the view, on white paper
 */
AshiPainter *
ashi_view_page_create_painter (AshiViewPage *self, GError **error)
{
  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), NULL);
  return ashi_painter_new (self->plate, self->palette, error);
}

/**
 * ashi_view_page_paint:
 * @cr: a context whose origin is the upper left corner of what can be printed on, and whose unit is a point
 * @width: of what can be printed on
 * @height: likewise
 * @detail: pixels per point, for what must be drawn in pixels
 *
 * Paints it on paper, as large as it fits.
 */
gboolean
ashi_view_page_paint (AshiViewPage *self, cairo_t *cr, double width, double height, double detail, GError **error)
{
  Page page = { .asked = self, .cr = cr, .width = width, .height = height, .is_print = TRUE };
  g_autoptr (AshiPainter) painter = NULL;

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), FALSE);

  painter = ashi_view_page_create_painter (self, error);
  page.painter = painter;
  return painter != NULL && paint (&page, detail, error);
}

typedef struct
{
  Page page;
  double margin;
} Sheet;

static gboolean
paint_sheet (cairo_t *cr, guint number, double detail, gpointer data, GError **error)
{
  Sheet *self = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, self->margin, self->margin);
  self->page.cr = cr;
  return paint (&self->page, detail, error);
}

/* A picture of the screen is as large as there, and its frame around it. */
static void
fit_to_screen (Sheet *self)
{
  AshiViewPage *asked = self->page.asked;
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);

  self->margin = EDGE;
  self->page.width = MAX (asked->box.width * asked->scale, LEAST_WIDTH);
  self->page.cr = cairo_create (nothing);
  begin (&self->page);
  self->page.height = asked->box.height * asked->scale + get_frame_height (&self->page);
  end (&self->page);
  cairo_destroy (self->page.cr);
  cairo_surface_destroy (nothing);
}

/* The paper lies as the picture does. */
static void
fit_to_paper (Sheet *self, AshiPaper paper)
{
  const AshiPaperSize size = ashi_paper_get_size (paper);
  const AshiBox box = self->page.asked->box;
  const gboolean lies = box.width > box.height;

  self->margin = size.margin;
  self->page.width = (lies ? size.height : size.width) - 2 * size.margin;
  self->page.height = (lies ? size.width : size.height) - 2 * size.margin;
  self->page.is_print = TRUE;
}

/* Returns: whether there is something to paint, and with what; the page then has its size */
static gboolean
begin_sheet (Sheet *self, AshiPaper paper, double fineness, GError **error)
{
  AshiBox whole = { 0 };

  self->page.painter = ashi_view_page_create_painter (self->page.asked, error);
  if (self->page.painter == NULL)
    return FALSE;
  if (paper == ASHI_PAPER_SCREEN)
    fit_to_screen (self);
  else
    fit_to_paper (self, paper);
  whole.width = self->page.width + 2 * self->margin;
  whole.height = self->page.height + 2 * self->margin;
  return ashi_size_check (whole, fineness, error) && ashi_painter_check_plate (self->page.painter, error);
}

/**
 * ashi_view_page_save:
 * @paper: how large it is to be
 * @path: where to write; its ending says as what: .png, .svg or .pdf
 *
 * Returns: whether it was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_view_page_save (AshiViewPage *self, AshiPaper paper, const char *path, GError **error)
{
  Sheet sheet = { .page = { .asked = self } };
  AshiPageFile file = { .n_pages = 1, .paint = paint_sheet, .data = &sheet };
  gboolean saved;

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), FALSE);

  file.imprint = self->imprint;
  file.fineness = paper == ASHI_PAPER_SCREEN ? FINENESS : PRINT_FINE;
  saved = begin_sheet (&sheet, paper, file.fineness, error);
  file.width = sheet.page.width + 2 * sheet.margin;
  file.height = sheet.page.height + 2 * sheet.margin;
  saved = saved && ashi_page_file_save (&file, path, error);
  g_clear_object (&sheet.page.painter);
  return saved;
}

/**
 * ashi_view_page_draw:
 *
 * Returns: (transfer full) (nullable): the page in pixels, as large as on the screen and twice as fine
 */
cairo_surface_t *
ashi_view_page_draw (AshiViewPage *self, GError **error)
{
  Sheet sheet = { .page = { .asked = self } };
  cairo_surface_t *surface = NULL;
  cairo_t *cr;

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), NULL);

  if (begin_sheet (&sheet, ASHI_PAPER_SCREEN, FINENESS, error))
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                            (int) ceil ((sheet.page.width + 2 * sheet.margin) * FINENESS),
                                            (int) ceil ((sheet.page.height + 2 * sheet.margin) * FINENESS));
      cr = cairo_create (surface);
      cairo_scale (cr, FINENESS, FINENESS);
      if (!paint_sheet (cr, 0, FINENESS, &sheet, error))
        g_clear_pointer (&surface, cairo_surface_destroy);
      cairo_destroy (cr);
    }
  g_clear_object (&sheet.page.painter);
  return surface;
}

/* What of a view there is to keep */

static const AshiStructure *
get_selected (AshiView *view)
{
  return ashi_plate_find_structure (ashi_view_get_plate (view), ashi_view_get_selection (view));
}

/* What it shows: the picture, and by name what is selected in it. */
static char *
dup_title (AshiView *view)
{
  AshiNames *names = ashi_view_get_names (view);
  const AshiStructure *selected = get_selected (view);
  g_autofree char *name = NULL;

  if (selected == NULL || !ashi_names_speak (names))
    return g_strdup (ashi_plate_get_title (ashi_view_get_plate (view)));
  name = ashi_names_dup_structure (names, ashi_view_get_plate (view), selected->id);
  return g_strdup_printf ("%s: %s", ashi_plate_get_title (ashi_view_get_plate (view)), name);
}

/**
 * ashi_view_dup_file_name:
 * @view: shows a picture
 * @ending: of the name, with its full stop
 *
 * Returns: (transfer full): what a file is to be called in which something of the view is saved, until somebody calls
 * it otherwise: "piriformis-right.pdf"
 */
char *
ashi_view_dup_file_name (AshiView *view, const char *ending)
{
  const AshiStructure *selected;
  const char *side;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && ashi_view_get_plate (view) != NULL, NULL);

  selected = get_selected (view);
  if (selected == NULL || !ashi_names_speak (ashi_view_get_names (view))
      || ashi_audience_get_id (ashi_view_get_audience (view), selected->subject_id) == NULL)
    return g_strconcat (ashi_plate_get_id (ashi_view_get_plate (view)), ending, NULL);
  side = selected->side == ASHI_SIDE_LEFT ? "-left" : selected->side == ASHI_SIDE_RIGHT ? "-right" : "";
  return g_strconcat (selected->subject_id, side, ending, NULL);
}

static GStrv
dup_felt (AshiView *view)
{
  g_autoptr (GPtrArray) areas = ashi_view_list_felt (view);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < areas->len; i++)
    g_strv_builder_add (ids, ((const AshiStructure *) g_ptr_array_index (areas, i))->id);
  return g_strv_builder_end (ids);
}

static void
keep_looks (AshiViewPage *self, AshiView *view)
{
  const AshiStructure *selected = get_selected (view);
  g_autofree char *sheet = ashi_view_dup_ink_sheet (view);

  self->opacities = g_new0 (double, ashi_plate_get_n_layers (self->plate) + 1);
  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    self->opacities[i] = ashi_view_get_effective_opacity (view, i);
  self->selection = selected != NULL ? g_strdup (selected->id) : NULL;
  self->isolated = selected != NULL && ashi_view_get_isolated (view);
  self->felt = dup_felt (view);
  self->hidden = ashi_veil_dup_ids (ashi_view_get_veil (view));
  self->labels = ashi_view_get_labels (view);
  self->strokes = ashi_ink_list (ashi_view_get_ink (view), sheet);
  /* What is printed or pasted stands on white paper, whatever the screen's is. */
  self->palette = ashi_palette_dup_for_screen (ashi_view_get_colours (view), FALSE, ashi_view_get_veil (view));
}

/**
 * ashi_view_page_new:
 * @view: shows a picture
 * @box: what to keep of it, in user units (mm)
 * @scale: of the screen, in logical px per mm
 *
 * Returns: (transfer full)
 */
AshiViewPage *
ashi_view_page_new (AshiView *view, AshiBox box, double scale)
{
  g_autofree char *title = NULL;
  AshiViewPage *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && ashi_view_get_plate (view) != NULL, NULL);

  title = dup_title (view);
  self = g_object_new (ASHI_TYPE_VIEW_PAGE, NULL);
  self->plate = g_object_ref (ashi_view_get_plate (view));
  self->names = ashi_names_copy (ashi_view_get_names (view));
  self->imprint = ashi_imprint_new (ashi_view_get_pack (view), title);
  keep_looks (self, view);
  if (!ashi_box_intersect (box, ashi_plate_get_view_box (self->plate), &self->box))
    self->box = ashi_plate_get_view_box (self->plate);
  self->scale = scale;
  return self;
}

/**
 * ashi_view_page_add_needle:
 * @needle: a needle that is held in the section that was seen
 *
 * For whoever made the page, before anybody paints it.
 */
void
ashi_view_page_add_needle (AshiViewPage *self, const AshiNeedleScene *needle)
{
  g_return_if_fail (ASHI_IS_VIEW_PAGE (self) && self->needle.outlines == NULL);

  self->needle = *needle;
  g_object_ref (self->needle.outlines);
}

/**
 * ashi_view_page_add_marks:
 * @painted: paints what stands over all else
 * @data: for @painted
 * @destroy: (nullable): frees @data
 *
 * For whoever made the page, before anybody paints it.
 */
void
ashi_view_page_add_marks (AshiViewPage *self, AshiViewPageMarks painted, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (ASHI_IS_VIEW_PAGE (self) && self->paint_marks == NULL && painted != NULL);

  self->paint_marks = painted;
  self->marks = data;
  self->destroy_marks = destroy;
}

/**
 * ashi_view_page_get_imprint:
 *
 * Returns: (transfer none): what a file says of it
 */
const AshiImprint *
ashi_view_page_get_imprint (AshiViewPage *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), NULL);
  return self->imprint;
}

/**
 * ashi_view_page_get_box:
 *
 * Returns: what it shows, in user units (mm)
 */
AshiBox
ashi_view_page_get_box (AshiViewPage *self)
{
  const AshiBox nothing = { 0 };

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (self), nothing);
  return self->box;
}

static void
ashi_view_page_finalize (GObject *object)
{
  AshiViewPage *self = ASHI_VIEW_PAGE (object);

  g_clear_object (&self->plate);
  g_clear_object (&self->names);
  ashi_imprint_free (self->imprint);
  g_free (self->opacities);
  g_free (self->selection);
  g_strfreev (self->felt);
  g_strfreev (self->hidden);
  g_free (self->palette);
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  g_clear_object (&self->needle.outlines);
  if (self->destroy_marks != NULL)
    self->destroy_marks (self->marks);
  G_OBJECT_CLASS (ashi_view_page_parent_class)->finalize (object);
}

static void
ashi_view_page_class_init (AshiViewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_view_page_finalize;
}

static void
ashi_view_page_init (AshiViewPage *self)
{
}
