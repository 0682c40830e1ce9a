// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-page.h"

#include "ashi-question-page.h"
#include "ashi-station-bar.h"

#include <glib/gi18n.h>

/* How often somebody looks at the clock, in ms. */
#define TICK 200

struct _AshiExamPage
{
  GtkWidget parent_instance;

  AshiPack *pack;
  AshiExam *exam; /* NULL when it was begun */
  AshiClock clock;
  AshiCircuit *circuit; /* NULL until it is begun */
  guint timer;          /* 0: it is over */

  GtkWidget *box, *bar, *question;
};

enum
{
  OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiExamPage, ashi_exam_page, GTK_TYPE_WIDGET)

static void
ashi_exam_page_dispose (GObject *object)
{
  AshiExamPage *self = ASHI_EXAM_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->circuit);
  g_clear_pointer (&self->exam, ashi_exam_free);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_exam_page_parent_class)->dispose (object);
}

static void
ashi_exam_page_class_init (AshiExamPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_exam_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[OVER] =
      g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
show_left (AshiExamPage *self)
{
  const AshiStation *station = ashi_circuit_get_station (self->circuit);

  ashi_station_bar_show_left (ASHI_STATION_BAR (self->bar), ashi_circuit_get_left (self->circuit, self->clock ()),
                              station->seconds);
}

/* The next station, or the end. */
static void
show_station (AshiExamPage *self, gboolean ran_out)
{
  const AshiStation *station = ashi_circuit_get_station (self->circuit);
  const guint number = ashi_circuit_get_place (self->circuit) + 1, n = ashi_circuit_get_n_stations (self->circuit);
  g_autofree char *message = NULL;

  if (station == NULL)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      g_signal_emit (self, signals[OVER], 0);
      return;
    }
  message = ran_out ? g_strdup_printf (_ ("The time of the last one is over. %s"), station->question->stem)
                    : g_strdup (station->question->stem);
  ashi_question_page_examine (ASHI_QUESTION_PAGE (self->question), station->question, number == n);
  ashi_station_bar_begin (ASHI_STATION_BAR (self->bar), number, n, message);
  show_left (self);
}

static gboolean
on_tick (gpointer page)
{
  AshiExamPage *self = page;
  g_autoptr (AshiExamPage) kept = g_object_ref (self); /* who hears that it is over may take the page away */

  if (ashi_circuit_check_time (self->circuit, self->clock ()))
    show_station (self, TRUE);
  else
    show_left (self);
  return self->timer != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
on_changed (AshiExamPage *self)
{
  AshiReply reply;

  ashi_circuit_note (self->circuit,
                     ashi_question_page_fill (ASHI_QUESTION_PAGE (self->question), &reply) ? &reply : NULL,
                     self->clock ());
}

/* What stands there is the answer, even where nobody moved anything of it. */
static void
on_left (AshiExamPage *self)
{
  on_changed (self);
  if (ashi_circuit_go_on (self->circuit, self->clock ()))
    show_station (self, FALSE);
}

static void
ashi_exam_page_init (AshiExamPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->bar = ashi_station_bar_new ();
  gtk_box_append (GTK_BOX (self->box), self->bar);
}

/**
 * ashi_exam_page_new:
 * @pack: that the exam is about, whole
 * @exam: (transfer full)
 * @clock: is looked at, and nothing else
 */
GtkWidget *
ashi_exam_page_new (AshiPack *pack, AshiExam *exam, AshiClock clock)
{
  AshiExamPage *self = g_object_new (ASHI_TYPE_EXAM_PAGE, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack) && exam != NULL && clock != NULL, GTK_WIDGET (self));

  self->pack = g_object_ref (pack);
  self->exam = exam;
  self->clock = clock;
  self->question = ashi_question_page_new (pack);
  gtk_widget_set_vexpand (self->question, TRUE);
  g_signal_connect_object (self->question, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->question);
  return GTK_WIDGET (self);
}

/**
 * ashi_exam_page_begin:
 * @time: of the day, in ms since 1970
 *
 * Lets the clock of the first station run. To be called once, when the page can be seen.
 */
void
ashi_exam_page_begin (AshiExamPage *self, gint64 time)
{
  g_return_if_fail (ASHI_IS_EXAM_PAGE (self) && self->exam != NULL);

  self->circuit = ashi_circuit_new (self->pack, g_steal_pointer (&self->exam), time, self->clock ());
  self->timer = g_timeout_add (TICK, on_tick, self);
  show_station (self, FALSE);
}

/**
 * ashi_exam_page_stop:
 *
 * Ends the exam at the station where somebody stands.
 */
void
ashi_exam_page_stop (AshiExamPage *self)
{
  g_return_if_fail (ASHI_IS_EXAM_PAGE (self) && self->circuit != NULL);

  ashi_circuit_stop (self->circuit, self->clock ());
  show_station (self, FALSE);
}

/**
 * ashi_exam_page_get_record:
 *
 * Returns: (transfer none): what was answered at the stations that have ended
 */
AshiExamRecord *
ashi_exam_page_get_record (AshiExamPage *self)
{
  g_return_val_if_fail (ASHI_IS_EXAM_PAGE (self) && self->circuit != NULL, NULL);
  return ashi_circuit_get_record (self->circuit);
}
