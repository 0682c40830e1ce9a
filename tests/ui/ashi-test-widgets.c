// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-widgets.h"

/**
 * ashi_test_find_widget:
 *
 * Returns: (nullable) (transfer none): the first widget of that type, @root or below it
 */
GtkWidget *
ashi_test_find_widget (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ashi_test_find_widget (child, type);
  return found;
}
