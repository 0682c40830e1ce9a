// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-layer-stack.h"

#include "ashi-tile-cache.h"

#include <string.h>

/* How long a view must stand still, in ms, before what is being painted for another one is given up. */
#define STILL 40
/* What the sharp pictures of single layers may take once they are flattened; beyond it they are given up, and painted
 * again when something fades. It holds those of a window of 1400 × 850 px. */
#define MAX_LAYER_BYTES (64 << 20)
/* How long the whole plate must be seen alike, in ms, before its picture is kept for the next start. */
#define LEISURE 1000

struct _AshiLayerStack
{
  GObject parent_instance;

  guint *layers;     /* their indices on the plate, outermost first; what follows is in the same order */
  GPtrArray *slots;  /* AshiTileSlot */
  double *opacities; /* what was last wanted */
  AshiStudio *studio;

  AshiBox wanted; /* in user units (mm) */
  double wanted_scale, wanted_pixel;
  AshiBox asked; /* of the layers: what was wanted when they were last asked */
  double asked_scale;
  guint still_source;

  AshiShown flat;      /* the layers as one picture */
  AshiShown flat_base; /* the whole plate, coarse */
  double *flat_opacities, *base_opacities;
  double flat_scale, base_scale; /* 0: there is none, or another studio painted it */
  gboolean flattening;

  gboolean let_go; /* of the layers' sharp pictures, since the flat one was last sharp */

  GVariant *recalled; /* which picture of the whole plate was last asked of the cache; NULL: none of this studio's */
  gboolean recalling;
  guint keep_source;
};

G_DEFINE_FINAL_TYPE (AshiLayerStack, ashi_layer_stack, G_TYPE_OBJECT)

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Every stack that is there: what one shows, another need not make. */
static GSList *stacks;

static void
ashi_layer_stack_dispose (GObject *object)
{
  AshiLayerStack *self = ASHI_LAYER_STACK (object);

  stacks = g_slist_remove (stacks, self);
  g_clear_handle_id (&self->still_source, g_source_remove);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_ptr_array_set_size (self->slots, 0);
  g_clear_object (&self->studio);
  g_clear_pointer (&self->recalled, g_variant_unref);
  ashi_shown_clear (&self->flat);
  ashi_shown_clear (&self->flat_base);
  G_OBJECT_CLASS (ashi_layer_stack_parent_class)->dispose (object);
}

static void
ashi_layer_stack_finalize (GObject *object)
{
  AshiLayerStack *self = ASHI_LAYER_STACK (object);

  g_ptr_array_unref (self->slots);
  g_free (self->layers);
  g_free (self->opacities);
  g_free (self->flat_opacities);
  g_free (self->base_opacities);
  G_OBJECT_CLASS (ashi_layer_stack_parent_class)->finalize (object);
}

