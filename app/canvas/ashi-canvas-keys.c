// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-keys.h"

#include "ashi-canvas.h"

#define ZOOM_STEP 1.25
#define PAN_STEP  48.0 /* logical px of an arrow key */

static void
zoom_at_middle (AshiCanvas *self, double factor)
{
  ashi_viewport_zoom_at (ashi_canvas_get_viewport (self), factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static void
on_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_at_middle (ASHI_CANVAS (widget), ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_at_middle (ASHI_CANVAS (widget), 1 / ZOOM_STEP);
}

static void
on_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ashi_viewport_fit (ashi_canvas_get_viewport (ASHI_CANVAS (widget)));
}

static void
on_actual_size (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiCanvas *self = ASHI_CANVAS (widget);

  zoom_at_middle (self, ASHI_VIEWPORT_TRUE_SIZE / ashi_viewport_get_scale (ashi_canvas_get_viewport (self)));
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  ashi_viewport_pan (ashi_canvas_get_viewport (ASHI_CANVAS (widget)), dx * PAN_STEP, dy * PAN_STEP);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key, keypad;
    const char *action;
  } zooms[] = {
    { GDK_KEY_plus, GDK_KEY_KP_Add, "canvas.zoom-in" },        { GDK_KEY_equal, GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_minus, GDK_KEY_KP_Subtract, "canvas.zoom-out" }, { GDK_KEY_0, GDK_KEY_KP_0, "canvas.fit" },
    { GDK_KEY_1, GDK_KEY_KP_1, "canvas.actual-size" },
  };
  static const struct
  {
    guint key, keypad;
    int dx, dy;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, -1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].key, 0, zooms[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].keypad, 0, zooms[i].action, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, on_arrow, "(ii)", arrows[i].dx, arrows[i].dy);
      gtk_widget_class_add_binding (widget_class, arrows[i].keypad, 0, on_arrow, "(ii)", arrows[i].dx, arrows[i].dy);
    }
}

/**
 * ashi_canvas_keys_install:
 *
 * Installs the actions of the canvas, and their keys.
 */
void
ashi_canvas_keys_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, on_fit);
  gtk_widget_class_install_action (widget_class, "canvas.actual-size", NULL, on_actual_size);
  add_keys (widget_class);
}
