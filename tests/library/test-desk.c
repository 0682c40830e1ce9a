// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-desk.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

/* A pack of a few subjects of which nothing can be read while the gate is shut, so that a question is under way for as
 * long as a test wants it to be. */

#define MOST       20
#define N_SUBJECTS 3

typedef struct
{
  GMutex lock;
  GCond changed;
  gboolean is_open;
  guint n_begun, n_ended; /* how often a subject was read */
} Gate;

typedef struct
{
  Gate gate;
  AshiPack *pack;
  AshiDesk *desk;
  guint n_answers;
  char *first;         /* the id of the best that was found last; NULL: nothing was */
  const char *another; /* what is asked as soon as there is an answer; NULL: nothing is */
} Fixture;

static AshiAccount *
read_account (AshiSubject *subject, gpointer data)
{
  Gate *gate = data;

  g_mutex_lock (&gate->lock);
  gate->n_begun++;
  g_cond_broadcast (&gate->changed);
  while (!gate->is_open)
    g_cond_wait (&gate->changed, &gate->lock);
  gate->n_ended++;
  g_cond_broadcast (&gate->changed);
  g_mutex_unlock (&gate->lock);
  return ashi_account_new ();
}

static void
wait_until_read (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  while (gate->n_begun == 0)
    g_cond_wait (&gate->changed, &gate->lock);
  g_mutex_unlock (&gate->lock);
}

static void
wait_until_ended (Gate *gate, guint n)
{
  g_mutex_lock (&gate->lock);
  while (gate->n_ended < n)
    g_cond_wait (&gate->changed, &gate->lock);
  g_mutex_unlock (&gate->lock);
}

static gpointer
open_gate (gpointer data)
{
  Gate *gate = data;

  g_mutex_lock (&gate->lock);
  gate->is_open = TRUE;
  g_cond_broadcast (&gate->changed);
  g_mutex_unlock (&gate->lock);
  return NULL;
}

static gpointer
open_gate_late (gpointer gate)
{
  g_usleep (G_USEC_PER_SEC / 20);
  return open_gate (gate);
}

static AshiPack *
create_pack (Gate *gate)
{
  static const char *const names[N_SUBJECTS] = { "first", "second", "third" };
  AshiPack *pack = ashi_pack_new ();

  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      AshiSubject *subject = ashi_subject_new (ASHI_KIND_MUSCLE, names[i], FALSE);

      ashi_subject_add_name (subject, ASHI_NAME_EN, ASHI_SUPPORT_READ, names[i]);
      ashi_subject_defer_account (subject, read_account, gate, NULL);
      g_assert_true (ashi_pack_take_subject (pack, subject));
    }
  return pack;
}

static const char *
get_id (gpointer item)
{
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_id (item) : ashi_lesson_get_id (item);
}

static void
on_answered (AshiDesk *desk, const AshiAnswer *answer, Fixture *self)
{
  const char *another = self->another;

  self->n_answers++;
  g_free (self->first);
  self->first =
      answer->found->len > 0 ? g_strdup (get_id (((AshiFound *) g_ptr_array_index (answer->found, 0))->item)) : NULL;
  self->another = NULL;
  if (another != NULL)
    ashi_desk_ask (desk, another, ASHI_AUDIENCE_CLINICIAN);
}

static void
set_up_with (Fixture *self, AshiPack *pack)
{
  self->pack = pack;
  self->desk = ashi_desk_new (pack, MOST);
  g_signal_connect (self->desk, "answered", G_CALLBACK (on_answered), self);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_mutex_init (&self->gate.lock);
  g_cond_init (&self->gate.changed);
  set_up_with (self, create_pack (&self->gate));
}

static void
set_up_good (Fixture *self, gconstpointer unused)
{
  g_mutex_init (&self->gate.lock);
  g_cond_init (&self->gate.changed);
  set_up_with (self, ashi_test_pack_read ("good", NULL));
}

static gboolean
is_gone (gpointer weak)
{
  gpointer held = g_weak_ref_get (weak);

  if (held != NULL)
    g_object_unref (held);
  return held == NULL;
}

/* The desk goes when its worker is done, which may be the last to hold it. */
static void
let_go (Fixture *self)
{
  GWeakRef desk;

  g_weak_ref_init (&desk, self->desk);
  g_clear_object (&self->desk);
  ashi_test_wait_until (is_gone, &desk);
  g_weak_ref_clear (&desk);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  open_gate (&self->gate);
  if (self->desk != NULL)
    let_go (self);
  g_assert_finalize_object (self->pack);
  g_free (self->first);
  g_cond_clear (&self->gate.changed);
  g_mutex_clear (&self->gate.lock);
}

static void
ask (Fixture *self, const char *words, AshiAudience audience)
{
  ashi_desk_ask (self->desk, words, audience);
}

static void
wait_for_answers (Fixture *self, guint n)
{
  while (self->n_answers < n)
    g_main_context_iteration (NULL, TRUE);
}

/* The last answer, and no other, is about @id. */
static void
assert_answered (Fixture *self, const char *id)
{
  wait_for_answers (self, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->n_answers, ==, 1);
  g_assert_cmpstr (self->first, ==, id);
  self->n_answers = 0;
}

/* Whoever types is answered what stands there in the end, from an index that is made once. */
static void
test_last_question (Fixture *self, gconstpointer unused)
{
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_read (&self->gate);
  ask (self, "second", ASHI_AUDIENCE_CLINICIAN);
  ask (self, "third", ASHI_AUDIENCE_CLINICIAN);
  open_gate (&self->gate);
  assert_answered (self, "third");
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  ask (self, "second", ASHI_AUDIENCE_CLINICIAN);
  assert_answered (self, "second");
  g_assert_cmpuint (self->gate.n_begun, ==, N_SUBJECTS);
}

