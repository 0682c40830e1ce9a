// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-command-keep.h"
#include "ashi-search.h"
#include "ashi-folder.h"
#include "ashi-limits.h"
#include "ashi-review-answers.h"
#include "ashi-review-list.h"
#include "ashi-review-sheet.h"
#include "ashi-reviews-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* What a reader who is handed a bare path is told to write into pack.xml. */
#define IN_PACK "<reviews href=\"reviews.xml\"/>"

/* Printing */

static GPtrArray *
find_all (AshiPack *pack, char **names)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_statements_free);

  for (char **name = names; *name != NULL; name++)
    {
      AshiStatements *statements = ashi_review_list_find (pack, *name);

      if (statements == NULL)
        {
          g_autofree char *reason = ashi_explain_unnamed (pack, *name, TRUE);

          g_printerr ("ashi: %s\n", reason);
          return NULL;
        }
      g_ptr_array_add (all, statements);
    }
  return g_steal_pointer (&all);
}

static AshiExit
print_sheet (const char *pack_folder, char **names, const char *output)
{
  g_autoptr (AshiPack) pack = ashi_command_open_pack (pack_folder);
  g_autoptr (GPtrArray) all = find_all (pack, names);
  g_autofree char *sheet = all != NULL ? ashi_review_sheet_dup (pack, all) : NULL;
  g_autoptr (GBytes) content = NULL;

  if (sheet == NULL)
    return ASHI_EXIT_BAD;
  if (output == NULL)
    {
      g_print ("%s", sheet);
      return ASHI_EXIT_GOOD;
    }
  content = g_bytes_new (sheet, strlen (sheet));
  return ashi_command_save (output, content) ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

/* Reading back */

static GBytes *
load (const char *path)
{
  if (ashi_command_is_readable (path, ASHI_LIMIT_FILE_BYTES))
    return ashi_command_load (path);
  g_printerr (_ ("ashi: “%s” is no sheet for review.\n"), path);
  return NULL;
}

/* Two who read sheets at once wait for each other, so that neither loses what the other writes. */
static int
lock_folder (const char *folder)
{
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  while (fd >= 0 && flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  return fd;
}

/* What there is of reviews already; an empty file is as good as none. */
static gboolean
load_old (const char *pack_folder, const char *file, GBytes **old, AshiProblems *problems)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (GFile) place = g_file_new_for_commandline_arg (pack_folder);
  g_autoptr (AshiFolder) folder = ashi_folder_open (place, &refusal);
  g_autofree char *path = g_build_filename (pack_folder, file, NULL);
  GStatBuf status;

  if (folder == NULL || g_lstat (path, &status) != 0 || status.st_size == 0)
    return TRUE;
  *old = ashi_folder_load (folder, file, &refusal);
  if (*old == NULL)
    ashi_problems_add (problems, file, 0, refusal.remedy, N_ ("Cannot be read: %s"), refusal.what);
  return *old != NULL;
}

static gboolean
keep (const char *pack_folder, const char *file, GPtrArray *reviews)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *path = g_build_filename (pack_folder, file, NULL);
  const int lock = lock_folder (pack_folder);
  gboolean kept = FALSE;

  if (load_old (pack_folder, file, &old, problems))
    content = ashi_reviews_write (old, file, reviews, problems);
  ashi_command_print_problems (problems);
  kept = content != NULL && ashi_command_save (path, content);
  if (lock >= 0)
    close (lock);
  return kept;
}

static gboolean
has_place (AshiPack *pack)
{
  if (ashi_pack_get_reviews (pack) != NULL)
    return TRUE;
  g_printerr (_ ("ashi: the pack names no file for reviews. Write %s into pack.xml, below its last <include>.\n"),
              IN_PACK);
  return FALSE;
}

static AshiExit
read_sheet (const char *sheet, const char *pack_folder)
{
  g_autoptr (AshiPack) pack = ashi_command_open_pack (pack_folder);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) bytes = has_place (pack) ? load (sheet) : NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  guint n_open = 0, n_unread;

  if (bytes == NULL)
    return ASHI_EXIT_BAD;
  reviews = ashi_review_answers_read (bytes, sheet, pack, problems, &n_open);
  if (reviews->len > 0 && !keep (pack_folder, ashi_reviews_get_file (ashi_pack_get_reviews (pack)), reviews))
    return ASHI_EXIT_BAD;
  ashi_command_print_problems (problems);
  n_unread = ashi_problems_get_n (problems) + ashi_problems_get_n_untold (problems);
  g_print (ngettext ("%u answer was read into the pack.", "%u answers were read into the pack.", reviews->len),
           reviews->len);
  g_print (" ");
  g_print (ngettext ("%u could not be read.", "%u could not be read.", n_unread), n_unread);
  g_print (" ");
  g_print (ngettext ("%u statement was not answered.", "%u statements were not answered.", n_open), n_open);
  g_print ("\n");
  return ashi_problems_get_n (problems) > 0 ? ASHI_EXIT_BAD : ASHI_EXIT_GOOD;
}

static AshiExit
run_review_sheet (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *sheet = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the sheet to FILE"), N_ ("FILE") },
    { "read", 0, 0, G_OPTION_ARG_FILENAME, &sheet, N_ ("Read the marks in FILE into the pack in FOLDER"), N_ ("FILE") },
    { NULL },
  };
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_review_sheet, options, -1, &argc, &argv, &exit_code))
    return exit_code;
  if (sheet == NULL)
    return print_sheet (pack_folder, argv + 1, output);
  if (argc != 2 || pack_folder != NULL || output != NULL)
    {
      g_printerr (_ ("ashi: name the sheet and the folder of the pack: ashi review-sheet --read FILE FOLDER\n"));
      return ASHI_EXIT_USAGE;
    }
  return ashi_command_is_folder (argv[1]) ? read_sheet (sheet, argv[1]) : ASHI_EXIT_USAGE;
}

const AshiCommand ashi_command_review_sheet = {
  "review-sheet",
  N_ ("SUBJECT… [-o FILE] | --read FILE FOLDER"),
  N_ ("Prints all that is said of subjects or lessons, with boxes for who reviews it, and reads the marks back."),
  run_review_sheet,
};
