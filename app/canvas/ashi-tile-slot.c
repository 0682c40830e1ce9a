// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tile-slot.h"

/* The share of the visible width and height that is painted beyond each edge, so that a short pan shows no blur. */
#define MARGIN 0.15
/* Where more device pixels than this are seen at once, what lies beyond the edge would cost too much memory. */
#define MOST_WITH_MARGIN 4e6
/* Device pixels along the longer side of the coarse picture of the whole plate. */
#define BASE_PIXELS 1200.0
/* The number of a job in the studio's queue: highlights first, then layers, then what is only kept for later. */
#define PRIORITY_HIGHLIGHT (-1)
#define PRIORITY_BASE      1000

struct _AshiTileSlot
{
  GObject parent_instance;

  gboolean is_layer;
  guint layer;
  AshiHighlightStyle style;
  char *structure_id;

  AshiStudio *studio;
  GCancellable *cancellable;
  AshiShown sharp;
  double scale;      /* what was asked for when it was painted, in device px per mm; 0: not painted by this studio */
  AshiShown base;    /* layers only */
  gboolean has_base; /* painted by this studio */
  gboolean failed;   /* it could not paint something */

  AshiBox wanted;
  double wanted_scale;
  double wanted_pixel;
  gboolean running;
  AshiBox running_box; /* what is being painted */
  double running_scale;
};

G_DEFINE_FINAL_TYPE (AshiTileSlot, ashi_tile_slot, G_TYPE_OBJECT)

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Every slot that is there: what one shows, another need not have painted. */
static GSList *slots;

static void
ashi_tile_slot_dispose (GObject *object)
{
  AshiTileSlot *self = ASHI_TILE_SLOT (object);

  slots = g_slist_remove (slots, self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->studio);
  ashi_shown_clear (&self->sharp);
  ashi_shown_clear (&self->base);
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
  slots = g_slist_prepend (slots, self);
}

/**
 * ashi_tile_slot_new_for_layer:
 * @layer: its number on the plate
 *
 * Returns: (transfer full): a slot that asks nobody to paint yet
 */
AshiTileSlot *
ashi_tile_slot_new_for_layer (guint layer)
{
  AshiTileSlot *self = g_object_new (ASHI_TYPE_TILE_SLOT, NULL);

  self->is_layer = TRUE;
  self->layer = layer;
  return self;
}

/**
 * ashi_tile_slot_new_for_highlight:
 *
 * Returns: (transfer full): a slot for one structure at a time, which is none yet
 */
AshiTileSlot *
ashi_tile_slot_new_for_highlight (AshiHighlightStyle style)
{
  AshiTileSlot *self = g_object_new (ASHI_TYPE_TILE_SLOT, NULL);

  self->style = style;
  return self;
}

static void
give_up (AshiTileSlot *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->running = FALSE;
}

/* Whatever is on its way, or was painted, is about something else. */
static void
forget (AshiTileSlot *self)
{
  give_up (self);
  self->scale = 0;
  self->has_base = FALSE;
  self->failed = FALSE;
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
  forget (self);
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
  ashi_shown_clear (&self->sharp);
  forget (self);
}

static gboolean
is_on_its_way (AshiTileSlot *self)
{
  return self->running && self->running_scale == self->wanted_scale
         && ashi_box_contains (self->running_box, self->wanted);
}

static gboolean
has_work (AshiTileSlot *self)
{
  return self->studio != NULL && (self->is_layer || self->structure_id != NULL);
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
  return self->scale > 0 && self->scale == self->wanted_scale && ashi_box_contains (self->sharp.covers, self->wanted);
}

/**
 * ashi_tile_slot_get_sharp:
 *
 * Returns: (transfer none): the picture, which is stretched while ashi_tile_slot_is_sharp() says no
 */
const AshiShown *
ashi_tile_slot_get_sharp (AshiTileSlot *self)
{
  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), NULL);
  return &self->sharp;
}

/**
 * ashi_tile_slot_get_base:
 *
 * Returns: (transfer none): the coarse picture of the whole plate; its tile is %NULL while there is none
 */
const AshiShown *
ashi_tile_slot_get_base (AshiTileSlot *self)
{
  static const AshiShown nothing;

  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), NULL);
  return self->has_base ? &self->base : &nothing;
}

static void start_job (AshiTileSlot *self);
static void start_base_job (AshiTileSlot *self);

/**
 * ashi_tile_slot_get_best:
 *
 * Returns: (transfer none): the sharp picture, or until it is there the coarse one or, for want of that, an old one
 */
