// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-typing.h"

#include "ashi-choice.h"
#include "ashi-limits.h"

#include <glib/gi18n.h>

struct _AshiTyping
{
  GtkWidget parent_instance;

  AshiQuestion *question;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *hint;   /* asks for a choice */
  GtkWidget *choice; /* NULL: none was asked for */
};

static void answer_init (AshiAnsweringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiTyping,
                               ashi_typing,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_ANSWERING, answer_init))

static void
ashi_typing_dispose (GObject *object)
{
  AshiTyping *self = ASHI_TYPING (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->question, ashi_question_unref);
  G_OBJECT_CLASS (ashi_typing_parent_class)->dispose (object);
}

static void
ashi_typing_class_init (AshiTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_typing_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static const char *
get_typed (AshiTyping *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
on_activate (AshiTyping *self)
{
  if (*get_typed (self) != '\0')
    ashi_answering_given (ASHI_ANSWERING (self));
}

/* Whoever asks for a choice answers by it, and takes longer, which counts. */
static void
on_hint (AshiTyping *self)
{
  self->choice = ashi_choice_new (self->question);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (ashi_answering_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->choice);
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_child_focus (self->choice, GTK_DIR_TAB_FORWARD);
  ashi_answering_changed (ASHI_ANSWERING (self));
}

static void
ashi_typing_init (AshiTyping *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), ASHI_LIMIT_SEARCH_BYTES / 4);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Its name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Its name"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (ashi_answering_changed), self, G_CONNECT_SWAPPED);
  self->hint = gtk_button_new_with_mnemonic (_ ("_Choose Instead"));
  gtk_widget_set_halign (self->hint, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->hint, "flat");
  g_signal_connect_object (self->hint, "clicked", G_CALLBACK (on_hint), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->hint);
}

/**
 * ashi_typing_new:
 * @question: is answered by a name
 */
GtkWidget *
ashi_typing_new (AshiQuestion *question)
{
  AshiTyping *self = g_object_new (ASHI_TYPE_TYPING, NULL);

  g_return_val_if_fail (question != NULL, GTK_WIDGET (self));

  self->question = ashi_question_ref (question);
  gtk_widget_set_visible (self->hint, question->options->len > 0);
  return GTK_WIDGET (self);
}

/**
 * ashi_typing_offer_no_choice:
 *
 * Takes nothing but a name, as paper does.
 */
void
ashi_typing_offer_no_choice (AshiTyping *self)
{
  g_return_if_fail (ASHI_IS_TYPING (self));
  gtk_widget_set_visible (self->hint, FALSE);
}

static gboolean
fill (AshiAnswering *answer, AshiReply *reply)
{
  AshiTyping *self = ASHI_TYPING (answer);

  if (self->choice != NULL)
    return ashi_answering_fill (ASHI_ANSWERING (self->choice), reply);
  reply->typed = get_typed (self);
  return *reply->typed != '\0';
}

static void
close_answer (AshiAnswering *answer)
{
  AshiTyping *self = ASHI_TYPING (answer);

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
  if (self->choice != NULL)
    ashi_answering_close (ASHI_ANSWERING (self->choice));
}

static void
answer_init (AshiAnsweringInterface *iface)
{
  iface->fill = fill;
  iface->close = close_answer;
}
