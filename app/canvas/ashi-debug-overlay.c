// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-debug-overlay.h"

#include "ashi-canvas-private.h"
#include "ashi-canvas-report.h"

#define MARGIN  12 /* logical px */
#define PADDING 6

static const GdkRGBA paper = { 0, 0, 0, 0.75f }, ink = { 1, 1, 1, 1 }, line = { 1, 0, 1, 0.6f };

struct _AshiDebugOverlay
{
  GObject parent_instance;

  GdkFrameClock *clock; /* that is watched; NULL before the first frame */
  AshiFrameMeter *meter;
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiDebugOverlay,
                               ashi_debug_overlay,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

/**
 * ashi_debug_overlay_is_wanted:
 *
 * Returns: whether ASHI_DEBUG=canvas stands in the environment
 */
gboolean
ashi_debug_overlay_is_wanted (void)
{
  static const GDebugKey keys[] = { { "canvas", 1 } };

  return g_parse_debug_string (g_getenv ("ASHI_DEBUG"), keys, G_N_ELEMENTS (keys)) != 0;
}

AshiDebugOverlay *
ashi_debug_overlay_new (void)
{
  return g_object_new (ASHI_TYPE_DEBUG_OVERLAY, NULL);
}

static void
ashi_debug_overlay_dispose (GObject *object)
{
  AshiDebugOverlay *self = ASHI_DEBUG_OVERLAY (object);

  g_clear_object (&self->meter);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (ashi_debug_overlay_parent_class)->dispose (object);
}

static void
ashi_debug_overlay_class_init (AshiDebugOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_debug_overlay_dispose;
}

static void
ashi_debug_overlay_init (AshiDebugOverlay *self)
{
}

/* The canvas may have come into another window. */
static void
watch_frames (AshiDebugOverlay *self, GtkWidget *canvas)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (canvas);

  if (!g_set_object (&self->clock, clock))
    return;
  g_clear_object (&self->meter);
  if (clock != NULL)
    self->meter = ashi_frame_meter_new (clock);
}

static void
draw_regions (AshiCanvas *canvas, GtkSnapshot *snapshot)
{
  GPtrArray *regions = canvas->regions != NULL ? ashi_regions_get_list (canvas->regions) : NULL;
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colours[] = { line, line, line, line };

  for (guint i = 0; regions != NULL && i < regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (regions, i);
      graphene_rect_t area;
      GskRoundedRect outline;

      if (!gtk_widget_get_visible (region) || !gtk_widget_compute_bounds (region, GTK_WIDGET (canvas), &area))
        continue;
      gsk_rounded_rect_init_from_rect (&outline, &area, 0);
      gtk_snapshot_append_border (snapshot, &outline, widths, colours);
    }
}

static char *
dup_text (AshiDebugOverlay *self, AshiCanvas *canvas)
{
  g_autoptr (GArray) facts = ashi_canvas_report_list (canvas, self->meter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const AshiPlateFact *fact = &g_array_index (facts, AshiPlateFact, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", fact->name, fact->value);
    }
  return g_string_free (text, FALSE);
}

/* As of the frame before this one. */
static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiDebugOverlay *self = ASHI_DEBUG_OVERLAY (overlay);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  watch_frames (self, GTK_WIDGET (canvas));
  draw_regions (canvas, labels->snapshot);
  text = dup_text (self, canvas);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (canvas), text);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_append_color (
      labels->snapshot, &paper,
      &GRAPHENE_RECT_INIT (MARGIN, MARGIN, (float) width + 2 * PADDING, (float) height + 2 * PADDING));
  gtk_snapshot_save (labels->snapshot);
  gtk_snapshot_translate (labels->snapshot, &GRAPHENE_POINT_INIT (MARGIN + PADDING, MARGIN + PADDING));
  gtk_snapshot_append_layout (labels->snapshot, layout, &ink);
  gtk_snapshot_restore (labels->snapshot);
}

static AshiOverlayPlace
get_place (AshiOverlay *overlay)
{
  return ASHI_OVERLAY_IN_FRONT;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->get_place = get_place;
  iface->snapshot = snapshot;
}
