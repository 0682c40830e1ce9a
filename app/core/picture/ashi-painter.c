// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter.h"

#include <librsvg/rsvg.h>
#include <math.h>

/* What librsvg cannot draw at a scale above this is drawn coarser instead, in device pixels per mm. */
#define COARSE 8.0

struct _AshiPainter
{
  GObject parent_instance;

  AshiPlate *plate;
  char *palette;
  RsvgHandle *handle;
  AshiPainter *bare;  /* draws everything whole, for measuring; NULL until it is needed */
  AshiBox *layer_ink; /* by layer; its width is below 0 until it is measured */
};

G_DEFINE_FINAL_TYPE (AshiPainter, ashi_painter, G_TYPE_OBJECT)

static void
ashi_painter_finalize (GObject *object)
{
  AshiPainter *self = ASHI_PAINTER (object);

  g_clear_object (&self->bare);
  g_clear_object (&self->handle);
  g_clear_object (&self->plate);
  g_free (self->palette);
  g_free (self->layer_ink);
  G_OBJECT_CLASS (ashi_painter_parent_class)->finalize (object);
}

static void
ashi_painter_class_init (AshiPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_painter_finalize;
}

static void
ashi_painter_init (AshiPainter *self)
{
}

static gboolean
take_svg_error (const char *what, GError *svg_error, GError **error)
{
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG, "%s: %s", what,
               svg_error != NULL ? svg_error->message : "librsvg gives no reason");
  g_clear_error (&svg_error);
  return FALSE;
}

/* Plates hide their areas, which would cover the body in any other program; here they are asked for one by one. */
#define SHOW_AREAS "#" ASHI_AREAS_LAYER " { display: inline !important; }"

static gboolean
load (AshiPainter *self, const char *palette, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (ashi_plate_get_svg (self->plate));
  g_autofree char *sheet = g_strconcat (SHOW_AREAS, palette, NULL);
  GError *svg_error = NULL;

  self->handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &svg_error);
  if (self->handle == NULL)
    return take_svg_error ("The plate cannot be drawn; mend its SVG", svg_error, error);
  if (!rsvg_handle_set_stylesheet (self->handle, (const guint8 *) sheet, strlen (sheet), &svg_error))
    return take_svg_error ("The palette cannot be used; mend its CSS", svg_error, error);
  return TRUE;
}

/**
 * ashi_painter_new:
 * @plate: the plate to draw
 * @palette: (nullable): a style sheet that goes over the plate's own
 *
 * Parses the plate, which takes longer than a frame.
 *
 * Returns: (transfer full) (nullable): a painter, or %NULL with #ASHI_PICTURE_ERROR_SVG
 */
AshiPainter *
ashi_painter_new (AshiPlate *plate, const char *palette, GError **error)
{
  g_autoptr (AshiPainter) self = g_object_new (ASHI_TYPE_PAINTER, NULL);

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self->plate = g_object_ref (plate);
  self->palette = g_strdup (palette);
  self->layer_ink = g_new0 (AshiBox, ashi_plate_get_n_layers (plate));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    self->layer_ink[i].width = -1;
  return load (self, palette, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ashi_painter_get_plate:
 *
 * Returns: (transfer none)
 */
AshiPlate *
ashi_painter_get_plate (AshiPainter *self)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self), NULL);
  return self->plate;
}

/**
 * ashi_painter_get_palette:
 *
 * Returns: (nullable): the style sheet that goes over the plate's own
 */
const char *
ashi_painter_get_palette (AshiPainter *self)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self), NULL);
  return self->palette;
}

/* Where the whole plate lies when the origin of user units is that of the cairo context. */
static RsvgRectangle
viewport_at (AshiPainter *self, double scale)
{
  const AshiBox box = ashi_plate_get_view_box (self->plate);

  return (RsvgRectangle) { box.x * scale, box.y * scale, box.width * scale, box.height * scale };
}

static gboolean
paint_id (AshiPainter *self, cairo_t *cr, const char *id, double scale, GError **error)
{
  const RsvgRectangle viewport = viewport_at (self, scale);
  g_autofree char *fragment = g_strconcat ("#", id, NULL);
  GError *svg_error = NULL;

  if (!rsvg_handle_has_sub (self->handle, fragment))
    {
      g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND,
                   "The plate “%s” has no “%s”; correct the name", ashi_plate_get_id (self->plate), id);
      return FALSE;
    }
  return rsvg_handle_render_layer (self->handle, cr, fragment, &viewport, &svg_error)
         || take_svg_error ("A part of the plate cannot be drawn", svg_error, error);
}

/* librsvg's own geometry of a part is in units that differ between its versions; what it draws is not. */
static cairo_surface_t *
record_as_drawn (AshiPainter *self, const char *id, AshiBox *ink, GError **error)
{
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (recording);
  const gboolean painted = paint_id (self, cr, id, 1, error);

  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (recording, &ink->x, &ink->y, &ink->width, &ink->height);
  if (!painted)
    g_clear_pointer (&recording, cairo_surface_destroy);
  return recording;
}

/* Whatever librsvg draws through a picture of the whole plate, cairo 1.16 measures as that picture; and what comes
 * through a mask as nothing at all, its width below 0. */
static gboolean
is_measured (AshiPainter *self, AshiBox ink)
{
  const AshiBox plate = ashi_plate_get_view_box (self->plate);

  return ink.width >= 0 && !(ink.width >= plate.width && ink.height >= plate.height);
}

/* Stronger than what a palette says of one id. */
#define BARE                                                                                                           \
  "*:not(#ashi-none):not(#ashi-none) { mask: none !important; opacity: 1 !important; mix-blend-mode: normal "          \
  "!important; isolation: auto !important; }"