static void
ashi_layer_stack_class_init (AshiLayerStackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_layer_stack_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_layer_stack_finalize;
  signals[UPDATED] =
      g_signal_new ("updated", ASHI_TYPE_LAYER_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_layer_stack_init (AshiLayerStack *self)
{
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  stacks = g_slist_prepend (stacks, self);
}

static AshiTileSlot *
get_slot (AshiLayerStack *self, guint index)
{
  return g_ptr_array_index (self->slots, index);
}

static gboolean
visible_layers_are (AshiLayerStack *self, gboolean (*test) (AshiTileSlot *))
{
  for (guint i = 0; i < self->slots->len; i++)
    if (self->opacities[i] > 0 && !test (get_slot (self, i)))
      return FALSE;
  return TRUE;
}

static gboolean
are_opacities (AshiLayerStack *self, const double *made_with)
{
  return memcmp (made_with, self->opacities, self->slots->len * sizeof (double)) == 0;
}

static gboolean
is_flat_of (AshiLayerStack *self, AshiBox box, double scale)
{
  return self->flat_scale > 0 && self->flat_scale == scale && are_opacities (self, self->flat_opacities)
         && ashi_box_contains (self->flat.covers, box);
}

static gboolean
is_flat_sharp (AshiLayerStack *self)
{
  return is_flat_of (self, self->wanted, self->wanted_scale);
}

/* One picture that is on its way: what it is made with may not be what is wanted any more when it is ready. */
typedef struct
{
  AshiLayerStack *stack;
  AshiStudio *studio;
  double *opacities;
  double scale;
  AshiBox covers;
  gboolean is_base;
} Request;

static Request *
create_request (AshiLayerStack *self, AshiBox covers, double scale, gboolean is_base)
{
  Request *request = g_new0 (Request, 1);

  request->stack = g_object_ref (self);
  request->studio = g_object_ref (self->studio);
  request->opacities = g_memdup2 (self->opacities, self->slots->len * sizeof (double));
  request->scale = scale;
  request->covers = covers;
  request->is_base = is_base;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->stack);
  g_object_unref (request->studio);
  g_free (request->opacities);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void update (AshiLayerStack *self);

static void
keep (AshiLayerStack *self, const Request *request, AshiTile *tile)
{
  const gsize size = self->slots->len * sizeof (double);
  const AshiBox plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));

  if (request->is_base)
    {
      ashi_shown_take (&self->flat_base, tile, request->covers);
      memcpy (self->base_opacities, request->opacities, size);
      self->base_scale = request->scale;
      return;
    }
  ashi_shown_take (&self->flat, tile, request->covers);
  memcpy (self->flat_opacities, request->opacities, size);
  self->flat_scale = request->scale;
  /* The plate as it is fitted serves as its own coarse picture. */
  if (ashi_box_contains (request->covers, plate))
    {
      ashi_shown_share (&self->flat_base, &self->flat);
      memcpy (self->base_opacities, request->opacities, size);
      self->base_scale = request->scale;
    }
}

static AshiBox
get_plate_box (AshiLayerStack *self)
{
  return ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));
}

/* All that the picture of the whole plate depends on, but for the plate. */
static GVariant *
describe_whole (AshiLayerStack *self)
{
  return ashi_tile_cache_describe (ashi_studio_get_plate (self->studio), ashi_studio_get_palette (self->studio),
                                   self->layers, self->opacities, self->slots->len, self->wanted_scale);
}

/* A layer that could not be painted, for want of memory perhaps, is no layer that shows nothing. */
static gboolean
is_complete (AshiLayerStack *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (self->opacities[i] > 0 && ashi_tile_slot_has_failed (get_slot (self, i)))
      return FALSE;
  return TRUE;
}

static gboolean
keep_for_next_start (gpointer user_data)
{
  AshiLayerStack *self = user_data;

  self->keep_source = 0;
  if (is_complete (self) && is_flat_sharp (self) && ashi_box_contains (self->flat.covers, get_plate_box (self)))
    ashi_tile_cache_save (ashi_studio_get_plate (self->studio), describe_whole (self), self->flat.tile);
  return G_SOURCE_REMOVE;
}

static gsize
count_layer_bytes (AshiLayerStack *self)
{
  gsize sum = 0;

  for (guint i = 0; i < self->slots->len; i++)
    sum += ashi_shown_count_bytes (ashi_tile_slot_get_sharp (get_slot (self, i)),
                                   ashi_tile_slot_get_base (get_slot (self, i)));
  return sum;
}

static void
keep_within_budget (AshiLayerStack *self)
{
  self->let_go = FALSE;
  if (!is_flat_sharp (self) || self->flattening || count_layer_bytes (self) <= MAX_LAYER_BYTES)
    return;
  self->let_go = TRUE;
  for (guint i = 0; i < self->slots->len; i++)
    ashi_tile_slot_let_go (get_slot (self, i));
}

