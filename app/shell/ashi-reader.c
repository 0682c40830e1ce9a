// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reader.h"

#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"

#include <glib/gi18n.h>

struct _AshiReader
{
  GObject parent_instance;

  GtkWidget *window; /* weak, and so is */
  GtkWidget *bar;    /* seen while a patient reads, */
  GtkLabel *title;   /* with what is in it */
  GtkWidget *leave, *stay, *leave_indeed;
  AshiView *view;
  GSimpleAction *action;
  AshiAudience before; /* who read before the patient, and reads again afterwards */
  AshiAudience wanted; /* who is to read if the question is answered so */
  AshiLabels labels;   /* the words that were over the body before the patient came */
  gboolean is_patient;
};

G_DEFINE_FINAL_TYPE (AshiReader, ashi_reader, G_TYPE_OBJECT)

static gboolean
is_patient (AshiReader *self)
{
  return !ashi_audience_may_see_depths (ashi_view_get_audience (self->view));
}

static const char *
nick_of (AshiAudience audience)
{
  return ashi_nick_of_value (ASHI_TYPE_AUDIENCE, (int) audience);
}

/* Whoever sits beside it has not asked for what others read: a second press, elsewhere, is needed. */
static void
ask (AshiReader *self, gboolean asks)
{
  gtk_label_set_text (self->title, asks ? _ ("Leave the patient view?") : _ ("Patient view"));
  gtk_widget_set_visible (self->leave, !asks && g_action_get_enabled (G_ACTION (self->action)));
  gtk_widget_set_visible (self->leave_indeed, asks);
  gtk_widget_set_visible (self->stay, asks);
  if (asks)
    gtk_widget_grab_focus (self->stay);
}

static void
on_stay (AshiReader *self)
{
  ask (self, FALSE);
}

static void
on_leave_indeed (AshiReader *self)
{
  ashi_view_set_audience (self->view, self->wanted);
}

static void
on_wanted (AshiReader *self, GVariant *state)
{
  int wanted;

  if (!ashi_nick_to_value (ASHI_TYPE_AUDIENCE, g_variant_get_string (state, NULL), &wanted))
    return;
  self->wanted = (AshiAudience) wanted;
  if (is_patient (self) && ashi_audience_may_see_depths (self->wanted))
    ask (self, TRUE);
  else
    ashi_view_set_audience (self->view, self->wanted);
}

static void
on_leave (AshiReader *self)
{
  self->wanted = self->before;
  ask (self, TRUE);
}

/* Codes mean nothing to patients, and cover the body that they know. */
static void
change_words (AshiReader *self)
{
  if (self->is_patient)
    {
      self->labels = ashi_view_get_labels (self->view);
      ashi_view_set_labels (self->view, MIN (self->labels, ASHI_LABELS_SELECTED));
    }
  else
    ashi_view_set_labels (self->view, self->labels);
}

static void
show (AshiReader *self)
{
  ask (self, FALSE);
  gtk_widget_set_visible (self->bar, self->is_patient);
  if (self->is_patient)
    gtk_widget_add_css_class (self->window, "patient");
  else
    gtk_widget_remove_css_class (self->window, "patient");
}

static void
follow (AshiReader *self)
{
  const gboolean patient = is_patient (self);

  g_simple_action_set_state (self->action, g_variant_new_string (nick_of (ashi_view_get_audience (self->view))));
  g_simple_action_set_enabled (self->action, ashi_view_get_allowed (self->view) != ashi_view_get_audience (self->view));
  if (!patient)
    self->before = ashi_view_get_audience (self->view);
  if (patient == self->is_patient)
    return;
  self->is_patient = patient;
  change_words (self);
  show (self);
}

static void
on_view_changed (AshiReader *self, AshiViewChange change)
{
  if ((change & ASHI_VIEW_CHANGE_AUDIENCE) && self->window != NULL)
    follow (self);
}

static void
ashi_reader_dispose (GObject *object)
{
  AshiReader *self = ASHI_READER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->bar);
  g_clear_object (&self->action);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_reader_parent_class)->dispose (object);
}

static void
ashi_reader_class_init (AshiReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_reader_dispose;
}

static void
ashi_reader_init (AshiReader *self)
{
}

static GtkWidget *
append_button (AshiReader *self, const char *label, void (*on_clicked) (AshiReader *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  /* It is labelled by its words; GTK would say the label with the underline before them. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

/* Whoever presses twice stays, since that is what stands where the first press was. */
static void
fill_bar (AshiReader *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("avatar-default-symbolic");
  GtkWidget *title = gtk_label_new (NULL);

  gtk_image_set_icon_size (GTK_IMAGE (image), GTK_ICON_SIZE_LARGE);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "patient-title");
  gtk_box_append (GTK_BOX (self->bar), image);
  gtk_box_append (GTK_BOX (self->bar), title);
  self->title = GTK_LABEL (title);
  self->leave_indeed = append_button (self, _ ("_Leave"), on_leave_indeed);
  self->leave = append_button (self, _ ("_Leave…"), on_leave);
  self->stay = append_button (self, _ ("_Stay"), on_stay);
}

/**
 * ashi_reader_new:
 * @window: gets the action "reader", which reads like "audience"
 * @view: whose audience it is
 * @bar: an empty box, which is seen while a patient reads
 */
AshiReader *
ashi_reader_new (GtkApplicationWindow *window, AshiView *view, GtkWidget *bar)
{
  AshiReader *self = g_object_new (ASHI_TYPE_READER, NULL);

  self->view = g_object_ref (view);
  self->before = ASHI_AUDIENCE_CLINICIAN;
  self->action = g_simple_action_new_stateful ("reader", G_VARIANT_TYPE_STRING,
                                               g_variant_new_string (nick_of (ashi_view_get_audience (view))));
  g_set_weak_pointer (&self->window, GTK_WIDGET (window));
  g_set_weak_pointer (&self->bar, bar);
  fill_bar (self);
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (on_wanted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  show (self);
  follow (self);
  return self;
}
