// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-figure.h"

#include "ashi-composition.h"
#include "ashi-palette.h"
#include "ashi-texture.h"

#include <adwaita.h>
#include <math.h>

/* How a figure is drawn: as wide as a usual page, in logical px, and for twice that density; it is shown as wide as its
 * page is. */
#define WIDTH   600
#define HEIGHT  430
#define NAMES   190 /* of the width, for names */
#define DENSITY 2
#define FONT    15 /* logical px, the size of names */
#define GAP     8  /* between a name and the line to it, and between names */

/* What stands around the structures it is about, as a part of their size, so that a reader sees where they are. */
#define SURROUNDINGS  0.6
#define LEAST_SIDE_MM 120.0

struct _AshiFigurePicture
{
  GtkWidget parent_instance;

  AshiPack *pack;
  const AshiFigure *figure; /* the pack has it */
  GdkTexture *texture;      /* NULL until it is painted */
};

G_DEFINE_FINAL_TYPE (AshiFigurePicture, ashi_figure_picture, GTK_TYPE_WIDGET)

typedef struct
{
  AshiPlate *plate;
  GPtrArray *structures; /* borrowed from the plate: AshiStructure */
  GPtrArray *names;      /* of each */
  gboolean is_dark;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->plate);
  g_ptr_array_unref (self->structures);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static void
join (AshiBox *all, AshiBox box)
{
  const double right = MAX (all->x + all->width, box.x + box.width);
  const double bottom = MAX (all->y + all->height, box.y + box.height);

  if (all->width <= 0)
    {
      *all = box;
      return;
    }
  all->x = MIN (all->x, box.x);
  all->y = MIN (all->y, box.y);
  all->width = right - all->x;
  all->height = bottom - all->y;
}

/* As wide or as high as the page has room for, so that no limb is cut that could be whole. */
static AshiBox
widen (AshiBox box)
{
  const double aspect = (double) (WIDTH - NAMES) / HEIGHT;
  const double wider = MAX (box.height * aspect - box.width, 0), higher = MAX (box.width / aspect - box.height, 0);

  return (AshiBox) { box.x - wider / 2, box.y - higher / 2, box.width + wider, box.height + higher };
}

/* The structures, what stands around them, and no more than the plate has. */
static gboolean
frame (const Job *job, AshiPainter *painter, AshiBox *framed, GError **error)
{
  AshiBox all = { 0 };
  double margin;

  for (guint i = 0; i < job->structures->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (job->structures, i);
      AshiBox box;

      if (!ashi_painter_measure_structure (painter, structure->id, &box, error))
        return FALSE;
      join (&all, box);
    }
  margin = MAX (MAX (all.width, all.height) * SURROUNDINGS, LEAST_SIDE_MM - MAX (all.width, all.height)) / 2;
  return ashi_box_intersect (widen (ashi_box_grow (all, margin)), ashi_plate_get_view_box (job->plate), framed);
}

/* As the pack opens the plate, less what would hide the structures. */
static double *
choose_opacities (const Job *job)
{
  const guint n = ashi_plate_get_n_layers (job->plate);
  double *opacities = g_new0 (double, n);
  guint outermost = n;

  for (guint i = 0; i < job->structures->len; i++)
    outermost = MIN (outermost, ((const AshiStructure *) g_ptr_array_index (job->structures, i))->layer);
  for (guint i = outermost; i < n; i++)
    opacities[i] = MAX (ashi_plate_get_layer (job->plate, i)->opacity, i == outermost ? 1 : 0);
  return opacities;
}

/* Lays @tile in its place on a picture of @box. */
static void
lay (cairo_t *cr, const AshiComposition *composition, const AshiTile *tile)
{
  if (tile == NULL || tile->surface == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, -composition->box.x * composition->scale, -composition->box.y * composition->scale);
  cairo_scale (cr, composition->scale / tile->scale, composition->scale / tile->scale);
  cairo_set_source_surface (cr, tile->surface, round (tile->box.x * tile->scale), round (tile->box.y * tile->scale));
  cairo_paint (cr);
  cairo_restore (cr);
}

