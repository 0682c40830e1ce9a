// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-private.h"

#include "ashi-omissions.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (AshiPainter, ashi_painter, G_TYPE_OBJECT)

static void
ashi_painter_finalize (GObject *object)
{
  AshiPainter *self = ASHI_PAINTER (object);

  g_clear_pointer (&self->process, ashi_painter_process_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->handle);
  g_clear_object (&self->plate);
  g_clear_object (&self->bare);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  g_free (self->drawn_id);
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
  if (ashi_plate_is_foreign (plate))
    {
      self->process = ashi_painter_process_new (plate, palette); /* it starts when there is something to do */
      return g_steal_pointer (&self);
    }
  return load (self, palette, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ashi_painter_is_apart:
 *
 * Returns: whether a process of its own does the work, since the plate comes from a stranger. Then a part of it that
 *   cannot be drawn, or would cost too much, is blank and stands in the plate's omissions.
 */
gboolean
ashi_painter_is_apart (AshiPainter *self)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self), FALSE);
  return self->process != NULL;
}

/**
 * ashi_painter_set_cancellable:
 * @cancellable: (nullable): what ends the work that is under way, where a process of its own does it
 */
void
ashi_painter_set_cancellable (AshiPainter *self, GCancellable *cancellable)
{
  g_return_if_fail (ASHI_IS_PAINTER (self));
  g_set_object (&self->cancellable, cancellable);
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
 * ashi_painter_paint_layer:
 * @cr: a context whose origin is that of the plate's user units
 * @layer: the layer's index
 * @scale: units of @cr per mm
 *
 * For a painter that is not apart: lines stay lines.
 */
gboolean
ashi_painter_paint_layer (AshiPainter *self, cairo_t *cr, guint layer, double scale, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PAINTER (self) && self->process == NULL, FALSE);
  return paint_id (self, cr, ashi_plate_get_layer (self->plate, layer)->id, scale, error);
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

  if (tile == NULL && scale > ASHI_OMISSIONS_COARSE
      && g_error_matches (cause, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG))
    return tile_of (self, id, box, MAX (scale / 2, ASHI_OMISSIONS_COARSE), error);
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

static AshiTile *
paint_layer (AshiPainter *self, const AshiPaintOrder *order, GError **error)
{
  AshiBox ink, inked;

  if (!ashi_size_check (order->box, order->scale, error) || !get_layer_ink (self, order->layer, &ink, error))
    return NULL;
  if (ink.width <= 0 || !ashi_box_intersect (order->box, ashi_box_grow (ink, 1), &inked))
    return ashi_tile_new_blank (order->box, order->scale);
  return tile_of (self, order->id, inked, order->scale, error);
}

/* Whoever traces a structure often wants it at more than one scale; librsvg draws it once. */
static cairo_surface_t *
get_drawing (AshiPainter *self, const char *id, GError **error)
{
  if (g_strcmp0 (self->drawn_id, id) == 0)
    return self->drawing;
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  g_clear_pointer (&self->drawn_id, g_free);
  self->drawing = record_id (self, id, &self->drawn.ink, &self->drawn.whole, error);
  if (self->drawing != NULL)
    self->drawn_id = g_strdup (id);
  return self->drawing;
}

static AshiTile *
lay_down (cairo_surface_t *drawing, AshiBox box, double scale, GError **error)
{
  g_autoptr (AshiTile) tile = ashi_tile_new (box, scale, error);
  cairo_t *cr;

  if (tile == NULL)
    return NULL;
  cr = ashi_tile_begin (tile);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, drawing, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (tile->surface);
  return ashi_tile_check (tile, error) ? g_steal_pointer (&tile) : NULL;
}

static AshiTile *
trace (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  cairo_surface_t *drawing = get_drawing (self, order->id, error);
  AshiBox inside;

  if (drawing == NULL)
    return NULL;
  *found = self->drawn;
  return ashi_box_intersect (found->ink, order->box, &inside) ? lay_down (drawing, inside, order->scale, error)
                                                              : ashi_tile_new_blank (order->box, order->scale);
}

/**
 * ashi_painter_carry_out:
 * @found: (out): where the structure is drawn, for the tasks that ask for it
 *
 * For a painter that is not apart.
 *
 * Returns: (transfer full) (nullable): what was asked for; blank where only the ink was
 */
AshiTile *
ashi_painter_carry_out (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  switch (order->task)
    {
    case ASHI_PAINT_LAYER:
      return paint_layer (self, order, error);
    case ASHI_PAINT_STRUCTURE:
      return tile_of (self, order->id, order->box, order->scale, error);
    case ASHI_PAINT_ALONE:
      return ashi_painter_paint_alone (self, order, error);
    case ASHI_PAINT_TRACE:
      return trace (self, order, found, error);
    case ASHI_PAINT_MEASURE:
      return measure_id (self, order->id, &found->ink, error) ? ashi_tile_new_blank (order->box, order->scale) : NULL;
    case ASHI_PAINT_HIGHLIGHT:
      return ashi_highlight_paint (self, order, error);
    case ASHI_PAINT_END:
    case ASHI_PAINT_N_TASKS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static AshiTile *
paint (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error)
{
  return self->process != NULL ? ashi_painter_carry_out_apart (self, order, found, error)
                               : ashi_painter_carry_out (self, order, found, error);
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
  AshiPaintOrder order = { .task = ASHI_PAINT_LAYER, .layer = layer, .box = box, .scale = scale };
  AshiTrace unasked;

  g_return_val_if_fail (ASHI_IS_PAINTER (self), NULL);

  order.id = ashi_plate_get_layer (self->plate, layer)->id;
  return paint (self, &order, &unasked, error);
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
  const AshiPaintOrder order = { .task = ASHI_PAINT_STRUCTURE, .id = id, .box = box, .scale = scale };
  AshiTrace unasked;

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);
  return paint (self, &order, &unasked, error);
}

/**
 * ashi_painter_alone_tile:
 * @id: the structure's id
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 *
 * As ashi_painter_structure_tile(), but right as well where the structure lies inside of something that is masked:
 * librsvg draws no mask around a part it is asked for, and nothing through it. The layer is then drawn without the
 * rest. That takes as long as a new painter does, and so is for what would otherwise be blank.
 *
 * Returns: (transfer full) (nullable): the structure alone, in pixels; it may be blank
 */
AshiTile *
ashi_painter_alone_tile (AshiPainter *self, const char *id, AshiBox box, double scale, GError **error)
{
  const AshiPaintOrder order = { .task = ASHI_PAINT_ALONE, .id = id, .box = box, .scale = scale };
  AshiTrace unasked;

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);
  return paint (self, &order, &unasked, error);
}

/**
 * ashi_painter_trace_structure:
 * @id: the structure's id
 * @box: what to show, in user units (mm)
 * @scale: device pixels per mm
 * @trace: (out): where its ink lies, even outside @box, and whether that is all of it
 *
 * Returns: (transfer full) (nullable): the structure as lines and areas, in pixels: the part of @box in which it is
 *   drawn; its surface is %NULL when it is drawn in none
 */
AshiTile *
ashi_painter_trace_structure (
    AshiPainter *self, const char *id, AshiBox box, double scale, AshiTrace *trace, GError **error)
{
  const AshiPaintOrder order = { .task = ASHI_PAINT_TRACE, .id = id, .box = box, .scale = scale };

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL && trace != NULL, NULL);
  return paint (self, &order, trace, error);
}