static void
on_flattened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  AshiLayerStack *self = request->stack;
  g_autoptr (GError) error = NULL;
  AshiTile *tile = ashi_flatten_finish (result, &error);

  self->flattening = FALSE;
  if (tile == NULL)
    g_warning ("%s", error->message); /* the picture before it stays */
  else if (self->studio != request->studio)
    ashi_tile_unref (tile);
  else
    {
      keep (self, request, tile);
      g_clear_handle_id (&self->keep_source, g_source_remove);
      self->keep_source = g_timeout_add (LEISURE, keep_for_next_start, self);
    }
  if (tile != NULL)
    update (self);
  keep_within_budget (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

typedef const AshiShown *(*GetShown) (AshiTileSlot *slot);

static void
flatten (AshiLayerStack *self, GetShown get_shown, AshiBox covers, double scale, gboolean is_base)
{
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_tile_unref);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const AshiShown *shown = self->opacities[i] > 0 ? get_shown (get_slot (self, i)) : NULL;

      if (shown == NULL)
        g_ptr_array_add (tiles, ashi_tile_new_blank (covers, scale));
      else if (shown->tile == NULL || !ashi_box_intersect (covers, shown->covers, &covers))
        return;
      else
        g_ptr_array_add (tiles, ashi_tile_ref (shown->tile));
    }
  self->flattening = TRUE;
  ashi_flatten_async (g_steal_pointer (&tiles), self->opacities, covers, scale, NULL, on_flattened,
                      create_request (self, covers, scale, is_base));
}

/* Flattens what is most wanted: first what is seen, be it not as sharp as it will be, then the coarse whole. Layers
 * that are ready while a hand still moves the view are shown as well: they are nearer to what is wanted than what was
 * there. */
static void
update (AshiLayerStack *self)
{
  AshiBox plate;

  if (self->studio == NULL || self->flattening || self->wanted_scale <= 0)
    return;
  plate = ashi_plate_get_view_box (ashi_studio_get_plate (self->studio));
  if (!is_flat_of (self, self->asked, self->asked_scale) && visible_layers_are (self, ashi_tile_slot_is_sharp))
    flatten (self, ashi_tile_slot_get_sharp, plate, self->asked_scale, FALSE);
  else if (self->flat_scale > 0 && !are_opacities (self, self->flat_opacities))
    flatten (self, ashi_tile_slot_get_best, self->flat.covers, self->flat_scale, FALSE);
  else if (is_flat_sharp (self) && (self->base_scale <= 0 || !are_opacities (self, self->base_opacities)))
    flatten (self, ashi_tile_slot_get_base, plate, ashi_tile_slot_get_base_scale (plate), TRUE);
}

/* Whether another one, on another canvas perhaps, shows the same layers in the same colours. */
static gboolean
shows_same (AshiLayerStack *self, AshiLayerStack *other)
{
  return other != self && other->studio == self->studio && other->slots->len == self->slots->len
         && memcmp (other->layers, self->layers, self->slots->len * sizeof (guint)) == 0;
}

static void
share_base (AshiLayerStack *self, AshiLayerStack *other)
{
  if (other->base_scale <= 0 || !are_opacities (self, other->base_opacities))
    return;
  ashi_shown_share (&self->flat_base, &other->flat_base);
  memcpy (self->base_opacities, self->opacities, self->slots->len * sizeof (double));
  self->base_scale = other->base_scale;
}

/* Takes what is wanted from where it is already. If the layers it was made from were given up there, they are not
 * wanted here before something fades. */
static void
share (AshiLayerStack *self)
{
  for (GSList *stack = stacks; stack != NULL && !is_flat_sharp (self); stack = stack->next)
    {
      AshiLayerStack *other = stack->data;

      if (!shows_same (self, other) || other->flat_scale != self->wanted_scale
          || !are_opacities (self, other->flat_opacities) || !ashi_box_contains (other->flat.covers, self->wanted))
        continue;
      ashi_shown_share (&self->flat, &other->flat);
      memcpy (self->flat_opacities, self->opacities, self->slots->len * sizeof (double));
      self->flat_scale = other->flat_scale;
      self->let_go = other->let_go;
      share_base (self, other);
    }
}

