// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-open-picture.h"

#include "ashi-gallery.h"

struct _AshiOpenPicture
{
  GObject parent_instance;

  AshiPlate *plate;
  GArray *opacities;       /* double, of its layers, outermost first */
  AshiStudio *studio;      /* NULL before there is a palette, and once it is closed */
  AshiLayerStack *body;    /* the layers without points */
  AshiLayerStack *topmost; /* the layers of points, needles and words */
  AshiTileSlot *selected;
  AshiTileSlot *hover;
  AshiTileSlot *focus;
  GPtrArray *felt; /* AshiTileSlot, one for each area of the skin that is shown */
  char *selected_id, *hovered_id, *focused_id;
};

G_DEFINE_FINAL_TYPE (AshiOpenPicture, ashi_open_picture, G_TYPE_OBJECT)

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is painted then is only sharper than what there is. */
static void
give_way_to_hand (AshiOpenPicture *self)
{
  if (self->studio != NULL && ashi_open_picture_has_picture (self))
    ashi_studio_give_way (self->studio);
}

static void
on_updated (AshiOpenPicture *self)
{
  give_way_to_hand (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
follow (AshiOpenPicture *self, gpointer painted)
{
  g_signal_connect_object (painted, "updated", G_CALLBACK (on_updated), self, G_CONNECT_SWAPPED);
}

static void
ashi_open_picture_dispose (GObject *object)
{
  AshiOpenPicture *self = ASHI_OPEN_PICTURE (object);

  g_clear_object (&self->studio);
  g_clear_object (&self->body);
  g_clear_object (&self->topmost);
  g_clear_object (&self->selected);
  g_clear_object (&self->hover);
  g_clear_object (&self->focus);
  g_ptr_array_set_size (self->felt, 0);
  G_OBJECT_CLASS (ashi_open_picture_parent_class)->dispose (object);
}

static void
ashi_open_picture_finalize (GObject *object)
{
  AshiOpenPicture *self = ASHI_OPEN_PICTURE (object);

  g_array_unref (self->opacities);
  g_ptr_array_unref (self->felt);
  g_free (self->selected_id);
  g_free (self->hovered_id);
  g_free (self->focused_id);
  g_object_unref (self->plate);
  G_OBJECT_CLASS (ashi_open_picture_parent_class)->finalize (object);
}

static void
ashi_open_picture_class_init (AshiOpenPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_open_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_open_picture_finalize;
  signals[UPDATED] =
      g_signal_new ("updated", ASHI_TYPE_OPEN_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_open_picture_init (AshiOpenPicture *self)
{
  self->opacities = g_array_new (FALSE, TRUE, sizeof (double));
  self->felt = g_ptr_array_new_with_free_func (g_object_unref);
  self->selected = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_SELECTED);
  self->hover = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_HOVERED);
  self->focus = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_FOCUSED);
  follow (self, self->focus);
  follow (self, self->selected);
  follow (self, self->hover);
}

static AshiLayerStack *
create_stack (AshiOpenPicture *self, gboolean of_topmost)
{
  g_autoptr (GArray) layers = g_array_new (FALSE, FALSE, sizeof (guint));
  AshiLayerStack *stack;

  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    if (ashi_plate_get_layer (self->plate, i)->is_topmost == of_topmost)
      g_array_append_val (layers, i);
  stack = ashi_layer_stack_new ((const guint *) (gpointer) layers->data, layers->len);
  follow (self, stack);
  return stack;
}

/**
 * ashi_open_picture_new:
 * @plate: what to show
 *
 * Paints nothing before it has a palette. Points, needles and words lie over the highlight of anything but a point:
 * nobody loses a point under a muscle.
 */
AshiOpenPicture *
ashi_open_picture_new (AshiPlate *plate)
{
  AshiOpenPicture *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = g_object_new (ASHI_TYPE_OPEN_PICTURE, NULL);
  self->plate = g_object_ref (plate);
  g_array_set_size (self->opacities, ashi_plate_get_n_layers (plate));
  self->body = create_stack (self, FALSE);
  self->topmost = create_stack (self, TRUE);
  return self;
}

/**
 * ashi_open_picture_get_plate:
 *
 * Returns: (transfer none)
 */
AshiPlate *
ashi_open_picture_get_plate (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->plate;
}

static void
take_studio (AshiOpenPicture *self, AshiStudio *studio)
{
  g_clear_object (&self->studio);
  self->studio = studio;
  ashi_layer_stack_set_studio (self->body, studio);
  ashi_layer_stack_set_studio (self->topmost, studio);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_set_studio (g_ptr_array_index (self->felt, i), studio);
  ashi_tile_slot_set_studio (self->selected, studio);
  ashi_tile_slot_set_studio (self->hover, studio);
  ashi_tile_slot_set_studio (self->focus, studio);
  give_way_to_hand (self);
}

/**
 * ashi_open_picture_close:
 *
 * Ends what is being painted: a worker may hold parts of this for a while yet, and what it makes is for nobody.
 */
void
ashi_open_picture_close (AshiOpenPicture *self)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));
  take_studio (self, NULL);
}

