// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-welcome-bars.h"

#include "ashi-welcome.h"

/* What the program is, and what is new in it: each in a bar that stays until it was read. */

static const char settings_key[] = "ashi-settings";

static void
on_welcome_read (GSimpleAction *action, GVariant *parameter, gpointer welcome)
{
  gtk_info_bar_set_revealed (welcome, FALSE);
  ashi_welcome_remember (g_object_get_data (G_OBJECT (welcome), settings_key));
}

/* The window of what the program is begins with what is new in it. */
static void
on_news_response (GtkInfoBar *news, int response)
{
  gtk_info_bar_set_revealed (news, FALSE);
  ashi_welcome_remember_news (g_object_get_data (G_OBJECT (news), settings_key));
  if (response == GTK_RESPONSE_HELP)
    gtk_widget_activate_action (GTK_WIDGET (news), "app.about", NULL);
}

static void
keep (GtkInfoBar *bar, GSettings *settings)
{
  if (settings != NULL)
    g_object_set_data_full (G_OBJECT (bar), settings_key, g_object_ref (settings), g_object_unref);
}

/**
 * ashi_welcome_bars_show:
 * @welcome: says what the program is; something in it activates "welcome.read"
 * @news: answers with %GTK_RESPONSE_HELP to who wants to know what is new
 * @settings: (nullable): where it is kept what was read; %NULL: nothing is
 *
 * Reveals each bar unless its words were read.
 */
void
ashi_welcome_bars_show (GtkInfoBar *welcome, GtkInfoBar *news, GSettings *settings)
{
  static const GActionEntry entries[] = { { "read", on_welcome_read } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_return_if_fail (GTK_IS_INFO_BAR (welcome) && GTK_IS_INFO_BAR (news));

  keep (welcome, settings);
  keep (news, settings);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), welcome);
  gtk_widget_insert_action_group (GTK_WIDGET (welcome), "welcome", G_ACTION_GROUP (actions));
  g_signal_connect (news, "response", G_CALLBACK (on_news_response), NULL);
  gtk_info_bar_set_revealed (welcome, !ashi_welcome_was_read (settings));
  gtk_info_bar_set_revealed (news, ashi_welcome_has_news (settings));
}
