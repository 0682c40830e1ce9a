// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-direction.h"

#include <glib/gi18n.h>

/**
 * ashi_direction_follow_words:
 *
 * Lets windows run the way in which the program's own words are read. GTK asks the locale for that, which may be
 * another than LANGUAGE. For the start of the program, after GTK's.
 */
void
ashi_direction_follow_words (void)
{
  /* Translators: "default:RTL" for a language that is read from right to left, else "default:LTR" */
  const gboolean backwards = g_str_equal (C_ ("direction", "default:LTR"), "default:RTL");

  gtk_widget_set_default_direction (backwards ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}
