// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-circuit.h"

/* A hand that was on its way to leave a station when its time ended it does not leave the next one, in µs. */
#define SETTLING (700 * G_TIME_SPAN_MILLISECOND)

struct _AshiCircuit
{
  GObject parent_instance;

  AshiPack *pack;
  AshiExam *exam;
  AshiExamRecord *record;
  guint place; /* of the station; as many as there are when it is over */
  gint64 since;
  gboolean was_cut; /* the last station was ended by its time */

  gboolean is_noted; /* there is an answer: */
  AshiReply reply;   /* borrows from the next three */
  GStrv chosen;
  char *typed;
  GArray *presses; /* of double */
};

G_DEFINE_FINAL_TYPE (AshiCircuit, ashi_circuit, G_TYPE_OBJECT)

static void
forget_note (AshiCircuit *self)
{
  self->is_noted = FALSE;
  self->reply = (AshiReply) { 0 };
  g_clear_pointer (&self->chosen, g_strfreev);
  g_clear_pointer (&self->typed, g_free);
  g_array_set_size (self->presses, 0);
}

static void
ashi_circuit_finalize (GObject *object)
{
  AshiCircuit *self = ASHI_CIRCUIT (object);

  forget_note (self);
  g_array_unref (self->presses);
  g_clear_pointer (&self->record, ashi_exam_record_unref);
  g_clear_pointer (&self->exam, ashi_exam_free);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_circuit_parent_class)->finalize (object);
}

static void
ashi_circuit_class_init (AshiCircuitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_circuit_finalize;
}

static void
ashi_circuit_init (AshiCircuit *self)
{
  self->presses = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * ashi_circuit_new:
 * @pack: that the exam is about
 * @exam: (transfer full): is begun
 * @time: of the day, in ms since 1970
 */
AshiCircuit *
ashi_circuit_new (AshiPack *pack, AshiExam *exam, gint64 time, gint64 now)
{
  AshiCircuit *self = g_object_new (ASHI_TYPE_CIRCUIT, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack) && exam != NULL, self);

  self->pack = g_object_ref (pack);
  self->exam = exam;
  self->record = ashi_exam_record_new (exam, time);
  self->since = now;
  return self;
}

/**
 * ashi_circuit_get_station:
 *
 * Returns: (nullable): where one stands; %NULL when it is over
 */
const AshiStation *
ashi_circuit_get_station (AshiCircuit *self)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), NULL);
  return self->place < self->exam->stations->len ? g_ptr_array_index (self->exam->stations, self->place) : NULL;
}

guint
ashi_circuit_get_place (AshiCircuit *self)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), 0);
  return self->place;
}

guint
ashi_circuit_get_n_stations (AshiCircuit *self)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), 0);
  return self->exam->stations->len;
}

/**
 * ashi_circuit_get_left:
 *
 * Returns: how much time the station has left, in µs; -1 where it has no clock
 */
gint64
ashi_circuit_get_left (AshiCircuit *self, gint64 now)
{
  const AshiStation *station;

  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), -1);

  station = ashi_circuit_get_station (self);
  if (station == NULL || station->seconds == 0)
    return -1;
  return MAX (self->since + station->seconds * G_TIME_SPAN_SECOND - now, 0);
}

/* The next station's clock begins when somebody stands before it, so that none goes by unseen while a computer sleeps.
 */
static void
end_station (AshiCircuit *self, gboolean ran_out, gint64 now)
{
  const AshiStation *station = ashi_circuit_get_station (self);
  AshiStationRecord *kept =
      ashi_exam_record_add (self->record, self->pack, station->question, self->is_noted ? &self->reply : NULL);
  const gint64 took = (now - self->since) / G_TIME_SPAN_MILLISECOND;

  kept->ran_out = ran_out;
  kept->took = (guint) CLAMP (took, 0, station->seconds > 0 ? station->seconds * 1000 : G_MAXUINT);
  forget_note (self);
  self->was_cut = ran_out;
  self->since = now;
  self->place++;
}

/**
 * ashi_circuit_note:
 * @reply: (nullable): what stands on the sheet now instead of what stood there; is copied
 *
 * Returns: whether it counts: what comes when the time is over does not
 */
gboolean
ashi_circuit_note (AshiCircuit *self, const AshiReply *reply, gint64 now)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), FALSE);

  if (ashi_circuit_get_station (self) == NULL || ashi_circuit_get_left (self, now) == 0)
    return FALSE;
  forget_note (self);
  if (reply == NULL)
    return TRUE;
  self->is_noted = TRUE;
  self->reply = *reply;
  self->reply.chosen = (const char *const *) (self->chosen = g_strdupv ((char **) reply->chosen));
  self->reply.typed = self->typed = g_strdup (reply->typed);
  if (reply->n_presses > 0)
    g_array_append_vals (self->presses, reply->presses, reply->n_presses);
  self->reply.presses = (const double *) (gpointer) self->presses->data;
  return TRUE;
}

/**
 * ashi_circuit_go_on:
 *
 * Ends the station, unless the one before was ended by its time just now.
 *
 * Returns: whether it was ended
 */
gboolean
ashi_circuit_go_on (AshiCircuit *self, gint64 now)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), FALSE);

  if (ashi_circuit_get_station (self) == NULL || (self->was_cut && now - self->since < SETTLING))
    return FALSE;
  end_station (self, ashi_circuit_get_left (self, now) == 0, now);
  return TRUE;
}

/**
 * ashi_circuit_check_time:
 *
 * Ends the station if its time is over.
 *
 * Returns: whether it was
 */
gboolean
ashi_circuit_check_time (AshiCircuit *self, gint64 now)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), FALSE);

  if (ashi_circuit_get_left (self, now) != 0)
    return FALSE;
  end_station (self, TRUE, now);
  return TRUE;
}

/**
 * ashi_circuit_stop:
 *
 * Ends all of it: the station where one stands is the last, and those after it were not reached.
 */
void
ashi_circuit_stop (AshiCircuit *self, gint64 now)
{
  g_return_if_fail (ASHI_IS_CIRCUIT (self));

  if (ashi_circuit_get_station (self) == NULL)
    return;
  end_station (self, ashi_circuit_get_left (self, now) == 0, now);
  self->place = self->exam->stations->len;
}

/**
 * ashi_circuit_get_record:
 *
 * Returns: (transfer none): what was answered at the stations that have ended; is added to until it is over
 */
AshiExamRecord *
ashi_circuit_get_record (AshiCircuit *self)
{
  g_return_val_if_fail (ASHI_IS_CIRCUIT (self), NULL);
  return self->record;
}
