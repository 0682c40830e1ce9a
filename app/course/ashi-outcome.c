// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outcome.h"

#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiOutcome
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *proposed; /* the grade that was proposed */
};

enum
{
  GRADED,
  READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiOutcome, ashi_outcome, GTK_TYPE_WIDGET)

static void
ashi_outcome_dispose (GObject *object)
{
  g_clear_pointer (&ASHI_OUTCOME (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_outcome_parent_class)->dispose (object);
}

static gboolean
on_key (GtkWidget *widget, GVariant *grade, gpointer unused)
{
  g_signal_emit (widget, signals[GRADED], 0, g_variant_get_uint32 (grade));
  return TRUE;
}

static gboolean
ashi_outcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASHI_OUTCOME (widget)->proposed);
}

static void
ashi_outcome_class_init (AshiOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_outcome_dispose;
  widget_class->grab_focus = ashi_outcome_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[GRADED] = g_signal_new ("graded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[READ] =
      g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  for (guint grade = ASHI_GRADE_AGAIN; grade <= ASHI_GRADE_EASY; grade++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + grade, 0, on_key, "u", grade);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + grade, 0, on_key, "u", grade);
    }
}

static void
ashi_outcome_init (AshiOutcome *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static char *
dup_gist (const AshiJudgement *judgement)
{
  if (judgement->missed_worst)
    return g_strdup (_ ("The worst is missing"));
  if (judgement->share >= 1)
    return g_strdup (_ ("Right"));
  if (judgement->share > 0)
    return g_strdup_printf (_ ("Right in part: %.0f %%"), 100 * judgement->share);
  return g_strdup (_ ("Not right"));
}

static const char *
get_icon (const AshiJudgement *judgement)
{
  if (judgement->share >= 1)
    return "object-select-symbolic";
  return judgement->share > 0 && !judgement->missed_worst ? "dialog-question-symbolic" : "window-close-symbolic";
}

static void
append_gist (AshiOutcome *self, const AshiJudgement *judgement)
{
  g_autofree char *gist = dup_gist (judgement);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = ashi_wrapped_label_new (gist, "title-3");

  gtk_widget_add_css_class (line, judgement->share >= 1 ? "right" : "wrong");
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (get_icon (judgement)));
  gtk_box_append (GTK_BOX (line), ashi_wrapped_label_hold (words));
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
append_words (AshiOutcome *self, const AshiQuestion *question, const AshiJudgement *judgement)
{
  g_autofree char *cited = ashi_question_dup_cited (question);

  for (guint i = 0; i < judgement->reasons->len; i++)
    ashi_wrapped_label_append (self->box, g_ptr_array_index (judgement->reasons, i), NULL);
  if (question->right != NULL)
    ashi_wrapped_label_append (self->box, question->right, "question-right");
  if (cited != NULL)
    ashi_wrapped_label_append (self->box, cited, "detail");
  if (question->note != NULL)
    ashi_wrapped_label_append (self->box, question->note, "detail");
}

static void
on_grade (GtkWidget *button, gpointer grade)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, ASHI_TYPE_OUTCOME);

  g_signal_emit (self, signals[GRADED], 0, GPOINTER_TO_UINT (grade));
}

static GtkWidget *
create_grade (AshiGrade grade)
{
  GtkWidget *button = gtk_button_new_with_label (ashi_grade_get_label (grade));
  g_autofree char *told = g_strdup_printf (_ ("Key %u"), grade);

  gtk_widget_set_tooltip_text (button, told);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_grade), GUINT_TO_POINTER (grade));
  return button;
}

static void
append_grades (AshiOutcome *self, AshiGrade proposed)
{
  GtkWidget *grades = gtk_flow_box_new ();

  /* Words for them are long in some languages: two stand beside each other where four have no place. */
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (grades), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (grades), 4);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (grades), TRUE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (grades), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (grades), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (grades), 6);
  ashi_wrapped_label_append (self->box, _ ("How well was it known? It comes again the sooner, the less."), "dim-label");
  for (AshiGrade grade = ASHI_GRADE_AGAIN; grade <= ASHI_GRADE_EASY; grade++)
    {
      GtkWidget *button = create_grade (grade);

      if (grade == proposed)
        {
          gtk_widget_add_css_class (button, "suggested-action");
          self->proposed = button;
        }
      gtk_flow_box_append (GTK_FLOW_BOX (grades), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE); /* one stop for Tab, not two */
    }
  gtk_box_append (GTK_BOX (self->box), grades);
}

static void
on_read (GtkWidget *self)
{
  g_signal_emit (self, signals[READ], 0);
}

/**
 * ashi_outcome_new:
 * @judgement: of an answer to @question
 */
GtkWidget *
ashi_outcome_new (const AshiQuestion *question, const AshiJudgement *judgement)
{
  AshiOutcome *self = g_object_new (ASHI_TYPE_OUTCOME, NULL);
  GtkWidget *read;

  g_return_val_if_fail (question != NULL && judgement != NULL, GTK_WIDGET (self));

  append_gist (self, judgement);
  append_words (self, question, judgement);
  append_grades (self, judgement->grade);
  read = gtk_button_new_with_mnemonic (_ ("Read the _Card"));
  gtk_widget_add_css_class (read, "flat");
  gtk_widget_set_halign (read, GTK_ALIGN_START);
  g_signal_connect_object (read, "clicked", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), read);
  return GTK_WIDGET (self);
}
