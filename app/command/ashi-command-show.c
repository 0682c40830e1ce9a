// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-card-json.h"
#include "ashi-card-text.h"
#include "ashi-command.h"
#include "ashi-drawn-check.h"
#include "ashi-enum-types.h"
#include "ashi-finder.h"
#include "ashi-lesson-json.h"
#include "ashi-lesson-text.h"
#include "ashi-nearest.h"
#include "ashi-nick.h"
#include "ashi-resource-pack.h"
#include "ashi-review-list.h"
#include "ashi-search.h"

#include <glib/gi18n.h>
#include <pango/pango.h>

/* More than a screenful is a list nobody reads. */
#define MOST_FOUND 20

static void
print_subject (AshiSubject *subject, AshiAudience audience)
{
  const char *id = ashi_audience_get_id (audience, ashi_subject_get_id (subject));

  g_print ("%-40s %s\n", id != NULL ? id : "", ashi_subject_get_title (subject));
}

static void
print_lesson (AshiLesson *lesson)
{
  g_print ("%-40s %s\n", ashi_lesson_get_id (lesson), ashi_lesson_get_title (lesson));
}

static void
list_lessons (AshiPack *pack)
{
  GListModel *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      print_lesson (lesson);
    }
}

static AshiExit
run_list (const char *pack_folder, int argc, char *argv[])
{
  g_autoptr (AshiPack) pack = NULL;
  gboolean unreviewed = FALSE;
  const GOptionEntry options[] = {
    { "unreviewed", 0, 0, G_OPTION_ARG_NONE, &unreviewed,
      N_ ("Only what has statements that nobody has reviewed, and how many"), NULL },
    { NULL },
  };
  GListModel *subjects;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_list, options, 0, &argc, &argv, &exit_code))
    return exit_code;
  pack = unreviewed ? ashi_command_open_pack (pack_folder) : ashi_command_open_told_pack (pack_folder);
  if (unreviewed)
    {
      ashi_review_list_print_counts (pack);
      return ASHI_EXIT_GOOD;
    }
  subjects = ashi_pack_get_subjects (pack);
  for (AshiKind kind = 0; kind < ASHI_N_KINDS; kind++)
    for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
      {
        g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

        if (ashi_subject_get_kind (subject) == kind)
          print_subject (subject, ASHI_AUDIENCE_CLINICIAN);
      }
  list_lessons (pack);
  return g_list_model_get_n_items (subjects) > 0 ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_list = {
  "list",
  N_ ("[--unreviewed]"),
  N_ ("Lists every subject and lesson: its id and its name."),
  run_list,
};

/**
 * ashi_command_parse_audience:
 * @word: (nullable): a word of the command line; %NULL leaves @audience as it is
 *
 * Returns: whether it names who reads; when not, that is printed
 */
gboolean
ashi_command_parse_audience (const char *word, AshiAudience *audience)
{
  int value;

  if (word == NULL)
    return TRUE;
  if (!ashi_nick_to_value (ASHI_TYPE_AUDIENCE, word, &value))
    {
      g_printerr (_ ("ashi: there is no audience “%s”. It can be clinician, trainee or patient.\n"), word);
      return FALSE;
    }
  *audience = (AshiAudience) value;
  return TRUE;
}

static AshiExit
show_lesson (AshiPack *pack, AshiLesson *lesson, AshiAudience audience, gboolean json)
{
  g_autofree char *text = NULL;

  if (ashi_pack_find_lesson (pack, ashi_lesson_get_id (lesson)) == NULL || !ashi_lesson_is_for (lesson, audience))
    {
      g_printerr (_ ("ashi: “%s” is not written for this reader. Ask for it with another --audience.\n"),
                  ashi_lesson_get_id (lesson));
      return ASHI_EXIT_BAD;
    }
  text = json ? ashi_lesson_dup_json (lesson, pack, audience) : ashi_lesson_dup_text (lesson, pack, audience);
  g_print ("%s\n", text);
  return ASHI_EXIT_GOOD;
}

static AshiExit
refuse_name (AshiPack *pack, const char *name)
{
  g_autofree char *reason = ashi_explain_unnamed (pack, name, TRUE);

  g_printerr ("ashi: %s\n", reason);
  return ASHI_EXIT_BAD;
}