/**
 * ashi_open_picture_set_palette:
 * @palette: (nullable): a style sheet that goes over the plate's own; what was painted stays until it is painted in it
 */
void
ashi_open_picture_set_palette (AshiOpenPicture *self, const char *palette)
{
  g_autoptr (AshiStudio) studio = NULL;

  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));

  studio = ashi_gallery_dup_studio (self->plate, palette);
  if (studio != self->studio)
    take_studio (self, g_steal_pointer (&studio));
}

/**
 * ashi_open_picture_get_studio:
 *
 * Returns: (transfer none) (nullable): who paints; %NULL before there is a palette
 */
AshiStudio *
ashi_open_picture_get_studio (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->studio;
}

/**
 * ashi_open_picture_set_opacities:
 * @opacities: one for each layer of the plate, outermost first
 */
void
ashi_open_picture_set_opacities (AshiOpenPicture *self, const double *opacities, guint n)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));
  g_assert (n == self->opacities->len);

  g_array_set_size (self->opacities, 0);
  g_array_append_vals (self->opacities, opacities, n);
}

/**
 * ashi_open_picture_get_opacities:
 *
 * Returns: (transfer none): one for each layer of the plate, outermost first
 */
const double *
ashi_open_picture_get_opacities (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return (const double *) (gpointer) self->opacities->data;
}

/**
 * ashi_open_picture_set_selected:
 * @structure_id: (nullable): what is selected, be it drawn here or not
 */
void
ashi_open_picture_set_selected (AshiOpenPicture *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));

  g_free (self->selected_id);
  self->selected_id = g_strdup (structure_id);
  ashi_tile_slot_set_structure (self->selected,
                                ashi_plate_find_structure (self->plate, structure_id) != NULL ? structure_id : NULL);
  if (g_strcmp0 (self->hovered_id, structure_id) == 0)
    ashi_tile_slot_set_structure (self->hover, NULL);
}

/**
 * ashi_open_picture_set_hovered:
 * @structure_id: (nullable): what lies under the pointer
 *
 * Returns: whether that is something else than before
 */
gboolean
ashi_open_picture_set_hovered (AshiOpenPicture *self, const char *structure_id)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), FALSE);

  if (g_strcmp0 (self->hovered_id, structure_id) == 0)
    return FALSE;
  g_free (self->hovered_id);
  self->hovered_id = g_strdup (structure_id);
  ashi_tile_slot_set_structure (self->hover, g_strcmp0 (structure_id, self->selected_id) != 0 ? structure_id : NULL);
  return TRUE;
}

/**
 * ashi_open_picture_set_focused:
 * @structure_id: (nullable): what has the focus of the keyboard
 */
void
ashi_open_picture_set_focused (AshiOpenPicture *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));

  if (g_strcmp0 (self->focused_id, structure_id) == 0)
    return;
  g_free (self->focused_id);
  self->focused_id = g_strdup (structure_id);
  ashi_tile_slot_set_structure (self->focus, structure_id);
}

/**
 * ashi_open_picture_get_focused:
 *
 * Returns: (nullable): the id of what has the focus of the keyboard
 */
const char *
ashi_open_picture_get_focused (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->focused_id;
}

/**
 * ashi_open_picture_get_hovered:
 *
 * Returns: (nullable): the id of what lies under the pointer
 */
const char *
ashi_open_picture_get_hovered (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->hovered_id;
}

/**
 * ashi_open_picture_set_felt:
 * @areas: (element-type AshiStructure): the areas of the skin where pain is said to be felt
 */
