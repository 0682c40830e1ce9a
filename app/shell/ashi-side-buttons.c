// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-side-buttons.h"

#define BACK    8
#define FORWARD 9

static void
on_pressed (GtkWidget *window, int n_press, double x, double y, GtkGestureSingle *click)
{
  const guint button = gtk_gesture_single_get_current_button (click);

  if (button == BACK || button == FORWARD)
    gtk_widget_activate_action (window, button == BACK ? "win.back" : "win.forward", NULL);
}

/**
 * ashi_side_buttons_add:
 * @window: has the actions "win.back" and "win.forward"
 *
 * The buttons at a mouse's side go back and forward, as they do everywhere.
 */
void
ashi_side_buttons_add (GtkWidget *window)
{
  GtkGesture *click;

  g_return_if_fail (GTK_IS_WINDOW (window));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (click));
}
