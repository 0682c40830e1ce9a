// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-answering.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-outcome.h"
#include "ashi-question-page.h"
#include "ashi-quiz.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* A question of each kind, asked on a page and answered by the hand. */

static AshiPack *pack;
static AshiQuiz *quiz;

typedef struct
{
  GtkWidget *page, *window;
  AshiQuestion *question;
  guint n_graded, grade;
  char *read;
} Fixture;

static void
on_graded (GtkWidget *page, guint grade, guint took, Fixture *self)
{
  self->n_graded++;
  self->grade = grade;
}

static void
on_read (GtkWidget *page, const char *id, Fixture *self)
{
  g_free (self->read);
  self->read = g_strdup (id);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->page = ashi_question_page_new (pack);
  g_signal_connect (self->page, "graded", G_CALLBACK (on_graded), self);
  g_signal_connect (self->page, "read", G_CALLBACK (on_read), self);
  self->window = ashi_test_put_in_window (self->page, 900, 700);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ashi_test_settle ();
  g_clear_pointer (&self->question, ashi_question_unref);
  g_free (self->read);
}

static void
ask (Fixture *self, AshiQuestionKind kind)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, &(AshiQuizFilter) { 1u << kind, NULL });

  g_assert_cmpuint (cards->len, >, 0);
  g_clear_pointer (&self->question, ashi_question_unref);
  self->question = ashi_quiz_ask (quiz, ((const AshiQuizCard *) g_ptr_array_index (cards, 0))->id, 3);
  ashi_question_page_ask (ASHI_QUESTION_PAGE (self->page), self->question);
  ashi_test_settle ();
}

static AshiCanvas *
get_canvas (Fixture *self)
{
  return ASHI_CANVAS (ashi_test_find_widget (self->page, ASHI_TYPE_CANVAS));
}

static void
press (Fixture *self, const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (ashi_test_find_words (self->page, words), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ashi_test_settle ();
}

static gboolean
can_answer (Fixture *self)
{
  return gtk_widget_get_sensitive (
      gtk_widget_get_ancestor (ashi_test_find_words (self->page, "Answer"), GTK_TYPE_BUTTON));
}

static void
choose_right (Fixture *self)
{
  for (guint i = 0; i < self->question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (self->question->options, i);
      GtkWidget *words = ashi_test_find_words (self->page, option->text);

      if (option->is_right)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (words, GTK_TYPE_CHECK_BUTTON)), TRUE);
    }
}

/* Of each kind: who does not know is told, grades, and goes on. */
static void
test_every_kind (Fixture *self, gconstpointer unused)
{
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, &(AshiQuizFilter) { 1u << kind, NULL });

      if (cards->len == 0)
        continue;
      g_test_message ("%s", ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) kind));
      ask (self, kind);
      g_assert_true (ashi_test_shows (self->page, self->question->stem));
      g_assert_null (ashi_test_find_widget (self->page, ASHI_TYPE_OUTCOME));
      press (self, "I Don’t Know");
      g_assert_nonnull (ashi_test_find_widget (self->page, ASHI_TYPE_OUTCOME));
      press (self, "Hard");
      g_assert_cmpuint (self->grade, ==, ASHI_GRADE_HARD);
    }
  g_assert_cmpuint (self->n_graded, >=, 10);
}

static void
test_choice (Fixture *self, gconstpointer unused)
{
  ask (self, ASHI_QUESTION_NOW);
  g_assert_false (can_answer (self));
  choose_right (self);
  g_assert_true (can_answer (self));
  press (self, "Answer");
  g_assert_true (ashi_test_shows (self->page, "Right"));
  press (self, "Read the Card");
  g_assert_cmpstr (self->read, ==, self->question->about);
}

static void
test_hazards (Fixture *self, gconstpointer unused)
{
  ask (self, ASHI_QUESTION_HAZARDS);
  choose_right (self);
  press (self, "Answer");
  g_assert_true (ashi_test_shows (self->page, "Right"));
}

/* Nothing on the page tells the name that is asked for, before it is answered. */
static void
test_name (Fixture *self, gconstpointer unused)
{
  GtkWidget *entry;

  ask (self, ASHI_QUESTION_NAME);
  g_assert_true (ashi_names_get_withheld (ashi_view_get_names (ashi_canvas_get_view (get_canvas (self)))));
  for (guint i = 0; i < self->question->names->len; i++)
    g_assert_false (ashi_test_shows (self->page, g_ptr_array_index (self->question->names, i)));
  g_assert_false (can_answer (self));
  entry = ashi_test_find_widget (self->page, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), g_ptr_array_index (self->question->names, 0));
  g_assert_true (can_answer (self));
  g_signal_emit_by_name (entry, "activate");
  ashi_test_settle ();
  g_assert_true (ashi_test_shows (self->page, "Right"));
  g_assert_false (ashi_names_get_withheld (ashi_view_get_names (ashi_canvas_get_view (get_canvas (self)))));
}

/* Whoever asks for a choice answers by it. */
static void
test_name_chosen (Fixture *self, gconstpointer unused)
{
  ask (self, ASHI_QUESTION_NAME);
  press (self, "Choose Instead");
  choose_right (self);
  press (self, "Answer");
  g_assert_true (ashi_test_shows (self->page, "Right"));
}

static gboolean
is_settled (Fixture *self)
{
  return ashi_canvas_get_settled (get_canvas (self));
}

