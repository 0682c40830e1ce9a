// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-findings.h"

#include "ashi-hash.h"
#include "ashi-limits.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *what;
  char *remedy;
  guint line; /* of the first */
  guint times;
  guint order;
} Finding;

struct _AshiFindings
{
  GPtrArray *all;       /* Finding */
  GHashTable *by_words; /* what and remedy → borrowed Finding */
};

static void
finding_free (gpointer data)
{
  Finding *self = data;

  g_free (self->what);
  g_free (self->remedy);
  g_free (self);
}

AshiFindings *
ashi_findings_new (void)
{
  AshiFindings *self = g_new0 (AshiFindings, 1);

  self->by_words = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  self->all = g_ptr_array_new_with_free_func (finding_free);
  return self;
}

void
ashi_findings_free (AshiFindings *self)
{
  g_hash_table_unref (self->by_words);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static void
take_finding (AshiFindings *self, guint line, const char *remedy, char *what)
{
  g_autofree char *words = g_strconcat (what, "\n", remedy, NULL);
  Finding *finding = g_hash_table_lookup (self->by_words, words);

  if (finding == NULL && self->all->len < ASHI_LIMIT_PROBLEMS)
    {
      finding = g_new0 (Finding, 1);
      finding->what = g_steal_pointer (&what);
      finding->remedy = g_strdup (remedy);
      finding->line = line;
      finding->order = self->all->len;
      g_ptr_array_add (self->all, finding);
      g_hash_table_insert (self->by_words, g_steal_pointer (&words), finding);
    }
  if (finding != NULL)
    finding->times++;
  g_free (what);
}

/**
 * ashi_findings_add:
 * @line: the line, or 0
 * @remedy: how to mend it, a sentence
 * @what: what is wrong, a printf format without a full stop
 */
void
ashi_findings_add (AshiFindings *self, guint line, const char *remedy, const char *what, ...)
{
  va_list arguments;

  va_start (arguments, what);
  take_finding (self, line, remedy, g_strdup_vprintf (_ (what), arguments));
  va_end (arguments);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Finding *one = *(const Finding *const *) a, *other = *(const Finding *const *) b;

  if (one->line != other->line)
    return one->line - 1 < other->line - 1 ? -1 : 1; /* 0, which is no line, comes last */
  return one->order < other->order ? -1 : 1;
}

/**
 * ashi_findings_tell:
 *
 * Adds them to the problems of @reading, from the first line of the file to the last, and forgets them.
 */
void
ashi_findings_tell (AshiFindings *self, const AshiReading *reading)
{
  g_ptr_array_sort (self->all, compare_lines);
  for (guint i = 0; i < self->all->len; i++)
    {
      const Finding *finding = g_ptr_array_index (self->all, i);

      if (finding->times > 1)
        ashi_problems_add (reading->problems, reading->file, finding->line, finding->remedy, N_ ("%s (%u times)"),
                           finding->what, finding->times);
      else
        ashi_problems_add (reading->problems, reading->file, finding->line, finding->remedy, "%s", finding->what);
    }
  g_hash_table_remove_all (self->by_words);
  g_ptr_array_set_size (self->all, 0);
}
