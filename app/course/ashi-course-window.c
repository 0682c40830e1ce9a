// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-window.h"

#include "ashi-course-start.h"
#include "ashi-enum-types.h"
#include "ashi-exam-desk.h"
#include "ashi-held-page.h"
#include "ashi-nick.h"
#include "ashi-question-page.h"
#include "ashi-sitting.h"
#include "ashi-store-log.h"

#include <glib/gi18n.h>

#define WIDTH  1080
#define HEIGHT 760

struct _AshiCourseWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwToastOverlay *toasts;
  GtkWidget *back;
  GtkWidget *start;    /* NULL until everything was read */
  GtkWidget *question; /* AshiQuestionPage */
  AdwStatusPage *end;
  GtkWidget *held; /* NULL until somebody wanted to see it */
  GtkWidget *exam; /* AshiExamDesk; NULL until somebody wanted one */

  AshiPack *pack;
  GSettings *settings; /* NULL: there are none */
  AshiClock clock;     /* by which an exam is taken */
  GCancellable *reading;
  AshiQuiz *quiz;   /* NULL until it was read */
  AshiStore *store; /* NULL: nothing can be kept */
  AshiProgress *progress;
  AshiSitting *sitting; /* NULL: nothing is asked */
  AshiQuestion *asked;  /* NULL: nothing is */
  char *about;
  char *news; /* why nothing is kept, or what happened to what was; NULL: nothing */
};

enum
{
  READ,
  PRINT,
  SAVE,
  COPY_PROGRESS,
  SAVE_PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiCourseWindow, ashi_course_window, ADW_TYPE_WINDOW)

static void
ashi_course_window_dispose (GObject *object)
{
  AshiCourseWindow *self = ASHI_COURSE_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->asked, ashi_question_unref);
  g_clear_object (&self->sitting);
  g_clear_object (&self->progress);
  g_clear_object (&self->store);
  g_clear_object (&self->quiz);
  g_clear_object (&self->settings);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->news, g_free);
  G_OBJECT_CLASS (ashi_course_window_parent_class)->dispose (object);
}

/* Out of an exam nobody falls by closing a window. */
static gboolean
ashi_course_window_close_request (GtkWindow *window)
{
  AshiCourseWindow *self = ASHI_COURSE_WINDOW (window);

  if (!ashi_course_window_is_examining (self))
    return GTK_WINDOW_CLASS (ashi_course_window_parent_class)->close_request (window);
  ashi_exam_desk_ask_to_stop (ASHI_EXAM_DESK (self->exam));
  return TRUE;
}

static void
ashi_course_window_class_init (AshiCourseWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_course_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ashi_course_window_close_request;
  signals[PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, ASHI_TYPE_FLOW, G_TYPE_STRING);
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, ASHI_TYPE_FLOW, G_TYPE_STRING);
  signals[COPY_PROGRESS] = g_signal_new ("copy-progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, ASHI_TYPE_FLOW);
  signals[SAVE_PROGRESS] = g_signal_new ("save-progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, ASHI_TYPE_FLOW);
  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
}

/* What is for today */

static AshiSittingLimits
get_limits (AshiCourseWindow *self)
{
  if (self->settings == NULL)
    return (AshiSittingLimits) { 10, 100 };
  return (AshiSittingLimits) { g_settings_get_uint (self->settings, "study-new"),
                               g_settings_get_uint (self->settings, "study-due") };
}

static double
get_retention (AshiCourseWindow *self)
{
  return self->settings != NULL ? g_settings_get_double (self->settings, "study-retention") : ASHI_RETENTION_DEFAULT;
}

static AshiSitting *
create_sitting (AshiCourseWindow *self)
{
  const AshiQuizFilter filter = ashi_course_start_get_filter (ASHI_COURSE_START (self->start));
  const AshiSittingLimits limits = get_limits (self);
  int zone;
  const gint64 now = ashi_store_get_now (&zone);

  return ashi_sitting_new (self->quiz, self->progress, &filter, &limits, now, zone, g_random_int ());
}

static void
show_start (AshiCourseWindow *self)
{
  g_autoptr (AshiSitting) sitting = create_sitting (self);
  int zone;
  const gint64 now = ashi_store_get_now (&zone);

  g_clear_object (&self->sitting);
  ashi_course_start_tell (ASHI_COURSE_START (self->start), ashi_sitting_get_n_left (sitting), self->news);
  ashi_course_start_tell_progress (ASHI_COURSE_START (self->start), self->progress, now, zone, get_retention (self));
  adw_window_title_set_subtitle (self->title, "");
  gtk_widget_set_visible (self->back, FALSE);
  gtk_stack_set_visible_child (self->stack, self->start);
  gtk_widget_grab_focus (self->start);
}

static void
on_copy_progress (AshiCourseWindow *self, AshiFlow *sheet)
{
  g_signal_emit (self, signals[COPY_PROGRESS], 0, sheet);
}

static void
on_save_progress (AshiCourseWindow *self, AshiFlow *sheet)
{
  g_signal_emit (self, signals[SAVE_PROGRESS], 0, sheet);
}

static void
on_held (AshiCourseWindow *self)
{
  int zone;
  const gint64 now = ashi_store_get_now (&zone);

  if (self->held != NULL)
    gtk_stack_remove (self->stack, self->held);
  self->held = ashi_held_page_new (self->quiz, self->progress, now, zone, get_retention (self));
  g_signal_connect_object (self->held, "copy", G_CALLBACK (on_copy_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->held, "save", G_CALLBACK (on_save_progress), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->held);
  gtk_stack_set_visible_child (self->stack, self->held);
  gtk_widget_set_visible (self->back, TRUE);
}

/* Asking */

static void
show_end (AshiCourseWindow *self)
{
  const guint n = ashi_sitting_get_n_answered (self->sitting);
  g_autofree char *told =
      g_strdup_printf (g_dngettext (NULL, "%u question was answered. What was not known comes again first.",
                                    "%u questions were answered. What was not known comes again first.", n),
                       n);

  adw_status_page_set_description (self->end, told);
  adw_window_title_set_subtitle (self->title, "");
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->end));
}

