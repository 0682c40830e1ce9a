// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-answering.h"
#include "ashi-exam-desk.h"
#include "ashi-exam-result.h"
#include "ashi-exam-start.h"
#include "ashi-outcome.h"
#include "ashi-question-page.h"
#include "ashi-seed-row.h"
#include "ashi-station-bar.h"
#include "ashi-store-exams.h"
#include "ashi-test-folder.h"
#include "ashi-test-widgets.h"

#include <glib/gstdio.h>
#include <string.h>

/* Whole exams, by a clock that the test sets. */

static AshiPack *pack;
static AshiQuiz *quiz;
static gint64 now; /* in µs */

static gint64
get_now (void)
{
  return now;
}

typedef struct
{
  char *folder, *path;
  AshiStore *store;
  GtkWidget *desk, *window;
  AshiFlow *saved;
  char *read, *said;
} Fixture;

static void
on_save (GtkWidget *desk, AshiFlow *sheet, const char *name, Fixture *self)
{
  g_assert_nonnull (name);
  g_set_object (&self->saved, sheet);
}

static void
on_words (GtkWidget *desk, const char *words, char **heard)
{
  g_free (*heard);
  *heard = g_strdup (words);
}

static void
open_desk (Fixture *self)
{
  self->desk = ashi_exam_desk_new (quiz, self->store, NULL, get_now);
  g_signal_connect (self->desk, "save", G_CALLBACK (on_save), self);
  g_signal_connect (self->desk, "read", G_CALLBACK (on_words), &self->read);
  g_signal_connect (self->desk, "said", G_CALLBACK (on_words), &self->said);
  self->window = ashi_test_put_in_window (self->desk, 900, 700);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ashi-exam-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kept.sqlite", NULL);
  self->store = ashi_store_open (self->path, &error);
  g_assert_no_error (error);
  now = 0;
  open_desk (self);
}

static void
close_desk (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ashi_test_settle ();
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  close_desk (self);
  g_clear_object (&self->saved);
  g_clear_object (&self->store);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->read);
  g_free (self->said);
}

/* What is behind others in the stack is not seen. */
static GtkWidget *
get_shown (GtkWidget *desk)
{
  return gtk_stack_get_visible_child (GTK_STACK (ashi_test_find_widget (desk, GTK_TYPE_STACK)));
}

static gboolean
shows (GtkWidget *desk, const char *words)
{
  return ashi_test_shows (get_shown (desk), words);
}

/* As Enter does where the focus is. */
static void
press (Fixture *self, const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (ashi_test_find_words (get_shown (self->desk), words), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  ashi_test_settle ();
}

static GtkWidget *
find (Fixture *self, GType type)
{
  return ashi_test_find_widget (self->desk, type);
}

/* Where a class would write its own, a teacher does. */
static void
open_file (Fixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "exam.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  ashi_exam_desk_open (ASHI_EXAM_DESK (self->desk), file);
  ashi_test_settle ();
}

#define EXAM                                                                                                           \
  "<exam title=\"Buttock\" seed=\"3\" pass=\"60\" hazards-pass=\"80\">"                                                \
  "<station card=\"now:faint\" seconds=\"60\"/>"                                                                       \
  "<station card=\"name:piriformis\" seconds=\"30\"/>"                                                                 \
  "<station card=\"hazards:piriformis\" seconds=\"60\"/>"                                                              \
  "</exam>"

static void
choose_right (Fixture *self, const char *card)
{
  g_autoptr (AshiQuestion) question = ashi_quiz_ask (quiz, card, 3);

  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);
      GtkWidget *words = ashi_test_find_words (self->desk, option->text);

      if (option->is_right)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (words, GTK_TYPE_CHECK_BUTTON)), TRUE);
    }
  ashi_test_settle ();
}

/* What would be told of an answer: nothing before the end. */
static void
assert_nothing_told (Fixture *self)
{
  static const char *const told[] = { "Right",  "Not right",    "The worst is missing", "Read the Card",
                                      "Answer", "I Don’t Know", "Choose Instead" };

  g_assert_null (find (self, ASHI_TYPE_OUTCOME));
  g_assert_null (find (self, ASHI_TYPE_EXAM_RESULT));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_false (shows (self->desk, told[i]));
}

static gboolean
is_second_over (gpointer desk)
{
  return shows (desk, "Station 3 of 3");
}

static gboolean
is_over (gpointer desk)
{
  return ashi_test_find_widget (desk, ASHI_TYPE_EXAM_RESULT) != NULL;
}

