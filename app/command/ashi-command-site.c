// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command-site.h"

#include "ashi-build-option.h"
#include "ashi-decimal.h"
#include "ashi-enum-types.h"
#include "ashi-nearest.h"
#include "ashi-nick.h"
#include "ashi-outlines-built.h"
#include "ashi-pack-bodies.h"
#include "ashi-search.h"

#include <glib/gi18n.h>
#include <math.h>

/* Which needle the command line means, and how it is to stand. */

/* The needles of a subject, or all, that are drawn in that body. */
static void
list_body_sites (AshiBody *body, AshiSubject *subject, GPtrArray *ids)
{
  GPtrArray *runs = ashi_body_get_runs (body);

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (subject == NULL || g_str_equal (run->of, ashi_subject_get_id (subject)))
        g_ptr_array_add (ids, run->id);
    }
}

/* Likewise in any. */
static GPtrArray *
list_sites (AshiPack *pack, AshiSubject *subject)
{
  GPtrArray *bodies = ashi_pack_get_bodies (pack);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < bodies->len; i++)
    list_body_sites (g_ptr_array_index (bodies, i), subject, ids);
  return ids;
}

/* The only needle that is drawn for the subject in the first body that has any. */
static const AshiRun *
find_only_run (AshiPack *pack, AshiSubject *subject)
{
  GPtrArray *bodies = ashi_pack_get_bodies (pack);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < bodies->len && ids->len == 0; i++)
    list_body_sites (g_ptr_array_index (bodies, i), subject, ids);
  return ids->len == 1 ? ashi_pack_find_run (pack, g_ptr_array_index (ids, 0)) : NULL;
}

/* Nobody is called so, but some needle may be. */
static void
refuse_unnamed (AshiPack *pack, const char *site)
{
  g_autoptr (GPtrArray) sites = list_sites (pack, NULL);
  g_autofree char *list = ashi_command_dup_list (sites);
  g_autofree char *reason = NULL;
  const char *nearest;

  g_ptr_array_add (sites, NULL);
  nearest = ashi_nearest (site, (const char *const *) sites->pdata);
  reason = nearest == NULL ? ashi_explain_unnamed (pack, site, FALSE) : NULL;
  if (nearest != NULL)
    g_printerr (_ ("ashi: no needle is drawn at “%s”. Did you mean “%s”?\n"), site, nearest);
  else if (*list != '\0')
    g_printerr (_ ("ashi: %s Needles are drawn at %s.\n"), reason, list);
  else
    g_printerr (_ ("ashi: the pack draws no needle.\n"));
}

static void
refuse_subject (AshiPack *pack, AshiSubject *subject, GPtrArray *sites)
{
  g_autofree char *list = ashi_command_dup_list (sites);

  if (sites->len > 1)
    g_printerr (_ ("ashi: several needles are drawn for “%s”. Name one of them: %s.\n"),
                ashi_subject_get_title (subject), list);
  else
    g_printerr (_ ("ashi: no needle is drawn for “%s”, so there is no plane to move one in.\n"),
                ashi_subject_get_title (subject));
}

/* A needle is called by its section, or by its subject where that has but one in the first body that was drawn. */
static const AshiRun *
choose_run (AshiPack *pack, const char *site)
{
  const AshiRun *run = ashi_pack_find_run (pack, site);
  AshiSubject *subject = run == NULL ? ashi_find_named (pack, site) : NULL;
  g_autoptr (GPtrArray) sites = subject != NULL ? list_sites (pack, subject) : NULL;

  if (run == NULL && subject != NULL)
    run = find_only_run (pack, subject);
  if (run != NULL)
    return run;
  if (subject != NULL)
    refuse_subject (pack, subject, sites);
  else if (ashi_pack_find_section (pack, site) != NULL)
    g_printerr (_ ("ashi: the section “%s” lies at a level, and no needle lies in its plane.\n"), site);
  else
    refuse_unnamed (pack, site);
  return NULL;
}