/* All that the figure is about stands out, not the first alone. */
static gboolean
paint_others (const Job *job, AshiPainter *painter, const AshiComposition *composition, cairo_t *cr, GError **error)
{
  for (guint i = 1; i < job->structures->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (job->structures, i);
      g_autoptr (AshiTile) tile = ashi_painter_highlight_tile (painter, structure->id, ASHI_HIGHLIGHT_SELECTED,
                                                               composition->box, composition->scale, 1, error);

      if (tile == NULL)
        return FALSE;
      lay (cr, composition, tile);
    }
  return TRUE;
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

/* A spot on the structure, halfway down, in px of the picture; the middle of what it spans may lie beside it. */
static gboolean
find_spot (
    const AshiComposition *composition, AshiPainter *painter, const AshiStructure *structure, double *x, double *y)
{
  g_autoptr (AshiTile) tile =
      ashi_painter_alone_tile (painter, structure->id, composition->box, composition->scale, NULL);
  const int row = tile != NULL && tile->surface != NULL ? find_row (tile) : -1;
  const int column = row >= 0 ? find_column (tile, row) : -1;

  if (column < 0)
    return FALSE;
  *x = (tile->box.x - composition->box.x) * composition->scale + column;
  *y = (tile->box.y - composition->box.y) * composition->scale + row;
  return TRUE;
}

/* A name beside the picture, with a line to what it names. Returns: where the next may begin, in px */
static double
write_name (cairo_t *cr, const char *name, double picture_width, double x, double y, double least_y)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");
  double middle;
  int height;

  pango_font_description_set_absolute_size (font, FONT * DENSITY * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (NAMES - 3 * GAP) * DENSITY * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, name, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  middle = MAX (y, least_y + height / 2.0);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, picture_width + GAP * DENSITY, middle);
  cairo_stroke (cr);
  cairo_move_to (cr, picture_width + 2 * GAP * DENSITY, middle - height / 2.0);
  pango_cairo_show_layout (cr, layout);
  return middle + height / 2.0 + GAP * DENSITY;
}

typedef struct
{
  const char *name;
  double x, y; /* what is named, in px of the picture */
} Named;

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const double difference = ((const Named *) a)->y - ((const Named *) b)->y;

  return (difference > 0) - (difference < 0);
}

/* From the top down, so that no line crosses another. */
static void
write_names (const Job *job, AshiPainter *painter, const AshiComposition *composition, cairo_t *cr)
{
  const double ink = job->is_dark ? 0.95 : 0.15, width = ceil (composition->box.width * composition->scale);
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  double least_y = 0;

  for (guint i = 0; i < job->structures->len; i++)
    {
      Named one = { .name = g_ptr_array_index (job->names, i) };

      if (find_spot (composition, painter, g_ptr_array_index (job->structures, i), &one.x, &one.y))
        g_array_append_val (named, one);
    }
  g_array_sort (named, compare_heights);
  cairo_set_source_rgb (cr, ink, ink, ink);
  cairo_set_line_width (cr, DENSITY);
  for (guint i = 0; i < named->len; i++)
    {
      const Named *one = &g_array_index (named, Named, i);

      least_y = write_name (cr, one->name, width, one->x, one->y, least_y);
    }
}

static GdkTexture *
paint (const Job *job, GError **error)
{
  g_autofree char *palette = ashi_palette_dup_for_screen (ASHI_COLOURS_NATURAL, job->is_dark, NULL);
  g_autoptr (AshiPainter) painter = ashi_painter_new (job->plate, palette, error);
  const AshiStructure *first = g_ptr_array_index (job->structures, 0);
  g_autofree double *opacities = choose_opacities (job);
  AshiComposition composition = { .opacities = opacities, .selection = first->id };
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  if (painter == NULL || !frame (job, painter, &composition.box, error))
    return NULL;
  composition.scale = DENSITY * MIN ((WIDTH - NAMES) / composition.box.width, HEIGHT / composition.box.height);
  if (!ashi_size_check (composition.box, composition.scale, error))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) ceil (composition.box.width * composition.scale) + NAMES * DENSITY,
                                        (int) ceil (composition.box.height * composition.scale));
  cr = cairo_create (surface);
  cairo_save (cr);
  painted = ashi_composition_paint (&composition, painter, cr, 1, error);
  cairo_restore (cr);
  if (painted)
    painted = paint_others (job, painter, &composition, cr, error);
  if (painted)
    write_names (job, painter, &composition, cr);
  cairo_destroy (cr);
  if (painted)
    return ashi_texture_new (surface);
  cairo_surface_destroy (surface);
  return NULL;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer job, GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture = paint (job, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
on_painted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      g_debug ("a figure cannot be drawn: %s", error != NULL ? error->message : "it shows nothing");
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_set_object (&self->texture, texture);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static char *
dup_name (AshiPack *pack, const char *id)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, id);

  return g_strdup (subject != NULL ? ashi_subject_get_title (subject) : id);
}

