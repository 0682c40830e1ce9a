// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-command-keep.h"
#include "ashi-decimal.h"
#include "ashi-enum-types.h"
#include "ashi-json.h"
#include "ashi-nick.h"
#include "ashi-question.h"
#include "ashi-store-log.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How far the forecast looks. */
#define N_DAYS 7

/* Items that are listed: nobody answers more in a day. JSON has all. */
#define MOST_LISTED 50

#define MINUTE 60000 /* ms */

/* What is told, and when. */
typedef struct
{
  AshiPack *pack;
  AshiProgress *progress;
  double retention;
  gint64 now;
  int zone;
} Told;

static AshiExit
fail (const GError *error)
{
  g_printerr ("ashi: %s\n", error->message);
  return ASHI_EXIT_BAD;
}

/* Returns: (transfer full): the day of that number, as @format has it */
static char *
dup_day (int day, const char *format)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (1970, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) date = g_date_time_add_days (first, day);

  return g_date_time_format (date, format);
}

/* Text */

static void
print_item (const Told *self, const char *item)
{
  const AshiStanding *standing = ashi_progress_find (self->progress, item);
  g_autofree char *last = dup_day (standing->day, "%Y-%m-%d");

  g_print (_ ("  %-32s recalled with %2.0f in 100, last asked %s\n"), item,
           100 * ashi_progress_get_retrievability (self->progress, item, self->now, self->zone), last);
}

static void
print_due (const Told *self)
{
  g_autoptr (GPtrArray) due = ashi_progress_list_due (self->progress, self->now, self->zone);

  g_print (ngettext ("%u is due now, of %u that were asked.\n", "%u are due now, of %u that were asked.\n", due->len),
           due->len, ashi_progress_get_n (self->progress));
  for (guint i = 0; i < MIN (due->len, MOST_LISTED); i++)
    print_item (self, g_ptr_array_index (due, i));
  if (due->len > MOST_LISTED)
    g_print ("  …\n");
}

static void
print_forecast (const Told *self)
{
  const int today = ashi_study_day (self->now, self->zone);
  guint n_due[N_DAYS];

  ashi_progress_forecast (self->progress, today, N_DAYS, n_due);
  g_print (_ ("\nThe next %d days:\n"), N_DAYS);
  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = dup_day (today + i, "%Y-%m-%d");

      g_print ("  %s %5u\n", day, n_due[i]);
    }
}

static void
print_leeches (const Told *self)
{
  g_autoptr (GPtrArray) leeches = ashi_progress_list_leeches (self->progress);

  if (leeches->len == 0)
    return;
  g_print (_ ("\nForgotten again and again; look at their cards:\n"));
  for (guint i = 0; i < MIN (leeches->len, MOST_LISTED); i++)
    {
      const char *item = g_ptr_array_index (leeches, i);

      g_print (_ ("  %-32s forgotten %u times\n"), item, ashi_progress_find (self->progress, item)->n_lapses);
    }
}

/* The name of a kind here is that by which it is asked for. Of few answers nothing is told. */
static void
print_recall (const Told *self)
{
  gboolean is_first = TRUE;

  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      const char *nick = ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, kind);
      const AshiRecall recall = ashi_progress_get_recall (self->progress, nick);
      double low, high;

      if (ashi_recall_is_few (&recall))
        continue;
      ashi_recall_get_range (&recall, &low, &high);
      if (is_first)
        g_print (_ ("\nRecalled of what was due:\n"));
      is_first = FALSE;
      g_print (_ ("  %-8s %u of %u: %.0f in 100, likely %.0f to %.0f\n"), nick, recall.n_recalled, recall.n,
               100 * ashi_recall_get_share (&recall), 100 * low, 100 * high);
    }
}

static void
print_text (const Told *self)
{
  if (ashi_progress_get_n (self->progress) == 0)
    {
      g_print (_ ("Nothing was asked yet.\n"));
      return;
    }
  print_due (self);
  print_forecast (self);
  print_recall (self);
  print_leeches (self);
}

