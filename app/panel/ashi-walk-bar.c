// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-walk-bar.h"

#include "ashi-audience.h"

#include <glib/gi18n.h>

struct _AshiWalkBar
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *content;
  GtkLabel *programme_label;
  GtkLabel *step_label;
  GtkLabel *reason;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  /* owned */
  AshiView *view;
  AshiLesson *programme; /* NULL while none is walked through */
  GPtrArray *steps;      /* borrowed AshiBlock: those for the audience */
  guint position;
};

G_DEFINE_FINAL_TYPE (AshiWalkBar, ashi_walk_bar, GTK_TYPE_WIDGET)

enum
{
  GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const AshiBlock *
get_step (AshiWalkBar *self)
{
  return g_ptr_array_index (self->steps, self->position);
}

static void
show_step (AshiWalkBar *self)
{
  const AshiBlock *step = get_step (self);
  AshiSubject *subject = ashi_pack_find_subject (ashi_view_get_pack (self->view), step->target);
  g_autofree char *text = g_strdup_printf (_ ("%u of %u: %s"), self->position + 1, self->steps->len,
                                           subject != NULL ? ashi_subject_get_title (subject) : step->target);

  gtk_label_set_text (self->programme_label, ashi_lesson_get_title (self->programme));
  gtk_label_set_text (self->step_label, text);
  gtk_label_set_text (self->reason, step->claim->text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), step->claim->text);
  gtk_widget_set_sensitive (self->previous_button, self->position > 0);
  gtk_widget_set_sensitive (self->next_button, self->position + 1 < self->steps->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_emit (self, signals[GO], 0, step->target);
}

static void
end (AshiWalkBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

/**
 * ashi_walk_bar_begin:
 * @programme: a lesson of the pack
 *
 * Begins with the first step that is for the reader; without one, nothing happens.
 */
void
ashi_walk_bar_begin (AshiWalkBar *self, AshiLesson *programme)
{
  g_return_if_fail (ASHI_IS_WALK_BAR (self) && self->view != NULL);
  g_return_if_fail (ASHI_IS_LESSON (programme));

  end (self);
  self->programme = g_object_ref (programme);
  self->steps = ashi_lesson_list_steps (programme, ashi_view_get_audience (self->view));
  if (self->steps->len == 0)
    {
      end (self);
      return;
    }
  self->position = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  show_step (self);
}

/**
 * ashi_walk_bar_step:
 * @by: 1 for the next step, -1 for the one before; beyond either end nothing happens
 */
void
ashi_walk_bar_step (AshiWalkBar *self, int by)
{
  int wanted;

  g_return_if_fail (ASHI_IS_WALK_BAR (self));

  wanted = (int) self->position + by;

  if (self->programme == NULL || wanted < 0 || wanted >= (int) self->steps->len)
    return;
  self->position = (guint) wanted;
  show_step (self);
}

static void
on_view_changed (AshiWalkBar *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE))
    end (self);
}

/**
 * ashi_walk_bar_set_view:
 * @view: whose audience walks, and whose pack it is through; the walk ends when either changes
 */
void
ashi_walk_bar_set_view (AshiWalkBar *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_WALK_BAR (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
}

static void
on_read (AshiWalkBar *self)
{
  g_signal_emit (self, signals[GO], 0, ashi_lesson_get_id (self->programme));
}

static void
ashi_walk_bar_dispose (GObject *object)
{
  AshiWalkBar *self = ASHI_WALK_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_WALK_BAR);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_object (&self->programme);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_walk_bar_parent_class)->dispose (object);
}

static void
ashi_walk_bar_class_init (AshiWalkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_walk_bar_dispose;
  signals[GO] =
      g_signal_new ("go", ASHI_TYPE_WALK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-walk-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, content);
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, programme_label);
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, step_label);
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, reason);
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWalkBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_read);
  gtk_widget_class_bind_template_callback (widget_class, end);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ashi_walk_bar_init (AshiWalkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
