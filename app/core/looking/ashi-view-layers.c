// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

#include "ashi-audience.h"

/* How the layers of what is looked at are seen: their opacities, and how far the body is peeled. */

/**
 * ashi_view_get_layers_of:
 *
 * Returns: (transfer none): how the plates are seen that were shown to whoever reads now
 */
GHashTable *
ashi_view_get_layers_of (AshiView *self)
{
  return self->layers_of[ashi_audience_may_see_depths (self->audience) ? 1 : 0];
}

/**
 * ashi_view_set_kept_layers:
 * @kept: (nullable): a{sa{sd}}, the opacities of layers by the ids of plates and of layers; others open as the pack
 *   says
 *
 * How plates open from now on that were not shown yet. Patients begin with the skin.
 */
void
ashi_view_set_kept_layers (AshiView *self, GVariant *kept)
{
  g_return_if_fail (ASHI_IS_VIEW (self));
  g_return_if_fail (kept == NULL || g_variant_is_of_type (kept, G_VARIANT_TYPE ("a{sa{sd}}")));

  g_clear_pointer (&self->kept_layers, g_variant_unref);
  self->kept_layers = kept != NULL ? g_variant_ref_sink (kept) : NULL;
}

/* A patient knows the body by its skin; whoever needles, by where they left it. */
static double
get_opening (AshiView *self, const AshiLayer *layer, GVariant *kept)
{
  double opacity = layer->opacity;

  if (!ashi_audience_may_see_depths (self->audience))
    return layer->is_topmost ? opacity : 1;
  if (kept != NULL && g_variant_lookup (kept, layer->id, "d", &opacity) && opacity >= 0 && opacity <= 1)
    return opacity;
  return layer->opacity;
}

/**
 * ashi_view_open_layers:
 *
 * Returns: (transfer full) (element-type LayerState): the layers as the plate opens for whoever reads
 */
GArray *
ashi_view_open_layers (AshiView *self, AshiPlate *plate)
{
  GArray *layers = g_array_new (FALSE, TRUE, sizeof (LayerState));
  g_autoptr (GVariant) kept =
      self->kept_layers != NULL
          ? g_variant_lookup_value (self->kept_layers, ashi_plate_get_id (plate), G_VARIANT_TYPE ("a{sd}"))
          : NULL;

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    {
      const double opacity = get_opening (self, ashi_plate_get_layer (plate, i), kept);
      const LayerState state = { opacity > 0 ? opacity : 1, opacity > 0, FALSE };

      g_array_append_val (layers, state);
    }
  return layers;
}

static gboolean
is_on (const LayerState *state)
{
  return state->visible && !state->aside;
}

/**
 * ashi_view_get_layer_opacity:
 *
 * Returns: the opacity the layer has when it is switched on, 0 to 1
 */
double
ashi_view_get_layer_opacity (AshiView *self, guint layer)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len, 0);
  return g_array_index (self->layers, LayerState, layer).opacity;
}

void
ashi_view_set_layer_opacity (AshiView *self, guint layer, double opacity)
{
  LayerState *state;

  g_return_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len);

  state = &g_array_index (self->layers, LayerState, layer);
  ashi_view_begin_change (self);
  state->opacity = CLAMP (opacity, 0, 1);
  ashi_view_end_change (self);
}

gboolean
ashi_view_get_layer_visible (AshiView *self, guint layer)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len, FALSE);
  return is_on (&g_array_index (self->layers, LayerState, layer));
}

void
ashi_view_set_layer_visible (AshiView *self, guint layer, gboolean visible)
{
  LayerState *state;

  g_return_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len);

  state = &g_array_index (self->layers, LayerState, layer);
  ashi_view_begin_change (self);
  state->visible = !!visible;
  state->aside = FALSE;
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_effective_opacity:
 *
 * Returns: the opacity to draw the layer with: 0 when it is switched off
 */
double
ashi_view_get_effective_opacity (AshiView *self, guint layer)
{
  const LayerState *state;

  g_return_val_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len, 0);
  state = &g_array_index (self->layers, LayerState, layer);
  return is_on (state) ? state->opacity : 0;
}

/**
 * ashi_view_get_chosen_opacity:
 *
 * Returns: likewise, but of a layer that stepped back for what was chosen as it will be when it comes back
 */
double
ashi_view_get_chosen_opacity (AshiView *self, guint layer)
{
  const LayerState *state;

  g_return_val_if_fail (ASHI_IS_VIEW (self) && layer < self->layers->len, 0);
  state = &g_array_index (self->layers, LayerState, layer);
  return state->visible ? state->opacity : 0;
}

/* The layers of the body, outermost first: @func is given each, with its place among them. */
typedef gboolean (*LayerFunc) (LayerState *state, guint place, gpointer data);