static gboolean
is_short (gpointer desk)
{
  return shows (desk, "0:09 left");
}

static GPtrArray *
list_kept (Fixture *self)
{
  GPtrArray *kept = ashi_store_list_exams (self->store, ashi_pack_get_id (pack), 10, NULL);

  g_assert_nonnull (kept);
  return kept;
}

/* A station that is answered, one whose time runs out, one that is answered in part; then the sheet. */
static void
test_whole (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (AshiQuestion) name = ashi_quiz_ask (quiz, "name:piriformis", 3);
  GtkWidget *page, *clock;
  g_autofree char *pdf = g_build_filename (self->folder, "exam.pdf", NULL), *written = NULL;
  gsize length;

  open_file (self, EXAM);
  g_assert_true (shows (self->desk, "Buttock"));
  press (self, "Begin");
  g_assert_true (ashi_exam_desk_is_running (ASHI_EXAM_DESK (self->desk)));
  g_assert_true (shows (self->desk, "Station 1 of 3"));
  g_assert_true (shows (self->desk, "1:00 left"));
  choose_right (self, "now:faint");
  assert_nothing_told (self);
  press (self, "Next Station");

  g_assert_true (shows (self->desk, "Station 2 of 3"));
  assert_nothing_told (self);
  page = find (self, ASHI_TYPE_QUESTION_PAGE);
  g_assert_true (ashi_names_get_withheld (
      ashi_view_get_names (ashi_canvas_get_view (ASHI_CANVAS (find (self, ASHI_TYPE_CANVAS))))));
  for (guint i = 0; i < name->names->len; i++)
    g_assert_false (ashi_test_shows (page, g_ptr_array_index (name->names, i)));
  gtk_editable_set_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY)), "gluteus maximus");
  g_signal_emit_by_name (find (self, GTK_TYPE_ENTRY), "activate"); /* which leaves no station */
  ashi_test_settle ();
  g_assert_true (shows (self->desk, "Station 2 of 3"));
  now += 21 * G_TIME_SPAN_SECOND;
  ashi_test_wait_until (is_short, self->desk);
  clock = gtk_widget_get_parent (ashi_test_find_words (self->desk, "0:09 left"));
  g_assert_true (gtk_widget_has_css_class (clock, "short"));
  assert_nothing_told (self);
  now += 9 * G_TIME_SPAN_SECOND;
  ashi_test_wait_until (is_second_over, self->desk);
  assert_nothing_told (self);

  now += 5 * G_TIME_SPAN_SECOND;
  press (self, "Finish");
  g_assert_true (is_over (self->desk));
  g_assert_false (ashi_exam_desk_is_running (ASHI_EXAM_DESK (self->desk)));
  g_assert_true (shows (self->desk, "Not Passed"));
  g_assert_true (shows (self->desk, "1.0 of 3, 33 %: not enough, for which it takes 60 %"));
  g_assert_true (shows (self->desk, "1.0 of 2, 50 %: not enough, for which it takes 80 %"));
  g_assert_true (shows (self->desk, "Answer: gluteus maximus"));
  g_assert_true (shows (self->desk, "No answer"));
  press (self, "Read the Card");
  g_assert_nonnull (self->read);

  kept = list_kept (self);
  g_assert_cmpuint (kept->len, ==, 1);
  press (self, "Save…");
  g_assert_nonnull (self->saved);
  g_assert_true (ashi_flow_save (self->saved, ASHI_PAPER_A4, pdf, NULL));
  g_assert_true (g_file_get_contents (pdf, &written, &length, NULL));
  g_assert_true (g_str_has_prefix (written, "%PDF"));
}

/* Without marks nothing is said of passing; what was taken is there again for whoever opens it next. */
static void
test_kept (Fixture *self, gconstpointer unused)
{
  GtkWidget *row;

  open_file (self, "<exam title=\"Quick\"><station card=\"now:faint\"/></exam>");
  press (self, "Begin");
  press (self, "Finish");
  g_assert_false (shows (self->desk, "Passed"));
  g_assert_false (shows (self->desk, "Not Passed"));
  g_assert_true (ashi_exam_desk_go_back (ASHI_EXAM_DESK (self->desk)));
  ashi_test_settle ();
  g_assert_true (shows (self->desk, "Quick"));
  g_assert_false (ashi_exam_desk_go_back (ASHI_EXAM_DESK (self->desk)));

  close_desk (self);
  open_desk (self);
  row = gtk_widget_get_ancestor (ashi_test_find_words (self->desk, "Quick"), ADW_TYPE_ACTION_ROW);
  g_assert_null (find (self, ASHI_TYPE_EXAM_RESULT));
  g_signal_emit_by_name (row, "activated");
  ashi_test_settle ();
  g_assert_nonnull (find (self, ASHI_TYPE_EXAM_RESULT));
  g_assert_true (shows (self->desk, "No answer"));
}

