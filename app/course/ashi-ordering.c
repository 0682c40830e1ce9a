// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ordering.h"

#include "ashi-row-drag.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiOrdering
{
  GtkWidget parent_instance;

  AshiQuestion *question;
  GtkListBox *list;
  GPtrArray *chosen; /* ids of options as they stand, NULL behind them */
  gboolean is_closed;
};

static void answer_init (AshiAnsweringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiOrdering,
                               ashi_ordering,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_ANSWERING, answer_init))

#define OPTION "ashi-option"

static void
ashi_ordering_dispose (GObject *object)
{
  AshiOrdering *self = ASHI_ORDERING (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->list)));
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->question, ashi_question_unref);
  G_OBJECT_CLASS (ashi_ordering_parent_class)->dispose (object);
}

/* Moving */

static const AshiOption *
get_option (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), OPTION);
}

/* So that ears hear where a row has gone. */
static void
name_rows (AshiOrdering *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf (_ ("%d: %s"), i + 1, get_option (row)->text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
move (AshiOrdering *self, GtkListBoxRow *row, int to)
{
  if (self->is_closed || to < 0 || to >= (int) self->question->options->len)
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), to);
  g_object_unref (row);
  name_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  ashi_answering_changed (ASHI_ANSWERING (self));
}

static gboolean
on_key (GtkWidget *widget, GVariant *by, gpointer unused)
{
  AshiOrdering *self = ASHI_ORDERING (widget);
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (widget));

  row = row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW) : NULL;
  if (row == NULL)
    return FALSE;
  move (self, GTK_LIST_BOX_ROW (row), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + g_variant_get_int32 (by));
  return TRUE;
}

static void
ashi_ordering_class_init (AshiOrderingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_ordering_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_key, "i", 1);
}

static void
ashi_ordering_init (AshiOrdering *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("From the skin on; Alt+Up and Alt+Down move a row"), -1);
  self->chosen = g_ptr_array_new ();
}

/* By hand */

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, AshiOrdering *self)
{
  GtkListBoxRow *dragged = g_value_get_object (value);
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));

  if (gtk_widget_get_parent (GTK_WIDGET (dragged)) != GTK_WIDGET (self->list))
    return FALSE;
  move (self, dragged, gtk_list_box_row_get_index (row));
  return TRUE;
}

static void
on_button (GtkWidget *button, gpointer by)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  AshiOrdering *self = ASHI_ORDERING (gtk_widget_get_ancestor (button, ASHI_TYPE_ORDERING));

  move (self, GTK_LIST_BOX_ROW (row), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + GPOINTER_TO_INT (by));
}

static GtkWidget *
create_button (const char *icon, const char *name, int by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_button), GINT_TO_POINTER (by));
  return button;
}

static GtkWidget *
create_row (AshiOrdering *self, AshiOption *option)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *words = gtk_label_new (option->text);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (box, "question-row");
  gtk_box_append (GTK_BOX (box), ashi_wrapped_label_hold (words));
  gtk_box_append (GTK_BOX (box), create_button ("go-up-symbolic", _ ("Move Up"), -1));
  gtk_box_append (GTK_BOX (box), create_button ("go-down-symbolic", _ ("Move Down"), 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), OPTION, option);
  ashi_row_drag_begin_at (row);
  ashi_row_drag_end_at (row, G_CALLBACK (on_drop), self);
  return row;
}

/**
 * ashi_ordering_new:
 * @question: is answered by all its options, in an order
 */
GtkWidget *
ashi_ordering_new (AshiQuestion *question)
{
  AshiOrdering *self = g_object_new (ASHI_TYPE_ORDERING, NULL);

  g_return_val_if_fail (question != NULL, GTK_WIDGET (self));

  self->question = ashi_question_ref (question);
  for (guint i = 0; i < question->options->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (question->options, i)));
  name_rows (self);
  return GTK_WIDGET (self);
}

/* As it stands it is an order, whether or not somebody moved anything. */
static gboolean
fill (AshiAnswering *answer, AshiReply *reply)
{
  AshiOrdering *self = ASHI_ORDERING (answer);
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->chosen, 0);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    g_ptr_array_add (self->chosen, get_option (row)->id);
  g_ptr_array_add (self->chosen, NULL);
  reply->chosen = (const char *const *) self->chosen->pdata;
  return TRUE;
}

static int
compare_rows (GtkListBoxRow *one, GtkListBoxRow *other, gpointer unused)
{
  return get_option (one)->weight < get_option (other)->weight ? -1 : 1;
}

/* Each row says where it was put, and all go to where they belong. */
static void
close_answer (AshiAnswering *answer)
{
  AshiOrdering *self = ASHI_ORDERING (answer);
  GtkListBoxRow *row;

  self->is_closed = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const gboolean is_right = (int) get_option (row)->weight == i + 1;
      g_autofree char *told = is_right ? g_strdup ("✓") : g_strdup_printf (_ ("you: %d"), i + 1);
      GtkWidget *box = gtk_list_box_row_get_child (row), *mark = gtk_label_new (told);

      while (gtk_widget_get_next_sibling (gtk_widget_get_first_child (box)) != NULL)
        gtk_box_remove (GTK_BOX (box), gtk_widget_get_last_child (box));
      gtk_widget_add_css_class (mark, is_right ? "right" : "wrong");
      gtk_box_append (GTK_BOX (box), mark);
    }
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  name_rows (self);
}

static void
answer_init (AshiAnsweringInterface *iface)
{
  iface->fill = fill;
  iface->close = close_answer;
}
