// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-desk.h"

#include "ashi-exam-result.h"
#include "ashi-exam-start.h"
#include "ashi-limits.h"
#include "ashi-logo.h"
#include "ashi-record-sheet.h"
#include "ashi-store-exams.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many of the exams that were taken can be seen again: each is some kilobytes to read. */
#define MOST_SHOWN 50

struct _AshiExamDesk
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *start;
  GtkWidget *ready;    /* NULL: no exam is ready */
  GtkWidget *page;     /* NULL: none was begun */
  GtkWidget *result;   /* NULL: none is shown */
  GtkWidget *question; /* weak: whether to stop */

  AshiQuiz *quiz;
  AshiStore *store; /* NULL: nothing can be kept */
  AshiClock clock;
  AshiExam *exam;        /* that is ready; NULL: none is */
  GPtrArray *taken;      /* of AshiExamRecord, the latest first */
  AshiExamRecord *shown; /* NULL: none is */
};

enum
{
  READ,
  PRINT,
  SAVE,
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiExamDesk, ashi_exam_desk, GTK_TYPE_WIDGET)

/* Keeping */

static gboolean
keep (AshiExamDesk *self, const AshiExamRecord *record, GError **error)
{
  g_autofree char *answers = ashi_exam_record_dup_json (record);

  return self->store == NULL
         || ashi_store_add_exam (self->store, ashi_pack_get_id (ashi_quiz_get_pack (self->quiz)), record->time,
                                 record->seed, answers, error);
}

/* What somebody imported and no version of ours has written is left where it is. */
static void
read_taken (AshiExamDesk *self)
{
  g_autoptr (GPtrArray) kept =
      self->store != NULL
          ? ashi_store_list_exams (self->store, ashi_pack_get_id (ashi_quiz_get_pack (self->quiz)), MOST_SHOWN, NULL)
          : NULL;

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      AshiExamRecord *record = ashi_exam_record_read (((const AshiKeptExam *) g_ptr_array_index (kept, i))->answers);

      if (record != NULL)
        g_ptr_array_add (self->taken, record);
    }
}

static void
close_question (AshiExamDesk *self)
{
  if (self->question != NULL)
    gtk_window_destroy (GTK_WINDOW (self->question));
}

/* What was answered is kept, whoever closes the window over it. */
static void
ashi_exam_desk_dispose (GObject *object)
{
  AshiExamDesk *self = ASHI_EXAM_DESK (object);

  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->page, self);
      ashi_exam_page_stop (ASHI_EXAM_PAGE (self->page));
      keep (self, ashi_exam_page_get_record (ASHI_EXAM_PAGE (self->page)), NULL);
      self->page = NULL;
    }
  close_question (self);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->exam, ashi_exam_free);
  g_clear_pointer (&self->shown, ashi_exam_record_unref);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->quiz);
  G_OBJECT_CLASS (ashi_exam_desk_parent_class)->dispose (object);
}

static gboolean
ashi_exam_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (ASHI_EXAM_DESK (widget)->stack));
}

static void
ashi_exam_desk_class_init (AshiExamDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_exam_desk_dispose;
  widget_class->grab_focus = ashi_exam_desk_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, ASHI_TYPE_FLOW, G_TYPE_STRING);
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, ASHI_TYPE_FLOW, G_TYPE_STRING);
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
}

static void
ashi_exam_desk_init (AshiExamDesk *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  self->taken = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_exam_record_unref);
}

/* Going from one to the other */

static void
remove_child (AshiExamDesk *self, GtkWidget **child)
{
  if (*child != NULL)
    gtk_stack_remove (self->stack, g_steal_pointer (child));
}

static void
show_child (AshiExamDesk *self, GtkWidget *child)
{
  if (gtk_widget_get_parent (child) == NULL)
    gtk_stack_add_child (self->stack, child);
  gtk_stack_set_visible_child (self->stack, child);
  gtk_widget_grab_focus (child);
}

static void
show_start (AshiExamDesk *self)
{
  g_clear_pointer (&self->exam, ashi_exam_free);
  ashi_exam_start_show_taken (ASHI_EXAM_START (self->start), self->taken);
  show_child (self, self->start);
  remove_child (self, &self->ready);
  remove_child (self, &self->page);
  remove_child (self, &self->result);
}

/* The sheet */

static void
on_read (AshiExamDesk *self, const char *id)
{
  g_signal_emit (self, signals[READ], 0, id);
}

