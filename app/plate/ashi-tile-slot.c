// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tile-slot.h"

#include "ashi-texture.h"

#include <math.h>

/* The share of the visible width and height that is painted beyond each edge, so that a short pan shows no blank. */
#define MARGIN 0.15

struct _AshiTileSlot
{
  GObject parent_instance;

  gboolean is_layer;
  guint layer;
  AshiHighlightStyle style;
  char *structure_id;

  AshiStudio *studio;
  GCancellable *cancellable;
  GdkTexture *texture; /* NULL: nothing painted yet, or nothing there */
  AshiBox box;         /* what the texture shows */
  AshiBox painted;     /* what was asked for when it was painted */
  double scale;        /* device px per mm of the texture; 0 while nothing was painted */

  AshiBox wanted;
  double wanted_scale;
  double wanted_pixel;
  gboolean running;
};

G_DEFINE_FINAL_TYPE (AshiTileSlot, ashi_tile_slot, G_TYPE_OBJECT)

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_tile_slot_dispose (GObject *object)
{
  AshiTileSlot *self = ASHI_TILE_SLOT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->studio);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->structure_id, g_free);
  G_OBJECT_CLASS (ashi_tile_slot_parent_class)->dispose (object);
}

static void
ashi_tile_slot_class_init (AshiTileSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_tile_slot_dispose;
  signals[UPDATED] =
      g_signal_new ("updated", ASHI_TYPE_TILE_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_tile_slot_init (AshiTileSlot *self)
{
  self->cancellable = g_cancellable_new ();
}

AshiTileSlot *
ashi_tile_slot_new_for_layer (guint layer)
{
  AshiTileSlot *self = g_object_new (ASHI_TYPE_TILE_SLOT, NULL);

  self->is_layer = TRUE;
  self->layer = layer;
  return self;
}

AshiTileSlot *
ashi_tile_slot_new_for_highlight (AshiHighlightStyle style)
{
  AshiTileSlot *self = g_object_new (ASHI_TYPE_TILE_SLOT, NULL);

  self->style = style;
  return self;
}

/* Whatever is on its way was asked for something else. */
static void
forget_job (AshiTileSlot *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->running = FALSE;
  self->scale = 0;
}

/**
 * ashi_tile_slot_set_studio:
 * @studio: (nullable): who paints; the old picture stays until there is a new one
 */
void
ashi_tile_slot_set_studio (AshiTileSlot *self, AshiStudio *studio)
{
  g_return_if_fail (ASHI_IS_TILE_SLOT (self));

  g_set_object (&self->studio, studio);
  forget_job (self);
}

/**
 * ashi_tile_slot_set_structure:
 * @structure_id: (nullable): what to highlight; the old highlight goes at once
 */
void
ashi_tile_slot_set_structure (AshiTileSlot *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_TILE_SLOT (self) && !self->is_layer);

  if (g_strcmp0 (self->structure_id, structure_id) == 0)
    return;
  g_free (self->structure_id);
  self->structure_id = g_strdup (structure_id);
  g_clear_object (&self->texture);
  forget_job (self);
}

static gboolean
contains (AshiBox outer, AshiBox inner)
{
  const double hair = 1e-6;

  return inner.x >= outer.x - hair && inner.y >= outer.y - hair && inner.x + inner.width <= outer.x + outer.width + hair
         && inner.y + inner.height <= outer.y + outer.height + hair;
}

/**
 * ashi_tile_slot_is_sharp:
 *
 * Returns: whether the picture is the one that was last wanted
 */
gboolean
ashi_tile_slot_is_sharp (AshiTileSlot *self)
{
  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), FALSE);

  if (!self->is_layer && self->structure_id == NULL)
    return TRUE;
  return self->scale == self->wanted_scale && contains (self->painted, self->wanted);
}

static void
show_tile (AshiTileSlot *self, AshiTile *tile)
{
  g_clear_object (&self->texture);
  if (tile->surface == NULL)
    return;
  self->texture = ashi_texture_new (cairo_surface_reference (tile->surface));
  self->box = tile->box;
}

static void start_job (AshiTileSlot *self);

/* The job carries what it was asked to paint, since more may have been wanted meanwhile. */
typedef struct
{
  AshiTileSlot *slot;
  AshiBox box;
  double scale;
} Request;

static void
on_painted (GObject *studio, GAsyncResult *result, gpointer user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (AshiTileSlot) self = request->slot;
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiTile) tile = ashi_studio_paint_finish (ASHI_STUDIO (studio), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->studio != ASHI_STUDIO (studio))
    return;
  self->running = FALSE;
  self->painted = request->box;
  self->scale = request->scale;
  if (tile != NULL)
    show_tile (self, tile);
  else
    g_warning ("%s", error->message);
  if (!ashi_tile_slot_is_sharp (self))
    start_job (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* What to paint: what is wanted and a margin, but nothing beyond the plate. */
static AshiBox
painted_box (AshiTileSlot *self)
{
  const double margin = MARGIN * MAX (self->wanted.width, self->wanted.height);
  const AshiBox plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));
  AshiBox box;

  return ashi_box_intersect (ashi_box_grow (self->wanted, margin), plate, &box) ? box : self->wanted;
}

static void
start_job (AshiTileSlot *self)
{
  Request *request = g_new0 (Request, 1);

  request->slot = g_object_ref (self);
  request->box = painted_box (self);
  request->scale = self->wanted_scale;
  self->running = TRUE;
  if (self->is_layer)
    ashi_studio_paint_layer_async (self->studio, self->layer, request->box, request->scale, (int) self->layer,
                                   self->cancellable, on_painted, request);
  else
    ashi_studio_paint_highlight_async (self->studio, self->structure_id, self->style, request->box, request->scale,
                                       self->wanted_pixel, -1, self->cancellable, on_painted, request);
}

/**
 * ashi_tile_slot_want:
 * @visible: what is to be seen, in user units (mm)
 * @scale: device pixels per mm
 * @pixel: device pixels per logical px
 *
 * Asks for a picture that is sharp there, unless it is there already or on its way.
 */
void
ashi_tile_slot_want (AshiTileSlot *self, AshiBox visible, double scale, double pixel)
{
  AshiBox box;

  g_return_if_fail (ASHI_IS_TILE_SLOT (self));

  if (self->studio == NULL || (!self->is_layer && self->structure_id == NULL))
    return;
  if (!ashi_box_intersect (visible, ashi_plate_get_view_box (ashi_studio_get_plate (self->studio)), &box))
    return;
  self->wanted = box;
  self->wanted_scale = scale;
  self->wanted_pixel = pixel;
  if (!self->running && !ashi_tile_slot_is_sharp (self))
    start_job (self);
}

/**
 * ashi_tile_slot_snapshot:
 * @device_scale: device pixels per logical px
 *
 * Draws the picture where it belongs, on whole device pixels when it is sharp.
 */
void
ashi_tile_slot_snapshot (AshiTileSlot *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale)
{
  const double scale = ashi_viewport_get_scale (viewport);
  double x, y;

  g_return_if_fail (ASHI_IS_TILE_SLOT (self));

  if (self->texture == NULL)
    return;
  ashi_viewport_get_origin (viewport, device_scale, &x, &y);
  gtk_snapshot_append_texture (
      snapshot, self->texture,
      &GRAPHENE_RECT_INIT ((float) (x + self->box.x * scale), (float) (y + self->box.y * scale),
                           (float) (self->box.width * scale), (float) (self->box.height * scale)));
}