void
ashi_open_picture_set_felt (AshiOpenPicture *self, GPtrArray *areas)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self) && areas != NULL);

  g_ptr_array_set_size (self->felt, 0);
  for (guint i = 0; i < areas->len; i++)
    {
      AshiTileSlot *slot = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_FELT);

      follow (self, slot);
      ashi_tile_slot_set_structure (slot, ((AshiStructure *) g_ptr_array_index (areas, i))->id);
      ashi_tile_slot_set_studio (slot, self->studio);
      g_ptr_array_add (self->felt, slot);
    }
}

/**
 * ashi_open_picture_want:
 * @viewport: what is to be seen
 * @pixel: device pixels per logical px
 *
 * Asks for sharp pictures of what is visible now.
 */
void
ashi_open_picture_want (AshiOpenPicture *self, AshiViewport *viewport, double pixel)
{
  const double scale = ashi_viewport_get_scale (viewport) * pixel;
  const AshiBox visible = ashi_viewport_get_visible_box (viewport);

  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));

  ashi_layer_stack_want (self->body, self->opacities, visible, scale, pixel);
  ashi_layer_stack_want (self->topmost, self->opacities, visible, scale, pixel);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_want (g_ptr_array_index (self->felt, i), visible, scale, pixel);
  ashi_tile_slot_want (self->selected, visible, scale, pixel);
  ashi_tile_slot_want (self->hover, visible, scale, pixel);
  ashi_tile_slot_want (self->focus, visible, scale, pixel);
}

/**
 * ashi_open_picture_is_sharp:
 *
 * Returns: whether the layers and what is selected are as they were last wanted
 */
gboolean
ashi_open_picture_is_sharp (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), FALSE);
  return ashi_tile_slot_is_sharp (self->selected) && ashi_layer_stack_is_sharp (self->body)
         && ashi_layer_stack_is_sharp (self->topmost);
}

/**
 * ashi_open_picture_has_picture:
 *
 * Returns: whether there is anything to show, be it coarse
 */
gboolean
ashi_open_picture_has_picture (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), FALSE);
  return ashi_layer_stack_has_picture (self->body) && ashi_layer_stack_has_picture (self->topmost);
}

static gboolean
is_point (AshiOpenPicture *self, const char *structure_id)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, structure_id);

  return structure != NULL && structure->is_point;
}

static void
snapshot_highlights (
    AshiOpenPicture *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale, gboolean of_points)
{
  if (is_point (self, self->focused_id) == of_points)
    ashi_tile_slot_snapshot (self->focus, snapshot, viewport, device_scale);
  if (is_point (self, self->selected_id) == of_points)
    ashi_tile_slot_snapshot (self->selected, snapshot, viewport, device_scale);
  if (is_point (self, self->hovered_id) == of_points)
    ashi_tile_slot_snapshot (self->hover, snapshot, viewport, device_scale);
}

/**
 * ashi_open_picture_snapshot:
 * @device_scale: device pixels per logical px
 * @body_opacity: of the layers beneath the highlights
 */
void
ashi_open_picture_snapshot (
    AshiOpenPicture *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale, double body_opacity)
{
  g_return_if_fail (ASHI_IS_OPEN_PICTURE (self));

  if (body_opacity < 1)
    gtk_snapshot_push_opacity (snapshot, body_opacity);
  ashi_layer_stack_snapshot (self->body, snapshot, viewport, device_scale);
  if (body_opacity < 1)
    gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_snapshot (g_ptr_array_index (self->felt, i), snapshot, viewport, device_scale);
  snapshot_highlights (self, snapshot, viewport, device_scale, FALSE);
  ashi_layer_stack_snapshot (self->topmost, snapshot, viewport, device_scale);
  snapshot_highlights (self, snapshot, viewport, device_scale, TRUE);
}

/**
 * ashi_open_picture_get_body:
 *
 * Returns: (transfer none): the layers beneath the highlights
 */
AshiLayerStack *
ashi_open_picture_get_body (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->body;
}

/**
 * ashi_open_picture_get_topmost:
 *
 * Returns: (transfer none): the layers of points, needles and words, which lie over the highlights
 */
AshiLayerStack *
ashi_open_picture_get_topmost (AshiOpenPicture *self)
{
  g_return_val_if_fail (ASHI_IS_OPEN_PICTURE (self), NULL);
  return self->topmost;
}
