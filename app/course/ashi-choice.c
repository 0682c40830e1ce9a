// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-choice.h"

#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiChoice
{
  GtkWidget parent_instance;

  AshiQuestion *question;
  GtkWidget *box;
  GPtrArray *buttons; /* GtkCheckButton, one for each option */
  GPtrArray *chosen;  /* ids of options, NULL behind them */
};

static void answer_init (AshiAnsweringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiChoice,
                               ashi_choice,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_ANSWERING, answer_init))

static void
ashi_choice_dispose (GObject *object)
{
  AshiChoice *self = ASHI_CHOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->question, ashi_question_unref);
  G_OBJECT_CLASS (ashi_choice_parent_class)->dispose (object);
}

static void
ashi_choice_class_init (AshiChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_choice_init (AshiChoice *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->buttons = g_ptr_array_new ();
  self->chosen = g_ptr_array_new ();
}

/* Options are sentences, which a check button of its own would not break into lines. */
static GtkWidget *
create_button (AshiChoice *self, const AshiOption *option)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (option->text);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_WORD);
  gtk_box_append (GTK_BOX (box), ashi_wrapped_label_hold (words));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "question-option");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, option->text, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (ashi_answering_changed), self, G_CONNECT_SWAPPED);
  return button;
}

/**
 * ashi_choice_new:
 * @question: is answered by one option or by several
 */
GtkWidget *
ashi_choice_new (AshiQuestion *question)
{
  AshiChoice *self = g_object_new (ASHI_TYPE_CHOICE, NULL);

  g_return_val_if_fail (question != NULL, GTK_WIDGET (self));

  self->question = ashi_question_ref (question);
  for (guint i = 0; i < question->options->len; i++)
    {
      GtkWidget *button = create_button (self, g_ptr_array_index (question->options, i));

      if (question->asking != ASHI_ASKING_SEVERAL && i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));
      g_ptr_array_add (self->buttons, button);
      gtk_box_append (GTK_BOX (self->box), button);
    }
  return GTK_WIDGET (self);
}

static gboolean
fill (AshiAnswering *answer, AshiReply *reply)
{
  AshiChoice *self = ASHI_CHOICE (answer);

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
      g_ptr_array_add (self->chosen, ((const AshiOption *) g_ptr_array_index (self->question->options, i))->id);
  g_ptr_array_add (self->chosen, NULL);
  reply->chosen = (const char *const *) self->chosen->pdata;
  return self->chosen->len > 1;
}

/* What is right is said by the option itself, for eyes and for ears. */
static void
mark (GtkWidget *button, const AshiOption *option)
{
  g_autofree char *told = g_strdup_printf (option->is_right ? _ ("%s (right)") : _ ("%s (wrong)"), option->text);
  GtkWidget *icon =
      gtk_image_new_from_icon_name (option->is_right ? "object-select-symbolic" : "window-close-symbolic");

  gtk_box_append (GTK_BOX (gtk_check_button_get_child (GTK_CHECK_BUTTON (button))), icon);
  gtk_widget_add_css_class (button, option->is_right ? "right" : "wrong");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
}

static void
close_answer (AshiAnswering *answer)
{
  AshiChoice *self = ASHI_CHOICE (answer);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      const AshiOption *option = g_ptr_array_index (self->question->options, i);

      if (option->is_right || gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
        mark (button, option);
      gtk_widget_set_can_target (button, FALSE);
      gtk_widget_set_focusable (button, FALSE);
    }
}

static void
answer_init (AshiAnsweringInterface *iface)
{
  iface->fill = fill;
  iface->close = close_answer;
}
