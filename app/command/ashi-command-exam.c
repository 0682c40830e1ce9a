// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-command.h"
#include "ashi-command-asked.h"
#include "ashi-exam-sheet.h"
#include "ashi-limits.h"
#include "ashi-logo.h"

#include <glib/gi18n.h>

#define USUAL_COUNT 20

typedef struct
{
  char *about;
  char *count_word;
  char *seed_word;
  char *audience_word;
  char *file;
  char *output;
  guint seed;
  guint count;
  AshiAudience audience;
  AshiQuizFilter filter;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_free (self->about);
  g_free (self->count_word);
  g_free (self->seed_word);
  g_free (self->audience_word);
  g_free (self->file);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static gboolean
read_wishes (Wishes *self)
{
  if (!ashi_command_parse_count (self->count_word, "--count", 1, ASHI_LIMIT_EXAM_STATIONS, &self->count)
      || !ashi_command_parse_count (self->seed_word, "--seed", 0, G_MAXUINT32, &self->seed)
      || !ashi_command_parse_audience (self->audience_word, &self->audience) || !ashi_command_may_ask (self->audience))
    return FALSE;
  if (self->file != NULL && (self->seed_word != NULL || self->count_word != NULL || self->about != NULL))
    g_printerr (_ ("ashi: --file fixes the stations. Leave out --seed, --count and --about.\n"));
  else if (self->output == NULL || !g_str_has_suffix (self->output, ".pdf"))
    g_printerr (_ ("ashi: say where to write with -o FILE.pdf.\n"));
  else
    return TRUE;
  return FALSE;
}

static AshiExam *
read_exam (AshiQuiz *quiz, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  AshiExam *exam;
  gsize length = 0;

  if (!ashi_logo_load_bounded (path, ASHI_LIMIT_EXAM_FILE_BYTES, &text, &length, &error))
    {
      g_printerr ("ashi: %s\n", error->message);
      return NULL;
    }
  exam = ashi_exam_read (quiz, text, length, &error);
  if (exam == NULL)
    g_printerr ("ashi: %s: %s\n", path, error->message);
  return exam;
}

static AshiExit
write_exam (AshiPack *pack, const Wishes *wishes)
{
  g_autoptr (AshiQuiz) quiz = ashi_quiz_new (pack, wishes->audience);
  g_autoptr (AshiExam) exam =
      wishes->file != NULL ? read_exam (quiz, wishes->file)
                           : ashi_exam_new (quiz, &wishes->filter, wishes->count, wishes->seed, ASHI_EXAM_SECONDS);
  g_autoptr (AshiFlow) flow = NULL;
  g_autoptr (GError) error = NULL;

  if (exam == NULL)
    return ASHI_EXIT_BAD;
  if (exam->stations->len == 0)
    {
      g_printerr (_ ("ashi: nothing can be asked about it. Leave out --about.\n"));
      return ASHI_EXIT_BAD;
    }
  flow = ashi_exam_sheet_new (pack, exam);
  if (ashi_flow_save (flow, ASHI_PAPER_A4, wishes->output, &error))
    return ASHI_EXIT_GOOD;
  g_printerr ("ashi: %s\n", error->message);
  return ASHI_EXIT_BAD;
}

static AshiExit
run_exam (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Wishes) wishes = { .audience = ASHI_AUDIENCE_TRAINEE, .count = USUAL_COUNT, .seed = g_random_int () };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("Where to write"), N_ ("FILE.pdf") },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &wishes.seed_word, N_ ("The same number makes the same exam again"),
      N_ ("N") },
    { "count", 0, 0, G_OPTION_ARG_STRING, &wishes.count_word, N_ ("How many stations at most; 20 without it"),
      N_ ("N") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &wishes.about,
      N_ ("Ask about a subject, or what a lesson or programme is about"), N_ ("SUBJECT") },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &wishes.file, N_ ("A teacher’s file, which fixes the stations"),
      N_ ("exam.xml") },
    { "audience", 0, 0, G_OPTION_ARG_STRING, &wishes.audience_word, N_ ("For a trainee (as without it) or a clinician"),
      N_ ("WHO") },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_exam, options, 0, &argc, &argv, &exit_code))
    return exit_code;
  if (!read_wishes (&wishes))
    return ASHI_EXIT_USAGE;
  pack = ashi_command_open_told_pack (pack_folder);
  if (!ashi_command_find_asked (pack, wishes.about, &wishes.filter.about))
    return ASHI_EXIT_BAD;
  return write_exam (pack, &wishes);
}

const AshiCommand ashi_command_exam = {
  "exam",
  N_ ("[--seed N] [--count N] [--about SUBJECT] [--file exam.xml] -o FILE.pdf"),
  N_ ("Prints an exam: stations with their pictures, and the key with every right answer and its source."),
  run_exam,
};
