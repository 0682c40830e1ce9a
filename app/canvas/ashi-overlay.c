// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-overlay.h"

G_DEFINE_INTERFACE (AshiOverlay, ashi_overlay, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_overlay_default_init (AshiOverlayInterface *iface)
{
  signals[CHANGED] =
      g_signal_new ("changed", ASHI_TYPE_OVERLAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * ashi_overlay_changed:
 *
 * To be called by whoever implements this: it is to be drawn anew.
 */
void
ashi_overlay_changed (AshiOverlay *self)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ashi_overlay_get_place:
 *
 * See #AshiOverlayInterface.
 */
AshiOverlayPlace
ashi_overlay_get_place (AshiOverlay *self)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), ASHI_OVERLAY_ON_PICTURE);

  return ASHI_OVERLAY_GET_IFACE (self)->get_place != NULL ? ASHI_OVERLAY_GET_IFACE (self)->get_place (self)
                                                          : ASHI_OVERLAY_ON_PICTURE;
}

/**
 * ashi_overlay_goes_with_picture:
 *
 * See #AshiOverlayInterface.
 */
gboolean
ashi_overlay_goes_with_picture (AshiOverlay *self)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), FALSE);

  return ASHI_OVERLAY_GET_IFACE (self)->goes_with_picture != NULL
             ? ASHI_OVERLAY_GET_IFACE (self)->goes_with_picture (self)
             : FALSE;
}

/**
 * ashi_overlay_reserve:
 *
 * See #AshiOverlayInterface.
 */
void
ashi_overlay_reserve (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));

  if (ASHI_OVERLAY_GET_IFACE (self)->reserve != NULL)
    ASHI_OVERLAY_GET_IFACE (self)->reserve (self, canvas, labels);
}

/**
 * ashi_overlay_snapshot:
 *
 * See #AshiOverlayInterface.
 */
void
ashi_overlay_snapshot (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));

  if (ASHI_OVERLAY_GET_IFACE (self)->snapshot != NULL)
    ASHI_OVERLAY_GET_IFACE (self)->snapshot (self, canvas, labels);
}

/**
 * ashi_overlay_pick:
 *
 * See #AshiOverlayInterface.
 */
gboolean
ashi_overlay_pick (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), FALSE);

  return ASHI_OVERLAY_GET_IFACE (self)->pick != NULL ? ASHI_OVERLAY_GET_IFACE (self)->pick (self, canvas, spot) : FALSE;
}

/**
 * ashi_overlay_get_cursor:
 *
 * See #AshiOverlayInterface.
 */
const char *
ashi_overlay_get_cursor (AshiOverlay *self, AshiCanvas *canvas)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), NULL);

  return ASHI_OVERLAY_GET_IFACE (self)->get_cursor != NULL ? ASHI_OVERLAY_GET_IFACE (self)->get_cursor (self, canvas)
                                                           : NULL;
}

/**
 * ashi_overlay_click:
 *
 * See #AshiOverlayInterface.
 */
void
ashi_overlay_click (AshiOverlay *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));

  if (ASHI_OVERLAY_GET_IFACE (self)->click != NULL)
    ASHI_OVERLAY_GET_IFACE (self)->click (self, canvas, n_press, spot);
}

/**
 * ashi_overlay_key:
 *
 * See #AshiOverlayInterface.
 */
gboolean
ashi_overlay_key (AshiOverlay *self, AshiCanvas *canvas, guint keyval, GdkModifierType held)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), FALSE);

  return ASHI_OVERLAY_GET_IFACE (self)->key != NULL ? ASHI_OVERLAY_GET_IFACE (self)->key (self, canvas, keyval, held)
                                                    : FALSE;
}

/**
 * ashi_overlay_scroll:
 *
 * See #AshiOverlayInterface.
 */
gboolean
ashi_overlay_scroll (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot, double steps, GdkModifierType held)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), FALSE);

  return ASHI_OVERLAY_GET_IFACE (self)->scroll != NULL
             ? ASHI_OVERLAY_GET_IFACE (self)->scroll (self, canvas, spot, steps, held)
             : FALSE;
}

/**
 * ashi_overlay_drag_begin:
 *
 * See #AshiOverlayInterface.
 */
gboolean
ashi_overlay_drag_begin (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_val_if_fail (ASHI_IS_OVERLAY (self), FALSE);

  return ASHI_OVERLAY_GET_IFACE (self)->drag_begin != NULL
             ? ASHI_OVERLAY_GET_IFACE (self)->drag_begin (self, canvas, spot)
             : FALSE;
}

/**
 * ashi_overlay_drag_update:
 *
 * See #AshiOverlayInterface.
 */
void
ashi_overlay_drag_update (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));

  if (ASHI_OVERLAY_GET_IFACE (self)->drag_update != NULL)
    ASHI_OVERLAY_GET_IFACE (self)->drag_update (self, canvas, spot);
}

/**
 * ashi_overlay_drag_end:
 *
 * See #AshiOverlayInterface.
 */
void
ashi_overlay_drag_end (AshiOverlay *self, AshiCanvas *canvas, gboolean finished)
{
  g_return_if_fail (ASHI_IS_OVERLAY (self));

  if (ASHI_OVERLAY_GET_IFACE (self)->drag_end != NULL)
    ASHI_OVERLAY_GET_IFACE (self)->drag_end (self, canvas, finished);
}
