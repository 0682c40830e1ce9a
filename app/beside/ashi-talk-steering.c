// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-steering.h"

#include <glib/gi18n.h>

struct _AshiTalkSteering
{
  GtkWidget parent_instance;

  AshiTalkPath *path;
  AshiTalkView *talk; /* weak: what is steered */
  GtkWidget *box;
  GtkWidget *back, *on, *more;
  GtkToggleButton *leave_out;
  GtkLabel *place;
  gboolean showing; /* what is, and not taking what is wanted */
};

G_DEFINE_FINAL_TYPE (AshiTalkSteering, ashi_talk_steering, GTK_TYPE_WIDGET)

static void
on_back (AshiTalkSteering *self)
{
  ashi_talk_path_step (self->path, -1);
}

static void
on_on (AshiTalkSteering *self)
{
  ashi_talk_path_step (self->path, 1);
}

static void
on_more (AshiTalkSteering *self)
{
  ashi_talk_path_tell_more (self->path);
}

static void
on_leave_out (AshiTalkSteering *self)
{
  if (!self->showing)
    ashi_talk_path_set_left_out (self->path, ashi_talk_path_get_dot (self->path),
                                 gtk_toggle_button_get_active (self->leave_out));
}

/* The keys that whoever looks at the talk would press. */
static gboolean
on_key (AshiTalkSteering *self, guint keyval, guint keycode, GdkModifierType held)
{
  return self->talk != NULL && ashi_talk_view_handle_key (self->talk, keyval, held);
}

static guint
find_number (AshiTalkSteering *self, const GArray *dots)
{
  guint i = 0;

  while (i + 1 < dots->len && g_array_index (dots, guint, i) != ashi_talk_path_get_dot (self->path))
    i++;
  return i + 1;
}

static void
show_place (AshiTalkSteering *self)
{
  g_autoptr (GArray) dots = ashi_talk_path_list_dots (self->path);
  g_autofree char *place = g_strdup_printf (_ ("Step %u of %u"), find_number (self, dots), dots->len);

  gtk_label_set_text (self->place, place);
}

static void
show (AshiTalkSteering *self)
{
  self->showing = TRUE;
  show_place (self);
  gtk_widget_set_sensitive (self->back, ashi_talk_path_can_step (self->path, -1));
  gtk_widget_set_sensitive (self->on, ashi_talk_path_can_step (self->path, 1));
  gtk_widget_set_sensitive (self->more, ashi_talk_path_has_more (self->path));
  gtk_toggle_button_set_active (self->leave_out,
                                ashi_talk_path_get_left_out (self->path, ashi_talk_path_get_dot (self->path)));
  self->showing = FALSE;
}

static void
ashi_talk_steering_dispose (GObject *object)
{
  AshiTalkSteering *self = ASHI_TALK_STEERING (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_weak_pointer (&self->talk);
  g_clear_object (&self->path);
  G_OBJECT_CLASS (ashi_talk_steering_parent_class)->dispose (object);
}

static void
ashi_talk_steering_class_init (AshiTalkSteeringClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_talk_steering_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
append (
    AshiTalkSteering *self, GtkWidget *button, const char *icon, const char *name, void (*func) (AshiTalkSteering *))
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, GTK_IS_TOGGLE_BUTTON (button) ? "toggled" : "clicked", G_CALLBACK (func), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
ashi_talk_steering_init (AshiTalkSteering *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->back = append (self, gtk_button_new (), "go-previous-symbolic", _ ("Back"), on_back);
  self->on = append (self, gtk_button_new (), "go-next-symbolic", _ ("On"), on_on);
  self->more = append (self, gtk_button_new (), "go-down-symbolic", _ ("More about this"), on_more);
  self->leave_out = GTK_TOGGLE_BUTTON (
      append (self, gtk_toggle_button_new (), "edit-clear-symbolic", _ ("Leave This Step Out"), on_leave_out));
  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->place, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->place, 0);
  gtk_widget_set_margin_start (GTK_WIDGET (self->place), 6);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->place));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ashi_talk_steering_new:
 * @path: the way through the talk, which the talk shows as well
 * @talk: what others look at
 */
GtkWidget *
ashi_talk_steering_new (AshiTalkPath *path, AshiTalkView *talk)
{
  AshiTalkSteering *self = g_object_new (ASHI_TYPE_TALK_STEERING, NULL);

  g_return_val_if_fail (ASHI_IS_TALK_PATH (path) && ASHI_IS_TALK_VIEW (talk), GTK_WIDGET (self));

  self->path = g_object_ref (path);
  g_set_weak_pointer (&self->talk, talk);
  g_signal_connect_object (path, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