static void
ask_slots (AshiLayerStack *self)
{
  self->asked = self->wanted;
  self->asked_scale = self->wanted_scale;
  for (guint i = 0; i < self->slots->len; i++)
    if (self->opacities[i] > 0)
      ashi_tile_slot_want (get_slot (self, i), self->wanted, self->wanted_scale, self->wanted_pixel);
    else
      ashi_tile_slot_prepare (get_slot (self, i));
  update (self); /* another canvas may have had them */
}

static gboolean
is_painting (AshiLayerStack *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (self->opacities[i] > 0 && ashi_tile_slot_is_running (get_slot (self, i)))
      return TRUE;
  return FALSE;
}

static gboolean on_still (gpointer user_data);
static void proceed (AshiLayerStack *self);

static void
on_recalled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  AshiLayerStack *self = request->stack;
  g_autoptr (AshiTile) tile = ashi_tile_cache_load_finish (result);

  self->recalling = FALSE;
  if (tile == NULL || self->studio != request->studio || self->wanted_scale != request->scale
      || !are_opacities (self, request->opacities))
    {
      proceed (self);
      return;
    }
  keep (self, request, g_steal_pointer (&tile));
  /* The layers will be needed when something fades or moves; the start can do without. */
  g_clear_handle_id (&self->still_source, g_source_remove);
  self->still_source = g_timeout_add (LEISURE, on_still, self);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* Whether an earlier run may have kept the very picture that is wanted: nothing is painted until that is known. */
static gboolean
recall (AshiLayerStack *self)
{
  g_autoptr (GVariant) whole = g_variant_ref_sink (describe_whole (self));

  if (self->flat_scale > 0 || self->slots->len == 0 || !ashi_box_contains (self->wanted, get_plate_box (self))
      || (self->recalled != NULL && g_variant_equal (self->recalled, whole)))
    return FALSE;
  g_clear_pointer (&self->recalled, g_variant_unref);
  self->recalled = g_variant_ref (whole);
  self->recalling = TRUE;
  ashi_tile_cache_load_async (ashi_studio_get_plate (self->studio), whole, on_recalled,
                              create_request (self, get_plate_box (self), self->wanted_scale, FALSE));
  return TRUE;
}

static gboolean
on_still (gpointer user_data)
{
  AshiLayerStack *self = user_data;

  self->still_source = 0;
  ask_slots (self);
  return G_SOURCE_REMOVE;
}

static void
proceed (AshiLayerStack *self)
{
  if (self->studio == NULL)
    return;
  share (self);
  if (self->recalling || recall (self))
    return;
  if (is_painting (self))
    {
      g_clear_handle_id (&self->still_source, g_source_remove);
      self->still_source = g_timeout_add (STILL, on_still, self);
    }
  else if (!is_flat_sharp (self) || (self->still_source == 0 && !self->let_go))
    ask_slots (self);
  update (self);
}

static void
on_slot_updated (AshiLayerStack *self)
{
  update (self);
  if (!is_painting (self) && !(self->let_go && is_flat_sharp (self)))
    ask_slots (self);
}

/**
 * ashi_layer_stack_new:
 * @layers: the indices of the layers on the plate, outermost first
 */
AshiLayerStack *
ashi_layer_stack_new (const guint *layers, guint n_layers)
{
  AshiLayerStack *self = g_object_new (ASHI_TYPE_LAYER_STACK, NULL);

  self->layers = g_memdup2 (layers, n_layers * sizeof (guint));
  self->opacities = g_new0 (double, n_layers + 1);
  self->flat_opacities = g_new0 (double, n_layers + 1);
  self->base_opacities = g_new0 (double, n_layers + 1);
  for (guint i = 0; i < n_layers; i++)
    {
      AshiTileSlot *slot = ashi_tile_slot_new_for_layer (layers[i]);

      g_signal_connect_object (slot, "updated", G_CALLBACK (on_slot_updated), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->slots, slot);
    }
  return self;
}

