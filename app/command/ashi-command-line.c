// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command-line.h"

#include "ashi-command.h"
#include "ashi-fonts.h"
#include "ashi-link.h"
#include "ashi-nearest.h"
#include "ashi-resource-pack.h"
#include "ashi-tongue.h"

#include <glib/gi18n.h>

/* Ids that a message lists: more are no help. */
#define MOST_LISTED 20

static const AshiCommand *const commands[] = {
  &ashi_command_list,    &ashi_command_show,      &ashi_command_search,       &ashi_command_check,
  &ashi_command_render,  &ashi_command_landmarks, &ashi_command_needle,       &ashi_command_contact_sheet,
  &ashi_command_handout, &ashi_command_unpack,    &ashi_command_review_sheet, &ashi_command_kiosk_pin,
  &ashi_command_notes,   &ashi_command_review,    &ashi_command_quiz,         &ashi_command_exam,
  &ashi_command_anki,
};

static const AshiCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static char *
dup_command_list (void)
{
  GString *list = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, "\n  %s %s\n      %s", commands[i]->name, commands[i]->usage,
                            _ (commands[i]->summary));
  g_string_append (list, _ ("\n\nWithout a command, the window opens; a link (“ashi:…”) or the folder of a pack opens "
                            "in it. “ashi COMMAND --help” tells more of one."));
  return g_string_free (list, FALSE);
}

/* A folder that is called like a command is to be named with a slash. */
static gboolean
is_pack (const char *name)
{
  return find_command (name) == NULL && g_file_test (name, G_FILE_TEST_IS_DIR);
}

static gboolean
takes_value (const char *word)
{
  return g_str_equal (word, "--pack") || g_str_equal (word, "--start") || g_str_equal (word, "--idle");
}

static gboolean
is_question (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "--version");
}

/* Whatever else stands beside --kiosk, a window refuses. */
static gboolean
asks (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (is_question (argv[i]))
      return TRUE;
  return FALSE;
}

/**
 * ashi_command_line_wants:
 *
 * Returns: whether the words name a command, or ask what there is, so that no display is needed
 */
gboolean
ashi_command_line_wants (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      if (takes_value (argv[i]) && i + 1 < argc)
        i++;
      else if (g_str_equal (argv[i], "--kiosk"))
        return asks (argc, argv);
      else if (is_question (argv[i]))
        return TRUE;
      else if (argv[i][0] != '-')
        return !ashi_is_link (argv[i]) && !is_pack (argv[i]);
    }
  return FALSE;
}

static int
refuse_command (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *nearest;

  if (g_file_test (name, G_FILE_TEST_EXISTS))
    {
      g_printerr (_ ("ashi: “%s” is no command, and no folder that could be opened as a pack.\n"), name);
      return ASHI_EXIT_USAGE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i]->name;
  nearest = ashi_nearest (name, names);
  if (nearest != NULL)
    g_printerr (_ ("ashi: there is no command “%s”. Did you mean “%s”?\n"), name, nearest);
  else
    g_printerr (_ ("ashi: there is no command “%s”. See ashi --help.\n"), name);
  return ASHI_EXIT_USAGE;
}

/**
 * ashi_command_line_run:
 *
 * Runs a command without a display.
 *
 * Returns: the exit status: 0, 1 when it failed, 2 when it was not understood
 */
int
ashi_command_line_run (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[COMMAND …]"));
  g_autoptr (GError) error = NULL;
  g_autofree char *list = dup_command_list ();
  g_autofree char *pack = NULL;
  g_autofree char *start = NULL;
  g_autofree char *idle = NULL;
  gboolean version = FALSE, kiosk = FALSE;
  const AshiCommand *command;
  const GOptionEntry options[] = {
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &pack, N_ ("Use the pack in FOLDER instead of the one inside the program"),
      N_ ("FOLDER") },
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &kiosk, N_ ("Stand in a waiting room: full screen, for patients alone"), NULL },
    { "start", 0, 0, G_OPTION_ARG_STRING, &start, N_ ("Let each visit of a kiosk begin there"), N_ ("LINK") },
    { "idle", 0, 0, G_OPTION_ARG_STRING, &idle,
      N_ ("Begin anew when nobody has touched a kiosk for so long; 60 without this, 0 for never"), N_ ("SECONDS") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version"), NULL },
    { NULL },
  };

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context,
                                _ ("An atlas of true anatomy, needling points and honest depth for sciatica."));
  g_option_context_set_description (context, list);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_USAGE;
    }
  if (version)
    {
      g_print ("ashi %s\n", ASHI_VERSION);
      return ASHI_EXIT_GOOD;
    }
  if (argc < 2)
    return refuse_command ("");
  if (kiosk || start != NULL || idle != NULL)
    {
      g_printerr (_ ("ashi: --kiosk, --start and --idle are for a window, and “%s” opens none.\n"), argv[1]);
      return ASHI_EXIT_USAGE;
    }
  if (pack != NULL && !ashi_command_is_folder (pack))
    return ASHI_EXIT_USAGE;
  command = find_command (argv[1]);
  return command != NULL ? (int) command->run (pack, argc - 1, argv + 1) : refuse_command (argv[1]);
}

