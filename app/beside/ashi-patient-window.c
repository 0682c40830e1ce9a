// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-patient-window.h"

#include "ashi-canvas.h"
#include "ashi-lesson-page.h"
#include "ashi-reading-way.h"
#include "ashi-tongue.h"

#include <glib/gi18n.h>

/* How large it is where it has no monitor to itself, in logical px. */
#define WIDTH  960
#define HEIGHT 600

/* Words are read from further away than a desk is deep: so many steps larger. */
#define LARGER 3

struct _AshiPatientWindow
{
  AdwWindow parent_instance;

  AshiFollower *follower;
  GtkWidget *header;
  GtkStack *stack;
  AshiCanvas *canvas;
  AshiLessonPage *lesson_page;
  GtkLabel *caption; /* what is selected is called */
  GtkWidget *talk;   /* on the stack; NULL: there is none */
};

G_DEFINE_FINAL_TYPE (AshiPatientWindow, ashi_patient_window, ADW_TYPE_WINDOW)

static void
show_caption (AshiPatientWindow *self)
{
  AshiView *view = ashi_follower_get_view (self->follower);
  const char *selection = ashi_view_get_selection (view);
  g_autofree char *name =
      selection != NULL ? ashi_names_dup_structure (ashi_view_get_names (view), ashi_view_get_plate (view), selection)
                        : g_strdup ("");

  gtk_label_set_text (self->caption, name);
}

static void
show_page (AshiPatientWindow *self)
{
  const char *page = "picture";

  if (self->talk != NULL && !ashi_follower_get_calm (self->follower))
    page = "talk";
  else if (ashi_view_get_lesson (ashi_follower_get_view (self->follower)) != NULL)
    page = "lesson";
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* The patient may be told in another language than whoever shows. */
static void
show_pack (AshiPatientWindow *self)
{
  AshiPack *pack = ashi_view_get_pack (ashi_follower_get_view (self->follower));
  const AshiTongue *tongue = pack != NULL ? ashi_pack_get_tongue (pack) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), ashi_tongue_say (tongue, N_ ("For the Patient")));
  ashi_reading_way_follow (GTK_WIDGET (self->stack), tongue);
}

static void
show (AshiPatientWindow *self)
{
  show_pack (self);
  show_caption (self);
  show_page (self);
}

static void
ashi_patient_window_dispose (GObject *object)
{
  AshiPatientWindow *self = ASHI_PATIENT_WINDOW (object);

  self->talk = NULL;
  g_clear_object (&self->follower);
  G_OBJECT_CLASS (ashi_patient_window_parent_class)->dispose (object);
}

static void
ashi_patient_window_class_init (AshiPatientWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_patient_window_dispose;
}

/* Whoever touches the picture moves nothing of what somebody else looks at. The words below it keep their place while
 * there are none, so that the body stands still. */
static GtkWidget *
create_picture (AshiPatientWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->canvas =
      g_object_new (ASHI_TYPE_CANVAS, "hexpand", TRUE, "vexpand", TRUE, "can-target", FALSE, "can-focus", FALSE, NULL);
  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "patient-caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->caption));
  return box;
}

static void
ashi_patient_window_init (AshiPatientWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "talk");
  gtk_widget_add_css_class (GTK_WIDGET (self), "patient-screen");
  self->header = adw_header_bar_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->lesson_page = g_object_new (ASHI_TYPE_LESSON_PAGE, NULL);
  ashi_lesson_page_zoom (self->lesson_page, LARGER);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, create_picture (self), "picture");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->lesson_page), "lesson");
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * ashi_patient_window_new:
 * @follower: says what is seen; it looks from now on at what its leader looks at
 */
GtkWidget *
ashi_patient_window_new (AshiFollower *follower)
{
  AshiPatientWindow *self = g_object_new (ASHI_TYPE_PATIENT_WINDOW, NULL);
  AshiView *view;

  g_return_val_if_fail (ASHI_IS_FOLLOWER (follower), GTK_WIDGET (self));

  self->follower = g_object_ref (follower);
  view = ashi_follower_get_view (follower);
  ashi_lesson_page_set_view (self->lesson_page, view);
  ashi_canvas_set_view (self->canvas, view);
  ashi_follower_set_viewport (follower, ashi_canvas_get_viewport (self->canvas));
  g_signal_connect_object (view, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (follower, "notify::calm", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_patient_window_get_content:
 *
 * Returns: (transfer none): all that the patient sees, for whoever shows it once more
 */
GtkWidget *
ashi_patient_window_get_content (AshiPatientWindow *self)
{
  g_return_val_if_fail (ASHI_IS_PATIENT_WINDOW (self), NULL);
  return GTK_WIDGET (self->stack);
}

/**
 * ashi_patient_window_set_monitor:
 * @monitor: (nullable): what it takes the whole of; %NULL: it is a window that is dragged to where the patient looks
 */
void
ashi_patient_window_set_monitor (AshiPatientWindow *self, GdkMonitor *monitor)
{
  GdkRectangle geometry = { 0, 0, WIDTH, HEIGHT };

  g_return_if_fail (ASHI_IS_PATIENT_WINDOW (self) && (monitor == NULL || GDK_IS_MONITOR (monitor)));

  gtk_widget_set_visible (self->header, monitor == NULL);
  gtk_window_unfullscreen (GTK_WINDOW (self)); /* what fills one monitor is moved to no other */
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &geometry);
  gtk_window_set_default_size (GTK_WINDOW (self), geometry.width, geometry.height);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

/**
 * ashi_patient_window_set_talk:
 * @talk: (nullable): what is seen instead of picture and page; %NULL: these are seen
 */
void
ashi_patient_window_set_talk (AshiPatientWindow *self, GtkWidget *talk)
{
  g_return_if_fail (ASHI_IS_PATIENT_WINDOW (self) && (talk == NULL || GTK_IS_WIDGET (talk)));

  if (self->talk != NULL)
    {
      g_autoptr (GtkWidget) old = g_object_ref (g_steal_pointer (&self->talk));

      show_page (self);
      gtk_stack_remove (self->stack, old);
    }
  self->talk = talk;
  if (talk != NULL)
    gtk_stack_add_named (self->stack, talk, "talk");
  show_page (self);
}