static Job *
job_new (AshiPack *pack, const AshiFigure *figure)
{
  AshiPlate *plate = ashi_pack_find_plate (pack, figure->plate);
  Job *self;

  if (plate == NULL)
    return NULL;
  self = g_new0 (Job, 1);
  self->plate = g_object_ref (plate);
  self->is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  self->structures = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (char **id = figure->shows; *id != NULL; id++)
    {
      const AshiStructure *structure = ashi_plate_find_subject (plate, *id, ASHI_SIDE_RIGHT);

      if (structure == NULL)
        continue;
      g_ptr_array_add (self->structures, (gpointer) structure);
      g_ptr_array_add (self->names, dup_name (pack, *id));
    }
  if (self->structures->len > 0)
    return self;
  job_free (self);
  return NULL;
}

/* Returns: whether there is anything to paint */
static gboolean
begin (AshiFigurePicture *self)
{
  Job *job = job_new (self->pack, self->figure);
  g_autoptr (GTask) task = NULL;

  if (job == NULL)
    return FALSE;
  task = g_task_new (self, NULL, on_painted, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
  return TRUE;
}

/* In the dark it is dark. */
static void
on_dark (AshiFigurePicture *self)
{
  begin (self);
}

static double
get_aspect (AshiFigurePicture *self)
{
  return self->texture != NULL ? (double) gdk_texture_get_width (self->texture) / gdk_texture_get_height (self->texture)
                               : (double) WIDTH / HEIGHT;
}

static GtkSizeRequestMode
ashi_figure_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as its page, and as high as that makes it; what is higher than wide stands in the middle. */
static void
ashi_figure_picture_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = WIDTH;
    }
  else
    *minimum = *natural = (int) ((for_size > 0 ? for_size : WIDTH)
                                 / MAX (get_aspect (ASHI_FIGURE_PICTURE (widget)), (double) WIDTH / HEIGHT));
}

static void
ashi_figure_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double shown = MIN (width, height * get_aspect (self));
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT ((float) ((width - shown) / 2), 0, (float) shown, (float) (shown / get_aspect (self)));

  if (self->texture != NULL)
    ashi_texture_draw (self->texture, snapshot, &area);
}

static void
ashi_figure_picture_dispose (GObject *object)
{
  AshiFigurePicture *self = ASHI_FIGURE_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_figure_picture_parent_class)->dispose (object);
}

static void
ashi_figure_picture_class_init (AshiFigurePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_figure_picture_dispose;
  widget_class->get_request_mode = ashi_figure_picture_get_request_mode;
  widget_class->measure = ashi_figure_picture_measure;
  widget_class->snapshot = ashi_figure_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ashi_figure_picture_init (AshiFigurePicture *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ashi_figure_picture_new:
 * @figure: of the pack; what it shows is called as the pack calls it
 *
 * Returns: (transfer floating) (nullable): a picture of what the figure shows, drawn from its plate by a thread and
 *   empty until then; %NULL when the plate draws none of it
 */
GtkWidget *
ashi_figure_picture_new (AshiPack *pack, const AshiFigure *figure)
{
  AshiFigurePicture *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_ref_sink (g_object_new (ASHI_TYPE_FIGURE_PICTURE, NULL));
  self->pack = g_object_ref (pack);
  self->figure = figure;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, figure->caption, -1);
  if (begin (self))
    {
      g_object_force_floating (G_OBJECT (self));
      return GTK_WIDGET (self);
    }
  g_object_unref (self);
  return NULL;
}
