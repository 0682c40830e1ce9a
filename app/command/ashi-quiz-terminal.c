// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quiz-terminal.h"

#include "ashi-decimal.h"
#include "ashi-limits.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define END     "q"
#define OPTIONS "?"

/* What was read, as an answer has it. */
typedef struct
{
  GPtrArray *chosen; /* ids of the question, NULL behind them */
  const char *typed;
  double press;
  gboolean pressed;
} Heard;

static const char *
get_prompt (const AshiQuestion *question)
{
  switch (question->asking)
    {
    case ASHI_ASKING_CLICK:
    case ASHI_ASKING_PLACE:
      return _ ("The letter: ");
    case ASHI_ASKING_TYPE:
      return _ ("The name, or ? for a choice: ");
    case ASHI_ASKING_SEVERAL:
      return _ ("The numbers of all that are right, such as 1 3: ");
    case ASHI_ASKING_ORDER:
      return _ ("All numbers in order, such as 2 1 3: ");
    case ASHI_ASKING_PRESS:
      return _ ("The depth in mm at which you stop it: ");
    case ASHI_ASKING_ONE:
    default:
      return _ ("The number: ");
    }
}

static void
print_options (const AshiQuestion *question)
{
  for (guint i = 0; i < question->options->len; i++)
    g_print ("  %u. %s\n", i + 1, ((const AshiOption *) g_ptr_array_index (question->options, i))->text);
}

/**
 * ashi_quiz_print_question:
 * @number: of @n
 * @picture: (nullable): the file in which its picture lies
 */
void
ashi_quiz_print_question (const AshiQuestion *question, guint number, guint n, const char *picture)
{
  g_print (_ ("\n%u of %u · %s\n%s\n"), number, n, ashi_question_kind_get_label (question->kind), question->stem);
  if (picture != NULL)
    g_print (_ ("Look at %s.\n"), picture);
  if (question->asking != ASHI_ASKING_TYPE && !ashi_question_has_letters (question))
    print_options (question);
}

/* Returns: (transfer full) (nullable): a line; NULL at the end of what can be read */
static char *
read_line (const char *prompt)
{
  char line[ASHI_LIMIT_SEARCH_BYTES + 2];

  g_print ("%s", prompt);
  fflush (stdout);
  if (fgets (line, sizeof line, stdin) == NULL)
    return NULL;
  for (gsize length = strlen (line); length > 0 && line[length - 1] != '\n';) /* the rest of what is too long */
    {
      const int letter = getchar ();

      if (letter == EOF || letter == '\n')
        break;
    }
  return g_utf8_validate (line, -1, NULL) ? g_strdup (g_strstrip (line)) : g_strdup ("");
}

/* A number of the list that was printed, or a letter in the picture. */
static const AshiOption *
find_option (const AshiQuestion *question, const char *word)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (ashi_question_has_letters (question) ? g_ascii_strcasecmp (word, option->text) == 0
                                               : g_str_equal (word, number))
        return option;
    }
  return NULL;
}

/* Returns: whether every word is an option */
static gboolean
choose (const AshiQuestion *question, const char *line, Heard *heard)
{
  g_auto (GStrv) words = g_strsplit_set (line, " ,;.", -1);

  g_ptr_array_set_size (heard->chosen, 0);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      {
        const AshiOption *option = find_option (question, *word);

        if (option == NULL)
          return FALSE;
        if (!g_ptr_array_find (heard->chosen, option->id, NULL))
          g_ptr_array_add (heard->chosen, option->id);
      }
  return TRUE;
}

/* Returns: whether it was understood */
static gboolean
understand (const AshiQuestion *question, const char *line, Heard *heard)
{
  if (question->asking == ASHI_ASKING_PRESS)
    {
      heard->pressed = *line != '\0';
      return *line == '\0' || ashi_decimal_read (line, &heard->press);
    }
  if (question->asking != ASHI_ASKING_TYPE)
    return choose (question, line, heard);
  if (!choose (question, line, heard))
    heard->typed = line;
  return TRUE;
}

static AshiJudgement *
judge (const AshiQuestion *question, Heard *heard, double seconds)
{
  AshiReply answer = { .typed = heard->typed, .presses = &heard->press, .n_presses = heard->pressed };

  g_ptr_array_add (heard->chosen, NULL);
  answer.chosen = (const char *const *) heard->chosen->pdata;
  answer.seconds = isatty (STDIN_FILENO) ? seconds : 0; /* a script takes no time, and knows no more for that */
  return ashi_question_judge (question, &answer);
}

/**
 * ashi_quiz_hear_answer:
 *
 * Reads lines until one can be understood; an empty one says that nobody knows.
 *
 * Returns: (transfer full) (nullable): what the answer is worth; %NULL where somebody wants no more questions
 */
AshiJudgement *
ashi_quiz_hear_answer (const AshiQuestion *question)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const gint64 start = g_get_monotonic_time ();

  for (;;)
    {
      g_autofree char *line = read_line (get_prompt (question));
      Heard heard = { .chosen = chosen };

      if (line == NULL || g_str_equal (line, END))
        return NULL;
      if (g_str_equal (line, OPTIONS))
        print_options (question);
      else if (understand (question, line, &heard))
        return judge (question, &heard, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      else
        g_print (_ ("“%s” is none of the answers.\n"), line);
    }
}

/**
 * ashi_quiz_print_judgement:
 *
 * Says what the answer was worth and why, what is right, and whose word that is.
 */
void
ashi_quiz_print_judgement (const AshiQuestion *question, const AshiJudgement *judgement)
{
  g_autofree char *cited = ashi_question_dup_cited (question);

  if (judgement->share >= 1)
    g_print (_ ("Right (%s).\n"), ashi_grade_get_label (judgement->grade));
  else if (judgement->share > 0)
    g_print (_ ("Right in part, %.0f %% (%s).\n"), 100 * judgement->share, ashi_grade_get_label (judgement->grade));
  else
    g_print (_ ("Not right (%s).\n"), ashi_grade_get_label (judgement->grade));
  for (guint i = 0; i < judgement->reasons->len; i++)
    g_print ("  %s\n", (const char *) g_ptr_array_index (judgement->reasons, i));
  g_print (_ ("Answer: %s\n"), question->right);
  if (cited != NULL)
    g_print (_ ("Sources: %s\n"), cited);
  if (question->note != NULL)
    g_print ("%s\n", question->note);
}
