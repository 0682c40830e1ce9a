// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-steps.h"

#include <glib/gi18n.h>

struct _AshiTalkSteps
{
  GtkWidget parent_instance;

  AshiTalkPath *path;
  GtkWidget *box;
  GtkWidget *names; /* of the parts */
  GtkWidget *parts[ASHI_N_TALK_PARTS];
  GtkBox *dots;
  GtkWidget *row, *below; /* of what leads on; of what stands beside that where there is room */
  GtkWidget *back, *on, *more, *leave_out;
};

G_DEFINE_FINAL_TYPE (AshiTalkSteps, ashi_talk_steps, GTK_TYPE_WIDGET)

static void
on_part (AshiTalkSteps *self, GtkWidget *button)
{
  for (int part = 0; part < ASHI_N_TALK_PARTS; part++)
    if (self->parts[part] == button)
      ashi_talk_path_go_to_part (self->path, (AshiTalkPart) part);
}

static void
on_dot (AshiTalkSteps *self, GtkWidget *dot)
{
  ashi_talk_path_go_to (self->path, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dot), "screen")));
}

static void
on_back (AshiTalkSteps *self)
{
  ashi_talk_path_step (self->path, -1);
}

static void
on_on (AshiTalkSteps *self)
{
  ashi_talk_path_step (self->path, 1);
}

static void
on_more (AshiTalkSteps *self)
{
  ashi_talk_path_tell_more (self->path);
}

static void
on_leave_out (AshiTalkSteps *self)
{
  const guint dot = ashi_talk_path_get_dot (self->path);
  const gboolean left_out = !ashi_talk_path_get_left_out (self->path, dot);

  ashi_talk_path_set_left_out (self->path, dot, left_out);
  if (left_out)
    ashi_talk_path_step (self->path, 1);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_parts (AshiTalkSteps *self, AshiTalkPart current)
{
  for (int part = 0; part < ASHI_N_TALK_PARTS; part++)
    {
      gtk_widget_set_visible (self->parts[part],
                              ashi_talk_path_has_part (self->path, (AshiTalkPart) part) || part == (int) current);
      set_class (self->parts[part], "current", part == (int) current);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->parts[part]), GTK_ACCESSIBLE_STATE_SELECTED,
                                   part == (int) current, -1);
    }
}

static GtkWidget *
create_dot (AshiTalkSteps *self, guint screen, guint number, guint n)
{
  GtkWidget *dot = gtk_button_new ();
  const gboolean left_out = ashi_talk_path_get_left_out (self->path, screen);
  g_autofree char *name = g_strdup_printf (left_out ? _ ("Step %u of %u, left out") : _ ("Step %u of %u"), number, n);

  gtk_widget_add_css_class (dot, "talk-dot");
  set_class (dot, "current", screen == ashi_talk_path_get_dot (self->path));
  set_class (dot, "left-out", left_out);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (dot, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (dot), "screen", GUINT_TO_POINTER (screen));
  g_signal_connect_object (dot, "clicked", G_CALLBACK (on_dot), self, G_CONNECT_SWAPPED);
  return dot;
}

static void
show_dots (AshiTalkSteps *self)
{
  g_autoptr (GArray) dots = ashi_talk_path_list_dots (self->path);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->dots))) != NULL)
    gtk_box_remove (self->dots, child);
  for (guint i = 0; i < dots->len; i++)
    gtk_box_append (self->dots, create_dot (self, g_array_index (dots, guint, i), i + 1, dots->len));
}

static void
show (AshiTalkSteps *self)
{
  const AshiTalkScreen *screen = ashi_talk_path_get_screen (self->path);

  if (screen == NULL)
    return;
  show_parts (self, screen->part);
  show_dots (self);
  gtk_widget_set_sensitive (self->back, ashi_talk_path_can_step (self->path, -1));
  gtk_widget_set_sensitive (self->on, ashi_talk_path_can_step (self->path, 1));
  gtk_widget_set_visible (self->more, ashi_talk_path_has_more (self->path));
  gtk_button_set_label (
      GTK_BUTTON (self->leave_out),
      ashi_talk_path_get_left_out (self->path, ashi_talk_path_get_dot (self->path)) ? _ ("Put back") : _ ("Leave out"));
}

