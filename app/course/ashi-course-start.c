// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-start.h"

#include "ashi-forecast.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiCourseStart
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GPtrArray *ids;   /* of what can be chosen, borrowed from the pack; the first is NULL: everything */
  GtkWidget *about; /* AdwComboRow */
  GtkWidget *kinds[ASHI_N_QUESTION_KINDS];
  GtkWidget *today, *held; /* AdwActionRow */
  GtkWidget *begin, *news;
  GtkWidget *forecast;
  char *named; /* the id that it was opened for; NULL: none */
};

enum
{
  CHANGED,
  BEGIN,
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
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_free);
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
  signals[SHOW_HELD] =
      g_signal_new ("show-held", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_course_start_init (AshiCourseStart *self)
{
  self->page = adw_preferences_page_new ();
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  self->ids = g_ptr_array_new ();
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
on_held (AshiCourseStart *self)
{
  g_signal_emit (self, signals[SHOW_HELD], 0);
}

/* What it is about */

static void
append_choice (AshiCourseStart *self, GtkStringList *titles, const char *id, const char *title)
{
  g_ptr_array_add (self->ids, (gpointer) id);
  gtk_string_list_append (titles, title);
}

static void
append_named (AshiCourseStart *self, GtkStringList *titles, AshiPack *pack)
{
  AshiSubject *subject = self->named != NULL ? ashi_pack_find_subject (pack, self->named) : NULL;

  if (subject != NULL)
    append_choice (self, titles, self->named, ashi_subject_get_title (subject));
}

static void
append_programmes (AshiCourseStart *self, GtkStringList *titles, AshiPack *pack)
{
  GListModel *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_get_kind (lesson) == ASHI_LESSON_KIND_PROGRAMME)
        append_choice (self, titles, ashi_lesson_get_id (lesson), ashi_lesson_get_title (lesson));
    }
}

static GtkWidget *
create_about (AshiCourseStart *self, AshiPack *pack)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  append_choice (self, titles, NULL, _ ("Everything"));
  append_named (self, titles, pack);
  append_programmes (self, titles, pack);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("About"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), self->named != NULL && self->ids->len > 1 ? 1 : 0);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_kinds (AshiCourseStart *self)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Kinds of Questions"));
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      GtkWidget *line = adw_action_row_new ();

      self->kinds[kind] = gtk_check_button_new ();
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->kinds[kind]), TRUE);
      gtk_widget_set_valign (self->kinds[kind], GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), ashi_question_kind_get_label (kind));
      adw_action_row_add_prefix (ADW_ACTION_ROW (line), self->kinds[kind]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), self->kinds[kind]);
      g_signal_connect_object (self->kinds[kind], "toggled", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
    }
  return row;
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
create_begin (AshiCourseStart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->begin = gtk_button_new_with_mnemonic (_ ("_Begin"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_add_css_class (self->begin, "pill");
  gtk_widget_set_halign (self->begin, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (on_begin), self, G_CONNECT_SWAPPED);
  self->news = ashi_wrapped_label_new ("", "dim-label");
  gtk_box_append (GTK_BOX (box), self->begin);
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

  self->named = g_strdup (about);
  self->about = create_about (self, pack);
  append_group (self, self->about, create_kinds (self));
  self->today = create_count (_ ("For Today"));
  self->held = create_count (_ ("Asked So Far"));
  append_group (self, self->today, self->held);
  append_group (self, create_begin (self), NULL);
  add_forecast (self);
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

  filter.about = g_ptr_array_index (self->ids, adw_combo_row_get_selected (ADW_COMBO_ROW (self->about)));
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kinds[kind])))
      filter.kinds |= 1u << kind;
  return filter;
}

/**
 * ashi_course_start_tell:
 * @n_questions: how many of what is wanted are for today
 * @n_held: how many were ever asked
 * @forecast: (array fixed-size=14): how many of these come again on each day, from today on
 * @news: (nullable): what became of what is kept, where somebody has to know
 */
void
ashi_course_start_tell (AshiCourseStart *self, guint n_questions, guint n_held, const guint *forecast, const char *news)
{
  g_autofree char *today = NULL, *held = NULL;

  g_return_if_fail (ASHI_IS_COURSE_START (self));

  today = g_strdup_printf (g_dngettext (NULL, "%u question", "%u questions", n_questions), n_questions);
  held = g_strdup_printf (g_dngettext (NULL, "%u card", "%u cards", n_held), n_held);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->today), today);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->held), held);
  ashi_forecast_show (ASHI_FORECAST (self->forecast), forecast);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->forecast, ADW_TYPE_PREFERENCES_GROUP), n_held > 0);
  gtk_label_set_text (GTK_LABEL (self->news), news != NULL ? news : "");
  gtk_widget_set_visible (self->news, news != NULL);
  gtk_widget_set_sensitive (self->begin, n_questions > 0);
}
