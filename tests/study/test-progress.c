// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-progress.h"

/* A week of somebody who learns a little every day, with a clock that stands in this file; and what is told of it. */

#define MINUTE 60000
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* Monday 2026-11-30, 20:00 at UTC+1 */
#define BEGIN G_GINT64_CONSTANT (1796065200000)
#define ZONE  60

#define N_NEW 5

static AshiProgress *
begin (double retention, gboolean is_spread)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), retention, is_spread };

  return ashi_progress_new (&schedule);
}

static char *
dup_item (guint day, guint number)
{
  return g_strdup_printf ("find:thing-%u-%u", day, number);
}

/* Answers what is due until nothing is, minutes later or not. Returns: how many answers that took */
static guint
answer_due (AshiProgress *progress, gint64 *now, AshiGrade grade)
{
  for (guint n = 0;; n++)
    {
      g_autoptr (GPtrArray) due = ashi_progress_list_due (progress, *now, ZONE);

      if (due->len == 0)
        return n;
      ashi_progress_add (progress, g_ptr_array_index (due, 0), grade, *now, ZONE);
      *now += MINUTE / 6;
    }
}

/* Learns five new ones. All of them were known: so each is asked twice on its day, and then in two days. */
static void
learn_new (AshiProgress *progress, guint day, gint64 *now)
{
  for (guint i = 0; i < N_NEW; i++)
    {
      g_autofree char *item = dup_item (day, i);

      ashi_progress_add (progress, item, ASHI_GRADE_GOOD, *now, ZONE);
      *now += MINUTE / 6;
    }
  g_assert_cmpuint (answer_due (progress, now, ASHI_GRADE_GOOD), ==, 0);
  *now += 10 * MINUTE;
  g_assert_cmpuint (answer_due (progress, now, ASHI_GRADE_GOOD), ==, N_NEW);
}

/* FSRS-6 asks what is always known after 2 days and then after 11. */
static void
test_week (void)
{
  g_autoptr (AshiProgress) progress = begin (ASHI_RETENTION_DEFAULT, FALSE);
  guint forecast[14];

  for (guint day = 0; day < 7; day++)
    {
      gint64 now = BEGIN + day * (gint64) DAY;

      g_assert_cmpuint (answer_due (progress, &now, ASHI_GRADE_GOOD), ==, day < 2 ? 0 : N_NEW);
      learn_new (progress, day, &now);
    }
  g_assert_cmpuint (ashi_progress_get_n (progress), ==, 7 * N_NEW);
  ashi_progress_forecast (progress, ashi_study_day (BEGIN, ZONE) + 7, G_N_ELEMENTS (forecast), forecast);
  for (guint ahead = 0; ahead < G_N_ELEMENTS (forecast); ahead++)
    {
      /* Of days 5 and 6 after 2, of days 0 to 4 after 2 + 11. */
      const gboolean is_some = ahead <= 1 || (ahead >= 6 && ahead <= 10);

      g_assert_cmpuint (forecast[ahead], ==, is_some ? N_NEW : 0);
    }
}

/* Who wants to hold more is asked more often. */
static void
test_retention (void)
{
  static const double retentions[] = { ASHI_RETENTION_LEAST, ASHI_RETENTION_DEFAULT, ASHI_RETENTION_MOST };
  int before = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (retentions); i++)
    {
      g_autoptr (AshiProgress) progress = begin (retentions[i], FALSE);
      const AshiStanding *standing;

      ashi_progress_add (progress, "find:psoas", ASHI_GRADE_EASY, BEGIN, ZONE);
      standing = ashi_progress_find (progress, "find:psoas");
      g_assert_cmpint (standing->due_day - standing->day, <, before);
      before = standing->due_day - standing->day;
      g_assert_cmpfloat_with_epsilon (
          ashi_progress_get_retrievability (progress, "find:psoas", BEGIN + before * (gint64) DAY, ZONE), retentions[i],
          0.02);
    }
}

/* What was missed for a month is due, told under today, and the likeliest to be forgotten comes first. */
static void
test_due (void)
{
  g_autoptr (AshiProgress) progress = begin (ASHI_RETENTION_DEFAULT, FALSE);
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) late = NULL;
  const gint64 later = BEGIN + 30 * (gint64) DAY;
  guint forecast[7];

  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_EASY, BEGIN, ZONE);
  ashi_progress_add (progress, "find:piriformis", ASHI_GRADE_EASY, BEGIN, ZONE);
  ashi_progress_add (progress, "find:gluteus-medius", ASHI_GRADE_AGAIN, BEGIN, ZONE);
  early = ashi_progress_list_due (progress, BEGIN, ZONE);
  g_assert_cmpuint (early->len, ==, 0);
  late = ashi_progress_list_due (progress, later, ZONE);
  g_assert_cmpuint (late->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (late, 0), ==, "find:gluteus-medius");
  g_assert_cmpstr (g_ptr_array_index (late, 1), ==, "find:piriformis");
  ashi_progress_forecast (progress, ashi_study_day (later, ZONE), G_N_ELEMENTS (forecast), forecast);
  g_assert_cmpuint (forecast[0], ==, 3);
  g_assert_null (ashi_progress_find (progress, "find:soleus"));
}

