// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-pair-text.h"

#include "ashi-needle-text.h"
#include "ashi-run-text.h"

#include <glib/gi18n.h>

/* Two needles for a terminal: a column for each on one scale, and below it what is said of each by itself. */

#define DEPTH_WIDTH 7 /* letters of a depth in mm */

static void
append_padded (GString *text, const char *words, glong width)
{
  g_string_append (text, words);
  for (glong i = g_utf8_strlen (words, -1); i < width; i++)
    g_string_append_c (text, ' ');
}

static glong
measure_first (const AshiNeedlePair *self, const char *title)
{
  glong width = g_utf8_strlen (title, -1);

  for (guint i = 0; i < self->lines->len; i++)
    width = MAX (width, g_utf8_strlen (ashi_needle_pair_get_cell (self, g_ptr_array_index (self->lines, i), 0), -1));
  return width + 2;
}

static void
write_scale (GString *text, const AshiNeedlePair *self, char **titles)
{
  const glong width = measure_first (self, titles[0]);

  g_string_append (text, "  ");
  append_padded (text, _ ("mm"), DEPTH_WIDTH);
  append_padded (text, titles[0], width);
  g_string_append (text, titles[1]);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AshiPairLine *line = g_ptr_array_index (self->lines, i);
      char at[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (text, "\n  ");
      append_padded (text, g_ascii_formatd (at, sizeof at, "%.15g", line->at), DEPTH_WIDTH);
      append_padded (text, ashi_needle_pair_get_cell (self, line, 0), width);
      g_string_append (text, ashi_needle_pair_get_cell (self, line, 1));
    }
}

/**
 * ashi_needle_pair_dup_text:
 * @told: (array fixed-size=2): of whose runs it is
 * @built: (array fixed-size=2): the builds that their outlines have
 *
 * Returns: (transfer full): both needles on one scale, and then each as ashi_needle_told_dup_text() tells it
 */
char *
ashi_needle_pair_dup_text (const AshiNeedlePair *self, const AshiNeedleTold *const *told, const AshiBuilt *const *built)
{
  g_autofree char *first = ashi_needle_told_dup_title (told[0]);
  g_autofree char *second = ashi_needle_told_dup_title (told[1]);
  GString *text = g_string_new (NULL);

  write_scale (text, self, (char *[]) { first, second });
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *words = ashi_needle_told_dup_text (told[i], built[i]);

      g_string_append_printf (text, "\n\n%s", words);
    }
  return g_string_free (text, FALSE);
}
