// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-around.h"

#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>

/*
 * The one answer to what lies under a needle: what it is in from the skin to the tip, what comes next on its line, and
 * how far the nearest nerve and vessel are. The plate's list, the card and the command line tell the same lines.
 */

/* Lengths in a body's file end at a tenth of a millimetre: less is none. */
#define TOUCH_MM 0.05

static void
line_free (AshiNeedleLine *self)
{
  g_free (self->name);
  g_free (self->where);
  g_free (self);
}

static void
take_line (GPtrArray *list, AshiNeedlePart part, const char *subject_id, char *name, char *where)
{
  AshiNeedleLine *line = g_new (AshiNeedleLine, 1);

  *line = (AshiNeedleLine) { part, subject_id, name, where };
  g_ptr_array_add (list, line);
}

/* A length with how far it may be off, if that is known: "41 ± 7.5 mm". */
static char *
dup_spread (const char *length, double spread)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!(spread > 0))
    return g_strdup_printf (_ ("%s mm"), length);
  /* TRANSLATORS: a length or a span, and one standard deviation: "41.2–60 ± 7.5 mm" */
  return g_strdup_printf (_ ("%s ± %s mm"), length, g_ascii_formatd (number, sizeof number, "%.15g", spread));
}

static char *
dup_depth (double mm, double spread)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  return dup_spread (g_ascii_formatd (number, sizeof number, "%.15g", mm), spread);
}

static char *
dup_mm (double mm)
{
  return dup_depth (mm, 0);
}

static void
list_way (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (self->stretches, i);
      g_autofree char *span = ashi_stretch_dup_span (stretch);

      take_line (list, ASHI_NEEDLE_WAY, stretch->subject_id, ashi_stretch_dup_name (stretch, pack),
                 dup_spread (span, self->spread));
    }
}

/* What fills the room further down is seen by where the next structure begins, and a muscle in two bundles is one. */
static gboolean
is_told (const AshiRun *self, guint index, const char *told)
{
  const AshiStretch *stretch = g_ptr_array_index (self->beyond, index);

  return index == 0 || (!ashi_stretch_is_filling (stretch) && g_strcmp0 (stretch->subject_id, told) != 0);
}

static char *
dup_reach (const AshiStretch *stretch, gboolean goes_on, double spread)
{
  g_autofree char *end = dup_depth (goes_on ? stretch->to : stretch->from, spread);

  return goes_on ? g_strdup_printf (_ ("on to %s"), end) : g_strdup_printf (_ ("from %s"), end);
}

static void
list_beyond (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  const AshiStretch *last =
      self->stretches->len > 0 ? g_ptr_array_index (self->stretches, self->stretches->len - 1) : NULL;
  const char *told = NULL;

  for (guint i = 0; i < self->beyond->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (self->beyond, i);
      const gboolean goes_on = i == 0 && last != NULL && g_strcmp0 (stretch->subject_id, last->subject_id) == 0;

      if (!is_told (self, i, told))
        continue;
      told = stretch->subject_id;
      take_line (list, ASHI_NEEDLE_BELOW, told, ashi_stretch_dup_name (stretch, pack),
                 dup_reach (stretch, goes_on, self->spread));
    }
}

static char *
dup_distance (const AshiNear *near, double spread)
{
  g_autofree char *distance = dup_mm (near->distance);
  g_autofree char *at = dup_depth (near->at, spread);

  return near->distance < TOUCH_MM ? g_strdup_printf (_ ("met at %s"), at)
                                   : g_strdup_printf (_ ("%s away, at %s"), distance, at);
}

static void
list_near (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  for (guint i = 0; i < self->near->len; i++)
    {
      const AshiNear *near = g_ptr_array_index (self->near, i);
      AshiSubject *subject = ashi_pack_find_subject (pack, near->subject_id);

      take_line (list, ASHI_NEEDLE_NEAR, near->subject_id,
                 g_strdup (subject != NULL ? ashi_subject_get_title (subject) : near->subject_id),
                 dup_distance (near, self->spread));
    }
  if (self->near->len == 0)
    take_line (list, ASHI_NEEDLE_NEAR, NULL, g_strdup (_ ("Nerves and vessels")), g_strdup (_ ("distance not known")));
}

/**
 * ashi_run_list_lines:
 * @pack: whose subjects the needle meets
 *
 * Returns: (transfer full) (element-type AshiNeedleLine): what the needle is in, in order, what comes below its tip and
 *   what is nearest of that which can be hurt; their subjects' ids are those of @self. It is no all-clear: whoever
 * shows it shows ashi_run_list_warnings(), too
 */
GPtrArray *
ashi_run_list_lines (const AshiRun *self, AshiPack *pack)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  g_return_val_if_fail (ASHI_IS_PACK (pack), list);

  list_way (self, pack, list);
  list_beyond (self, pack, list);
  list_near (self, pack, list);
  return list;
}

/**
 * ashi_run_dup_part_title:
 *
 * Returns: (transfer full): a heading for the lines of @part
 */
char *
ashi_run_dup_part_title (const AshiRun *self, AshiNeedlePart part)
{
  g_autofree char *length = dup_mm (self->length);

  switch (part)
    {
    case ASHI_NEEDLE_WAY:
      return g_strdup (_ ("Along the needle"));
    case ASHI_NEEDLE_BELOW:
      return g_strdup_printf (_ ("Below the tip, which is at %s"), length);
    case ASHI_NEEDLE_NEAR:
    case ASHI_N_NEEDLE_PARTS:
    default:
      return g_strdup (_ ("Nearest nerve and vessel of those that are drawn"));
    }
}

/**
 * ashi_run_dup_part_words:
 * @pack: whose subjects the needle meets
 *
 * Returns: (transfer full) (nullable): the lines of @part with their title as one sentence; %NULL when it has none
 */
char *
ashi_run_dup_part_words (const AshiRun *self, AshiPack *pack, AshiNeedlePart part)
{
  g_autoptr (GPtrArray) lines = ashi_run_list_lines (self, pack);
  g_autofree char *title = ashi_run_dup_part_title (self, part);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const AshiNeedleLine *line = g_ptr_array_index (lines, i);

      if (line->part == part)
        g_string_append_printf (words, "%s%s, %s", words->len > 0 ? "; " : "", line->name, line->where);
    }
  return words->len > 0 ? g_strdup_printf ("%s: %s", title, words->str) : NULL;
}
