// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-command-asked.h"
#include "ashi-command.h"
#include "ashi-question-figure.h"
#include "ashi-quiz-json.h"
#include "ashi-quiz-terminal.h"

#include <glib/gi18n.h>

#define USUAL_COUNT 10
#define MOST_COUNT  1000

typedef struct
{
  char **kinds;
  char *about;
  char *count_word;
  char *seed_word;
  char *audience_word;
  char *picture;
  gboolean json;
  guint32 seed;
  guint count;
  AshiAudience audience;
  AshiQuizFilter filter;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_strfreev (self->kinds);
  g_free (self->about);
  g_free (self->count_word);
  g_free (self->seed_word);
  g_free (self->audience_word);
  g_free (self->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* Without a file for it, no picture can be shown. */
static gboolean
read_kinds (Wishes *self)
{
  const gboolean has_picture = self->picture != NULL || self->json;

  for (char **word = self->kinds; word != NULL && *word != NULL; word++)
    {
      AshiQuestionKind kind;

      if (!ashi_command_read_kind (*word, &kind))
        return FALSE;
      if (!has_picture && ashi_question_kind_needs_picture (kind))
        {
          g_printerr (_ ("ashi: “%s” asks about a picture. Say where to write that with --picture FILE.png.\n"), *word);
          return FALSE;
        }
      self->filter.kinds |= 1u << kind;
    }
  for (guint i = 0; self->kinds == NULL && i < ASHI_N_QUESTION_KINDS; i++)
    if (has_picture || !ashi_question_kind_needs_picture ((AshiQuestionKind) i))
      self->filter.kinds |= 1u << i;
  return TRUE;
}

/**
 * ashi_command_parse_count:
 * @word: (nullable): a word of the command line; %NULL leaves @value as it is
 * @option: whose word it is
 *
 * Returns: whether it is a whole number from @low to @high; when not, that is printed
 */
gboolean
ashi_command_parse_count (const char *word, const char *option, guint low, guint high, guint *value)
{
  guint64 number;

  if (word == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (word, 10, low, high, &number, NULL))
    {
      *value = (guint) number;
      return TRUE;
    }
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write a whole number from %u to %u.\n"), word, option, low, high);
  return FALSE;
}

static gboolean
read_wishes (Wishes *self)
{
  if (!ashi_command_parse_count (self->count_word, "--count", 1, MOST_COUNT, &self->count)
      || !ashi_command_parse_count (self->seed_word, "--seed", 0, G_MAXUINT32, &self->seed)
      || !ashi_command_parse_audience (self->audience_word, &self->audience))
    return FALSE;
  return read_kinds (self);
}

static GPtrArray *
make_questions (AshiQuiz *quiz, const Wishes *wishes)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_draw (quiz, &wishes->filter, wishes->count, wishes->seed);
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_question_unref);

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (questions,
                     ashi_quiz_ask (quiz, ((AshiQuizCard *) g_ptr_array_index (cards, i))->id, wishes->seed));
  return questions;
}

/* Returns: whether there is none to draw, or it is drawn */
static gboolean
draw (AshiPack *pack, AshiQuestion *question, const char *path, gboolean *drawn)
{
  g_autoptr (AshiQuestionFigure) figure = path != NULL ? ashi_question_figure_new (pack, question) : NULL;
  g_autoptr (GError) error = NULL;

  *drawn = figure != NULL;
  if (figure == NULL || ashi_question_figure_save (figure, pack, path, &error))
    return TRUE;
  g_printerr ("ashi: %s\n", error->message);
  return FALSE;
}

static AshiExit
ask_all (AshiPack *pack, GPtrArray *questions, const Wishes *wishes)
{
  guint n_asked = 0, n_right = 0;

  for (; n_asked < questions->len; n_asked++)
    {
      AshiQuestion *question = g_ptr_array_index (questions, n_asked);
      g_autoptr (AshiJudgement) judgement = NULL;
      gboolean drawn;

      if (!draw (pack, question, wishes->picture, &drawn))
        return ASHI_EXIT_BAD;
      ashi_quiz_print_question (question, n_asked + 1, questions->len, drawn ? wishes->picture : NULL);
      judgement = ashi_quiz_hear_answer (question);
      if (judgement == NULL)
        break;
      ashi_quiz_print_judgement (question, judgement);
      n_right += judgement->share >= 1;
    }
  g_print (_ ("\n%u of %u right. --seed %u asks the same again.\n"), n_right, n_asked, wishes->seed);
  return ASHI_EXIT_GOOD;
}

static AshiExit
ask_of (AshiPack *pack, Wishes *wishes)
{
  g_autoptr (AshiQuiz) quiz = ashi_quiz_new (pack, wishes->audience);
  g_autoptr (GPtrArray) questions = make_questions (quiz, wishes);
  g_autofree char *json = NULL;

  if (questions->len == 0)
    {
      g_printerr (
          _ ("ashi: nothing of that kind can be asked about it. Leave out --kind or --about, or let pictures be "
             "written with --picture FILE.png.\n"));
      return ASHI_EXIT_BAD;
    }
  if (!wishes->json)
    return ask_all (pack, questions, wishes);
  json = ashi_quiz_dup_json (quiz, questions, wishes->seed, wishes->audience);
  g_print ("%s\n", json);
  return ASHI_EXIT_GOOD;
}

static AshiExit
run_quiz (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Wishes) wishes = { .audience = ASHI_AUDIENCE_TRAINEE, .count = USUAL_COUNT, .seed = g_random_int () };
  const GOptionEntry options[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.kinds,
      N_ ("Ask this kind: find, name, spotter, order, place, depth, hazards, now, run, claim or own; may be given more "
          "than once"),
      N_ ("KIND") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &wishes.about,
      N_ ("Ask about a subject, or what a lesson or programme is about"), N_ ("SUBJECT") },
    { "count", 0, 0, G_OPTION_ARG_STRING, &wishes.count_word, N_ ("How many at most; 10 without it"), N_ ("N") },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &wishes.seed_word, N_ ("Ask what the same number asked before"), N_ ("N") },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &wishes.picture,
      N_ ("Where to write the picture of each question in turn; without it nothing is asked about pictures"),
      N_ ("FILE.png|svg|pdf") },
    { "audience", 0, 0, G_OPTION_ARG_STRING, &wishes.audience_word, N_ ("For a trainee (as without it) or a clinician"),
      N_ ("WHO") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes.json, N_ ("Print the questions with their answers as JSON"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_quiz, options, 0, &argc, &argv, &exit_code))
    return exit_code;
  if (!read_wishes (&wishes))
    return ASHI_EXIT_USAGE;
  if (!ashi_command_may_ask (wishes.audience))
    return ASHI_EXIT_USAGE;
  pack = wishes.json ? ashi_command_open_pack (pack_folder) : ashi_command_open_told_pack (pack_folder);
  return ashi_command_find_asked (pack, wishes.about, &wishes.filter.about) ? ask_of (pack, &wishes) : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_quiz = {
  "quiz",
  N_ ("[--kind KIND] [--about SUBJECT] [--count N] [--seed N] [--picture FILE] [--json]"),
  N_ ("Asks about what the pack says and draws, in the terminal."),
  run_quiz,
};
