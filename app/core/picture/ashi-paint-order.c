// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-paint-order.h"

/**
 * ashi_paint_order_to_variant:
 *
 * Returns: (transfer floating): the order as #ASHI_PAINT_ORDER_TYPE
 */
GVariant *
ashi_paint_order_to_variant (const AshiPaintOrder *self)
{
  return g_variant_new (ASHI_PAINT_ORDER_TYPE, (guint32) self->task, self->layer, self->id, self->box.x, self->box.y,
                        self->box.width, self->box.height, self->scale, (guint32) self->style, self->pixel);
}

/**
 * ashi_paint_order_from_variant:
 * @self: (out): the order; its id belongs to @variant
 * @variant: of #ASHI_PAINT_ORDER_TYPE
 *
 * Returns: whether it asks for something there is
 */
gboolean
ashi_paint_order_from_variant (AshiPaintOrder *self, GVariant *variant)
{
  guint32 task, style;

  g_variant_get (variant, "(uu&s(dddd)dud)", &task, &self->layer, &self->id, &self->box.x, &self->box.y,
                 &self->box.width, &self->box.height, &self->scale, &style, &self->pixel);
  self->task = (AshiPaintTask) task;
  self->style = (AshiHighlightStyle) style;
  return task < ASHI_PAINT_N_TASKS && style <= ASHI_HIGHLIGHT_FOCUSED;
}
