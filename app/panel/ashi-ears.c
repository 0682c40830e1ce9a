// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ears.h"

/**
 * ashi_ears_new:
 *
 * Returns: (transfer floating): a label that nobody sees, for what is said to ears alone
 */
GtkWidget *
ashi_ears_new (void)
{
  GtkWidget *ears = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (ears), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (ears), 1);
  gtk_widget_set_can_target (ears, FALSE);
  gtk_widget_set_halign (ears, GTK_ALIGN_START);
  gtk_widget_set_valign (ears, GTK_ALIGN_START);
  gtk_widget_set_opacity (ears, 0);
  return ears;
}

/* From the window, since GTK loses without a word what a widget announces that no screen reader has come across yet.
 * The call is newer than the floor, which GTK's headers take for something deprecated. */
static void
announce (GtkWidget *ears, const char *message)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  GtkRoot *window = gtk_widget_get_root (ears);

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (window != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (window), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

/**
 * ashi_ears_say:
 * @ears: a label of the window, as ashi_ears_new() makes it
 * @message: plain words
 */
void
ashi_ears_say (GtkLabel *ears, const char *message)
{
  g_return_if_fail (GTK_IS_LABEL (ears) && message != NULL);

  gtk_label_set_text (ears, message);
  announce (GTK_WIDGET (ears), message);
}
