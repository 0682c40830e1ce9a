// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-start.h"

#include "ashi-audience.h"
#include "ashi-kiosk-finder.h"
#include "ashi-kiosk-list.h"

#include <glib/gi18n.h>

struct _AshiKioskStart
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *box;
  GtkWidget *questions; /* what is not there while a word is looked for */
};

G_DEFINE_FINAL_TYPE (AshiKioskStart, ashi_kiosk_start, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  WALK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (AshiKioskStart *self, GObject *item)
{
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
on_walk (AshiKioskStart *self)
{
  g_signal_emit (self, signals[WALK], 0);
}

static void
append_label (GtkBox *box, const char *text, const char *css_class, gboolean is_heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, "accessible-role",
                                   is_heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_add_css_class (label, css_class);
  if (is_heading)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (box, label);
}

static void
append_lessons (AshiKioskStart *self, AshiView *view, GtkBox *box)
{
  GListModel *lessons = ashi_pack_get_lessons (ashi_view_get_pack (view));
  GtkWidget *list = ashi_kiosk_list_new (_ ("Questions to begin with"));

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_get_kind (lesson) == ASHI_LESSON_KIND_LESSON
          && ashi_lesson_is_for (lesson, ashi_view_get_audience (view)))
        ashi_kiosk_list_append (list, G_OBJECT (lesson));
    }
  ashi_kiosk_list_connect (list, G_CALLBACK (on_chosen), self);
  append_label (box, _ ("Or read about it"), "kiosk-heading", TRUE);
  gtk_box_append (box, list);
}

static void
append_walk (AshiKioskStart *self, GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show me, step by step"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "kiosk-walk");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_walk), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

static void
ashi_kiosk_start_dispose (GObject *object)
{
  AshiKioskStart *self = ASHI_KIOSK_START (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_kiosk_start_parent_class)->dispose (object);
}

static void
ashi_kiosk_start_class_init (AshiKioskStartClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_start_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[WALK] = g_signal_new ("walk", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_kiosk_start_init (AshiKioskStart *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "kiosk-page");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ashi_kiosk_start_new:
 * @view: a view for patients, which has its pack
 */
GtkWidget *
ashi_kiosk_start_new (AshiView *view)
{
  AshiKioskStart *self = g_object_new (ASHI_TYPE_KIOSK_START, NULL);
  GtkWidget *finder, *questions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (ASHI_IS_VIEW (view), GTK_WIDGET (self));

  append_label (self->box, _ ("Where does it hurt?"), "kiosk-title", TRUE);
  append_label (self->box, _ ("Touch the body there, and read what lies beneath."), "kiosk-lead", FALSE);
  append_walk (self, self->box);
  finder = ashi_kiosk_finder_new (ashi_view_get_whole_pack (view));
  g_signal_connect_object (finder, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_object_bind_property (finder, "finding", questions, "visible", G_BINDING_INVERT_BOOLEAN | G_BINDING_SYNC_CREATE);
  append_lessons (self, view, GTK_BOX (questions));
  gtk_box_append (self->box, finder);
  gtk_box_append (self->box, questions);
  return GTK_WIDGET (self);
}
