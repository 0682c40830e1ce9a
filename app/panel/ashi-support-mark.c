// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-support-mark.h"

#include "ashi-enum-types.h"
#include "ashi-event.h"
#include "ashi-tooltip.h"

/**
 * ashi_support_mark_new:
 * @support: less than read, which needs no mark
 *
 * Returns: (transfer floating): one quiet word; what it means is said to who points at it, and to ears
 */
GtkWidget *
ashi_support_mark_new (AshiSupport support)
{
  GtkWidget *mark = gtk_label_new (ashi_support_get_label (support));

  gtk_label_set_wrap (GTK_LABEL (mark), TRUE);
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  ashi_tooltip_set (mark, ashi_support_get_explanation (support));
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ashi_support_get_explanation (support), -1);
  gtk_widget_add_css_class (mark, "support");
  return mark;
}

/**
 * ashi_urgency_mark_new:
 * @claim: one about an event
 *
 * Returns: (transfer floating): how soon help is needed: a colour, and the words
 */
GtkWidget *
ashi_urgency_mark_new (const AshiClaim *claim)
{
  GtkWidget *mark = gtk_label_new (ashi_claim_get_urgency (claim, NULL));
  g_autoptr (GEnumClass) class = g_type_class_ref (ASHI_TYPE_URGENCY);

  gtk_widget_add_css_class (mark, "urgency");
  gtk_widget_add_css_class (mark, g_enum_get_value (class, (int) claim->event->urgency)->value_nick);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  return mark;
}