/* JSON */

static void
add_count (JsonBuilder *json, const char *name, guint count)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, count);
}

static void
add_item (JsonBuilder *json, const Told *self, const char *item)
{
  const AshiStanding *standing = ashi_progress_find (self->progress, item);
  g_autofree char *last = dup_day (standing->day, "%Y-%m-%d");

  json_builder_begin_object (json);
  ashi_json_add_string (json, "item", item);
  ashi_json_add_string (json, "last", last);
  ashi_json_add_number (json, "retrievability",
                        ashi_progress_get_retrievability (self->progress, item, self->now, self->zone));
  ashi_json_add_number (json, "stability", standing->memory.stability);
  ashi_json_add_number (json, "difficulty", standing->memory.difficulty);
  add_count (json, "answers", standing->n_answers);
  add_count (json, "lapses", standing->n_lapses);
  json_builder_end_object (json);
}

static void
add_items (JsonBuilder *json, const Told *self, const char *name, GPtrArray *items)
{
  ashi_json_begin_list (json, name);
  for (guint i = 0; i < items->len; i++)
    add_item (json, self, g_ptr_array_index (items, i));
  json_builder_end_array (json);
}

static void
add_forecast (JsonBuilder *json, const Told *self)
{
  const int today = ashi_study_day (self->now, self->zone);
  guint n_due[N_DAYS];

  ashi_progress_forecast (self->progress, today, N_DAYS, n_due);
  ashi_json_begin_list (json, "forecast");
  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = dup_day (today + i, "%Y-%m-%d");

      json_builder_begin_object (json);
      ashi_json_add_string (json, "day", day);
      add_count (json, "due", n_due[i]);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* Few answers or many: whoever reads JSON sees by the range how much it says. */
static void
add_recall (JsonBuilder *json, const Told *self)
{
  ashi_json_begin_list (json, "recall");
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      const char *nick = ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, kind);
      const AshiRecall recall = ashi_progress_get_recall (self->progress, nick);
      double low, high;

      if (recall.n == 0)
        continue;
      ashi_recall_get_range (&recall, &low, &high);
      json_builder_begin_object (json);
      ashi_json_add_string (json, "kind", nick);
      add_count (json, "due", recall.n);
      add_count (json, "recalled", recall.n_recalled);
      ashi_json_add_number (json, "low", low);
      ashi_json_add_number (json, "high", high);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (const Told *self)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GPtrArray) due = ashi_progress_list_due (self->progress, self->now, self->zone);
  g_autoptr (GPtrArray) leeches = ashi_progress_list_leeches (self->progress);
  g_autofree char *text = NULL;

  json_builder_begin_object (json);
  ashi_json_add_string (json, "pack", ashi_pack_get_id (self->pack));
  ashi_json_add_number (json, "retention", self->retention);
  add_count (json, "asked", ashi_progress_get_n (self->progress));
  add_items (json, self, "due", due);
  add_forecast (json, self);
  add_recall (json, self);
  add_items (json, self, "leeches", leeches);
  json_builder_end_object (json);
  text = ashi_json_dup_text (json, ASHI_AUDIENCE_TRAINEE);
  g_print ("%s\n", text);
}

/* What can be done */

