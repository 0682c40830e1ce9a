// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tell.h"

static AdwToast *
get_toast (AdwToastOverlay *toasts)
{
  AdwToast *toast = g_object_get_data (G_OBJECT (toasts), "ashi-tell");

  if (toast == NULL)
    {
      toast = adw_toast_new ("");
      g_object_set_data_full (G_OBJECT (toasts), "ashi-tell", toast, g_object_unref);
    }
  return toast;
}

/**
 * ashi_tell:
 * @message: plain text; it may quote what a stranger wrote, so nothing in it is taken for markup
 *
 * Says something in passing, to eyes and to ears; to nobody when the window has been closed meanwhile. It takes the
 * place of what is still shown: who sees the news need not first see what is old. A queue of toasts, besides, is freed
 * by libadwaita 1.2 before it has come in, when Escape is pressed twice.
 */
void
ashi_tell (AdwToastOverlay *toasts, const char *message)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (message != NULL);

  if (gtk_widget_get_root (GTK_WIDGET (toasts)) == NULL)
    return;
  title = g_markup_escape_text (message, -1);
  toast = get_toast (toasts);
  adw_toast_set_title (toast, title);
  adw_toast_overlay_add_toast (toasts, g_object_ref (toast));
  gtk_widget_activate_action (GTK_WIDGET (toasts), "win.announce", "s", message);
}
