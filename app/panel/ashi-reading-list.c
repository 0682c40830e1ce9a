// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reading-list.h"

#include "ashi-audience.h"
#include "ashi-heading.h"

#include <glib/gi18n.h>

static void
on_clicked (GtkWidget *button, AshiView *view)
{
  ashi_view_open_lesson (view, g_object_get_data (G_OBJECT (button), "lesson"));
}

static GtkWidget *
create_link (AshiView *view, AshiLesson *lesson)
{
  GtkWidget *button = gtk_button_new_with_label (ashi_lesson_get_title (lesson));
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lesson-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "lesson", g_object_ref (lesson), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), view, 0);
  return button;
}

/**
 * ashi_reading_list_new:
 * @view: its pack and audience decide what is offered, and it opens what is chosen
 *
 * Returns: (transfer floating) (nullable): a part of a card with the programmes and lessons that are about @subject;
 *   %NULL when none is
 */
GtkWidget *
ashi_reading_list_new (AshiView *view, AshiSubject *subject)
{
  GListModel *lessons;
  GtkWidget *box = NULL;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && ASHI_IS_SUBJECT (subject), NULL);

  lessons = ashi_pack_get_lessons (ashi_view_get_pack (view));
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (!ashi_lesson_mentions (lesson, ashi_subject_get_id (subject))
          || !ashi_lesson_is_for (lesson, ashi_view_get_audience (view)))
        continue;
      if (box == NULL)
        {
          box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
          gtk_widget_add_css_class (box, "card-section");
          gtk_box_append (GTK_BOX (box), ashi_heading_new (_ ("Read on")));
        }
      gtk_box_append (GTK_BOX (box), create_link (view, lesson));
    }
  return box;
}
