// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-decimal.h"
#include "ashi-enum-types.h"
#include "ashi-nearest.h"
#include "ashi-needle-json.h"
#include "ashi-needle-text.h"
#include "ashi-nick.h"
#include "ashi-search.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  char *entry, *angle, *depth, *side;
  gboolean json;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_free (self->entry);
  g_free (self->angle);
  g_free (self->depth);
  g_free (self->side);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static GPtrArray *
list_runs (AshiPack *pack)
{
  AshiBody *body = ashi_pack_get_body (pack);

  return body != NULL ? g_ptr_array_ref (ashi_body_get_runs (body)) : g_ptr_array_new ();
}

/* The needles of a subject, or all. */
static GPtrArray *
list_sites (AshiPack *pack, AshiSubject *subject)
{
  g_autoptr (GPtrArray) runs = list_runs (pack);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (subject == NULL || g_str_equal (run->of, ashi_subject_get_id (subject)))
        g_ptr_array_add (ids, run->id);
    }
  return ids;
}

static const AshiRun *
find_run (AshiPack *pack, const char *id)
{
  AshiBody *body = ashi_pack_get_body (pack);

  return body != NULL ? ashi_body_find_run (body, id) : NULL;
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

/* A needle is called by its section, or by its subject where that has but one. */
static const AshiRun *
choose_run (AshiPack *pack, const char *site)
{
  const AshiRun *run = find_run (pack, site);
  AshiSubject *subject = run == NULL ? ashi_find_named (pack, site) : NULL;
  g_autoptr (GPtrArray) sites = subject != NULL ? list_sites (pack, subject) : NULL;

  if (run != NULL)
    return run;
  if (subject != NULL && sites->len == 1)
    return find_run (pack, g_ptr_array_index (sites, 0));
  if (subject != NULL)
    refuse_subject (pack, subject, sites);
  else if (ashi_pack_find_section (pack, site) != NULL)
    g_printerr (_ ("ashi: the section “%s” lies at a level, and no needle lies in its plane.\n"), site);
  else
    refuse_unnamed (pack, site);
  return NULL;
}

static AshiOutlines *
read_outlines (AshiPack *pack, const AshiRun *run)
{
  AshiSection *section = ashi_pack_find_section (pack, run->id);
  g_autoptr (GError) error = NULL;
  AshiOutlines *outlines;

  if (section == NULL)
    {
      g_printerr (_ ("ashi: the pack has no section “%s”, so there is no plane to move its needle in.\n"), run->id);
      return NULL;
    }
  outlines = ashi_outlines_read (section, pack, &error);
  if (outlines == NULL)
    g_printerr ("ashi: %s\n", error->message);
  return outlines;
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

static AshiExit
tell (AshiPack *pack, const AshiRun *run, AshiOutlines *outlines, const Wishes *wishes)
{
  AshiNeedle needle = ashi_needle_get_drawn (outlines);
  g_autoptr (AshiNeedleTold) told = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_mirrored;

  if (!choose_side (run, wishes->side, &is_mirrored))
    return ASHI_EXIT_USAGE;
  if (!ashi_needle_lies_in_plane (outlines, run))
    {
      g_printerr (
          _ ("ashi: the needle at “%s” is %g mm long, of which %.1f mm lie in the plane of its section: it leaves the "
             "plane, and what it meets cannot be told from there.\n"),
          run->id, run->length, needle.depth);
      return ASHI_EXIT_BAD;
    }
  needle.depth = run->length;
  if (!parse_number (wishes->entry, "--entry", &needle.entry) || !parse_number (wishes->angle, "--angle", &needle.angle)
      || !parse_number (wishes->depth, "--depth", &needle.depth))
    return ASHI_EXIT_USAGE;
  if (!ashi_needle_check (&needle, outlines, &error))
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_USAGE;
    }
  told = ashi_needle_told_new (pack, outlines, run, needle, is_mirrored);
  text = wishes->json ? ashi_needle_told_dup_json (told) : ashi_needle_told_dup_text (told);
  g_print ("%s\n", text);
  return ASHI_EXIT_GOOD;
}

static AshiExit
run_needle (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry options[] = {
    { "entry", 0, 0, G_OPTION_ARG_STRING, &wishes.entry,
      N_ ("Enter so far along the skin from where the needle is drawn; less than 0: the other way"), N_ ("MM") },
    { "angle", 0, 0, G_OPTION_ARG_STRING, &wishes.angle, N_ ("Turn it so far in the plane from how it is drawn"),
      N_ ("DEG") },
    { "depth", 0, 0, G_OPTION_ARG_STRING, &wishes.depth, N_ ("Push the tip so far below the skin"), N_ ("MM") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &wishes.side,
      N_ ("Tell it for this side, mirrored where it was drawn on the other"), N_ ("left|right") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes.json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (AshiOutlines) outlines = NULL;
  const AshiRun *run;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_needle, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  pack = ashi_command_open_pack (pack_folder);
  run = choose_run (pack, argv[1]);
  outlines = run != NULL ? read_outlines (pack, run) : NULL;
  return outlines != NULL ? tell (pack, run, outlines, &wishes) : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_needle = {
  "needle",
  N_ ("SITE [--entry MM] [--angle DEG] [--depth MM] [--side left|right] [--json]"),
  N_ ("Moves a needle in the plane of its section: what it meets in this model, and how far nerves and vessels are."),
  run_needle,
};