static void
refuse_variant (AshiSection *section, const AshiGhosts *ghosts, const char *type)
{
  g_autoptr (GPtrArray) types = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (ghosts == NULL || ghosts->courses->len == 0)
    {
      g_printerr (_ ("ashi: beside the section “%s” the pack tells of no other course. Leave --variant out.\n"),
                  ashi_section_get_id (section));
      return;
    }
  if (ghosts->type != NULL)
    g_ptr_array_add (types, ghosts->type);
  for (guint i = 0; i < ghosts->courses->len; i++)
    g_ptr_array_add (types, ((AshiCourse *) g_ptr_array_index (ghosts->courses, i))->type);
  list = ashi_command_dup_list (types);
  g_printerr (_ ("ashi: the section “%s” has no course “%s”. Write one of %s.\n"), ashi_section_get_id (section), type,
              list);
}

/* @course: (out) (nullable): NULL: that which is drawn */
static gboolean
choose_course (AshiSection *section, const AshiSiteWords *words, const AshiCourse **course)
{
  const char *type = words->variant;
  const AshiGhosts *ghosts = type != NULL ? ashi_section_get_ghosts (section) : NULL;

  *course = NULL;
  if (type == NULL || (ghosts != NULL && ghosts->type != NULL && g_ascii_strcasecmp (ghosts->type, type) == 0))
    return TRUE;
  for (guint i = 0; ghosts != NULL && i < ghosts->courses->len; i++)
    {
      const AshiCourse *one = g_ptr_array_index (ghosts->courses, i);

      if (g_ascii_strcasecmp (one->type, type) == 0)
        *course = one;
    }
  if (*course == NULL && !words->is_second)
    refuse_variant (section, ghosts, type);
  return *course != NULL || words->is_second;
}

static gboolean
read_outlines (AshiSite *self, AshiPack *pack, const AshiSiteWords *words)
{
  g_autoptr (GError) error = NULL;
  const AshiCourse *course;

  self->section = ashi_pack_find_section (pack, self->run->id);
  if (self->section == NULL)
    {
      g_printerr (_ ("ashi: the pack has no section “%s”, so there is no plane to move its needle in.\n"),
                  self->run->id);
      return FALSE;
    }
  if (!choose_course (self->section, words, &course))
    return FALSE;
  self->outlines = ashi_outlines_read (self->section, pack, course, &error);
  if (self->outlines == NULL)
    g_printerr ("ashi: %s\n", error->message);
  return self->outlines != NULL;
}

/* @word: (nullable): NULL leaves the value as it is. */
static gboolean
parse_number (const char *word, const char *option, double *value)
{
  if (word == NULL || ashi_decimal_read (word, value))
    return TRUE;
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write a plain number.\n"), word, option);
  return FALSE;
}

/* A needle is drawn on one side; on the other it is told mirrored. */
static gboolean
choose_side (const AshiRun *run, const char *word, gboolean *is_mirrored)
{
  int side;

  *is_mirrored = FALSE;
  if (word == NULL)
    return TRUE;
  if (!ashi_nick_to_value (ASHI_TYPE_SIDE, word, &side) || side == ASHI_SIDE_MIDLINE)
    g_printerr (_ ("ashi: “%s” cannot be used for %s. Write left or right.\n"), word, "--side");
  else if (run->side == ASHI_SIDE_MIDLINE)
    g_printerr (_ ("ashi: the needle at “%s” stands in the midline and has no other side. Leave --side out.\n"),
                run->id);
  else
    {
      *is_mirrored = side != (int) run->side;
      return TRUE;
    }
  return FALSE;
}

static gboolean
lies_in_plane (const AshiSite *self)
{
  if (ashi_needle_lies_in_plane (self->outlines, self->run))
    return TRUE;
  g_printerr (
      _ ("ashi: the needle at “%s” is %g mm long, of which %.1f mm lie in the plane of its section: it leaves the "
         "plane, and what it meets cannot be told from there.\n"),
      self->run->id, self->run->length, ashi_needle_get_drawn (self->outlines).depth);
  return FALSE;
}

