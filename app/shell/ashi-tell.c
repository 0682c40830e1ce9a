// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tell.h"

/* How long words stay, as long as AdwToast has them. */
#define SECONDS 5
#define TIMEOUT "ashi-tell"

static gboolean
conceal (gpointer notice)
{
  g_object_steal_data (notice, TIMEOUT);
  gtk_revealer_set_reveal_child (notice, FALSE);
  return G_SOURCE_REMOVE;
}

static void
forget_timeout (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

/**
 * ashi_tell:
 * @notice: with a label in it
 * @message: plain text; it may quote what a stranger wrote, so nothing in it is taken for markup
 *
 * Says something in passing, to eyes and to ears, in the place of what is still said; to nobody when the window has
 * been closed meanwhile. These are no toasts, since libadwaita up to 1.2 at least frees one that is dismissed before it
 * has come in while it is still being moved: two Escapes, and the program was gone.
 */
void
ashi_tell (GtkRevealer *notice, const char *message)
{
  guint id;

  g_return_if_fail (GTK_IS_REVEALER (notice));
  g_return_if_fail (message != NULL);

  if (gtk_widget_get_root (GTK_WIDGET (notice)) == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (gtk_revealer_get_child (notice)), message);
  gtk_revealer_set_reveal_child (notice, TRUE);
  id = g_timeout_add_seconds (SECONDS, conceal, notice);
  g_object_set_data_full (G_OBJECT (notice), TIMEOUT, GUINT_TO_POINTER (id), forget_timeout);
  gtk_widget_activate_action (GTK_WIDGET (notice), "win.announce", "s", message);
}