static void
ask_next (AshiCourseWindow *self)
{
  g_autofree char *left = NULL;

  g_clear_pointer (&self->asked, ashi_question_unref);
  self->asked = ashi_sitting_ask (self->sitting, ashi_store_get_now (NULL));
  if (self->asked == NULL)
    {
      show_end (self);
      return;
    }
  left = g_strdup_printf (_ ("%u answered, %u to come"), ashi_sitting_get_n_answered (self->sitting),
                          ashi_sitting_get_n_left (self->sitting) + 1);
  adw_window_title_set_subtitle (self->title, left);
  ashi_question_page_ask (ASHI_QUESTION_PAGE (self->question), self->asked);
  gtk_stack_set_visible_child (self->stack, self->question);
}

static void
on_begin (AshiCourseWindow *self)
{
  self->sitting = create_sitting (self);
  gtk_widget_set_visible (self->back, TRUE);
  ask_next (self);
}

/* An answer that cannot be kept is said to be lost, and asking goes on. The day on which a card comes again follows
 * from its time, too, so that what is kept and what is remembered here have the same. */
static void
keep (AshiCourseWindow *self, AshiGrade grade, guint took, gint64 now, int zone)
{
  const AshiRepetition repetition = {
    .item = self->asked->card,
    .kind = ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, self->asked->kind),
    .grade = grade,
    .time = now,
    .zone = zone,
    .took = took,
    .seed = ashi_sitting_get_seed (self->sitting),
  };
  g_autoptr (GError) error = NULL;

  if (self->store != NULL
      && !ashi_store_add_repetition (self->store, ashi_pack_get_id (self->pack), &repetition, &error))
    ashi_course_window_say (self, error->message);
}

static void
on_graded (AshiCourseWindow *self, guint grade, guint took)
{
  int zone;
  const gint64 now = ashi_store_get_now (&zone);

  keep (self, grade, took, now, zone);
  if (ashi_sitting_answer (self->sitting, grade, now, zone))
    ashi_course_window_say (self, _ ("This is forgotten again and again: its card may say more than another question"));
  ask_next (self);
}

static void
on_read (AshiCourseWindow *self, const char *id)
{
  g_signal_emit (self, signals[READ], 0, id);
}

/* An exam */

static void
on_print (AshiCourseWindow *self, AshiFlow *sheet, const char *name)
{
  g_signal_emit (self, signals[PRINT], 0, sheet, name);
}

static void
on_save (AshiCourseWindow *self, AshiFlow *sheet, const char *name)
{
  g_signal_emit (self, signals[SAVE], 0, sheet, name);
}

static void
add_exam (AshiCourseWindow *self)
{
  self->exam = ashi_exam_desk_new (self->quiz, self->store, self->about, self->clock);
  g_signal_connect_object (self->exam, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exam, "print", G_CALLBACK (on_print), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exam, "save", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exam, "said", G_CALLBACK (ashi_course_window_say), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->exam);
}

static void
on_exam (AshiCourseWindow *self)
{
  if (self->exam == NULL)
    add_exam (self);
  adw_window_title_set_subtitle (self->title, _ ("Exams"));
  gtk_widget_set_visible (self->back, TRUE);
  gtk_stack_set_visible_child (self->stack, self->exam);
  gtk_widget_grab_focus (self->exam);
}

static void
on_back (AshiCourseWindow *self)
{
  if (gtk_stack_get_visible_child (self->stack) != self->exam || !ashi_exam_desk_go_back (ASHI_EXAM_DESK (self->exam)))
    show_start (self);
}

/* Reading */

