// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-wrapped-label.h"

/**
 * ashi_wrapped_label_new:
 * @text: (nullable): the words
 * @css_class: (nullable): how they look
 *
 * Returns: (transfer floating): a label that stands at the start of its room and takes as many lines as it needs,
 * within a word if it must
 */
GtkWidget *
ashi_wrapped_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * ashi_wrapped_label_append:
 * @text: (nullable): the words; nothing is appended without any
 */
void
ashi_wrapped_label_append (GtkWidget *box, const char *text, const char *css_class)
{
  g_return_if_fail (GTK_IS_BOX (box));

  if (text != NULL)
    gtk_box_append (GTK_BOX (box), ashi_wrapped_label_new (text, css_class));
}
