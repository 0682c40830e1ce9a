// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tell.h"

/**
 * ashi_tell:
 * @message: plain text; it may quote what a stranger wrote, so nothing in it is taken for markup
 *
 * Says something in passing, to eyes and to ears; to nobody when the window has been closed meanwhile.
 */
void
ashi_tell (AdwToastOverlay *toasts, const char *message)
{
  g_autofree char *title = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (toasts)) == NULL)
    return;
  title = g_markup_escape_text (message, -1);
  adw_toast_overlay_add_toast (toasts, adw_toast_new (title));
  gtk_widget_activate_action (GTK_WIDGET (toasts), "win.announce", "s", message);
}