static gboolean
put_on (AshiSite *self, AshiPack *pack, const AshiSiteWords *words)
{
  const AshiBuilds *builds = ashi_pack_get_builds (pack);
  g_autoptr (GError) error = NULL;
  AshiBuild build;

  if (!ashi_build_option_read (words->build, words->fat, builds, self->run->whose, &build))
    return FALSE;
  self->built = ashi_built_new (self->outlines, builds, self->run->id, build, &error);
  if (self->built == NULL)
    {
      g_printerr ("ashi: %s\n", error->message);
      return FALSE;
    }
  g_set_object (&self->outlines, self->built->outlines);
  return TRUE;
}

/* Where nobody says how deep, the tip is where its source has it, or as far as needles are long. */
static gboolean
place (AshiSite *self, const AshiSiteWords *words)
{
  const double growth = round (ashi_outlines_get_growth (self->outlines) * 1000) / 1000;
  g_autoptr (GError) error = NULL;

  self->needle = ashi_needle_get_drawn (self->outlines);
  self->needle.depth = self->run->length + growth;
  if (growth != 0)
    self->needle.depth = CLAMP (self->needle.depth, 0, ASHI_NEEDLE_LONGEST);
  if (!parse_number (words->entry, words->entry_option, &self->needle.entry)
      || !parse_number (words->angle, words->angle_option, &self->needle.angle)
      || !parse_number (words->depth, words->depth_option, &self->needle.depth))
    return FALSE;
  if (ashi_needle_check (&self->needle, self->outlines, &error))
    return TRUE;
  g_printerr ("ashi: %s\n", error->message);
  return FALSE;
}

/**
 * ashi_site_open:
 * @self: a structure that holds nothing
 * @name: of a section in whose plane a needle is drawn, or any name of a subject that has but one
 *
 * Returns: %ASHI_EXIT_GOOD when there is such a needle and it can stand so; else what to end with, after printing what
 *   is wrong and what could be meant
 */
AshiExit
ashi_site_open (AshiSite *self, AshiPack *pack, const char *name, const AshiSiteWords *words)
{
  g_return_val_if_fail (ASHI_IS_PACK (pack), ASHI_EXIT_BAD);

  self->run = choose_run (pack, name);
  if (self->run == NULL || !read_outlines (self, pack, words))
    return ASHI_EXIT_BAD;
  if (!choose_side (self->run, words->side, &self->is_mirrored))
    return ASHI_EXIT_USAGE;
  if (!lies_in_plane (self))
    return ASHI_EXIT_BAD;
  return put_on (self, pack, words) && place (self, words) ? ASHI_EXIT_GOOD : ASHI_EXIT_USAGE;
}

static const char *
get_word (GStrv words, guint index)
{
  return index < g_strv_length (words) && *words[index] != '\0' ? words[index] : NULL;
}

/**
 * ashi_site_open_at:
 * @option: by which option @numbers came
 * @numbers: (nullable): "5,-10,60": where it enters, how it is turned and how deep it is; what is left out is as it is
 *   drawn
 * @others: whose side, course and build are taken
 *
 * Returns: as ashi_site_open()
 */
AshiExit
ashi_site_open_at (AshiSite *self,
                   AshiPack *pack,
                   const char *name,
                   const char *option,
                   const char *numbers,
                   const AshiSiteWords *others)
{
  g_auto (GStrv) parts = g_strsplit (numbers != NULL ? numbers : "", ",", -1);
  AshiSiteWords words = *others;

  g_return_val_if_fail (ASHI_IS_PACK (pack), ASHI_EXIT_BAD);

  words.entry = get_word (parts, 0);
  words.angle = get_word (parts, 1);
  words.depth = get_word (parts, 2);
  words.entry_option = words.angle_option = words.depth_option = option;
  if (g_strv_length (parts) <= 3)
    return ashi_site_open (self, pack, name, &words);
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write entry, angle and depth, such as 5,-10,60.\n"), numbers,
              option);
  return ASHI_EXIT_USAGE;
}

/**
 * ashi_site_clear:
 *
 * Frees what it owns: the pack's run and section stay.
 */
void
ashi_site_clear (AshiSite *self)
{
  g_clear_pointer (&self->built, ashi_built_free);
  g_clear_object (&self->outlines);
}
