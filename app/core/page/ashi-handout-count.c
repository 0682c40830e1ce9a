// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-private.h"

#include "ashi-count-paint.h"
#include "ashi-sentences.h"

/* In points, at size 1. */
#define FIGURES_SIZE  30.0
#define FIGURES_SHARE 0.13 /* of a cell */

/* Figures of a hundred */

static double
measure_figures (gpointer count, double width, double size)
{
  return MIN (FIGURES_SIZE * size, width);
}

static gboolean
paint_figures (gpointer count, cairo_t *cr, double width, double size, double detail, GError **error)
{
  ashi_count_paint (count, cr, (const double[]) { 0.1, 0.1, 0.1 }, measure_figures (count, width, size));
  return TRUE;
}

static void
count_free (gpointer count)
{
  g_free (count);
}

/* Its figures alone: the words belong to the pack. */
static AshiCount *
copy_figures (const AshiCount *count)
{
  AshiCount *copy = g_memdup2 (count, sizeof *count);

  copy->gist = copy->who = copy->unknown = NULL;
  copy->tongue = NULL;
  return copy;
}

/**
 * ashi_handout_has_figures:
 *
 * Returns: whether it says how often something may happen, of a hundred: of ten thousand dots none could be told apart
 *   on paper
 */
gboolean
ashi_handout_has_figures (const AshiTalkScreen *screen)
{
  return screen->part == ASHI_TALK_RISK && screen->count != NULL && screen->count->of != ASHI_COUNT_RARE;
}

static AshiFlow *
create_cell (const AshiHandout *self, const AshiTalkScreen *screen)
{
  const AshiCount *count = screen->count;
  AshiFlow *cell = ashi_flow_new (NULL), *figures = ashi_flow_new (NULL), *words = ashi_flow_new (NULL);
  g_autofree char *gist = g_markup_escape_text (count->gist, -1);
  g_autofree char *form = g_markup_printf_escaped ("<b>%s</b>", screen->form);
  g_autofree char *markup = ashi_count_join (count, gist, form);

  ashi_flow_add_drawing (figures,
                         &(AshiFlowDrawing) { measure_figures, paint_figures, copy_figures (count), count_free });
  ashi_flow_add (words, ASHI_FLOW_BODY, markup);
  ashi_flow_set_mark (words, ashi_handout_get_mark (self));
  ashi_flow_add_columns (cell, figures, words, FIGURES_SHARE);
  return cell;
}

/* Who was counted is often the same; it is said once. */
static void
add_who (GPtrArray *who, const AshiCount *count)
{
  if (count->who != NULL && !g_ptr_array_find_with_equal_func (who, count->who, g_str_equal, NULL))
    g_ptr_array_add (who, count->who);
}

static void
add_pair (const AshiHandout *self, AshiFlow *flow, const AshiTalkScreen *first, const AshiTalkScreen *second)
{
  ashi_flow_add_columns (flow, create_cell (self, first),
                         second != NULL ? create_cell (self, second) : ashi_flow_new (NULL), 0.5);
}

/**
 * ashi_handout_add_counts:
 * @flow: gets them: how often what may happen does, two beside each other, or one below the other in large print
 */
void
ashi_handout_add_counts (const AshiHandout *self, AshiFlow *flow)
{
  const AshiTalkScreen *waiting = NULL;
  g_autoptr (GPtrArray) who = g_ptr_array_new ();
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < self->told->len; i++)
    {
      const AshiTalkScreen *screen = g_ptr_array_index (self->told, i);

      if (screen->part == ASHI_TALK_RISK && screen->count != NULL)
        add_who (who, screen->count);
      if (!ashi_handout_has_figures (screen))
        continue;
      if (self->wishes->is_large)
        ashi_flow_add_columns (flow, create_cell (self, screen), ashi_flow_new (NULL), 0.99);
      else if (waiting == NULL)
        waiting = screen;
      else
        {
          add_pair (self, flow, waiting, screen);
          waiting = NULL;
        }
    }
  if (waiting != NULL)
    add_pair (self, flow, waiting, NULL);
  for (guint i = 0; i < who->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? ashi_blank_after (said->str) : "",
                            (const char *) g_ptr_array_index (who, i));
  ashi_flow_add_plain (flow, ASHI_FLOW_FINE, said->len > 0 ? said->str : NULL);
}
