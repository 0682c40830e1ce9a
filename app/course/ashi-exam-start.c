// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-start.h"

#include "ashi-about-row.h"
#include "ashi-exam-record.h"
#include "ashi-kinds-row.h"
#include "ashi-limits.h"
#include "ashi-seed-row.h"
#include "ashi-spin-row.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* Seconds of a station that can be chosen; a teacher's file may say others. */
#define LEAST_SECONDS 10
#define MOST_SECONDS  600

#define USUAL_STATIONS 10

#define NUMBER "ashi-number"

struct _AshiExamStart
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *about, *kinds, *seed;
  GtkAdjustment *n_stations, *seconds, *pass, *hazards_pass; /* of rows */
  GtkWidget *begin, *problem;
  GtkFileChooserNative *chooser; /* NULL: nobody has asked */
  GtkWidget *taken;              /* AdwPreferencesGroup; NULL: none was */
};

enum
{
  BEGIN,
  OPEN,
  SHOW_TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiExamStart, ashi_exam_start, GTK_TYPE_WIDGET)

static void
ashi_exam_start_dispose (GObject *object)
{
  AshiExamStart *self = ASHI_EXAM_START (object);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->page, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_exam_start_parent_class)->dispose (object);
}

static gboolean
ashi_exam_start_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASHI_EXAM_START (widget)->begin);
}

static void
ashi_exam_start_class_init (AshiExamStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_exam_start_dispose;
  widget_class->grab_focus = ashi_exam_start_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[BEGIN] =
      g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_FILE);
  signals[SHOW_TAKEN] = g_signal_new ("show-taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_UINT);
}

/* An exam by a seed */

static void
on_seed (AshiExamStart *self)
{
  guint32 seed;

  gtk_widget_set_sensitive (self->begin, ashi_seed_row_get_seed (ASHI_SEED_ROW (self->seed), &seed));
}

static void
on_begin (AshiExamStart *self)
{
  g_signal_emit (self, signals[BEGIN], 0);
}

