// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-text.h"

#include "ashi-build-told.h"
#include "ashi-course-told.h"
#include "ashi-people.h"
#include "ashi-run-around.h"
#include "ashi-run-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* What is farther is counted and not listed, in mm: a section of the trunk has fifty. */
#define MOST_LISTED 40.0

/* A heading and a sentence under it. */
static void
write_words (GString *text, const char *heading, const char *words)
{
  g_string_append_printf (text, "\n\n%s\n  %s", heading, words);
}

static void
write_needle (GString *text, const AshiNeedleTold *self)
{
  const AshiPosition entry = ashi_needle_told_get_body_entry (self);
  g_autofree char *aside = ashi_needle_told_dup_aside (self);

  g_string_append_printf (text,
                          _ ("\n  Entry %.1f mm along the skin from where it is drawn, turned by %.1f° from how it is "
                             "drawn, tip at %.1f mm."),
                          self->needle.entry, self->needle.angle, self->needle.depth);
  g_string_append_printf (
      text, _ ("\n  More entry, and more angle, lead to the body’s side: %s. %.0f° from straight into the skin."),
      aside, fabs (ashi_needle_get_tilt (self->needle, self->outlines)));
  g_string_append_printf (text, _ ("\n  In the body it enters at %.1f, %.1f, %.1f mm (left, posterior, superior)."),
                          entry.x, entry.y, entry.z);
}

static void
write_lines (GString *text, const AshiRun *run, AshiPack *pack, AshiNeedlePart part)
{
  g_autoptr (GPtrArray) lines = ashi_run_list_lines (run, pack);
  g_autofree char *title = ashi_run_dup_part_title (run, part);

  g_string_append_printf (text, "\n\n%s", title);
  for (guint i = 0; i < lines->len; i++)
    {
      const AshiNeedleLine *line = g_ptr_array_index (lines, i);

      if (line->part == part)
        g_string_append_printf (text, "\n  %-14s  %s", line->where, line->name);
    }
}

static void
write_clearances (GString *text, const AshiNeedleTold *self)
{
  g_autofree char *caution = ashi_needle_told_dup_clearances_caution (self);
  guint n_far = 0;

  write_words (text, _ ("How far what can be hurt is"), caution);
  for (guint i = 0; i < self->clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (self->clearances, AshiClearance, i);
      g_autofree char *name = ashi_needle_told_dup_name (self, clearance->outline);
      g_autofree char *words = ashi_needle_told_dup_clearance (self, clearance);

      if (clearance->shaft > MOST_LISTED)
        n_far++;
      else
        g_string_append_printf (text, "\n  %s: %s", name, words);
    }
  if (n_far > 0)
    g_string_append_printf (text,
                            ngettext ("\n  %u more that is drawn is farther than %g mm.",
                                      "\n  %u more that are drawn are farther than %g mm.", n_far),
                            n_far, MOST_LISTED);
}

static void
write_sources (GString *text, GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : " [", citation->source->short_name);
      if (citation->at != NULL)
        g_string_append_printf (text, ", %s", citation->at);
    }
  if (citations->len > 0)
    g_string_append (text, "]");
}

static void
write_depth (GString *text, const AshiPeopleRow *one)
{
  const AshiDepth *depth = one->row->depth;
  g_autofree char *figure = ashi_depth_dup_figure (depth), *sample = ashi_card_row_dup_sample (one->row);
  g_autofree char *low_edge = depth->is_danger ? ashi_depth_dup_low_edge (depth) : NULL;

  g_string_append_printf (text, "\n    %s%s: %s", depth->is_danger ? "⚠ " : "", one->row->label, figure);
  if (low_edge != NULL)
    g_string_append_printf (text, ", %s", low_edge);
  if (sample != NULL)
    g_string_append_printf (text, " · %s", sample);
  if (one->approach != NULL)
    g_string_append_printf (text, " · %s", one->approach);
  write_sources (text, one->row->citations);
}

static void
write_people (GString *text, const AshiNeedleTold *self)
{
  g_autoptr (AshiPeople) people = ashi_people_new (self->pack, self->drawn, ASHI_AUDIENCE_CLINICIAN);

  g_string_append_printf (text, "\n\n%s", _ ("Beside people"));
  for (guint i = 0; i < people->groups->len; i++)
    {
      const AshiPeopleGroup *group = g_ptr_array_index (people->groups, i);

      g_string_append_printf (text, "\n  %s", group->title);
      if (group->note != NULL)
        g_string_append_printf (text, ". %s", group->note);
      for (guint j = 0; j < group->rows->len; j++)
        write_depth (text, &g_array_index (group->rows, AshiPeopleRow, j));
    }
  if (people->groups->len == 0)
    g_string_append_printf (text, "\n  %s", ashi_people_get_silence ());
}

static void
write_courses (GString *text, const AshiNeedleTold *self)
{
  g_autofree char *course = ashi_needle_told_dup_course (self);
  g_autoptr (GPtrArray) courses = ashi_needle_told_list_courses (self);

  if (course == NULL)
    return;
  write_words (text, _ ("In other people"), course);
  for (guint i = 0; i < courses->len; i++)
    g_string_append_printf (text, "\n  %s", (const char *) g_ptr_array_index (courses, i));
}

static void
write_warnings (GString *text, const AshiNeedleTold *self)
{
  g_autoptr (GPtrArray) warnings = ashi_needle_told_list_warnings (self);

  g_string_append_printf (text, "\n\n%s", _ ("What must not be read into it"));
  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "\n  ⚠ %s", ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text);
}

static void
write_build (GString *text, const AshiBuilt *built, double spread)
{
  g_autoptr (GPtrArray) lines = ashi_built_list_lines (built);
  g_autofree char *who = ashi_built_dup_who (built);

  if (built->build.by == ASHI_BUILD_AS_DRAWN)
    return;
  write_words (text, _ ("Build"), who);
  for (guint i = 0; i < lines->len; i++)
    {
      const AshiBuildLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "\n  %s: %s", line->label, line->text);
    }
  if (spread > 0)
    g_string_append_printf (text, _ ("\n  ± at a depth is one standard deviation (SD): %.1f mm on this needle’s line."),
                            spread);
}

/**
 * ashi_needle_told_dup_text:
 * @built: the build that its outlines have
 *
 * Returns: (transfer full): the needle, what it meets, how far what can be hurt is, and what must not be
 *   read into that, for a terminal
 */
char *
ashi_needle_told_dup_text (const AshiNeedleTold *self, const AshiBuilt *built)
{
  g_autofree char *title = ashi_run_dup_title (self->drawn, self->pack);
  GString *text = g_string_new (title);

  g_string_append_printf (text, "\n  %s", self->drawn->way);
  write_needle (text, self);
  write_build (text, built, self->run->spread);
  write_words (text, _ ("In this model"), ashi_needle_told_get_caution (self));
  write_lines (text, self->run, self->pack, ASHI_NEEDLE_WAY);
  write_lines (text, self->run, self->pack, ASHI_NEEDLE_BELOW);
  write_clearances (text, self);
  if (ashi_needle_told_is_measured (self))
    {
      write_lines (text, built->is_changed ? self->run : self->drawn, self->pack, ASHI_NEEDLE_NEAR);
      g_string_append_printf (text, "\n  %s", _ ("In this model in all directions, for the needle as it is drawn."));
    }
  write_courses (text, self);
  write_people (text, self);
  write_warnings (text, self);
  return g_string_free (text, FALSE);
}