/* Whether its disc is white above the letter. */
static gboolean
has_letter (Fixture *self, const AshiOption *option)
{
  cairo_surface_t *drawn = ashi_test_draw (GTK_WIDGET (get_canvas (self)));
  double x, y;
  guint32 pixel;

  ashi_viewport_to_view (ashi_canvas_get_viewport (get_canvas (self)), option->x, option->y, &x, &y);
  pixel = ashi_test_get_pixel (drawn, x, y - 9);
  cairo_surface_destroy (drawn);
  return pixel == 0xffffffff;
}

/* A letter of which nothing can be seen takes the others away from nobody. */
static void
test_letters (Fixture *self, gconstpointer unused)
{
  const AshiBox plate = ashi_plate_get_view_box (ashi_pack_find_plate (pack, "posterior"));
  AshiOption *seen, *unseen;

  self->question = ashi_question_new (ASHI_QUESTION_SPOTTER, ASHI_ASKING_CLICK, "spotter:piriformis", "piriformis");
  self->question->stem = g_strdup ("Which letter?");
  self->question->sight.picture = g_strdup ("posterior");
  seen = ashi_question_add_option (self->question, "piriformis--right", "A", TRUE);
  seen->has_place = TRUE;
  seen->x = plate.x + plate.width / 2;
  seen->y = plate.y + plate.height / 2;
  unseen = ashi_question_add_option (self->question, "nothing--right", "B", FALSE);
  ashi_question_page_ask (ASHI_QUESTION_PAGE (self->page), self->question);
  g_assert_false (unseen->has_place);
  ashi_test_wait_within (120, (AshiTestCondition) is_settled, self);
  g_assert_true (has_letter (self, seen));
  g_assert_true (ashi_test_shows (self->page, "B"));
}

static void
test_find (Fixture *self, gconstpointer unused)
{
  const AshiOption *right = NULL;

  ask (self, ASHI_QUESTION_FIND);
  for (guint i = 0; i < self->question->options->len; i++)
    if (((const AshiOption *) g_ptr_array_index (self->question->options, i))->is_right)
      right = g_ptr_array_index (self->question->options, i);
  g_assert_nonnull (right);
  g_assert_false (can_answer (self));
  ashi_view_select_spot (ashi_canvas_get_view (get_canvas (self)), (const char *const[]) { right->id, NULL });
  press (self, "Answer");
  g_assert_true (ashi_test_shows (self->page, "Right"));
}

static GtkWidget *
get_row (Fixture *self, int index)
{
  GtkWidget *list = ashi_test_find_widget (self->page, GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static int
find_place (Fixture *self, const char *words)
{
  GtkWidget *row = gtk_widget_get_ancestor (ashi_test_find_words (self->page, words), GTK_TYPE_LIST_BOX_ROW);

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* By its buttons alone, one place after the other. */
static void
test_order (Fixture *self, gconstpointer unused)
{
  guint n;

  ask (self, ASHI_QUESTION_ORDER);
  n = self->question->options->len;
  for (guint place = 0; place < n; place++)
    for (guint i = 0; i < n; i++)
      {
        const AshiOption *option = g_ptr_array_index (self->question->options, i);

        if ((guint) option->weight != place + 1)
          continue;
        while (find_place (self, option->text) > (int) place)
          g_signal_emit_by_name (
              ashi_test_find_widget (get_row (self, find_place (self, option->text)), GTK_TYPE_BUTTON), "clicked");
      }
  press (self, "Answer");
  g_assert_true (ashi_test_shows (self->page, "Right"));
}

/* A number grades, and a second answer is none. */
static void
test_grade_by_key (Fixture *self, gconstpointer unused)
{
  GtkWidget *outcome;

  ask (self, ASHI_QUESTION_CLAIM);
  press (self, "I Don’t Know");
  outcome = ashi_test_find_widget (self->page, ASHI_TYPE_OUTCOME);
  g_assert_true (gtk_widget_has_focus (gtk_root_get_focus (gtk_widget_get_root (outcome))));
  g_signal_emit_by_name (outcome, "graded", (guint) ASHI_GRADE_EASY);
  g_assert_cmpuint (self->n_graded, ==, 1);
  g_assert_cmpuint (self->grade, ==, ASHI_GRADE_EASY);
}

/* Four grades beside each other took all of a narrow window in English, and more than that in other languages. */
static void
test_narrow_grades (Fixture *self, gconstpointer unused)
{
  GtkWidget *outcome;
  int least;

  ask (self, ASHI_QUESTION_CLAIM);
  press (self, "I Don’t Know");
  outcome = ashi_test_find_widget (self->page, ASHI_TYPE_OUTCOME);
  gtk_widget_measure (outcome, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 220);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ashi_test_load_style ();
  pack = ashi_test_pack_get_built_in ();
  quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
#define ADD(name, function) g_test_add ("/question-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("every-kind", test_every_kind);
  ADD ("choice", test_choice);
  ADD ("hazards", test_hazards);
  ADD ("name", test_name);
  ADD ("name-chosen", test_name_chosen);
  ADD ("letters", test_letters);
  ADD ("find", test_find);
  ADD ("order", test_order);
  ADD ("grade-by-key", test_grade_by_key);
  ADD ("narrow-grades", test_narrow_grades);
#undef ADD
  return ashi_test_run ();
}
