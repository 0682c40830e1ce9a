// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index-group.h"

#include "ashi-subject.h"

struct _AshiIndexGroup
{
  GObject parent_instance;

  AshiKind kind;
  GListModel *subjects;
};

G_DEFINE_FINAL_TYPE (AshiIndexGroup, ashi_index_group, G_TYPE_OBJECT)

static void
ashi_index_group_dispose (GObject *object)
{
  g_clear_object (&ASHI_INDEX_GROUP (object)->subjects);
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
  const gboolean first = ashi_subject_get_guidance ((AshiSubject *) a)->len > 0;
  const gboolean second = ashi_subject_get_guidance ((AshiSubject *) b)->len > 0;

  return (int) second - (int) first;
}

/**
 * ashi_index_group_new:
 * @subjects: all subjects (AshiSubject)
 * @filter: what lets them pass besides their kind
 */
AshiIndexGroup *
ashi_index_group_new (AshiKind kind, GListModel *subjects, GtkFilter *filter)
{
  AshiIndexGroup *self = g_object_new (ASHI_TYPE_INDEX_GROUP, NULL);
  GtkEveryFilter *both = gtk_every_filter_new ();

  gtk_multi_filter_append (GTK_MULTI_FILTER (both),
                           GTK_FILTER (gtk_custom_filter_new (is_of_kind, GINT_TO_POINTER (kind), NULL)));
  gtk_multi_filter_append (GTK_MULTI_FILTER (both), g_object_ref (filter));
  self->kind = kind;
  self->subjects = G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (subjects), GTK_FILTER (both))),
                               GTK_SORTER (gtk_custom_sorter_new (compare_subjects, NULL, NULL))));
  return self;
}

const char *
ashi_index_group_get_title (AshiIndexGroup *self)
{
  return ashi_kind_get_plural (self->kind);
}

GListModel *
ashi_index_group_get_subjects (AshiIndexGroup *self)
{
  return self->subjects;
}
