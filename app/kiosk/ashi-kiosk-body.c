// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-body.h"

#include <glib/gi18n.h>

struct _AshiKioskBody
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AshiCanvas *canvas;
  GtkRange *peel;
  GtkWidget *peeling;
  AshiView *view;
  gboolean following; /* the slider follows the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiKioskBody, ashi_kiosk_body, GTK_TYPE_WIDGET)

/* What lies on the skin are points, whose codes are nothing to a visitor. */
static void
leave_points_out (AshiKioskBody *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  for (guint i = 0; plate != NULL && i < ashi_plate_get_n_layers (plate); i++)
    if (ashi_plate_get_layer (plate, i)->is_topmost && ashi_view_get_layer_visible (self->view, i))
      ashi_view_set_layer_visible (self->view, i, FALSE);
}

static void
follow_layers (AshiKioskBody *self)
{
  const double end = ashi_view_get_peel_end (self->view);

  self->following = TRUE;
  gtk_widget_set_visible (self->peeling, end >= 1);
  gtk_range_set_range (self->peel, 0, MAX (end, 1));
  gtk_range_set_value (self->peel, ashi_view_get_peel (self->view));
  self->following = FALSE;
}

static void
on_view_changed (AshiKioskBody *self, AshiViewChange change)
{
  if (!(change & (ASHI_VIEW_CHANGE_LAYERS | ASHI_VIEW_CHANGE_PICTURE)))
    return;
  leave_points_out (self);
  follow_layers (self);
}

static void
on_peeled (AshiKioskBody *self)
{
  if (!self->following)
    ashi_view_peel (self->view, gtk_range_get_value (self->peel));
}

/* The plates stand in a ring. */
static void
on_turn (AshiKioskBody *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  const guint n = g_list_model_get_n_items (ashi_pack_get_plates (pack));
  const int place = ashi_pack_get_plate_index (pack, ashi_view_get_plate (self->view));

  if (n > 0)
    ashi_view_set_plate (self->view, ashi_pack_get_plate (pack, (guint) (place + 1) % n));
}

static GtkWidget *
create_button (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "kiosk-tool");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
create_turn (void)
{
  GtkWidget *button = create_button ("object-rotate-right-symbolic", _ ("Turn the body"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("object-rotate-right-symbolic"));
  gtk_box_append (GTK_BOX (line), gtk_label_new (_ ("Turn")));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "kiosk-turn");
  return button;
}

static void
on_zoom (GtkButton *button, AshiCanvas *canvas)
{
  gtk_widget_activate_action (GTK_WIDGET (canvas), g_object_get_data (G_OBJECT (button), "action"), NULL);
}

static void
append_zoom (AshiKioskBody *self, GtkBox *tools, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = create_button (icon, name);

  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_zoom), self->canvas, 0);
  gtk_box_append (tools, button);
}

static GtkWidget *
create_peeling (AshiKioskBody *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.1);

  self->peel = GTK_RANGE (scale);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Look beneath the skin"),
                                  -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (on_peeled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), gtk_label_new (_ ("Skin")));
  gtk_box_append (GTK_BOX (line), scale);
  gtk_box_append (GTK_BOX (line), gtk_label_new (_ ("Bone")));
  gtk_widget_set_hexpand (line, TRUE);
  return line;
}

static GtkWidget *
create_tools (AshiKioskBody *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *turn = create_turn ();

  gtk_widget_add_css_class (tools, "kiosk-tools");
  g_signal_connect_object (turn, "clicked", G_CALLBACK (on_turn), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (tools), turn);
  self->peeling = create_peeling (self);
  gtk_box_append (GTK_BOX (tools), self->peeling);
  append_zoom (self, GTK_BOX (tools), "zoom-out-symbolic", _ ("Smaller"), "canvas.zoom-out");
  append_zoom (self, GTK_BOX (tools), "zoom-in-symbolic", _ ("Larger"), "canvas.zoom-in");
  append_zoom (self, GTK_BOX (tools), "zoom-fit-best-symbolic", _ ("The whole body"), "canvas.fit");
  return tools;
}

static void
ashi_kiosk_body_dispose (GObject *object)
{
  AshiKioskBody *self = ASHI_KIOSK_BODY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_kiosk_body_parent_class)->dispose (object);
}

static void
ashi_kiosk_body_class_init (AshiKioskBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_body_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_kiosk_body_init (AshiKioskBody *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "hexpand", TRUE, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (self->box), create_tools (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ashi_kiosk_body_new:
 * @view: a view for patients
 */
GtkWidget *
ashi_kiosk_body_new (AshiView *view)
{
  AshiKioskBody *self = g_object_new (ASHI_TYPE_KIOSK_BODY, NULL);

  g_return_val_if_fail (ASHI_IS_VIEW (view), GTK_WIDGET (self));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  on_view_changed (self, ASHI_VIEW_CHANGE_PICTURE);
  ashi_canvas_set_view (self->canvas, view);
  return GTK_WIDGET (self);
}

/**
 * ashi_kiosk_body_get_canvas:
 *
 * Returns: (transfer none): what shows the body
 */
AshiCanvas *
ashi_kiosk_body_get_canvas (AshiKioskBody *self)
{
  g_return_val_if_fail (ASHI_IS_KIOSK_BODY (self), NULL);
  return self->canvas;
}