static void
hand_over (AshiExamDesk *self, guint signal)
{
  g_autoptr (AshiFlow) sheet = ashi_record_sheet_new (ashi_quiz_get_pack (self->quiz), self->shown);
  g_autofree char *name = g_strdelimit (ashi_exam_record_dup_title (self->shown), G_DIR_SEPARATOR_S, '-');

  g_signal_emit (self, signals[signal], 0, sheet, name);
}

static void
on_print (AshiExamDesk *self)
{
  hand_over (self, PRINT);
}

static void
on_save (AshiExamDesk *self)
{
  hand_over (self, SAVE);
}

static void
show_result (AshiExamDesk *self, AshiExamRecord *record)
{
  g_clear_pointer (&self->shown, ashi_exam_record_unref);
  self->shown = ashi_exam_record_ref (record);
  remove_child (self, &self->result);
  self->result = ashi_exam_result_new (record);
  g_signal_connect_object (self->result, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->result, "print", G_CALLBACK (on_print), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->result, "save", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  show_child (self, self->result);
}

static void
on_show (AshiExamDesk *self, guint number)
{
  show_result (self, g_ptr_array_index (self->taken, number));
}

/* The stations */

static void
on_over (AshiExamDesk *self)
{
  g_autoptr (AshiExamRecord) record = ashi_exam_record_ref (ashi_exam_page_get_record (ASHI_EXAM_PAGE (self->page)));
  g_autoptr (GError) error = NULL;

  close_question (self);
  g_ptr_array_insert (self->taken, 0, ashi_exam_record_ref (record));
  if (!keep (self, record, &error))
    g_signal_emit (self, signals[SAID], 0, error->message);
  show_result (self, record);
  remove_child (self, &self->page);
}

static void
on_ready (AshiExamDesk *self)
{
  self->page = ashi_exam_page_new (ashi_quiz_get_pack (self->quiz), g_steal_pointer (&self->exam), self->clock);
  g_signal_connect_object (self->page, "over", G_CALLBACK (on_over), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->page);
  gtk_stack_set_visible_child (self->stack, self->page);
  remove_child (self, &self->ready);
  ashi_exam_page_begin (ASHI_EXAM_PAGE (self->page), ashi_store_get_now (NULL));
}

static guint
count_minutes (const AshiExam *exam)
{
  guint seconds = 0;

  for (guint i = 0; i < exam->stations->len; i++)
    seconds += ((const AshiStation *) g_ptr_array_index (exam->stations, i))->seconds;
  return (seconds + 59) / 60;
}

static char *
dup_rules (const AshiExam *exam)
{
  const guint n = exam->stations->len, n_minutes = count_minutes (exam);
  GString *rules = g_string_new (NULL);

  g_string_append_printf (rules, g_dngettext (NULL, "%u station", "%u stations", n), n);
  if (n_minutes > 0)
    g_string_append_printf (rules, g_dngettext (NULL, ", at most %u minute", ", at most %u minutes", n_minutes),
                            n_minutes);
  g_string_append (rules, ".\n");
  g_string_append (rules, _ ("A station ends when its time is over, or when you go on. None comes back, and nothing is "
                             "told before the end."));
  if (exam->pass > 0)
    g_string_append_printf (rules, _ ("\nTo pass: %u %%."), exam->pass);
  if (exam->hazards_pass > 0)
    g_string_append_printf (rules, _ ("\nTo pass in hazards: %u %%."), exam->hazards_pass);
  return g_string_free (rules, FALSE);
}

static void
show_ready (AshiExamDesk *self, AshiExam *exam)
{
  g_autofree char *rules = dup_rules (exam), *seed = g_strdup_printf (_ ("Exam, seed %u"), exam->seed);
  g_autofree char *title = g_markup_escape_text (exam->title != NULL ? exam->title : seed, -1);
  GtkWidget *begin = gtk_button_new_with_mnemonic (_ ("_Begin"));

  g_clear_pointer (&self->exam, ashi_exam_free);
  self->exam = exam;
  remove_child (self, &self->ready);
  self->ready = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->ready), "alarm-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->ready), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->ready), rules);
  gtk_widget_add_css_class (begin, "pill");
  gtk_widget_add_css_class (begin, "suggested-action");
  gtk_widget_set_halign (begin, GTK_ALIGN_CENTER);
  g_signal_connect_object (begin, "clicked", G_CALLBACK (on_ready), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (self->ready), begin);
  show_child (self, self->ready);
  gtk_widget_grab_focus (begin);
}

