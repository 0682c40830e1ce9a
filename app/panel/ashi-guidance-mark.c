// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guidance-mark.h"

#include "ashi-audience.h"
#include "ashi-tooltip.h"

#include <glib/gi18n.h>

/**
 * ashi_guidance_mark_new:
 *
 * Returns: (transfer floating): what stands in a list beside a subject that has needle guidance
 */
GtkWidget *
ashi_guidance_mark_new (void)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("ashi-needle-symbolic");

  ashi_tooltip_set (mark, _ ("Has needle guidance"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Has needle guidance"), -1);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "guidance-mark");
  return mark;
}

/**
 * ashi_guidance_mark_is_due:
 *
 * Returns: whether a list says to @audience that @subject has needle guidance
 */
gboolean
ashi_guidance_mark_is_due (AshiSubject *subject, AshiAudience audience)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (subject), FALSE);

  return ashi_audience_may_see_depths (audience) && ashi_subject_is_needled (subject);
}
