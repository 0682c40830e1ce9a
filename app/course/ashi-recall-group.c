// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-recall-group.h"

#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-question.h"
#include "ashi-recall-bar.h"
#include "ashi-recall-paint.h"

#include <glib/gi18n.h>

struct _AshiRecallGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* GtkWidget */
};

G_DEFINE_FINAL_TYPE (AshiRecallGroup, ashi_recall_group, ADW_TYPE_PREFERENCES_GROUP)

static void
ashi_recall_group_finalize (GObject *object)
{
  g_ptr_array_unref (ASHI_RECALL_GROUP (object)->rows);
  G_OBJECT_CLASS (ashi_recall_group_parent_class)->finalize (object);
}

static void
ashi_recall_group_class_init (AshiRecallGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_recall_group_finalize;
}

static void
ashi_recall_group_init (AshiRecallGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Recalled by Kind"));
}

GtkWidget *
ashi_recall_group_new (void)
{
  return g_object_new (ASHI_TYPE_RECALL_GROUP, NULL);
}

static void
add_row (AshiRecallGroup *self, AshiQuestionKind kind, AshiRecall recall, double wanted)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = ashi_recall_dup_words (&recall);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ashi_question_kind_get_label (kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), ashi_recall_bar_new (recall, wanted));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (AshiRecallGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
describe (AshiRecallGroup *self, double wanted)
{
  g_autofree char *told = self->rows->len == 0 ? g_strdup (_ ("Nothing that was held has come again yet"))
                                               : ashi_recall_dup_legend (wanted);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), told);
}

/**
 * ashi_recall_group_show:
 * @wanted: the share that somebody wants to recall
 */
void
ashi_recall_group_show (AshiRecallGroup *self, AshiProgress *progress, double wanted)
{
  g_return_if_fail (ASHI_IS_RECALL_GROUP (self) && ASHI_IS_PROGRESS (progress));

  clear (self);
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      const AshiRecall recall = ashi_progress_get_recall (progress, ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, kind));

      if (recall.n > 0)
        add_row (self, kind, recall, wanted);
    }
  describe (self, wanted);
}
