// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-contents.h"

#include "ashi-audience.h"

#include <glib/gi18n.h>

#define LEAST_LISTED 3 /* chapters that are worth a table of contents */

static GtkWidget *
create_link (const char *title, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (title);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lesson-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  return button;
}

/**
 * ashi_lesson_contents_new:
 * @audience: who reads
 *
 * Returns: (transfer floating) (nullable): a link for each chapter that is for @audience, which activates
 *   "lesson.chapter" with its place among them, from 0; %NULL for a lesson that is seen at a glance
 */
GtkWidget *
ashi_lesson_contents_new (AshiLesson *lesson, AshiAudience audience)
{
  GPtrArray *chapters;
  GtkWidget *box;
  guint n = 0;

  g_return_val_if_fail (ASHI_IS_LESSON (lesson), NULL);

  chapters = ashi_lesson_get_chapters (lesson);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "lesson-contents");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Contents"), -1);
  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      if (ashi_chapter_is_for (chapter, audience))
        gtk_box_append (GTK_BOX (box), create_link (chapter->title, "lesson.chapter", g_variant_new_uint32 (n++)));
    }
  if (n >= LEAST_LISTED)
    return box;
  g_object_unref (g_object_ref_sink (box));
  return NULL;
}

/**
 * ashi_lesson_find_neighbour:
 * @view: shows a lesson
 * @by: 1 for the next, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the nearest lesson or programme of the pack on that side which is for the reader
 */
AshiLesson *
ashi_lesson_find_neighbour (AshiView *view, int by)
{
  AshiLesson *open;
  GListModel *lessons;
  guint place;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  open = ashi_view_get_lesson (view);
  if (open == NULL)
    return NULL;
  lessons = ashi_pack_get_lessons (ashi_view_get_pack (view));
  for (place = 0; place < g_list_model_get_n_items (lessons); place++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, place);

      if (lesson == open)
        break;
    }
  for (guint i = place + (guint) by; i < g_list_model_get_n_items (lessons); i += (guint) by)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_is_for (lesson, ashi_view_get_audience (view)))
        return lesson; /* the pack keeps it */
    }
  return NULL;
}

/**
 * ashi_lesson_neighbours_new:
 * @view: shows a lesson
 *
 * Returns: (transfer floating): links to the lesson before it and to the next
 */
GtkWidget *
ashi_lesson_neighbours_new (AshiView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const int steps[] = { 1, -1 };

  g_return_val_if_fail (ASHI_IS_VIEW (view), box);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      AshiLesson *lesson = ashi_lesson_find_neighbour (view, steps[i]);
      g_autofree char *title = NULL;

      if (lesson == NULL)
        continue;
      title = g_strdup_printf (steps[i] > 0 ? _ ("Next: %s") : _ ("Before: %s"), ashi_lesson_get_title (lesson));
      gtk_box_append (GTK_BOX (box),
                      create_link (title, "lesson.go", g_variant_new_string (ashi_lesson_get_id (lesson))));
    }
  gtk_widget_add_css_class (box, "lesson-neighbours");
  return box;
}