static gboolean
is_asked (gpointer unused)
{
  return ashi_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* Whoever stops is asked, and sees what was answered; it is kept, too. */
static void
test_stop (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) kept = NULL;

  open_file (self, EXAM);
  press (self, "Begin");
  choose_right (self, "now:faint");
  g_assert_true (ashi_exam_desk_go_back (ASHI_EXAM_DESK (self->desk)));
  ashi_test_wait_until (is_asked, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ashi_test_find_window (ADW_TYPE_MESSAGE_DIALOG)), "go-on");
  ashi_test_settle ();
  g_assert_true (shows (self->desk, "Station 1 of 3"));
  ashi_exam_desk_ask_to_stop (ASHI_EXAM_DESK (self->desk));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ashi_test_find_window (ADW_TYPE_MESSAGE_DIALOG)), "stop");
  ashi_test_settle ();
  g_assert_true (is_over (self->desk));
  g_assert_true (shows (self->desk, "1.0 of 3, 33 %: not enough, for which it takes 60 %"));
  kept = list_kept (self);
  g_assert_cmpuint (kept->len, ==, 1);
}

/* A window that is closed over somebody loses no answer. */
static void
test_closed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (AshiExamRecord) record = NULL;

  open_file (self, EXAM);
  press (self, "Begin");
  choose_right (self, "now:faint");
  close_desk (self);
  kept = list_kept (self);
  g_assert_cmpuint (kept->len, ==, 1);
  record = ashi_exam_record_read (((const AshiKeptExam *) g_ptr_array_index (kept, 0))->answers);
  g_assert_cmpuint (record->stations->len, ==, 1);
  g_assert_cmpfloat (((const AshiStationRecord *) g_ptr_array_index (record->stations, 0))->share, ==, 1);
  open_desk (self);
}

/* In one line, with the place. */
static void
test_bad_file (Fixture *self, gconstpointer unused)
{
  GtkWidget *told;
  const char *words;

  open_file (self, "<exam>\n<station card=\"find:pirifromis\"/></exam>");
  told = ashi_test_find_words (
      self->desk, "exam.xml: line 2: nothing is asked under “find:pirifromis”. Did you mean “find:piriformis”?");
  g_assert_nonnull (told);
  words = gtk_label_get_text (GTK_LABEL (told));
  g_assert_null (strchr (words, '\n'));
  open_file (self, EXAM);
  g_assert_true (shows (self->desk, "Buttock"));
  ashi_exam_desk_go_back (ASHI_EXAM_DESK (self->desk));
  ashi_test_settle ();
  g_assert_false (gtk_widget_get_visible (told));
}

/* The same seed is the same exam; what is no number makes none. */
static void
test_seed (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = find (self, ASHI_TYPE_SEED_ROW), *start = find (self, ASHI_TYPE_EXAM_START);
  GtkWidget *begin = gtk_widget_get_ancestor (ashi_test_find_words (self->desk, "Begin"), GTK_TYPE_BUTTON);
  g_autoptr (AshiExam) one = NULL, other = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "about 7");
  g_assert_false (gtk_widget_get_sensitive (begin));
  gtk_editable_set_text (GTK_EDITABLE (row), " 4294967295 ");
  g_assert_true (gtk_widget_get_sensitive (begin));
  one = ashi_exam_start_create_exam (ASHI_EXAM_START (start), quiz);
  other = ashi_exam_start_create_exam (ASHI_EXAM_START (start), quiz);
  g_assert_cmpuint (one->seed, ==, G_MAXUINT32);
  g_assert_cmpuint (one->stations->len, ==, 10);
  for (guint i = 0; i < one->stations->len; i++)
    g_assert_cmpstr (((const AshiStation *) g_ptr_array_index (one->stations, i))->question->card, ==,
                     ((const AshiStation *) g_ptr_array_index (other->stations, i))->question->card);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ashi_test_load_style ();
  pack = ashi_test_pack_get_built_in ();
  quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
#define ADD(name, function) g_test_add ("/exam-desk/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole", test_whole);
  ADD ("kept", test_kept);
  ADD ("stop", test_stop);
  ADD ("closed", test_closed);
  ADD ("bad-file", test_bad_file);
  ADD ("seed", test_seed);
#undef ADD
  return ashi_test_run ();
}
