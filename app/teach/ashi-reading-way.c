// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reading-way.h"

static void
set_way (GtkWidget *root, GtkTextDirection way)
{
  gtk_widget_set_direction (root, way);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_way (child, way);
}

/**
 * ashi_reading_way_follow:
 * @tongue: (nullable): the language in @root; %NULL: that of the program, whose way it has already
 *
 * Lets @root and what is in it run the way that the language is read, where that is another than the program's: GTK
 * has one way for all widgets that say none of their own, and children take no notice of their parent's.
 */
void
ashi_reading_way_follow (GtkWidget *root, const AshiTongue *tongue)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (tongue != NULL)
    set_way (root, ashi_tongue_is_backwards (tongue) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}