/* What is read for one audience is given up for another, after the subject that is being read. */
static void
test_audience_changes (Fixture *self, gconstpointer unused)
{
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_read (&self->gate);
  ask (self, "second", ASHI_AUDIENCE_PATIENT);
  open_gate (&self->gate);
  assert_answered (self, "second");
  g_assert_cmpuint (self->gate.n_begun, ==, 1 + N_SUBJECTS);
}

/* And back again before anything is answered. */
static void
test_audience_returns (Fixture *self, gconstpointer unused)
{
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_read (&self->gate);
  ask (self, "second", ASHI_AUDIENCE_PATIENT);
  ask (self, "third", ASHI_AUDIENCE_CLINICIAN);
  open_gate (&self->gate);
  assert_answered (self, "third");
}

/* A bruise is told to clinicians alone; however questions follow on one another, a patient finds none. */
static void
test_not_told (Fixture *self, gconstpointer unused)
{
  ask (self, "bruise", ASHI_AUDIENCE_CLINICIAN);
  assert_answered (self, "outer-muscle");
  ask (self, "bruise", ASHI_AUDIENCE_PATIENT);
  assert_answered (self, NULL);
  ask (self, "bruise", ASHI_AUDIENCE_CLINICIAN);
  ask (self, "bruise", ASHI_AUDIENCE_PATIENT);
  assert_answered (self, NULL);
  ask (self, "bruise", ASHI_AUDIENCE_PATIENT);
  ask (self, "bruise", ASHI_AUDIENCE_CLINICIAN);
  ask (self, "bruise", ASHI_AUDIENCE_PATIENT);
  assert_answered (self, NULL);
  ask (self, "bruise", ASHI_AUDIENCE_PATIENT);
  ask (self, "bruise", ASHI_AUDIENCE_CLINICIAN);
  assert_answered (self, "outer-muscle");
}

/* Neither what is under way nor what waits behind it is answered. */
static void
test_left (Fixture *self, gconstpointer unused)
{
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_read (&self->gate);
  ask (self, "second", ASHI_AUDIENCE_CLINICIAN);
  ashi_desk_leave (self->desk);
  open_gate (&self->gate);
  wait_until_ended (&self->gate, N_SUBJECTS);
  ask (self, "third", ASHI_AUDIENCE_CLINICIAN);
  assert_answered (self, "third");
  ashi_desk_leave (self->desk);
}

/* Nor is what the worker has found already, as it has by then, while nobody was told of it yet. */
static void
test_left_when_found (Fixture *self, gconstpointer unused)
{
  open_gate (&self->gate);
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_ended (&self->gate, N_SUBJECTS);
  g_usleep (G_USEC_PER_SEC / 10);
  ashi_desk_leave (self->desk);
  let_go (self);
  g_assert_cmpuint (self->n_answers, ==, 0);
}

static void
test_asks_when_answered (Fixture *self, gconstpointer unused)
{
  open_gate (&self->gate);
  self->another = "second";
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_for_answers (self, 2);
  g_assert_cmpstr (self->first, ==, "second");
}

/* The program may end as soon as it is closed: nobody reads any more, and nobody is told of an answer. */
static void
test_ends_under_way (Fixture *self, gconstpointer unused)
{
  GThread *opener;

  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  wait_until_read (&self->gate);
  ask (self, "second", ASHI_AUDIENCE_CLINICIAN);
  opener = g_thread_new ("opener", open_gate_late, &self->gate);
  ashi_desk_close (self->desk);
  g_assert_cmpuint (self->gate.n_begun, ==, 1);
  g_assert_cmpuint (self->gate.n_ended, ==, 1);
  g_thread_join (opener);
  let_go (self);
  g_assert_cmpuint (self->gate.n_begun, ==, 1);
  g_assert_cmpuint (self->n_answers, ==, 0);
}

static void
occupy (GTask *task, gpointer gate, gpointer data, GCancellable *cancellable)
{
  ashi_account_unref (read_account (NULL, data));
}

/* More than there are workers. */
#define CROWD 20

/* Nor does a worker read that has not even begun. */
static void
test_ends_before_it_begins (Fixture *self, gconstpointer unused)
{
  static Gate crowd;

  for (guint i = 0; i < CROWD; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, &crowd, NULL);
      g_task_run_in_thread (task, occupy);
    }
  open_gate (&self->gate);
  ask (self, "first", ASHI_AUDIENCE_CLINICIAN);
  ashi_desk_close (self->desk);
  open_gate (&crowd);
  let_go (self);
  g_assert_cmpuint (self->gate.n_begun, ==, 0);
  g_assert_cmpuint (self->n_answers, ==, 0);
  wait_until_ended (&crowd, CROWD);
}

static void
test_ends_unasked (Fixture *self, gconstpointer unused)
{
  ashi_desk_leave (self->desk);
  ashi_desk_close (self->desk);
  ashi_desk_close (self->desk);
  let_go (self);
}

#define ADD(name, set_up, test) g_test_add ("/desk/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("last-question", set_up, test_last_question);
  ADD ("audience-changes", set_up, test_audience_changes);
  ADD ("audience-returns", set_up, test_audience_returns);
  ADD ("not-told", set_up_good, test_not_told);
  ADD ("left", set_up, test_left);
  ADD ("left-when-found", set_up, test_left_when_found);
  ADD ("asks-when-answered", set_up, test_asks_when_answered);
  ADD ("ends-under-way", set_up, test_ends_under_way);
  ADD ("ends-before-it-begins", set_up, test_ends_before_it_begins);
  ADD ("ends-unasked", set_up, test_ends_unasked);
  return g_test_run ();
}
