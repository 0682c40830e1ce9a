// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-loop.h"

#define PATIENCE 60 /* s; sanitizers take their time */
#define PULSE    5  /* ms between two looks, where nothing else wakes the main loop */

static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/**
 * ashi_test_wait_until:
 *
 * Lets the main loop run until then; the bound is for what never comes.
 */
void
ashi_test_wait_until (AshiTestCondition is_met, gpointer data)
{
  ashi_test_wait_within (PATIENCE, is_met, data);
}

/**
 * ashi_test_wait_within:
 * @seconds: after which the test has failed
 *
 * As ashi_test_wait_until(), for what takes longer.
 */
void
ashi_test_wait_within (guint seconds, AshiTestCondition is_met, gpointer data)
{
  const gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  const guint source = g_timeout_add (PULSE, wake, NULL);

  while (!is_met (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

/**
 * ashi_test_pass_time:
 *
 * Lets the main loop run for so long.
 */
void
ashi_test_pass_time (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;
  const guint source = g_timeout_add (PULSE, wake, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/**
 * ashi_test_settle:
 *
 * Lets the main loop do what it has to do already.
 */
void
ashi_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * ashi_test_is_alone:
 *
 * A condition: nobody but whoever waits holds @object, no worker either.
 */
gboolean
ashi_test_is_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}
