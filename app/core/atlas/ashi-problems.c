// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-problems.h"

#include "ashi-limits.h"
#include "ashi-visible.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AshiProblems
{
  GPtrArray *items;
  guint n_untold; /* beyond the limit */
};

static void
problem_free (AshiProblem *self)
{
  g_free (self->file);
  g_free (self->what);
  g_free (self->remedy);
  g_free (self);
}

/**
 * ashi_problem_dup_line:
 *
 * Returns: (transfer full): "file:line: what. remedy", on one line
 */
char *
ashi_problem_dup_line (const AshiProblem *self)
{
  g_autofree char *file = ashi_visible_dup_cut (self->file, ASHI_LIMIT_QUOTE);

  if (self->line == 0)
    return g_strdup_printf ("%s: %s. %s", file, self->what, self->remedy);
  return g_strdup_printf ("%s:%u: %s. %s", file, self->line, self->what, self->remedy);
}

AshiProblems *
ashi_problems_new (void)
{
  AshiProblems *self = g_new0 (AshiProblems, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  return self;
}

void
ashi_problems_free (AshiProblems *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* A name of megabytes is not worth the time to look at every letter of it; both its ends are kept. */
static void
leave_out_middle (char *text)
{
  const gsize length = strlen (text), kept = 8 * ASHI_LIMIT_MESSAGE;

  if (length > 2 * kept)
    memmove (text + kept, text + length - kept, kept + 1);
}

/* A message quotes what strangers wrote: it is cut, and so is each of its quotes, lest one hide the rest. */
static char *
dup_message (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *whole = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const glong most = i % 2 == 1 && parts[i + 1] != NULL ? ASHI_LIMIT_QUOTE : ASHI_LIMIT_MESSAGE;
      g_autofree char *part = parts[i];

      parts[i] = ashi_visible_dup_cut (part, most);
    }
  whole = g_strjoinv ("\"", parts);
  return ashi_visible_dup_cut (whole, ASHI_LIMIT_MESSAGE);
}

/**
 * ashi_problems_add:
 * @file: the file, relative to the pack's folder
 * @line: the line, or 0
 * @remedy: how to mend it, a sentence
 * @what: what is wrong, a printf format without a full stop
 *
 * Both are translated here: whoever adds a problem marks them by N_().
 *
 * What @what quotes is cut where it is long, and what cannot be seen in it is spelled out.
 */
void
ashi_problems_add (AshiProblems *self, const char *file, guint line, const char *remedy, const char *what, ...)
{
  g_autofree char *message = NULL;
  AshiProblem *problem;
  va_list arguments;

  if (self->items->len >= ASHI_LIMIT_PROBLEMS)
    {
      self->n_untold++;
      return;
    }
  va_start (arguments, what);
  message = g_strdup_vprintf (_ (what), arguments);
  va_end (arguments);
  leave_out_middle (message);
  problem = g_new0 (AshiProblem, 1);
  problem->file = g_strdup (file);
  problem->line = line;
  problem->remedy = dup_message (*remedy != '\0' ? _ (remedy) : "");
  problem->what = dup_message (message);
  g_ptr_array_add (self->items, problem);
}

/**
 * ashi_problems_add_all:
 * @others: what was found meanwhile
 *
 * Adds them behind what is there.
 */
void
ashi_problems_add_all (AshiProblems *self, const AshiProblems *others)
{
  for (guint i = 0; i < ashi_problems_get_n (others); i++)
    {
      const AshiProblem *problem = ashi_problems_get (others, i);

      ashi_problems_add (self, problem->file, problem->line, problem->remedy, "%s", problem->what);
    }
}

guint
ashi_problems_get_n (const AshiProblems *self)
{
  return self->items->len;
}

/**
 * ashi_problems_get_n_untold:
 *
 * Returns: how many more there are than are kept
 */
guint
ashi_problems_get_n_untold (const AshiProblems *self)
{
  return self->n_untold;
}

/**
 * ashi_problems_count_in:
 *
 * Returns: how many of the problems are in @file
 */
guint
ashi_problems_count_in (const AshiProblems *self, const char *file)
{
  guint count = 0;

  for (guint i = 0; i < self->items->len; i++)
    count += g_str_equal (ashi_problems_get (self, i)->file, file);
  return count;
}

/**
 * ashi_problems_get:
 * @index: below ashi_problems_get_n()
 *
 * Returns: (transfer none): a problem, in the order they were found
 */
const AshiProblem *
ashi_problems_get (const AshiProblems *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);
  return g_ptr_array_index (self->items, index);
}

/**
 * ashi_problems_log:
 *
 * Tells of problems that come too late for anybody to be shown: something that was checked before is bad now.
 */
void
ashi_problems_log (const AshiProblems *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (self, i));

      g_critical ("%s", line);
    }
}