static const char *
get_separator (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--"))
      return argv[i];
  return NULL;
}

/* GLib leaves it where the word behind it begins with a dash. */
static void
drop_separator (int *argc, char *argv[], const char *separator)
{
  int n = 0;

  for (int i = 0; i < *argc; i++)
    if (argv[i] != separator)
      argv[n++] = argv[i];
  argv[n] = NULL;
  *argc = n;
}

/**
 * ashi_command_parse:
 * @n_words: how many words the command takes besides its options; -1 for one or more, %ASHI_COMMAND_ANY_WORDS for as
 *   many as it then finds right itself
 * @exit_code: (out): what to end with, when it returns %FALSE
 *
 * Returns: whether the command can go on
 */
gboolean
ashi_command_parse (
    const AshiCommand *command, const GOptionEntry *options, int n_words, int *argc, char ***argv, AshiExit *exit_code)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("ashi %s", command->name);
  const char *separator = get_separator (*argc, *argv);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (command->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  *exit_code = ASHI_EXIT_USAGE;
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s: %s\n", program, error->message);
      return FALSE;
    }
  drop_separator (argc, *argv, separator);
  if (n_words == ASHI_COMMAND_ANY_WORDS || (n_words < 0 ? *argc > 1 : *argc - 1 == n_words))
    return TRUE;
  ashi_command_print_usage (command);
  return FALSE;
}

/**
 * ashi_command_print_usage:
 *
 * Prints to standard error what follows the word.
 */
void
ashi_command_print_usage (const AshiCommand *command)
{
  g_printerr (_ ("Usage: %s %s\n"), g_get_prgname (), command->usage);
}

/**
 * ashi_command_is_folder:
 *
 * A script whose variable is empty means no folder, and not the one it stands in.
 *
 * Returns: whether @name can be that of a folder; when not, that is printed
 */
gboolean
ashi_command_is_folder (const char *name)
{
  if (*name == '\0')
    g_printerr (_ ("ashi: the name of the pack's folder is empty. Name a folder, or “.” for the one you are in.\n"));
  return *name != '\0';
}

/**
 * ashi_command_dup_list:
 * @ids: (element-type utf8)
 *
 * Returns: (transfer full): the first of them, for a message: a pack may have thousands
 */
char *
ashi_command_dup_list (GPtrArray *ids)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (ids->len, MOST_LISTED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (ids, i));
  if (ids->len > MOST_LISTED)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

/**
 * ashi_command_print_problems:
 *
 * Prints a line for each to standard error, and how many more there were than are kept.
 */
void
ashi_command_print_problems (const AshiProblems *problems)
{
  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_printerr ("%s\n", line);
    }
  if (ashi_problems_get_n_untold (problems) > 0)
    g_printerr (
        ngettext ("… and %u more problem.\n", "… and %u more problems.\n", ashi_problems_get_n_untold (problems)),
        ashi_problems_get_n_untold (problems));
}

static AshiPack *
open_pack (const char *folder, AshiTongue *tongue)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *pack = ashi_open_pack (folder, ASHI_OPEN_TRUSTED, tongue, problems, NULL, NULL);

  ashi_command_print_problems (problems);
  return pack;
}

/**
 * ashi_command_open_pack:
 * @folder: (nullable): a pack's folder; %NULL for the one inside the program
 *
 * Prints what is wrong with it and goes on with what is good.
 *
 * Returns: (transfer full): the pack
 */
AshiPack *
ashi_command_open_pack (const char *folder)
{
  return open_pack (folder, NULL);
}

/**
 * ashi_command_open_told_pack:
 *
 * As ashi_command_open_pack(), for what people read: in the language they want. Programs and reviewers get the words
 * that were written.
 */
AshiPack *
ashi_command_open_told_pack (const char *folder)
{
  g_autoptr (AshiTongue) tongue = ashi_tongue_new_wanted ();
  g_autofree char *missing = tongue != NULL ? ashi_fonts_dup_missing (tongue) : NULL;

  if (missing != NULL)
    g_printerr ("ashi: %s\n", missing);

  return open_pack (folder, tongue);
}
