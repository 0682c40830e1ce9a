// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-held-page.h"

#include "ashi-held-marks.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LEGEND 10.0 /* radius of a disc in the legend, in logical px */

struct _AshiHeldPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AshiView *view;
  AshiCanvas *canvas;
  GtkWidget *plates; /* GtkDropDown */
  GtkBox *foot;
};

G_DEFINE_FINAL_TYPE (AshiHeldPage, ashi_held_page, GTK_TYPE_WIDGET)

static void
ashi_held_page_dispose (GObject *object)
{
  AshiHeldPage *self = ASHI_HELD_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_held_page_parent_class)->dispose (object);
}

static void
ashi_held_page_class_init (AshiHeldPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_held_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_plate (AshiHeldPage *self)
{
  const guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->plates));
  AshiPlate *plate = ashi_pack_get_plate (ashi_view_get_pack (self->view), index);

  if (plate != NULL)
    ashi_view_set_plate (self->view, plate);
}

static void
draw_disc (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer quarters)
{
  ashi_held_mark_paint (cr, width / 2.0, height / 2.0, LEGEND - 2, GPOINTER_TO_UINT (quarters));
}

static void
append_legend (AshiHeldPage *self, guint quarters, const char *words)
{
  GtkWidget *disc = gtk_drawing_area_new (), *label = gtk_label_new (words);

  gtk_widget_set_size_request (disc, (int) (2 * LEGEND), (int) (2 * LEGEND));
  gtk_widget_set_valign (disc, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (disc), draw_disc, GUINT_TO_POINTER (quarters), NULL);
  gtk_box_append (self->foot, disc);
  gtk_box_append (self->foot, label);
}

static void
ashi_held_page_init (AshiHeldPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->view = ashi_view_new_for (ASHI_AUDIENCE_TRAINEE);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, "vexpand", TRUE, NULL);
  self->foot = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "held-legend");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->foot));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (self->box), scroller);
}

static GtkWidget *
create_plates (AshiHeldPage *self, AshiPack *pack)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  AshiPlate *plate;
  GtkWidget *choice;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    gtk_string_list_append (titles, ashi_plate_get_title (plate));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Plate"), -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_plate), self, G_CONNECT_SWAPPED);
  return choice;
}

/**
 * ashi_held_page_new:
 * @quiz: all that can be asked
 * @progress: how it is held
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 */
GtkWidget *
ashi_held_page_new (AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone)
{
  AshiHeldPage *self = g_object_new (ASHI_TYPE_HELD_PAGE, NULL);
  g_autoptr (AshiHeldMarks) marks = NULL;

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz) && ASHI_IS_PROGRESS (progress), GTK_WIDGET (self));

  ashi_view_set_pack (self->view, ashi_quiz_get_pack (quiz));
  marks = ashi_held_marks_new (self->canvas, quiz, progress, time, zone);
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (marks));
  self->plates = create_plates (self, ashi_quiz_get_pack (quiz));
  gtk_box_append (self->foot, self->plates);
  append_legend (self, 0, _ ("Forgotten, or hardly asked"));
  append_legend (self, ASHI_HELD_MOST / 2, _ ("Half"));
  append_legend (self, ASHI_HELD_MOST, _ ("All of it held"));
  on_plate (self);
  return GTK_WIDGET (self);
}
