// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-canvas-report.h"
#include "ashi-region.h"

/* With ASHI_DEBUG=canvas in the environment: what the canvas does, over the plate, and the boxes of its regions. */

#define MARGIN  12 /* logical px */
#define PADDING 6

static const GdkRGBA paper = { 0, 0, 0, 0.75f }, ink = { 1, 1, 1, 1 }, line = { 1, 0, 1, 0.6f };

static gboolean
is_wanted (void)
{
  static const GDebugKey keys[] = { { "canvas", 1 } };

  return g_parse_debug_string (g_getenv ("ASHI_DEBUG"), keys, G_N_ELEMENTS (keys)) != 0;
}

/**
 * ashi_canvas_debug_open:
 *
 * Starts to watch the frames of the window if the overlay is wanted; the widget has one.
 */
void
ashi_canvas_debug_open (AshiCanvas *self)
{
  g_clear_object (&self->meter);
  if (is_wanted ())
    self->meter = ashi_frame_meter_new (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
}

static void
draw_regions (AshiCanvas *self, GtkSnapshot *snapshot)
{
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colours[] = { line, line, line, line };

  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);
      graphene_rect_t area;
      GskRoundedRect outline;

      if (!gtk_widget_get_visible (region) || !gtk_widget_compute_bounds (region, GTK_WIDGET (self), &area))
        continue;
      gsk_rounded_rect_init_from_rect (&outline, &area, 0);
      gtk_snapshot_append_border (snapshot, &outline, widths, colours);
    }
}

static char *
dup_text (AshiCanvas *self)
{
  g_autoptr (GArray) facts = ashi_canvas_report_list (self, self->meter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const AshiPlateFact *fact = &g_array_index (facts, AshiPlateFact, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", fact->name, fact->value);
    }
  return g_string_free (text, FALSE);
}

/**
 * ashi_canvas_debug_snapshot:
 *
 * Draws the overlay, if it is wanted, as of the frame before this one.
 */
void
ashi_canvas_debug_snapshot (AshiCanvas *self, GtkSnapshot *snapshot)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  if (self->meter == NULL)
    return;
  draw_regions (self, snapshot);
  text = dup_text (self);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_append_color (
      snapshot, &paper,
      &GRAPHENE_RECT_INIT (MARGIN, MARGIN, (float) width + 2 * PADDING, (float) height + 2 * PADDING));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN + PADDING, MARGIN + PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}