const AshiShown *
ashi_tile_slot_get_best (AshiTileSlot *self)
{
  static const AshiShown nothing;

  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), NULL);

  if (ashi_tile_slot_is_sharp (self))
    return &self->sharp;
  if (self->has_base)
    return &self->base;
  return self->scale > 0 ? &self->sharp : &nothing;
}

/**
 * ashi_tile_slot_get_base_scale:
 * @plate: the view box of a plate, in user units (mm)
 *
 * Returns: of the coarse picture of a layer of that plate, in device pixels per mm
 */
double
ashi_tile_slot_get_base_scale (AshiBox plate)
{
  return BASE_PIXELS / MAX (plate.width, plate.height);
}

/**
 * ashi_tile_slot_is_running:
 *
 * Returns: whether something is being painted for what was last wanted, or was wanted before
 */
gboolean
ashi_tile_slot_is_running (AshiTileSlot *self)
{
  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), FALSE);
  return self->running;
}

/**
 * ashi_tile_slot_has_failed:
 *
 * Returns: whether the studio could not paint something, so that a picture may be blank that should not be
 */
gboolean
ashi_tile_slot_has_failed (AshiTileSlot *self)
{
  g_return_val_if_fail (ASHI_IS_TILE_SLOT (self), FALSE);
  return self->failed;
}

/* The job carries what it was asked to paint, since more may have been wanted meanwhile. */
typedef struct
{
  AshiTileSlot *slot;
  gboolean is_base;
  AshiBox box;
  double scale;
} Request;

static void
keep_base (AshiTileSlot *self, AshiTile *tile, AshiBox covers)
{
  ashi_shown_take (&self->base, tile, covers);
  self->has_base = TRUE;
}

static void
keep (AshiTileSlot *self, const Request *request, AshiTile *tile)
{
  const AshiBox plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));

  if (request->is_base)
    {
      keep_base (self, tile, request->box);
      return;
    }
  self->scale = request->scale;
  ashi_shown_take (&self->sharp, tile, request->box);
  /* The plate as it is fitted serves as well, and costs nothing. */
  if (self->is_layer && ashi_box_contains (request->box, plate))
    {
      ashi_shown_share (&self->base, &self->sharp);
      self->has_base = TRUE;
    }
}

static void
on_painted (GObject *studio, GAsyncResult *result, gpointer user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (AshiTileSlot) self = request->slot;
  g_autoptr (GError) error = NULL;
  AshiTile *tile = ashi_studio_paint_finish (ASHI_STUDIO (studio), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->studio != ASHI_STUDIO (studio))
    {
      g_clear_pointer (&tile, ashi_tile_unref);
      return;
    }
  self->running = FALSE;
  if (tile == NULL)
    {
      /* Nothing is there to show; asking again would not mend it. */
      g_warning ("%s", error->message);
      self->failed = TRUE;
      tile = ashi_tile_new_blank (request->box, request->scale);
    }
  keep (self, request, tile);
  if (self->is_layer && !self->has_base && ashi_tile_slot_is_sharp (self))
    start_base_job (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* What to paint: what is wanted and a margin, but nothing beyond the plate. */
static AshiBox
painted_box (AshiTileSlot *self)
{
  const double pixels = self->wanted.width * self->wanted.height * self->wanted_scale * self->wanted_scale;
  const double margin = pixels > MOST_WITH_MARGIN ? 0 : MARGIN * MAX (self->wanted.width, self->wanted.height);
  const AshiBox plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));
  AshiBox box;

  return ashi_box_intersect (ashi_box_grow (self->wanted, margin), plate, &box) ? box : self->wanted;
}

static Request *
create_request (AshiTileSlot *self, gboolean is_base, AshiBox box, double scale)
{
  Request *request = g_new0 (Request, 1);

  request->slot = g_object_ref (self);
  request->is_base = is_base;
  request->box = box;
  request->scale = scale;
  self->running = TRUE;
  self->running_box = box;
  self->running_scale = scale;
  return request;
}

static void
start_job (AshiTileSlot *self)
{
  const AshiBox box = painted_box (self);
  Request *request = create_request (self, FALSE, box, self->wanted_scale);

  if (self->is_layer)
    ashi_studio_paint_layer_async (self->studio, self->layer, box, request->scale, (int) self->layer, self->cancellable,
                                   on_painted, request);
  else
    ashi_studio_paint_highlight_async (self->studio, self->structure_id, self->style, box, request->scale,
                                       self->wanted_pixel, PRIORITY_HIGHLIGHT, self->cancellable, on_painted, request);
}

