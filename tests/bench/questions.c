// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long somebody who learns waits for the next question: the main thread's own work from the answer until the next
// question stands in a frame, by kind, in ms. Pictures come from workers and are not waited for. It needs a display,
// and judges nothing.
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-question-page.h"
#include "ashi-quiz.h"
#include "ashi-renderer.h"
#include "ashi-resource-pack.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH  1080
#define HEIGHT 760
#define N_EACH 24 /* questions of a kind */
#define SEED   7

typedef struct
{
  AshiQuiz *quiz;
  GtkWidget *page, *window;
  guint n_frames;
} Bench;

static double
get_thread_ms (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return 1e3 * (double) worked.tv_sec + 1e-6 * (double) worked.tv_nsec;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
on_after_paint (Bench *self)
{
  self->n_frames++;
}

static void
wait_for_frame (Bench *self)
{
  const guint before = self->n_frames;

  gtk_widget_queue_draw (self->page);
  while (self->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

/* What the last question left to be done is not the next one's. */
static void
rest (void)
{
  const gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static double
measure_question (Bench *self, const char *card)
{
  double began;
  g_autoptr (AshiQuestion) question = NULL;

  rest ();
  began = get_thread_ms ();
  question = ashi_quiz_ask (self->quiz, card, SEED);
  ashi_question_page_ask (ASHI_QUESTION_PAGE (self->page), question);
  wait_for_frame (self);
  return get_thread_ms () - began;
}

static void
measure_kind (Bench *self, AshiQuestionKind kind)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_draw (self->quiz, &(AshiQuizFilter) { 1u << kind, NULL }, N_EACH, SEED);
  double times[N_EACH];

  if (cards->len == 0)
    return;
  for (guint i = 0; i < cards->len; i++)
    times[i] = measure_question (self, ((const AshiQuizCard *) g_ptr_array_index (cards, i))->id);
  qsort (times, cards->len, sizeof *times, compare);
  g_print ("next question, %-10s %7.1f ms, worst %7.1f ms, of %u\n",
           ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) kind), times[cards->len / 2], times[cards->len - 1],
           cards->len);
}

int
main (void)
{
  Bench bench = { 0 };
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (GtkCssProvider) style = NULL;

  ashi_renderer_choose (); /* as the application does */
  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, ASHI_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  pack = ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, NULL, problems, NULL, NULL);
  bench.quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
  bench.page = ashi_question_page_new (pack);
  bench.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (bench.window), bench.page);
  gtk_window_present (GTK_WINDOW (bench.window));
  g_signal_connect_data (gtk_widget_get_frame_clock (bench.window), "after-paint", G_CALLBACK (on_after_paint), &bench,
                         NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  wait_for_frame (&bench);
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    measure_kind (&bench, kind);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.quiz);
  return 0;
}
