// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-wrapped-label.h"

#include <adwaita.h>

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

static void
measure (GtkWidget *holder,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (holder), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate (GtkWidget *holder, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (holder), width, height, -1, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *holder)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/**
 * ashi_wrapped_label_hold:
 * @label: (transfer floating): words that take several lines
 *
 * For a label that stands beside something. A horizontal box asks what is in it how wide it is at its height, and a
 * label finds that out by laying out its words some twenty times: four sentences then take longer than a frame.
 *
 * Returns: (transfer floating): holds the label, and says how wide it is at any height
 */
GtkWidget *
ashi_wrapped_label_hold (GtkWidget *label)
{
  GtkWidget *holder;

  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  holder = adw_bin_new ();
  gtk_widget_set_layout_manager (holder, gtk_custom_layout_new (get_request_mode, measure, allocate));
  adw_bin_set_child (ADW_BIN (holder), label);
  gtk_widget_set_hexpand (holder, TRUE);
  return holder;
}