static void
ashi_talk_steps_dispose (GObject *object)
{
  AshiTalkSteps *self = ASHI_TALK_STEPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->more);
  g_clear_object (&self->leave_out);
  g_clear_object (&self->path);
  G_OBJECT_CLASS (ashi_talk_steps_parent_class)->dispose (object);
}

static void
ashi_talk_steps_class_init (AshiTalkStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_talk_steps_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "talksteps");
}

static GtkWidget *
create_button (AshiTalkSteps *self, const char *icon, const char *name, void (*on_clicked) (AshiTalkSteps *self))
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (icon != NULL)
    {
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (button, "circular");
    }
  gtk_widget_add_css_class (button, icon != NULL ? "talk-step" : "talk-side");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
put_sides (AshiTalkSteps *self, GtkWidget *row)
{
  GtkCenterBox *other = GTK_CENTER_BOX (row == self->row ? self->below : self->row);

  gtk_center_box_set_start_widget (other, NULL);
  gtk_center_box_set_end_widget (other, NULL);
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (row), self->leave_out);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (row), self->more);
}

/* On and back stand still while the number of dots between them changes. */
static void
append_steps (AshiTalkSteps *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->row = gtk_center_box_new ();
  self->below = gtk_center_box_new ();
  self->dots = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_halign (GTK_WIDGET (self->dots), GTK_ALIGN_CENTER);
  self->back = create_button (self, "go-previous-symbolic", _ ("Back"), on_back);
  self->on = create_button (self, "go-next-symbolic", _ ("On"), on_on);
  self->more = create_button (self, NULL, _ ("More about this"), on_more);
  self->leave_out = create_button (self, NULL, _ ("Leave out"), on_leave_out);
  g_object_ref_sink (self->more);
  g_object_ref_sink (self->leave_out);
  gtk_widget_add_css_class (self->leave_out, "flat");
  gtk_box_append (GTK_BOX (middle), self->back);
  gtk_box_append (GTK_BOX (middle), GTK_WIDGET (self->dots));
  gtk_box_append (GTK_BOX (middle), self->on);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (self->row), middle);
  put_sides (self, self->row);
  gtk_box_append (GTK_BOX (self->box), self->row);
  gtk_box_append (GTK_BOX (self->box), self->below);
}

static GtkWidget *
create_parts (AshiTalkSteps *self)
{
  const AshiTongue *tongue = ashi_talk_get_tongue (ashi_talk_path_get_talk (self->path));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  for (int part = 0; part < ASHI_N_TALK_PARTS; part++)
    {
      self->parts[part] = gtk_button_new_with_label (ashi_talk_part_get_title ((AshiTalkPart) part, tongue));
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->parts[part]))), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->parts[part], "flat");
      gtk_widget_add_css_class (self->parts[part], "talk-part");
      g_signal_connect_object (self->parts[part], "clicked", G_CALLBACK (on_part), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), self->parts[part]);
    }
  return row;
}

static void
ashi_talk_steps_init (AshiTalkSteps *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ashi_talk_steps_new (AshiTalkPath *path)
{
  AshiTalkSteps *self = g_object_new (ASHI_TYPE_TALK_STEPS, NULL);

  g_return_val_if_fail (ASHI_IS_TALK_PATH (path), GTK_WIDGET (self));

  self->path = g_object_ref (path);
  self->names = create_parts (self);
  append_steps (self);
  gtk_box_append (GTK_BOX (self->box), self->names);
  g_signal_connect_object (path, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_talk_steps_set_narrow:
 * @narrow: whether there is no room for the names of the parts, through which the dots lead all the same, nor for what
 *   stands beside the dots, which goes below them
 */
void
ashi_talk_steps_set_narrow (AshiTalkSteps *self, gboolean narrow)
{
  g_return_if_fail (ASHI_IS_TALK_STEPS (self));
  gtk_widget_set_visible (self->names, !narrow);
  put_sides (self, narrow ? self->below : self->row);
}

/**
 * ashi_talk_steps_set_alone:
 *
 * Leaves nothing out, for who has nobody to do it for.
 */
void
ashi_talk_steps_set_alone (AshiTalkSteps *self)
{
  g_return_if_fail (ASHI_IS_TALK_STEPS (self));
  gtk_widget_set_visible (self->leave_out, FALSE);
}
