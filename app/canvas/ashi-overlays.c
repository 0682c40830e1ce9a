// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-overlays.h"

#include "ashi-canvas.h"

struct AshiOverlays
{
  AshiCanvas *canvas; /* borrowed: it holds this */
  GPtrArray *list;    /* AshiOverlay, the lowest first */
};

/**
 * ashi_overlays_new:
 * @canvas: over whose plate they lie; holds this for as long as it lives
 */
AshiOverlays *
ashi_overlays_new (AshiCanvas *canvas)
{
  AshiOverlays *self;

  g_return_val_if_fail (ASHI_IS_CANVAS (canvas), NULL);

  self = g_new0 (AshiOverlays, 1);
  self->canvas = canvas;
  self->list = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
ashi_overlays_free (AshiOverlays *self)
{
  while (self->list->len > 0)
    ashi_overlays_remove (self, g_ptr_array_index (self->list, self->list->len - 1));
  g_ptr_array_unref (self->list);
  g_free (self);
}

static void
on_changed (GtkWidget *canvas)
{
  gtk_widget_queue_draw (canvas);
}

/**
 * ashi_overlays_has:
 *
 * Returns: whether @overlay lies there
 */
gboolean
ashi_overlays_has (AshiOverlays *self, AshiOverlay *overlay)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return g_ptr_array_find (self->list, overlay, NULL);
}

/**
 * ashi_overlays_add:
 * @overlay: lies over the others of its place from now on
 */
void
ashi_overlays_add (AshiOverlays *self, AshiOverlay *overlay)
{
  guint above = self->list->len;

  g_return_if_fail (self != NULL && ASHI_IS_OVERLAY (overlay) && !ashi_overlays_has (self, overlay));

  while (above > 0
         && ashi_overlay_get_place (g_ptr_array_index (self->list, above - 1)) > ashi_overlay_get_place (overlay))
    above--;
  g_ptr_array_insert (self->list, (int) above, g_object_ref (overlay));
  g_signal_connect_object (overlay, "changed", G_CALLBACK (on_changed), self->canvas, G_CONNECT_SWAPPED);
}

/**
 * ashi_overlays_remove:
 *
 * Returns: whether it was there
 */
gboolean
ashi_overlays_remove (AshiOverlays *self, AshiOverlay *overlay)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!ashi_overlays_has (self, overlay))
    return FALSE;
  g_signal_handlers_disconnect_by_func (overlay, on_changed, self->canvas);
  return g_ptr_array_remove (self->list, overlay);
}

/**
 * ashi_overlays_list_of_picture:
 *
 * Returns: (transfer full) (element-type AshiOverlay): those that go with the picture that is open
 */
GPtrArray *
ashi_overlays_list_of_picture (AshiOverlays *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->list->len; i++)
    if (ashi_overlay_goes_with_picture (g_ptr_array_index (self->list, i)))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (self->list, i)));
  return found;
}

/**
 * ashi_overlays_pick:
 *
 * Returns: (transfer none) (nullable): the topmost that lies there
 */
AshiOverlay *
ashi_overlays_pick (AshiOverlays *self, const AshiSpot *spot)
{
  for (guint i = self->list->len; i > 0; i--)
    if (ashi_overlay_pick (g_ptr_array_index (self->list, i - 1), self->canvas, spot))
      return g_ptr_array_index (self->list, i - 1);
  return NULL;
}

/**
 * ashi_overlays_key:
 *
 * Returns: whether the key was meant for one of them; the topmost is asked first
 */
gboolean
ashi_overlays_key (AshiOverlays *self, guint keyval, GdkModifierType held)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = self->list->len; i > 0; i--)
    if (ashi_overlay_key (g_ptr_array_index (self->list, i - 1), self->canvas, keyval, held))
      return TRUE;
  return FALSE;
}

/**
 * ashi_overlays_reserve:
 * @labels: before any word is drawn
 */
void
ashi_overlays_reserve (AshiOverlays *self, AshiLabelLayout *labels)
{
  for (guint i = 0; i < self->list->len; i++)
    ashi_overlay_reserve (g_ptr_array_index (self->list, i), self->canvas, labels);
}

/**
 * ashi_overlays_snapshot:
 * @labels: with the words of the plate
 */
void
ashi_overlays_snapshot (AshiOverlays *self, AshiLabelLayout *labels)
{
  for (guint i = 0; i < self->list->len; i++)
    ashi_overlay_snapshot (g_ptr_array_index (self->list, i), self->canvas, labels);
}
