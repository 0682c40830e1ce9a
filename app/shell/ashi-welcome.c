// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-welcome.h"

#include <glib/gi18n.h>

/* What the program is, and is not, is said until it was understood. */

const char *
ashi_welcome_get_text (void)
{
  return _ (
      "Ashi is for education and reference. It is not a medical device and does not replace training or judgement.");
}

/**
 * ashi_welcome_was_read:
 * @settings: (nullable)
 *
 * Returns: whether this user has been told what the program is
 */
gboolean
ashi_welcome_was_read (GSettings *settings)
{
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), FALSE);
  return settings != NULL && g_settings_get_boolean (settings, "welcomed");
}

/**
 * ashi_welcome_remember:
 * @settings: (nullable): without them they are told again: no harm done
 *
 * Remembers that the user has been told.
 */
void
ashi_welcome_remember (GSettings *settings)
{
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));
  if (settings != NULL)
    g_settings_set_boolean (settings, "welcomed", TRUE);
}

/**
 * ashi_welcome_has_news:
 * @settings: (nullable)
 *
 * Returns: whether this is another version than the one this user knows; to who meets the program first, all of it is
 *   new, and nothing is said
 */
gboolean
ashi_welcome_has_news (GSettings *settings)
{
  g_autofree char *told = NULL;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), FALSE);

  if (settings == NULL)
    return FALSE;
  told = g_settings_get_string (settings, "version-told");
  if (*told != '\0' || g_settings_get_boolean (settings, "welcomed"))
    return !g_str_equal (told, ASHI_VERSION);
  ashi_welcome_remember_news (settings);
  return FALSE;
}

/**
 * ashi_welcome_remember_news:
 * @settings: (nullable)
 *
 * Remembers that the user knows this version.
 */
void
ashi_welcome_remember_news (GSettings *settings)
{
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));
  if (settings != NULL)
    g_settings_set_string (settings, "version-told", ASHI_VERSION);
}
