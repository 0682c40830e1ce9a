// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-overlay.h"

#include "ashi-canvas.h"
#include "ashi-ink-paint.h"

#include <math.h>

struct _AshiInkOverlay
{
  GObject parent_instance;

  AshiInk *ink; /* NULL until there is a view */
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiInkOverlay,
                               ashi_ink_overlay,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

/* Returns: (transfer full) (nullable): what lies on the picture that is open; the view may be about to tell of another
 */
static GPtrArray *
list_strokes (AshiInkOverlay *self, AshiCanvas *canvas)
{
  AshiView *view = ashi_canvas_get_view (canvas);
  g_autofree char *sheet = NULL;

  if (self->ink == NULL || ashi_canvas_get_plate (canvas) != ashi_view_get_plate (view))
    return NULL;
  sheet = ashi_view_dup_ink_sheet (view);
  return sheet != NULL ? ashi_ink_list (self->ink, sheet) : NULL;
}

/* Returns: whether anything of it is seen, and where on the canvas, in logical px */
static gboolean
find_area (AshiViewport *viewport, GPtrArray *strokes, graphene_rect_t *area)
{
  const AshiBox visible = ashi_viewport_get_visible_box (viewport);
  const double scale = ashi_viewport_get_scale (viewport);
  gboolean found = FALSE;

  for (guint i = 0; i < strokes->len; i++)
    {
      AshiBox part;
      graphene_rect_t rect;
      double x, y;

      if (!ashi_box_intersect (ashi_stroke_get_box (g_ptr_array_index (strokes, i)), visible, &part))
        continue;
      ashi_viewport_to_view (viewport, part.x, part.y, &x, &y);
      rect = GRAPHENE_RECT_INIT ((float) floor (x), (float) floor (y), (float) ceil (part.width * scale + 1),
                                 (float) ceil (part.height * scale + 1));
      if (found)
        graphene_rect_union (area, &rect, area);
      else
        *area = rect;
      found = TRUE;
    }
  return found;
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  g_autoptr (GPtrArray) strokes = list_strokes (ASHI_INK_OVERLAY (overlay), canvas);
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  graphene_rect_t area;
  double x, y;
  cairo_t *cr;

  if (strokes == NULL || !find_area (viewport, strokes, &area))
    return;
  ashi_viewport_to_view (viewport, 0, 0, &x, &y);
  cr = gtk_snapshot_append_cairo (labels->snapshot, &area);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST); /* half the time, with every frame in which the plate moves */
  cairo_translate (cr, x, y);
  cairo_scale (cr, ashi_viewport_get_scale (viewport), ashi_viewport_get_scale (viewport));
  ashi_ink_paint (cr, strokes, ashi_viewport_get_visible_box (viewport));
  cairo_destroy (cr);
}

static AshiOverlayPlace
get_place (AshiOverlay *overlay)
{
  return ASHI_OVERLAY_DRAWN_ON;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->get_place = get_place;
  iface->snapshot = snapshot;
}

static void
ashi_ink_overlay_dispose (GObject *object)
{
  g_clear_object (&ASHI_INK_OVERLAY (object)->ink);
  G_OBJECT_CLASS (ashi_ink_overlay_parent_class)->dispose (object);
}

static void
ashi_ink_overlay_class_init (AshiInkOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_ink_overlay_dispose;
}

static void
ashi_ink_overlay_init (AshiInkOverlay *self)
{
}

AshiInkOverlay *
ashi_ink_overlay_new (void)
{
  return g_object_new (ASHI_TYPE_INK_OVERLAY, NULL);
}

/**
 * ashi_ink_overlay_set_ink:
 *
 * Shows what is drawn with that ink from now on.
 */
void
ashi_ink_overlay_set_ink (AshiInkOverlay *self, AshiInk *ink)
{
  g_return_if_fail (ASHI_IS_INK_OVERLAY (self) && ASHI_IS_INK (ink));

  if (self->ink != NULL)
    g_signal_handlers_disconnect_by_func (self->ink, ashi_overlay_changed, self);
  g_set_object (&self->ink, ink);
  g_signal_connect_object (ink, "changed", G_CALLBACK (ashi_overlay_changed), self, G_CONNECT_SWAPPED);
  ashi_overlay_changed (ASHI_OVERLAY (self));
}