static void
start_base_job (AshiTileSlot *self)
{
  const AshiBox plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));
  Request *request = create_request (self, TRUE, plate, ashi_tile_slot_get_base_scale (plate));

  ashi_studio_paint_layer_async (self->studio, self->layer, plate, request->scale, PRIORITY_BASE + (int) self->layer,
                                 self->cancellable, on_painted, request);
}

/* Whether another one, on another canvas perhaps, shows the same in the same colours. */
static gboolean
shows_same (AshiTileSlot *self, AshiTileSlot *other)
{
  return other != self && other->studio == self->studio && other->is_layer == self->is_layer
         && other->layer == self->layer && other->style == self->style
         && g_strcmp0 (other->structure_id, self->structure_id) == 0;
}

static void
share_base (AshiTileSlot *self)
{
  for (GSList *slot = slots; slot != NULL && !self->has_base; slot = slot->next)
    {
      AshiTileSlot *other = slot->data;

      if (!shows_same (self, other) || !other->has_base)
        continue;
      ashi_shown_share (&self->base, &other->base);
      self->has_base = TRUE;
      self->failed |= other->failed;
    }
}

/* Whether what is wanted is there already, elsewhere. */
static gboolean
share_sharp (AshiTileSlot *self)
{
  for (GSList *slot = slots; slot != NULL; slot = slot->next)
    {
      AshiTileSlot *other = slot->data;

      if (!shows_same (self, other) || other->scale != self->wanted_scale
          || (!self->is_layer && other->wanted_pixel != self->wanted_pixel)
          || !ashi_box_contains (other->sharp.covers, self->wanted))
        continue;
      ashi_shown_share (&self->sharp, &other->sharp);
      self->scale = other->scale;
      self->failed |= other->failed;
      return TRUE;
    }
  return FALSE;
}

/* Layers keep a coarse picture, too. */
static void
complete (AshiTileSlot *self)
{
  if (!self->is_layer)
    return;
  share_base (self);
  if (!self->has_base)
    start_base_job (self);
}

/**
 * ashi_tile_slot_want:
 * @visible: what is to be seen, in user units (mm)
 * @scale: device pixels per mm
 * @pixel: device pixels per logical px
 *
 * Asks for a picture that is sharp there, unless it is there already, be it in another slot, or on its way.
 */
void
ashi_tile_slot_want (AshiTileSlot *self, AshiBox visible, double scale, double pixel)
{
  AshiBox box;

  g_return_if_fail (ASHI_IS_TILE_SLOT (self));

  if (!has_work (self)
      || !ashi_box_intersect (visible, ashi_plate_get_view_box (ashi_studio_get_plate (self->studio)), &box))
    return;
  self->wanted = box;
  self->wanted_scale = scale;
  self->wanted_pixel = pixel;
  if (ashi_tile_slot_is_sharp (self) || is_on_its_way (self))
    return;
  give_up (self);
  if (share_sharp (self))
    complete (self);
  else
    start_job (self);
}

/**
 * ashi_tile_slot_let_go:
 *
 * Gives the sharp picture of a layer up, but not the coarse one; it is painted anew when it is wanted again.
 */
void
ashi_tile_slot_let_go (AshiTileSlot *self)
{
  g_return_if_fail (ASHI_IS_TILE_SLOT (self) && self->is_layer);

  if (self->running)
    return;
  ashi_shown_clear (&self->sharp);
  self->scale = 0;
}

/**
 * ashi_tile_slot_prepare:
 *
 * Asks for the coarse picture of a layer that is switched off, so that switching it on is answered at once.
 */
void
ashi_tile_slot_prepare (AshiTileSlot *self)
{
  g_return_if_fail (ASHI_IS_TILE_SLOT (self) && self->is_layer);

  /* It is not seen: nothing sharp is wanted of it any more. */
  self->wanted_scale = 0;
  if (has_work (self) && !self->running)
    complete (self);
}

/**
 * ashi_tile_slot_snapshot:
 * @device_scale: device pixels per logical px
 */
void
ashi_tile_slot_snapshot (AshiTileSlot *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale)
{
  g_return_if_fail (ASHI_IS_TILE_SLOT (self));
  ashi_shown_snapshot (&self->sharp, &self->base, snapshot, viewport, device_scale);
}