static void
on_begin (AshiExamDesk *self)
{
  AshiExam *exam = ashi_exam_start_create_exam (ASHI_EXAM_START (self->start), self->quiz);

  if (exam->stations->len > 0)
    {
      ashi_exam_start_tell (ASHI_EXAM_START (self->start), NULL);
      show_ready (self, exam);
      return;
    }
  ashi_exam_free (exam);
  g_signal_emit (self, signals[SAID], 0, _ ("Nothing of these kinds can be asked about it"));
}

static AshiExam *
read_exam (AshiExamDesk *self, GFile *file, char **problem)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *text = NULL, *name = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  AshiExam *exam = NULL;

  if (path == NULL)
    *problem = g_strdup (_ ("An exam must be a file on this computer."));
  else if (!ashi_logo_load_bounded (path, ASHI_LIMIT_EXAM_FILE_BYTES, &text, &length, &error))
    *problem = g_strdup (error->message);
  else if ((exam = ashi_exam_read (self->quiz, text, length, &error)) == NULL)
    {
      name = g_filename_display_basename (path);
      *problem = g_strdup_printf ("%s: %s", name, error->message);
    }
  return exam;
}

/**
 * ashi_exam_desk_open:
 * @file: a teacher's exam; what is wrong with it is told with its place
 *
 * Does nothing while an exam runs.
 */
void
ashi_exam_desk_open (AshiExamDesk *self, GFile *file)
{
  g_autofree char *problem = NULL;
  AshiExam *exam;

  g_return_if_fail (ASHI_IS_EXAM_DESK (self) && G_IS_FILE (file));

  if (self->page != NULL)
    return;
  exam = read_exam (self, file, &problem);
  ashi_exam_start_tell (ASHI_EXAM_START (self->start), problem);
  if (exam != NULL)
    show_ready (self, exam);
  else
    show_start (self);
}

/**
 * ashi_exam_desk_new:
 * @quiz: all that can be asked
 * @store: (nullable): where exams are kept
 * @about: (nullable): the id of a subject that is wanted first; %NULL: everything is
 * @clock: by which stations end
 */
GtkWidget *
ashi_exam_desk_new (AshiQuiz *quiz, AshiStore *store, const char *about, AshiClock clock)
{
  AshiExamDesk *self = g_object_new (ASHI_TYPE_EXAM_DESK, NULL);

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz) && clock != NULL, GTK_WIDGET (self));

  self->quiz = g_object_ref (quiz);
  g_set_object (&self->store, store);
  self->clock = clock;
  read_taken (self);
  self->start = ashi_exam_start_new (ashi_quiz_get_pack (quiz), about);
  g_signal_connect_object (self->start, "begin", G_CALLBACK (on_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start, "open", G_CALLBACK (ashi_exam_desk_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start, "show-taken", G_CALLBACK (on_show), self, G_CONNECT_SWAPPED);
  show_start (self);
  return GTK_WIDGET (self);
}

/* Leaving */

gboolean
ashi_exam_desk_is_running (AshiExamDesk *self)
{
  g_return_val_if_fail (ASHI_IS_EXAM_DESK (self), FALSE);
  return self->page != NULL;
}

static void
on_response (AshiExamDesk *self, const char *response)
{
  if (g_str_equal (response, "stop") && self->page != NULL)
    ashi_exam_page_stop (ASHI_EXAM_PAGE (self->page));
}

/**
 * ashi_exam_desk_ask_to_stop:
 *
 * Asks whether the exam that runs is to be stopped, and then shows what was answered. Its clock goes on meanwhile.
 */
void
ashi_exam_desk_ask_to_stop (AshiExamDesk *self)
{
  GtkWidget *question;

  g_return_if_fail (ASHI_IS_EXAM_DESK (self) && self->page != NULL);

  if (self->question != NULL)
    return;
  question = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Stop the Exam?"),
                                     _ ("What was answered is shown and kept. Stations that were not reached count "
                                        "as not answered. The clock goes on while this is asked."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "go-on", _ ("_Go On"), "stop", _ ("_Stop"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "stop", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "go-on");
  g_signal_connect_object (question, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, question);
  gtk_window_present (GTK_WINDOW (question));
}

/**
 * ashi_exam_desk_go_back:
 *
 * From a sheet or an exam that is ready to the first page; out of an exam only after having asked.
 *
 * Returns: whether there was something to go back from
 */
gboolean
ashi_exam_desk_go_back (AshiExamDesk *self)
{
  g_return_val_if_fail (ASHI_IS_EXAM_DESK (self), FALSE);

  if (self->page != NULL)
    ashi_exam_desk_ask_to_stop (self);
  else if (gtk_stack_get_visible_child (self->stack) != self->start)
    show_start (self);
  else
    return FALSE;
  return TRUE;
}
