// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-private.h"

#include "ashi-sentences.h"

/* Short paragraphs below one another, in two columns of about the same length where there is room for two. */

typedef struct
{
  char *text;
  gboolean is_lead;
} Line;

static void
line_free (gpointer line)
{
  Line *self = line;

  g_free (self->text);
  g_free (self);
}

/**
 * ashi_handout_lines_new:
 *
 * Returns: (transfer full): none yet
 */
GPtrArray *
ashi_handout_lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

/**
 * ashi_handout_lines_add:
 * @is_lead: whether it is what those that follow are called
 */
void
ashi_handout_lines_add (GPtrArray *lines, const char *text, gboolean is_lead)
{
  Line *line = g_new0 (Line, 1);

  line->text = g_strdup (text);
  line->is_lead = is_lead;
  g_ptr_array_add (lines, line);
}

/**
 * ashi_handout_lines_go_on:
 *
 * Adds to the last of them what belongs to it.
 */
void
ashi_handout_lines_go_on (GPtrArray *lines, const char *text)
{
  Line *last = g_ptr_array_index (lines, lines->len - 1);
  char *longer = g_strconcat (last->text, ashi_blank_after (last->text), text, NULL);

  g_free (last->text);
  last->text = longer;
}

static void
write_lines (AshiFlow *column, GPtrArray *lines, guint from, guint to, AshiFlowMark mark)
{
  for (guint i = from; i < to; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      if (line->is_lead)
        ashi_flow_add_plain (column, ASHI_FLOW_LEAD, line->text);
      else
        ashi_flow_add_marked (column, ASHI_FLOW_BODY, mark, line->text);
    }
}

/**
 * ashi_handout_add_column:
 * @flow: gets them, below one another; a page may end between them
 * @mark: what stands before each
 */
void
ashi_handout_add_column (AshiFlow *flow, GPtrArray *lines, AshiFlowMark mark)
{
  write_lines (flow, lines, 0, lines->len, mark);
}

/* About how much room a line takes: its letters, and what is free above it. */
static int
weigh (const Line *line)
{
  return (int) g_utf8_strlen (line->text, -1) + 25;
}

static gboolean
is_lead (GPtrArray *lines, guint index)
{
  return ((const Line *) g_ptr_array_index (lines, index))->is_lead;
}

/* Where the second column begins of what stands from @from to @to, so that both are about as long and none ends with
 * what only others are called. */
static guint
find_middle (GPtrArray *lines, guint from, guint to)
{
  int all = 0, before = 0, least = G_MAXINT;
  guint middle = to;

  for (guint i = from; i < to; i++)
    all += weigh (g_ptr_array_index (lines, i));
  for (guint i = from; i < to; i++)
    {
      if (i > from && !is_lead (lines, i - 1) && ABS (all - 2 * before) < least)
        {
          least = ABS (all - 2 * before);
          middle = i;
        }
      before += weigh (g_ptr_array_index (lines, i));
    }
  return middle;
}

static void
add_columns (AshiFlow *flow, GPtrArray *lines, guint from, guint to, AshiFlowMark mark)
{
  const guint middle = find_middle (lines, from, to);
  AshiFlow *first = ashi_flow_new (NULL), *second = ashi_flow_new (NULL);

  write_lines (first, lines, from, middle, mark);
  write_lines (second, lines, middle, to, mark);
  ashi_flow_add_columns (flow, first, second, 0.5);
}

/**
 * ashi_handout_add_lines:
 * @flow: gets them, in two columns unless print is large
 * @mark: what stands before each
 * @most: of them that stay together on a page; 0: all
 */
void
ashi_handout_add_lines (const AshiHandout *self, AshiFlow *flow, GPtrArray *lines, AshiFlowMark mark, guint most)
{
  const guint step = most > 0 ? most : MAX (lines->len, 1);

  if (self->wishes->is_large || lines->len < 2)
    ashi_handout_add_column (flow, lines, mark);
  else
    for (guint from = 0, to; from < lines->len; from = to)
      {
        to = lines->len - from < 2 * step ? lines->len : from + step; /* so that none is alone */
        add_columns (flow, lines, from, to, mark);
      }
}