/**
 * ashi_layer_stack_set_studio:
 * @studio: (nullable): who paints; the old picture stays until the new one is there
 */
void
ashi_layer_stack_set_studio (AshiLayerStack *self, AshiStudio *studio)
{
  g_return_if_fail (ASHI_IS_LAYER_STACK (self));

  g_set_object (&self->studio, studio);
  for (guint i = 0; i < self->slots->len; i++)
    ashi_tile_slot_set_studio (get_slot (self, i), studio);
  self->flat_scale = self->base_scale = 0;
  g_clear_pointer (&self->recalled, g_variant_unref);
}

/**
 * ashi_layer_stack_want:
 * @opacities: (element-type double): one for each layer of the plate, outermost first
 * @visible: what is to be seen, in user units (mm)
 * @scale: device pixels per mm
 * @pixel: device pixels per logical px
 *
 * Asks for a picture that is sharp there, unless it is there already or on its way. While a hand moves the view, layers
 * are painted for one place after the other, as fast as they can be; once it holds still, for that place at once.
 */
void
ashi_layer_stack_want (AshiLayerStack *self, GArray *opacities, AshiBox visible, double scale, double pixel)
{
  AshiBox box;

  g_return_if_fail (ASHI_IS_LAYER_STACK (self));

  if (self->studio == NULL || self->slots->len == 0
      || !ashi_box_intersect (visible, ashi_plate_get_view_box (ashi_studio_get_plate (self->studio)), &box))
    return;
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_assert (self->layers[i] < opacities->len);
      self->opacities[i] = g_array_index (opacities, double, self->layers[i]);
    }
  self->wanted = box;
  self->wanted_scale = scale;
  self->wanted_pixel = pixel;
  proceed (self);
}

/**
 * ashi_layer_stack_is_sharp:
 *
 * Returns: whether the picture is the one that was last wanted
 */
gboolean
ashi_layer_stack_is_sharp (AshiLayerStack *self)
{
  g_return_val_if_fail (ASHI_IS_LAYER_STACK (self), FALSE);
  return self->slots->len == 0 || is_flat_sharp (self);
}

/**
 * ashi_layer_stack_has_picture:
 *
 * Returns: whether there is anything to show, be it coarse
 */
gboolean
ashi_layer_stack_has_picture (AshiLayerStack *self)
{
  g_return_val_if_fail (ASHI_IS_LAYER_STACK (self), FALSE);
  return self->slots->len == 0 || self->flat.tile != NULL;
}

/**
 * ashi_layer_stack_get_flat_bytes:
 *
 * Returns: what the pictures that are shown take in memory
 */
gsize
ashi_layer_stack_get_flat_bytes (AshiLayerStack *self)
{
  g_return_val_if_fail (ASHI_IS_LAYER_STACK (self), 0);
  return ashi_shown_count_bytes (&self->flat, &self->flat_base);
}

/**
 * ashi_layer_stack_get_layer_bytes:
 *
 * Returns: what the layers they are made from take in memory
 */
gsize
ashi_layer_stack_get_layer_bytes (AshiLayerStack *self)
{
  g_return_val_if_fail (ASHI_IS_LAYER_STACK (self), 0);
  return count_layer_bytes (self);
}

/**
 * ashi_layer_stack_snapshot:
 * @device_scale: device pixels per logical px
 */
void
ashi_layer_stack_snapshot (AshiLayerStack *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale)
{
  g_return_if_fail (ASHI_IS_LAYER_STACK (self));
  ashi_shown_snapshot (&self->flat, &self->flat_base, snapshot, viewport, device_scale);
}

/**
 * ashi_layer_stack_get_whole:
 *
 * Returns: (transfer none) (nullable): the coarse picture of the whole plate; %NULL while there is none
 */
AshiTile *
ashi_layer_stack_get_whole (AshiLayerStack *self)
{
  g_return_val_if_fail (ASHI_IS_LAYER_STACK (self), NULL);
  return self->flat_base.tile;
}