static AshiExit
keep (AshiStore *store, const Told *self, const char *item, AshiGrade grade)
{
  g_autofree char *kind = g_strndup (item, strcspn (item, ":"));
  const AshiRepetition repetition = { item, kind, grade, self->now, self->zone, 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  const AshiStanding *standing;

  if (!ashi_store_add_repetition (store, ashi_pack_get_id (self->pack), &repetition, &error))
    return fail (error);
  ashi_progress_add (self->progress, item, grade, self->now, self->zone);
  standing = ashi_progress_find (self->progress, item);
  day = dup_day (standing->due_day, "%Y-%m-%d");
  if (standing->phase == ASHI_PHASE_HELD)
    g_print (_ ("Again on %s.\n"), day);
  else
    g_print (_ ("Again in %.3g min.\n"), (double) (standing->due - self->now) / MINUTE);
  return ASHI_EXIT_GOOD;
}

static AshiExit
write_csv (AshiStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *csv = ashi_store_dup_csv (store, &error);
  g_autoptr (GBytes) content = NULL;

  if (csv == NULL)
    return fail (error);
  content = g_bytes_new_take (csv, strlen (csv));
  return ashi_command_save (path, content) ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

static gboolean
parse_retention (const char *word, double *retention)
{
  *retention = ASHI_RETENTION_DEFAULT;
  if (word == NULL
      || (ashi_decimal_read (word, retention) && *retention >= ASHI_RETENTION_LEAST
          && *retention <= ASHI_RETENTION_MOST))
    return TRUE;
  g_printerr (_ ("ashi: --retention is a number from %.2f to %.2f, and not “%s”.\n"), ASHI_RETENTION_LEAST,
              ASHI_RETENTION_MOST, word);
  return FALSE;
}

static AshiExit
tell (AshiStore *store, const char *pack_folder, double retention, gboolean as_json, char **words)
{
  const AshiSchedule schedule = { ashi_fsrs_of_weights (ashi_fsrs_weights), retention, TRUE };
  g_autoptr (AshiPack) pack = ashi_command_open_pack (pack_folder);
  g_autoptr (AshiProgress) progress = NULL;
  g_autoptr (GError) error = NULL;
  Told told = { pack, NULL, retention, 0, 0 };
  AshiGrade grade;

  if (words[0] != NULL && !ashi_grade_read (words[1], &grade))
    {
      g_printerr (_ ("ashi: “%s” is no grade: again, hard, good or easy.\n"), words[1]);
      return ASHI_EXIT_USAGE;
    }
  progress = ashi_store_read_progress (store, ashi_pack_get_id (pack), &schedule, &error);
  if (progress == NULL)
    return fail (error);
  told.progress = progress;
  told.now = ashi_store_get_now (&told.zone);
  if (words[0] != NULL)
    return keep (store, &told, words[0], grade);
  if (as_json)
    print_json (&told);
  else
    print_text (&told);
  return ASHI_EXIT_GOOD;
}

static gboolean
check_words (int n_words, gboolean as_json, const char *csv)
{
  if (n_words == 0 && !(as_json && csv != NULL))
    return TRUE;
  if (n_words == 2 && !as_json && csv == NULL)
    return TRUE;
  ashi_command_print_usage (&ashi_command_review);
  return FALSE;
}

static AshiExit
run_review (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *word = NULL;
  g_autofree char *csv = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "retention", 0, 0, G_OPTION_ARG_STRING, &word,
      N_ ("Ask again when the chance of recall is P: 0.80 to 0.97, 0.90 without this"), N_ ("P") },
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &csv, N_ ("Write every answer of every pack to FILE, as CSV"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (AshiStore) store = NULL;
  AshiExit exit_code;
  double retention;

  if (!ashi_command_parse (&ashi_command_review, options, ASHI_COMMAND_ANY_WORDS, &argc, &argv, &exit_code))
    return exit_code;
  if (!check_words (argc - 1, as_json, csv) || !parse_retention (word, &retention))
    return ASHI_EXIT_USAGE;
  store = ashi_command_open_store ();
  if (store == NULL)
    return ASHI_EXIT_BAD;
  return csv != NULL ? write_csv (store, csv) : tell (store, pack_folder, retention, as_json, argv + 1);
}

const AshiCommand ashi_command_review = {
  "review",
  N_ ("[--json] [--retention P] | ITEM GRADE | --csv FILE"),
  N_ ("Tells what is due to be asked again, and in the next days; or keeps an answer: again, hard, good or easy."),
  run_review,
};