/* What a worker reads: all of it is handed over. */
typedef struct
{
  AshiPack *pack;
  double retention;
  AshiQuiz *quiz;
  AshiStore *store;
  AshiProgress *progress;
  char *news;
} Course;

static void
course_free (gpointer data)
{
  Course *self = data;

  g_clear_object (&self->progress);
  g_clear_object (&self->store);
  g_clear_object (&self->quiz);
  g_clear_object (&self->pack);
  g_free (self->news);
  g_free (self);
}

static void
read_kept (Course *self)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), self->retention, TRUE };
  g_autofree char *path = ashi_store_dup_path ();
  g_autoptr (GError) error = NULL;

  self->store = ashi_store_open (path, &error);
  if (self->store != NULL)
    {
      self->news = g_strdup (ashi_store_get_news (self->store));
      self->progress = ashi_store_read_progress (self->store, ashi_pack_get_id (self->pack), &schedule, &error);
    }
  if (self->progress != NULL)
    return;
  g_clear_object (&self->store);
  g_free (self->news);
  self->news = g_strdup_printf (_ ("Answers are not kept: %s"), error->message);
  self->progress = ashi_progress_new (&schedule);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Course *course = data;

  course->quiz = ashi_quiz_new (course->pack, ASHI_AUDIENCE_TRAINEE);
  read_kept (course);
  g_task_return_boolean (task, TRUE);
}

static void
take_course (AshiCourseWindow *self, Course *course)
{
  self->quiz = g_steal_pointer (&course->quiz);
  self->store = g_steal_pointer (&course->store);
  self->progress = g_steal_pointer (&course->progress);
  self->news = g_steal_pointer (&course->news);
  self->start = ashi_course_start_new (self->pack, self->about);
  g_signal_connect_object (self->start, "changed", G_CALLBACK (show_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start, "begin", G_CALLBACK (on_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start, "exam", G_CALLBACK (on_exam), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start, "show-held", G_CALLBACK (on_held), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->start);
  self->question = ashi_question_page_new (self->pack);
  g_signal_connect_object (self->question, "graded", G_CALLBACK (on_graded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->question);
  show_start (self);
}

static void
on_course_read (GObject *source, GAsyncResult *result, gpointer window)
{
  if (g_task_propagate_boolean (G_TASK (result), NULL)) /* else it was cancelled, and the window is gone */
    take_course (window, g_task_get_task_data (G_TASK (result)));
}

static void
read_course (AshiCourseWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Course *course = g_new0 (Course, 1);

  course->pack = g_object_ref (self->pack);
  course->retention = get_retention (self);
  self->reading = g_cancellable_new ();
  task = g_task_new (NULL, self->reading, on_course_read, self); /* a worker keeps no window open */
  g_task_set_task_data (task, course, course_free);
  g_task_run_in_thread (task, read_in_thread);
}

/* The window */

static GtkWidget *
create_header (AshiCourseWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (C_ ("learning", "Course"), ""));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back"), -1);
  gtk_widget_set_visible (self->back, FALSE);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  return header;
}

static void
add_end (AshiCourseWindow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Back"));

  self->end = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->end, "object-select-symbolic");
  adw_status_page_set_title (self->end, _ ("That Is All for Today"));
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_start), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (self->end, button);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->end));
}

static void
ashi_course_window_init (AshiCourseWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_window_set_title (GTK_WINDOW (self), C_ ("learning", "Course"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_stack_add_child (self->stack, spinner);
  add_end (self);
}

/**
 * ashi_course_window_new:
 * @pack: what is asked about, whole
 * @about: (nullable): the id of a subject that is wanted first; %NULL: everything is
 * @settings: (nullable): how much is asked on a day
 * @clock: by which the stations of an exam end
 */
GtkWidget *
ashi_course_window_new (AshiPack *pack, const char *about, GSettings *settings, AshiClock clock)
{
  AshiCourseWindow *self = g_object_new (ASHI_TYPE_COURSE_WINDOW, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack) && clock != NULL, GTK_WIDGET (self));

  self->pack = g_object_ref (pack);
  self->clock = clock;
  self->about = g_strdup (about);
  g_set_object (&self->settings, settings);
  read_course (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_course_window_is_examining:
 *
 * Returns: whether an exam runs, which nobody should fall out of
 */
gboolean
ashi_course_window_is_examining (AshiCourseWindow *self)
{
  g_return_val_if_fail (ASHI_IS_COURSE_WINDOW (self), FALSE);
  return self->exam != NULL && ashi_exam_desk_is_running (ASHI_EXAM_DESK (self->exam));
}

/**
 * ashi_course_window_say:
 * @words: are said in passing
 */
void
ashi_course_window_say (AshiCourseWindow *self, const char *words)
{
  AdwToast *toast;

  g_return_if_fail (ASHI_IS_COURSE_WINDOW (self) && words != NULL);

  toast = adw_toast_new (words);
  adw_toast_set_timeout (toast, 8);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
