// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-window-state.h"

/**
 * ashi_window_state_restore:
 *
 * Gives the window the size and the panes it was left with; to be called before it is shown.
 */
void
ashi_window_state_restore (const AshiWindowState *self)
{
  int width, height;

  g_return_if_fail (self != NULL);

  if (self->settings == NULL)
    return;
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (self->window, width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (self->window);
  adw_flap_set_reveal_flap (self->index, g_settings_get_boolean (self->settings, "show-index"));
  if (self->card != NULL)
    adw_flap_set_reveal_flap (self->card, g_settings_get_boolean (self->settings, "show-card"));
  gtk_widget_set_visible (self->layers, g_settings_get_boolean (self->settings, "show-layers"));
}

/* A pane that is folded, or stands below the body, is away most of the time; nobody chose that. */
static void
save_pane (GSettings *settings, const char *key, AdwFlap *flap)
{
  if (flap != NULL && !adw_flap_get_folded (flap))
    g_settings_set_boolean (settings, key, adw_flap_get_reveal_flap (flap));
}

/**
 * ashi_window_state_save:
 *
 * Keeps size and panes of the window, which is about to close.
 */
void
ashi_window_state_save (const AshiWindowState *self)
{
  int width, height;

  g_return_if_fail (self != NULL);

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (self->window, &width, &height);
  if (width > 0 && height > 0)
    g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (self->window));
  save_pane (self->settings, "show-index", self->index);
  save_pane (self->settings, "show-card", self->card);
  g_settings_set_boolean (self->settings, "show-layers", gtk_widget_get_visible (self->layers));
}