static AshiExit
run_show (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *word = NULL;
  gboolean json = FALSE, unreviewed = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { "audience", 0, 0, G_OPTION_ARG_STRING, &word, N_ ("For a clinician (as without it), a trainee or a patient"),
      N_ ("WHO") },
    { "unreviewed", 0, 0, G_OPTION_ARG_NONE, &unreviewed, N_ ("Only the statements that nobody has reviewed"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) whole = NULL;
  g_autoptr (AshiCard) card = NULL;
  g_autofree char *text = NULL;
  AshiAudience audience = ASHI_AUDIENCE_CLINICIAN;
  AshiPack *pack;
  AshiSubject *subject;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_show, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  if (!ashi_command_parse_audience (word, &audience))
    return ASHI_EXIT_USAGE;
  if (unreviewed && !ashi_audience_may_see_reviews (audience))
    {
      g_printerr (_ ("ashi: --unreviewed is not for patients. It lists what is said to them, too.\n"));
      return ASHI_EXIT_USAGE;
    }
  whole = json || unreviewed ? ashi_command_open_pack (pack_folder) : ashi_command_open_told_pack (pack_folder);
  pack = ashi_pack_for (whole, audience);
  if (unreviewed)
    return ashi_review_list_print (pack, argv[1], json) ? ASHI_EXIT_GOOD : refuse_name (pack, argv[1]);
  if (ashi_pack_find_lesson (whole, argv[1]) != NULL)
    return show_lesson (pack, ashi_pack_find_lesson (whole, argv[1]), audience, json);
  subject = ashi_find_named (pack, argv[1]);
  if (subject == NULL)
    return refuse_name (pack, argv[1]);
  card = ashi_card_new (subject, audience);
  text = json ? ashi_card_dup_json (card, pack) : ashi_card_dup_text (card, pack);
  g_print ("%s\n", text);
  return ASHI_EXIT_GOOD;
}

const AshiCommand ashi_command_show = {
  "show",
  N_ ("SUBJECT [--json] [--audience WHO] [--unreviewed]"),
  N_ ("Prints the card of a subject, or a lesson: depth guidance, indications, risks, sources."),
  run_show,
};

static void
print_found (const AshiFound *found, AshiAudience audience)
{
  g_autofree char *excerpt = NULL;

  if (ASHI_IS_SUBJECT (found->item))
    print_subject (ASHI_SUBJECT (found->item), audience);
  else
    print_lesson (ASHI_LESSON (found->item));
  if (pango_parse_markup (found->excerpt, -1, 0, NULL, &excerpt, NULL, NULL))
    g_print ("    %s\n", excerpt);
}

static gboolean
can_be_looked_for (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *folded = ashi_fold (valid);

  if (*folded == '\0')
    g_printerr (_ ("ashi: “%s” holds no letter or digit to look for. Write what to look for, as in “ashi search "
                   "piriformis”.\n"),
                valid);
  return *folded != '\0';
}

static AshiExit
run_search (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *word = NULL;
  const GOptionEntry options[] = {
    { "audience", 0, 0, G_OPTION_ARG_STRING, &word, N_ ("For a clinician (as without it), a trainee or a patient"),
      N_ ("WHO") },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (AshiFinder) finder = NULL;
  g_autoptr (AshiAnswer) answer = NULL;
  g_autofree char *words = NULL;
  AshiAudience audience = ASHI_AUDIENCE_CLINICIAN;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_search, options, -1, &argc, &argv, &exit_code))
    return exit_code;
  if (!ashi_command_parse_audience (word, &audience))
    return ASHI_EXIT_USAGE;
  words = g_strjoinv (" ", argv + 1);
  if (!can_be_looked_for (words))
    return ASHI_EXIT_USAGE;
  pack = ashi_command_open_told_pack (pack_folder);
  finder = ashi_finder_new (pack, audience, NULL);
  answer = ashi_finder_find (finder, words, MOST_FOUND, NULL);
  if (answer->note != NULL)
    g_printerr ("ashi: %s\n", answer->note);
  for (guint i = 0; i < answer->found->len; i++)
    print_found (g_ptr_array_index (answer->found, i), audience);
  return answer->found->len > 0 ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_search = {
  "search",
  N_ ("WORDS [--audience WHO]"),
  N_ ("Lists what answers to a name in any form, a symptom or a question, the best first."),
  run_search,
};

static AshiExit
run_check (const char *pack_folder, int argc, char *argv[])
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiProblems) unseen = ashi_problems_new ();
  g_autoptr (AshiPack) pack = NULL;
  guint n;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_check, NULL, MIN (argc - 1, pack_folder != NULL ? 0 : 1), &argc, &argv,
                           &exit_code))
    return exit_code;
  if (argc > 1 && !ashi_command_is_folder (argv[1]))
    return ASHI_EXIT_USAGE;
  pack = ashi_open_pack (argc > 1 ? argv[1] : pack_folder, ASHI_OPEN_CHECKED, NULL, problems, NULL, NULL);
  ashi_check_drawn (pack, problems, unseen);
  ashi_problems_add_all (problems, unseen);
  ashi_command_print_problems (problems);
  n = ashi_problems_get_n (problems) + ashi_problems_get_n_untold (problems);
  g_print (_ ("Subjects: %u. Lessons: %u. Plates: %u. Sections: %u. Sources: %u. "),
           g_list_model_get_n_items (ashi_pack_get_subjects (pack)),
           g_list_model_get_n_items (ashi_pack_get_lessons (pack)),
           g_list_model_get_n_items (ashi_pack_get_plates (pack)),
           g_list_model_get_n_items (ashi_pack_get_sections (pack)), ashi_pack_get_n_sources (pack));
  if (n == 0)
    g_print (_ ("Nothing is wrong.\n"));
  else
    g_print (ngettext ("%u problem.\n", "%u problems.\n", n), n);
  return n == 0 ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_check = {
  "check",
  N_ ("[PACK]"),
  N_ ("Checks the pack in a folder, or the one inside the program: one line for each thing that is wrong."),
  run_check,
};
