// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-held-page.h"

#include "ashi-held-marks.h"
#include "ashi-progress-sheet.h"

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
  AshiHeldMarks *marks;
  AshiPack *pack;
  AshiProgress *progress;
  gint64 time;
  int zone;
  double wanted;
};

enum
{
  COPY,
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiHeldPage, ashi_held_page, GTK_TYPE_WIDGET)

static void
ashi_held_page_dispose (GObject *object)
{
  AshiHeldPage *self = ASHI_HELD_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->marks);
  g_clear_object (&self->pack);
  g_clear_object (&self->progress);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_held_page_parent_class)->dispose (object);
}

/* Returns: (transfer full): what is seen here, and the figures beside it */
static AshiFlow *
create_sheet (AshiHeldPage *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  g_autoptr (AshiViewPage) picture =
      ashi_view_page_new (self->view, ashi_viewport_get_visible_box (viewport), ashi_viewport_get_scale (viewport));
  const AshiProgressSheet sheet = { self->pack, self->progress, picture, self->time, self->zone, self->wanted };

  ashi_held_marks_add_to_page (self->marks, picture);
  return ashi_progress_sheet_create (&sheet);
}

static void
on_copy (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autoptr (AshiFlow) sheet = create_sheet (ASHI_HELD_PAGE (page));

  g_signal_emit (page, signals[COPY], 0, sheet);
}

static void
on_save (GtkWidget *page, const char *action, GVariant *parameter)
{
  g_autoptr (AshiFlow) sheet = create_sheet (ASHI_HELD_PAGE (page));

  g_signal_emit (page, signals[SAVE], 0, sheet);
}

static void
ashi_held_page_class_init (AshiHeldPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_held_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "held.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "held.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "held.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "held.save", NULL);
  signals[COPY] = g_signal_new ("copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, ASHI_TYPE_FLOW);
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, ASHI_TYPE_FLOW);
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
append_legend (AshiHeldPage *self, guint quarters)
{
  GtkWidget *disc = gtk_drawing_area_new (), *label = gtk_label_new (ashi_held_mark_get_label (quarters));

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

static void
append_button (AshiHeldPage *self, const char *action, const char *words)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (self->foot, button);
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
 * @wanted: the share that somebody wants to recall
 */
GtkWidget *
ashi_held_page_new (AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone, double wanted)
{
  AshiHeldPage *self = g_object_new (ASHI_TYPE_HELD_PAGE, NULL);

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz) && ASHI_IS_PROGRESS (progress), GTK_WIDGET (self));

  self->pack = g_object_ref (ashi_quiz_get_pack (quiz));
  self->progress = g_object_ref (progress);
  self->time = time;
  self->zone = zone;
  self->wanted = wanted;
  ashi_view_set_pack (self->view, self->pack);
  self->marks = ashi_held_marks_new (self->canvas, quiz, progress, time, zone);
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (self->marks));
  self->plates = create_plates (self, self->pack);
  gtk_box_append (self->foot, self->plates);
  for (guint quarters = 0; quarters <= ASHI_HELD_MOST; quarters += ASHI_HELD_MOST / 2)
    append_legend (self, quarters);
  append_button (self, "held.copy", _ ("_Copy"));
  append_button (self, "held.save", _ ("_Save…"));
  on_plate (self);
  return GTK_WIDGET (self);
}
