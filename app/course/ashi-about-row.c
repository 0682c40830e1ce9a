// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-about-row.h"

#include <glib/gi18n.h>

struct _AshiAboutRow
{
  AdwComboRow parent_instance;

  GPtrArray *ids; /* of what can be chosen, borrowed from the pack; the first is NULL: everything */
};

G_DEFINE_FINAL_TYPE (AshiAboutRow, ashi_about_row, ADW_TYPE_COMBO_ROW)

static void
ashi_about_row_finalize (GObject *object)
{
  g_ptr_array_unref (ASHI_ABOUT_ROW (object)->ids);
  G_OBJECT_CLASS (ashi_about_row_parent_class)->finalize (object);
}

static void
ashi_about_row_class_init (AshiAboutRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_about_row_finalize;
}

static void
ashi_about_row_init (AshiAboutRow *self)
{
  self->ids = g_ptr_array_new ();
}

static void
append (AshiAboutRow *self, GtkStringList *titles, const char *id, const char *title)
{
  g_ptr_array_add (self->ids, (gpointer) id);
  gtk_string_list_append (titles, title);
}

static void
append_programmes (AshiAboutRow *self, GtkStringList *titles, AshiPack *pack)
{
  GListModel *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_get_kind (lesson) == ASHI_LESSON_KIND_PROGRAMME)
        append (self, titles, ashi_lesson_get_id (lesson), ashi_lesson_get_title (lesson));
    }
}

/**
 * ashi_about_row_new:
 * @pack: that is asked about, whole; outlives the row
 * @about: (nullable): the id of a subject that is wanted first; %NULL: everything is
 */
GtkWidget *
ashi_about_row_new (AshiPack *pack, const char *about)
{
  AshiAboutRow *self = g_object_new (ASHI_TYPE_ABOUT_ROW, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  AshiSubject *subject;

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  subject = about != NULL ? ashi_pack_find_subject (pack, about) : NULL;
  append (self, titles, NULL, _ ("Everything"));
  if (subject != NULL)
    append (self, titles, ashi_subject_get_id (subject), ashi_subject_get_title (subject));
  append_programmes (self, titles, pack);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("About"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), subject != NULL ? 1 : 0);
  return GTK_WIDGET (self);
}

/**
 * ashi_about_row_get_id:
 *
 * Returns: (nullable): of the subject or the programme that is wanted; %NULL: everything is
 */
const char *
ashi_about_row_get_id (AshiAboutRow *self)
{
  g_return_val_if_fail (ASHI_IS_ABOUT_ROW (self), NULL);
  return g_ptr_array_index (self->ids, adw_combo_row_get_selected (ADW_COMBO_ROW (self)));
}