static AshiPainter *
get_bare (AshiPainter *self, GError **error)
{
  g_autofree char *palette = g_strconcat (self->palette != NULL ? self->palette : "", BARE, NULL);

  if (self->bare == NULL)
    self->bare = ashi_painter_new (self->plate, palette, error);
  return self->bare;
}

/* @whole: whether the recording is all there is to draw; else it is drawn without what can only take away from it. */
static cairo_surface_t *
record_id (AshiPainter *self, const char *id, AshiBox *ink, gboolean *whole, GError **error)
{
  cairo_surface_t *recording = record_as_drawn (self, id, ink, error);
  AshiPainter *bare;

  *whole = recording == NULL || is_measured (self, *ink);
  if (*whole)
    return recording;
  cairo_surface_destroy (recording);
  bare = get_bare (self, error);
  return bare != NULL ? record_as_drawn (bare, id, ink, error) : NULL;
}

static gboolean
measure_id (AshiPainter *self, const char *id, AshiBox *box, GError **error)
{
  gboolean whole;
  cairo_surface_t *recording = record_id (self, id, box, &whole, error);

  if (recording == NULL)
    return FALSE;
  cairo_surface_destroy (recording);
  return TRUE;
}

/**
 * ashi_painter_record_structure:
 * @id: the structure's id
 * @ink: (out): where its ink lies, in user units (mm)
 * @whole: (out): whether the drawing is all of it. A mask, an opacity or a blend mode works on pixels: of a structure
 *   that has one, the drawing is without it, and covers at least what is seen
 *
 * Returns: (transfer full) (nullable): the structure as a drawing in user units, to be laid down at any scale
 */
cairo_surface_t *
ashi_painter_record_structure (AshiPainter *self, const char *id, AshiBox *ink, gboolean *whole, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);
  return record_id (self, id, ink, whole, error);
}

/**
 * ashi_painter_paint_layer:
 * @cr: a context whose origin is that of the plate's user units
 * @layer: the layer's index
 * @scale: units of @cr per mm
 */
gboolean
ashi_painter_paint_layer (AshiPainter *self, cairo_t *cr, guint layer, double scale, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self), FALSE);
  return paint_id (self, cr, ashi_plate_get_layer (self->plate, layer)->id, scale, error);
}

/**
 * ashi_painter_paint_structure:
 * @cr: a context whose origin is that of the plate's user units
 * @id: the structure's id
 * @scale: units of @cr per mm
 */
gboolean
ashi_painter_paint_structure (AshiPainter *self, cairo_t *cr, const char *id, double scale, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, FALSE);
  return paint_id (self, cr, id, scale, error);
}

static AshiTile *
paint_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error)
{
  g_autoptr (AshiTile) tile = ashi_tile_new (box, scale, error);
  cairo_t *cr;
  gboolean painted;

  if (tile == NULL)
    return NULL;
  cr = ashi_tile_begin (tile);
  painted = paint_id (self, cr, id, scale, error);
  cairo_destroy (cr);
  return painted && ashi_tile_check (tile, error) ? g_steal_pointer (&tile) : NULL;
}

/* librsvg draws whatever has an opacity of its own through a picture of the whole plate, however small the part that is
 * seen, and cairo refuses pictures of more than 32767 pixels a side. A coarser tile is then better than none. */
static AshiTile *
tile_of (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error)
{
  g_autoptr (GError) cause = NULL;
  AshiTile *tile = paint_tile (self, id, box, scale, &cause);

  if (tile == NULL && scale > COARSE && g_error_matches (cause, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG))
    return tile_of (self, id, box, MAX (scale / 2, COARSE), error);
  if (tile == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return tile;
}

static gboolean
get_layer_ink (AshiPainter *self, guint layer, AshiBox *ink, GError **error)
{
  AshiBox *known = &self->layer_ink[layer];

  if (known->width < 0 && !measure_id (self, ashi_plate_get_layer (self->plate, layer)->id, known, error))
    {
      known->width = -1;
      return FALSE;
    }
  *ink = *known;
  return TRUE;
}

/**
 * ashi_painter_layer_tile:
 * @layer: the layer's index
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 *
 * Returns: (transfer full) (nullable): the layer in pixels: the part of @box in which it is drawn. Its scale is smaller
 * where librsvg cannot draw the layer as large as that.
 */
AshiTile *
ashi_painter_layer_tile (AshiPainter *self, guint layer, AshiBox box, double scale, GError **error)
{
  AshiBox ink, inked;

  g_return_val_if_fail (ASHI_IS_PAINTER (self), NULL);

  if (!ashi_size_check (box, scale, error) || !get_layer_ink (self, layer, &ink, error))
    return NULL;
  if (ink.width <= 0 || !ashi_box_intersect (box, ashi_box_grow (ink, 1), &inked))
    return ashi_tile_new_blank (box, scale);
  return tile_of (self, ashi_plate_get_layer (self->plate, layer)->id, inked, scale, error);
}

/**
 * ashi_painter_structure_tile:
 * @id: the structure's id
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 *
 * Returns: (transfer full) (nullable): the structure alone, in pixels
 */
AshiTile *
ashi_painter_structure_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);
  return tile_of (self, id, box, scale, error);
}

/**
 * ashi_painter_measure_structure:
 * @box: (out): where its ink lies, in user units (mm); of what a mask or an opacity hides in part, where it would lie
 */
gboolean
ashi_painter_measure_structure (AshiPainter *self, const char *id, AshiBox *box, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, FALSE);
  return measure_id (self, id, box, error);
}