/* It is due from the morning of its day, though it was learnt in the evening. */
static void
test_morning (void)
{
  g_autoptr (AshiProgress) progress = begin (ASHI_RETENTION_DEFAULT, FALSE);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) due = NULL;
  const AshiStanding *standing;
  gint64 morning; /* 5:00 of the day */

  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_EASY, BEGIN, ZONE);
  standing = ashi_progress_find (progress, "find:psoas");
  morning = BEGIN + (standing->due_day - standing->day) * (gint64) DAY - 15 * HOUR;
  before = ashi_progress_list_due (progress, morning - 2 * HOUR, ZONE);
  g_assert_cmpuint (before->len, ==, 0);
  due = ashi_progress_list_due (progress, morning, ZONE);
  g_assert_cmpuint (due->len, ==, 1);
}

/* What is forgotten eight times after it was held is named, the worst first. */
static void
test_leeches (void)
{
  static const char *const items[] = { "find:psoas", "find:piriformis" };
  g_autoptr (AshiProgress) progress = begin (ASHI_RETENTION_DEFAULT, TRUE);
  g_autoptr (GPtrArray) none = ashi_progress_list_leeches (progress);
  g_autoptr (GPtrArray) leeches = NULL;
  gint64 now = BEGIN;

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    for (guint n = 0; n < 8 + i; n++)
      {
        g_assert_false (n > 0 && n < 8 && ashi_standing_is_leech (ashi_progress_find (progress, items[i])));
        ashi_progress_add (progress, items[i], ASHI_GRADE_EASY, now, ZONE);
        ashi_progress_add (progress, items[i], ASHI_GRADE_AGAIN, now += DAY, ZONE);
        now += DAY;
      }
  leeches = ashi_progress_list_leeches (progress);
  g_assert_cmpuint (leeches->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (leeches, 0), ==, "find:piriformis");
  g_assert_cmpuint (ashi_progress_find (progress, "find:piriformis")->n_lapses, ==, 9);
}

/* The same answers, replayed, lead to the same days; other items to others. */
static void
test_replay (void)
{
  g_autoptr (AshiProgress) one = begin (ASHI_RETENTION_DEFAULT, TRUE);
  g_autoptr (AshiProgress) other = begin (ASHI_RETENTION_DEFAULT, TRUE);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *item = dup_item (0, i);

      ashi_progress_add (one, item, ASHI_GRADE_EASY, BEGIN, ZONE);
      ashi_progress_add (other, item, ASHI_GRADE_EASY, BEGIN, ZONE);
      g_assert_cmpint (ashi_progress_find (one, item)->due_day, ==, ashi_progress_find (other, item)->due_day);
      g_hash_table_add (days, GINT_TO_POINTER (ashi_progress_find (one, item)->due_day));
    }
  g_assert_cmpuint (g_hash_table_size (days), >, 3);
}

/* Only answers to what was held and due tell of recall, each for its kind. */
static void
test_recall (void)
{
  g_autoptr (AshiProgress) progress = begin (ASHI_RETENTION_DEFAULT, FALSE);
  AshiRecall find, name;
  gint64 now = BEGIN;

  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_GOOD, now, ZONE);                 /* new */
  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_GOOD, now += 10 * MINUTE, ZONE);  /* learning */
  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_AGAIN, now += 10 * MINUTE, ZONE); /* held, before its day */
  find = ashi_progress_get_recall (progress, "find");
  g_assert_cmpuint (find.n, ==, 0);
  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_GOOD, now += 10 * MINUTE, ZONE); /* relearning */
  ashi_progress_add (progress, "find:psoas", ASHI_GRADE_HARD, now += 40 * (gint64) DAY, ZONE);
  ashi_progress_add (progress, "find:soleus", ASHI_GRADE_EASY, now, ZONE);
  ashi_progress_add (progress, "find:soleus", ASHI_GRADE_AGAIN, now += 40 * (gint64) DAY, ZONE);
  ashi_progress_add (progress, "name:psoas", ASHI_GRADE_EASY, now, ZONE);
  ashi_progress_add (progress, "name:psoas", ASHI_GRADE_EASY, now += 40 * (gint64) DAY, ZONE);
  find = ashi_progress_get_recall (progress, "find");
  name = ashi_progress_get_recall (progress, "name");
  g_assert_cmpuint (find.n, ==, 2);
  g_assert_cmpuint (find.n_recalled, ==, 1);
  g_assert_cmpuint (name.n, ==, 1);
  g_assert_cmpuint (name.n_recalled, ==, 1);
  g_assert_cmpuint (ashi_progress_get_recall (progress, "order").n, ==, 0);
}

/* Newcombe (Stat Med 1998; 17:857–872) prints these of the same method. */
static void
test_range (void)
{
  static const struct
  {
    AshiRecall recall;
    double low, high;
  } vectors[] = {
    { { 263, 81 }, 0.2553, 0.3662 },
    { { 148, 15 }, 0.0624, 0.1605 },
    { { 20, 0 }, 0.0000, 0.1611 },
    { { 29, 1 }, 0.0061, 0.1718 },
    { { 20, 20 }, 0.8389, 1.0000 }, /* the third, told of what was recalled */
    { { 0, 0 }, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      double low, high;

      ashi_recall_get_range (&vectors[i].recall, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, vectors[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (high, vectors[i].high, 0.00005);
      g_assert_true (ashi_recall_is_few (&vectors[i].recall) == (vectors[i].recall.n == 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/week", test_week);
  g_test_add_func ("/progress/retention", test_retention);
  g_test_add_func ("/progress/due", test_due);
  g_test_add_func ("/progress/morning", test_morning);
  g_test_add_func ("/progress/leeches", test_leeches);
  g_test_add_func ("/progress/replay", test_replay);
  g_test_add_func ("/progress/recall", test_recall);
  g_test_add_func ("/progress/range", test_range);
  return g_test_run ();
}