/**
 * ashi_painter_measure_structure:
 * @box: (out): where its ink lies, in user units (mm); of what a mask or an opacity hides in part, where it would lie
 */
gboolean
ashi_painter_measure_structure (AshiPainter *self, const char *id, AshiBox *box, GError **error)
{
  g_autoptr (AshiTile) nothing = NULL;
  AshiPaintOrder order = { .task = ASHI_PAINT_MEASURE, .id = id, .scale = 1 };
  AshiTrace trace;

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL && box != NULL, FALSE);

  order.box = ashi_plate_get_view_box (self->plate);
  nothing = paint (self, &order, &trace, error);
  if (nothing != NULL)
    *box = trace.ink;
  return nothing != NULL;
}

/**
 * ashi_painter_highlight_tile:
 * @id: the structure
 * @style: how it is to stand out
 * @box: what is seen of the plate, in user units (mm)
 * @scale: device pixels per mm
 * @pixel: device pixels per logical px, for the width of lines
 *
 * Returns: (transfer full) (nullable): the highlight in pixels, to be laid over the layers; its surface is %NULL when
 * the structure lies outside @box
 */
AshiTile *
ashi_painter_highlight_tile (AshiPainter *self,
                             const char *id,
                             AshiHighlightStyle style,
                             AshiBox box,
                             double scale,
                             double pixel,
                             GError **error)
{
  const AshiPaintOrder order = {
    .task = ASHI_PAINT_HIGHLIGHT, .id = id, .style = style, .box = box, .scale = scale, .pixel = pixel
  };
  AshiTrace unasked;

  g_return_val_if_fail (ASHI_IS_PAINTER (self) && id != NULL, NULL);
  return paint (self, &order, &unasked, error);
}
