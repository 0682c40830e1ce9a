// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index-group.h"

#include <glib/gi18n.h>

struct _AshiIndexGroup
{
  GObject parent_instance;

  const char *title;
  GListModel *items;
};

G_DEFINE_FINAL_TYPE (AshiIndexGroup, ashi_index_group, G_TYPE_OBJECT)

static void
ashi_index_group_dispose (GObject *object)
{
  g_clear_object (&ASHI_INDEX_GROUP (object)->items);
  G_OBJECT_CLASS (ashi_index_group_parent_class)->dispose (object);
}

static void
ashi_index_group_class_init (AshiIndexGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_index_group_dispose;
}

static void
ashi_index_group_init (AshiIndexGroup *self)
{
}

static gboolean
is_of_kind (gpointer subject, gpointer user_data)
{
  return ashi_subject_get_kind (subject) == (AshiKind) GPOINTER_TO_INT (user_data);
}

/* What is needled comes before what is drawn for orientation; both keep the order of the pack. */
static int
compare_subjects (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) ashi_subject_is_needled ((AshiSubject *) b) - (int) ashi_subject_is_needled ((AshiSubject *) a);
}

static gboolean
is_of_lesson_kind (gpointer lesson, gpointer user_data)
{
  return ashi_lesson_get_kind (lesson) == (AshiLessonKind) GPOINTER_TO_INT (user_data);
}

/**
 * ashi_index_group_new_of_subjects:
 * @subjects: all subjects (AshiSubject)
 */
AshiIndexGroup *
ashi_index_group_new_of_subjects (AshiKind kind, GListModel *subjects)
{
  AshiIndexGroup *self = g_object_new (ASHI_TYPE_INDEX_GROUP, NULL);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_of_kind, GINT_TO_POINTER (kind), NULL));

  self->title = ashi_kind_get_plural (kind);
  self->items =
      G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (subjects), filter)),
                                             GTK_SORTER (gtk_custom_sorter_new (compare_subjects, NULL, NULL))));
  return self;
}

/**
 * ashi_index_group_new_of_lessons:
 * @lessons: all lessons (AshiLesson)
 * @filter: what lets them pass besides their kind: who reads
 */
AshiIndexGroup *
ashi_index_group_new_of_lessons (AshiLessonKind kind, GListModel *lessons, GtkFilter *filter)
{
  AshiIndexGroup *self = g_object_new (ASHI_TYPE_INDEX_GROUP, NULL);
  GtkEveryFilter *both = gtk_every_filter_new ();

  gtk_multi_filter_append (GTK_MULTI_FILTER (both),
                           GTK_FILTER (gtk_custom_filter_new (is_of_lesson_kind, GINT_TO_POINTER (kind), NULL)));
  gtk_multi_filter_append (GTK_MULTI_FILTER (both), g_object_ref (filter));
  self->title = kind == ASHI_LESSON_KIND_PROGRAMME ? _ ("Programmes") : _ ("Lessons");
  self->items = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (lessons), GTK_FILTER (both)));
  return self;
}

const char *
ashi_index_group_get_title (AshiIndexGroup *self)
{
  g_return_val_if_fail (ASHI_IS_INDEX_GROUP (self), NULL);
  return self->title;
}

GListModel *
ashi_index_group_get_items (AshiIndexGroup *self)
{
  g_return_val_if_fail (ASHI_IS_INDEX_GROUP (self), NULL);
  return self->items;
}