static guint
for_each_body_layer (AshiView *self, LayerFunc func, gpointer data)
{
  guint place = 0;

  for (guint i = 0; i < self->layers->len; i++)
    if (!ashi_plate_get_layer (self->plate, i)->is_topmost)
      {
        if (func != NULL && !func (&g_array_index (self->layers, LayerState, i), place, data))
          return place;
        place++;
      }
  return place;
}

/**
 * ashi_view_get_peel_end:
 *
 * Returns: the depth at which only the innermost layer of the body is left; 0 where there is nothing to peel
 */
double
ashi_view_get_peel_end (AshiView *self)
{
  guint n;

  g_return_val_if_fail (ASHI_IS_VIEW (self), 0);
  n = self->plate != NULL ? for_each_body_layer (self, NULL, NULL) : 0;
  return n > 0 ? n - 1 : 0;
}

static gboolean
add_hidden (LayerState *state, guint place, gpointer depth)
{
  const double opacity = is_on (state) ? state->opacity : 0;

  *(double *) depth += 1 - opacity;
  return opacity == 0;
}

/**
 * ashi_view_get_peel:
 *
 * Returns: how many layers of the body are off, counted from the skin to the first that is wholly there
 */
double
ashi_view_get_peel (AshiView *self)
{
  double depth = 0;

  g_return_val_if_fail (ASHI_IS_VIEW (self), 0);
  if (self->plate != NULL)
    for_each_body_layer (self, add_hidden, &depth);
  return MIN (depth, ashi_view_get_peel_end (self));
}

static gboolean
set_peeled (LayerState *state, guint place, gpointer depth)
{
  const double opacity = CLAMP (place + 1 - *(double *) depth, 0, 1);

  state->visible = opacity > 0;
  state->aside = FALSE;
  state->opacity = state->visible ? opacity : 1;
  return TRUE;
}

/**
 * ashi_view_peel:
 * @depth: how many layers of the body to take off, skin first; the last of them in part
 */
void
ashi_view_peel (AshiView *self, double depth)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->plate == NULL || depth == ashi_view_get_peel (self))
    return;
  depth = CLAMP (depth, 0, ashi_view_get_peel_end (self));
  ashi_view_begin_change (self);
  for_each_body_layer (self, set_peeled, &depth);
  ashi_view_end_change (self);
}

/* What can be hurt hides next to nothing, and whoever looks for a muscle must see what runs over it. */
static gboolean
can_be_hurt (AshiView *self, const AshiStructure *structure)
{
  AshiPack *pack = ashi_view_get_pack (self);
  AshiSubject *subject = pack != NULL ? ashi_pack_find_subject (pack, structure->subject_id) : NULL;

  return subject != NULL
         && (ashi_subject_get_kind (subject) == ASHI_KIND_NERVE || ashi_subject_get_kind (subject) == ASHI_KIND_VESSEL);
}

/* A layer without structures, such as the skin, is one whole. */
static gboolean
covers (AshiView *self, guint layer)
{
  gboolean any = FALSE;

  if (ashi_plate_get_layer (self->plate, layer)->is_topmost)
    return FALSE;
  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);

      if (structure->layer == layer && !can_be_hurt (self, structure))
        return TRUE;
      any |= structure->layer == layer;
    }
  return !any;
}

/* Layers that were put aside for something else come back, and those over @layer go. */
static void
put_aside_over (AshiView *self, guint layer)
{
  const gboolean lies_in_body = !ashi_plate_get_layer (self->plate, layer)->is_topmost;

  for (guint i = 0; i < self->layers->len; i++)
    g_array_index (self->layers, LayerState, i).aside = lies_in_body && i < layer && covers (self, i);
}

/**
 * ashi_view_uncover:
 * @structure_id: a structure that somebody chose by its name, and so wants to see
 *
 * Lets the layers of the body that lie over it step back, but those of nerves and vessels alone, and shows its own;
 * those that stepped back for what was chosen before come back. In a section nothing lies over anything.
 */
void
ashi_view_uncover (AshiView *self, const char *structure_id)
{
  const AshiStructure *structure;
  LayerState *own;

  g_return_if_fail (ASHI_IS_VIEW (self) && structure_id != NULL);

  structure = self->plate != NULL ? ashi_plate_find_structure (self->plate, structure_id) : NULL;
  if (structure == NULL || self->section != NULL)
    return;
  own = &g_array_index (self->layers, LayerState, structure->layer);
  ashi_view_begin_change (self);
  put_aside_over (self, structure->layer);
  own->visible = TRUE;
  if (own->opacity == 0)
    own->opacity = 1;
  ashi_view_end_change (self);
}