static AdwPreferencesGroup *
add_group (AshiExamStart *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static GtkAdjustment *
add_number (
    AdwPreferencesGroup *group, const char *title, const char *subtitle, double value, double least, double most)
{
  GtkAdjustment *number = gtk_adjustment_new (value, least, most, most > 200 ? 10 : 1, 10, 0);

  adw_preferences_group_add (group, ashi_spin_row_new (title, subtitle, number));
  return number;
}

static void
add_wishes (AshiExamStart *self, AshiPack *pack, const char *about)
{
  AdwPreferencesGroup *group =
      add_group (self, _ ("An Exam by a Seed"), _ ("The same choices with the same seed are the same exam again."));

  self->about = ashi_about_row_new (pack, about);
  self->kinds = ashi_kinds_row_new ();
  self->seed = ashi_seed_row_new ();
  g_signal_connect_object (self->seed, "changed", G_CALLBACK (on_seed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->about);
  adw_preferences_group_add (group, self->kinds);
  self->n_stations = add_number (group, _ ("Stations"), NULL, USUAL_STATIONS, 1, ASHI_LIMIT_EXAM_STATIONS);
  adw_preferences_group_add (group, self->seed);
  self->seconds = add_number (group, _ ("Seconds for Each"), NULL, ASHI_EXAM_SECONDS, LEAST_SECONDS, MOST_SECONDS);
}

static GtkWidget *
create_pill (AshiExamStart *self, const char *words, void (*on_clicked) (AshiExamStart *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_marks (AshiExamStart *self)
{
  AdwPreferencesGroup *group = add_group (
      self, _ ("To Pass"), _ ("In per cent. At 0 nothing is said of passing: that is for a teacher to say."));

  self->pass = add_number (group, _ ("Of All"), NULL, 0, 0, 100);
  self->hazards_pass =
      add_number (group, _ ("Of Hazards"), _ ("Counted by themselves: who passes in all may fail in these"), 0, 0, 100);
}

/* A teacher's exam */

static void
on_chosen (AshiExamStart *self, int response)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  if (file != NULL)
    g_signal_emit (self, signals[OPEN], 0, file);
}

static void
on_open (AshiExamStart *self)
{
  g_autoptr (GtkFileFilter) exams = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser =
      gtk_file_chooser_native_new (_ ("Open a Teacher’s Exam"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (exams, _ ("Exams (XML)"));
  gtk_file_filter_add_suffix (exams, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), exams);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, AshiExamStart *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files != NULL)
    g_signal_emit (self, signals[OPEN], 0, files->data);
  return files != NULL;
}

static void
add_teachers (AshiExamStart *self)
{
  AdwPreferencesGroup *group = add_group (self, _ ("A Teacher’s Exam"),
                                          _ ("A file that fixes stations, times and marks; it can be dropped here."));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_box_append (GTK_BOX (box), create_pill (self, _ ("_Open…"), on_open));
  gtk_box_append (GTK_BOX (box), self->problem);
  adw_preferences_group_add (group, box);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
ashi_exam_start_init (AshiExamStart *self)
{
  self->page = adw_preferences_page_new ();
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

/**
 * ashi_exam_start_new:
 * @pack: that is asked about, whole
 * @about: (nullable): the id of a subject that is wanted first; %NULL: everything is
 */
GtkWidget *
ashi_exam_start_new (AshiPack *pack, const char *about)
{
  AshiExamStart *self = g_object_new (ASHI_TYPE_EXAM_START, NULL);
  AdwPreferencesGroup *group;

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  add_wishes (self, pack, about);
  add_marks (self);
  self->begin = create_pill (self, _ ("_Begin"), on_begin);
  gtk_widget_add_css_class (self->begin, "suggested-action");
  group = add_group (self, NULL, NULL);
  adw_preferences_group_add (group, self->begin);
  add_teachers (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_exam_start_create_exam:
 * @quiz: all that can be asked
 *
 * Returns: (transfer full): the exam that is wanted; without stations where there is nothing to ask
 */
AshiExam *
ashi_exam_start_create_exam (AshiExamStart *self, AshiQuiz *quiz)
{
  AshiQuizFilter filter = { 0 };
  guint32 seed = 0;
  AshiExam *exam;

  g_return_val_if_fail (ASHI_IS_EXAM_START (self) && ASHI_IS_QUIZ (quiz), NULL);

  filter.about = ashi_about_row_get_id (ASHI_ABOUT_ROW (self->about));
  filter.kinds = ashi_kinds_row_get_kinds (ASHI_KINDS_ROW (self->kinds));
  ashi_seed_row_get_seed (ASHI_SEED_ROW (self->seed), &seed);
  exam = ashi_exam_new (quiz, &filter, (guint) gtk_adjustment_get_value (self->n_stations), seed,
                        (guint) gtk_adjustment_get_value (self->seconds));
  exam->pass = (guint) gtk_adjustment_get_value (self->pass);
  exam->hazards_pass = (guint) gtk_adjustment_get_value (self->hazards_pass);
  return exam;
}

/**
 * ashi_exam_start_tell:
 * @problem: (nullable): why an exam cannot be taken, with the place in its file; %NULL: nothing is wrong
 */
void
ashi_exam_start_tell (AshiExamStart *self, const char *problem)
{
  g_return_if_fail (ASHI_IS_EXAM_START (self));

  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

/* Those that were taken */

static void
on_shown (GtkWidget *row, AshiExamStart *self)
{
  g_signal_emit (self, signals[SHOW_TAKEN], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), NUMBER)));
}

static GtkWidget *
create_taken (AshiExamStart *self, const AshiExamRecord *record, guint number)
{
  GtkWidget *row = adw_action_row_new ();
  const char *outcome = ashi_exam_outcome_get_label (ashi_exam_record_judge (record));
  g_autofree char *title = ashi_exam_record_dup_title (record);
  g_autofree char *taken = ashi_exam_record_dup_taken (record);
  g_autofree char *told = g_strdup_printf ("%s\n%u %%%s%s", taken, ashi_exam_record_get_percent (record, FALSE),
                                           outcome != NULL ? " · " : "", outcome != NULL ? outcome : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), told);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), NUMBER, GUINT_TO_POINTER (number));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_shown), self, 0);
  return row;
}

/**
 * ashi_exam_start_show_taken:
 * @records: (element-type AshiExamRecord): the exams that were taken, the latest first
 */
void
ashi_exam_start_show_taken (AshiExamStart *self, GPtrArray *records)
{
  g_return_if_fail (ASHI_IS_EXAM_START (self) && records != NULL);

  if (self->taken != NULL)
    adw_preferences_page_remove (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (self->taken));
  self->taken = NULL;
  if (records->len == 0)
    return;
  self->taken = GTK_WIDGET (add_group (self, _ ("Taken"), NULL));
  for (guint i = 0; i < records->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->taken),
                               create_taken (self, g_ptr_array_index (records, i), i));
}
