// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kinds-row.h"

#include <glib/gi18n.h>

struct _AshiKindsRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *kinds[ASHI_N_QUESTION_KINDS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiKindsRow, ashi_kinds_row, ADW_TYPE_EXPANDER_ROW)

static void
ashi_kinds_row_class_init (AshiKindsRowClass *klass)
{
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
changed (AshiKindsRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ashi_kinds_row_init (AshiKindsRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Kinds of Questions"));
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      GtkWidget *line = adw_action_row_new ();

      self->kinds[kind] = gtk_check_button_new ();
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->kinds[kind]), TRUE);
      gtk_widget_set_valign (self->kinds[kind], GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), ashi_question_kind_get_label (kind));
      adw_action_row_add_prefix (ADW_ACTION_ROW (line), self->kinds[kind]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), self->kinds[kind]);
      g_signal_connect_object (self->kinds[kind], "toggled", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), line);
    }
}

GtkWidget *
ashi_kinds_row_new (void)
{
  return g_object_new (ASHI_TYPE_KINDS_ROW, NULL);
}

/**
 * ashi_kinds_row_get_kinds:
 *
 * Returns: a bit for each kind that is wanted: 1 << %ASHI_QUESTION_FIND …; as an AshiQuizFilter has it, none is all
 */
guint
ashi_kinds_row_get_kinds (AshiKindsRow *self)
{
  guint kinds = 0;

  g_return_val_if_fail (ASHI_IS_KINDS_ROW (self), 0);

  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kinds[kind])))
      kinds |= 1u << kind;
  return kinds;
}
