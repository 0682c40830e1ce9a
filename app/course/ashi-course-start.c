// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-start.h"

#include "ashi-about-row.h"
#include "ashi-forecast.h"
#include "ashi-kinds-row.h"
#include "ashi-recall-group.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiCourseStart
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *about, *kinds;
  GtkWidget *today, *held; /* AdwActionRow */
  GtkWidget *begin, *news;
  GtkWidget *forecast, *recall;
};

enum
{
  CHANGED,
  BEGIN,
  EXAM,
  SHOW_HELD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiCourseStart, ashi_course_start, GTK_TYPE_WIDGET)

static void
ashi_course_start_dispose (GObject *object)
{
  AshiCourseStart *self = ASHI_COURSE_START (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_course_start_parent_class)->dispose (object);
}

static gboolean
ashi_course_start_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASHI_COURSE_START (widget)->begin);
}

static void
ashi_course_start_class_init (AshiCourseStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_course_start_dispose;
  widget_class->grab_focus = ashi_course_start_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BEGIN] =
      g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EXAM] =
      g_signal_new ("exam", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_HELD] =
      g_signal_new ("show-held", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_course_start_init (AshiCourseStart *self)
{
  self->page = adw_preferences_page_new ();
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

static void
changed (AshiCourseStart *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_begin (AshiCourseStart *self)
{
  g_signal_emit (self, signals[BEGIN], 0);
}

static void
on_exam (AshiCourseStart *self)
{
  g_signal_emit (self, signals[EXAM], 0);
}

static void
on_held (AshiCourseStart *self)
{
  g_signal_emit (self, signals[SHOW_HELD], 0);
}

static GtkWidget *
create_count (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static void
append_group (AshiCourseStart *self, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), first);
  if (second != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), second);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
create_pill (AshiCourseStart *self, const char *words, void (*on_clicked) (AshiCourseStart *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_begin (AshiCourseStart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->begin = create_pill (self, _ ("_Begin"), on_begin);
  gtk_widget_add_css_class (self->begin, "suggested-action");
  self->news = ashi_wrapped_label_new ("", "dim-label");
  gtk_box_append (GTK_BOX (box), self->begin);
  gtk_box_append (GTK_BOX (box), create_pill (self, _ ("_Exams…"), on_exam));
  gtk_box_append (GTK_BOX (box), self->news);
  return box;
}

static void
add_forecast (AshiCourseStart *self)
{
  GtkWidget *group = adw_preferences_group_new (), *held;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("To Come Again"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("Cards by the days from today on"));
  held = gtk_button_new_with_mnemonic (_ ("On the Bo_dy"));
  gtk_widget_set_tooltip_text (held, _ ("How well what the plates show is held"));
  gtk_widget_set_valign (held, GTK_ALIGN_CENTER);
  g_signal_connect_object (held, "clicked", G_CALLBACK (on_held), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), held);
  self->forecast = ashi_forecast_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->forecast);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
}

/**
 * ashi_course_start_new:
 * @pack: that is asked about, whole
 * @about: (nullable): the id of a subject that is wanted first; %NULL: everything is
 */
GtkWidget *
ashi_course_start_new (AshiPack *pack, const char *about)
{
  AshiCourseStart *self = g_object_new (ASHI_TYPE_COURSE_START, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->about = ashi_about_row_new (pack, about);
  self->kinds = ashi_kinds_row_new ();
  g_signal_connect_object (self->about, "notify::selected", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  append_group (self, self->about, self->kinds);
  self->today = create_count (_ ("For Today"));
  self->held = create_count (_ ("Asked So Far"));
  append_group (self, self->today, self->held);
  append_group (self, create_begin (self), NULL);
  add_forecast (self);
  self->recall = ashi_recall_group_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (self->recall));
  return GTK_WIDGET (self);
}

/**
 * ashi_course_start_get_filter:
 *
 * Returns: what is wanted; borrows from the pack
 */
AshiQuizFilter
ashi_course_start_get_filter (AshiCourseStart *self)
{
  AshiQuizFilter filter = { 0 };

  g_return_val_if_fail (ASHI_IS_COURSE_START (self), filter);

  filter.about = ashi_about_row_get_id (ASHI_ABOUT_ROW (self->about));
  filter.kinds = ashi_kinds_row_get_kinds (ASHI_KINDS_ROW (self->kinds));
  return filter;
}

/**
 * ashi_course_start_tell:
 * @n_questions: how many of what is wanted are for today
 * @news: (nullable): what became of what is kept, where somebody has to know
 */
void
ashi_course_start_tell (AshiCourseStart *self, guint n_questions, const char *news)
{
  g_autofree char *today = NULL;

  g_return_if_fail (ASHI_IS_COURSE_START (self));

  today = g_strdup_printf (g_dngettext (NULL, "%u question", "%u questions", n_questions), n_questions);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->today), today);
  gtk_label_set_text (GTK_LABEL (self->news), news != NULL ? news : "");
  gtk_widget_set_visible (self->news, news != NULL);
  gtk_widget_set_sensitive (self->begin, n_questions > 0);
}

/**
 * ashi_course_start_tell_progress:
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 * @wanted: the share that somebody wants to recall
 */
void
ashi_course_start_tell_progress (AshiCourseStart *self, AshiProgress *progress, gint64 time, int zone, double wanted)
{
  guint forecast[ASHI_FORECAST_DAYS], n_held;
  g_autofree char *held = NULL;

  g_return_if_fail (ASHI_IS_COURSE_START (self) && ASHI_IS_PROGRESS (progress));

  n_held = ashi_progress_get_n (progress);
  held = g_strdup_printf (g_dngettext (NULL, "%u card", "%u cards", n_held), n_held);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->held), held);
  ashi_progress_forecast (progress, ashi_study_day (time, zone), ASHI_FORECAST_DAYS, forecast);
  ashi_forecast_show (ASHI_FORECAST (self->forecast), forecast);
  ashi_recall_group_show (ASHI_RECALL_GROUP (self->recall), progress, wanted);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->forecast, ADW_TYPE_PREFERENCES_GROUP), n_held > 0);
  gtk_widget_set_visible (self->recall, n_held > 0);
}
