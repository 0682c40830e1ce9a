// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-heading.h"

/* Below the title of the card, which is of level 1. */
#define LEVEL 2

/**
 * ashi_heading_new:
 *
 * Returns: (transfer floating): a label that is a heading to eyes and ears, so that a screen reader goes from one to
 * the next
 */
GtkWidget *
ashi_heading_new (const char *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_text (GTK_LABEL (heading), title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  /* GTK names a label by its text only while it has the role of a label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, LEVEL, -1);
  return heading;
}
