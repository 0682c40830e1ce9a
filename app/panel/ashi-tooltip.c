// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tooltip.h"

static const char text_key[] = "ashi-tooltip";

static gboolean
on_query (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer unused)
{
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (widget), text_key));
  return TRUE;
}

/**
 * ashi_tooltip_set:
 * @text: (nullable): what to say while the pointer rests on the widget
 *
 * As gtk_widget_set_tooltip_text(), which at each call asks the X server where the pointer is and waits for the answer.
 * For what is made by the dozen: the rows of a list, the marks of a card.
 */
void
ashi_tooltip_set (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_object_get_data (G_OBJECT (widget), text_key) == NULL && text != NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
  else if (text == NULL)
    g_signal_handlers_disconnect_by_func (widget, on_query, NULL);
  g_object_set_data_full (G_OBJECT (widget), text_key, g_strdup (text), g_free);
  gtk_widget_set_has_tooltip (widget, text != NULL);
}
