// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command-site.h"
#include "ashi-needle-json.h"
#include "ashi-needle-pair-text.h"
#include "ashi-needle-text.h"

#include <glib/gi18n.h>

typedef struct
{
  char *entry, *angle, *depth, *side, *variant;
  char *beside, *beside_at;
  char *build, *fat;
  gboolean json;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_free (self->entry);
  g_free (self->angle);
  g_free (self->depth);
  g_free (self->side);
  g_free (self->variant);
  g_free (self->beside);
  g_free (self->beside_at);
  g_free (self->build);
  g_free (self->fat);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static AshiNeedleTold *
tell_site (AshiPack *pack, const AshiSite *site)
{
  return ashi_needle_told_new (pack, site->outlines, site->run, site->needle, site->is_mirrored);
}

static AshiExit
tell_beside (AshiPack *pack, const AshiNeedleTold *first, const AshiBuilt *built, const Wishes *wishes)
{
  const AshiSiteWords words = {
    .side = wishes->side, .variant = wishes->variant, .is_second = TRUE, .build = wishes->build, .fat = wishes->fat
  };
  g_auto (AshiSite) site = { 0 };
  const AshiExit exit_code = ashi_site_open_at (&site, pack, wishes->beside, "--beside-at", wishes->beside_at, &words);
  g_autoptr (AshiNeedleTold) second = NULL;
  g_autoptr (AshiNeedlePair) pair = NULL;
  const AshiNeedleTold *needles[] = { first, NULL };
  const AshiBuilt *builts[] = { built, NULL };
  g_autofree char *text = NULL;

  if (exit_code != ASHI_EXIT_GOOD)
    return exit_code;
  second = tell_site (pack, &site);
  pair = ashi_needle_pair_new (pack, first->run, second->run);
  needles[1] = second;
  builts[1] = site.built;
  text = wishes->json ? ashi_needle_pair_dup_json (pair, needles, builts)
                      : ashi_needle_pair_dup_text (pair, needles, builts);
  g_print ("%s\n", text);
  return ASHI_EXIT_GOOD;
}

static AshiExit
tell (AshiPack *pack, const char *name, const Wishes *wishes)
{
  const AshiSiteWords words = {
    .entry = wishes->entry,
    .entry_option = "--entry",
    .angle = wishes->angle,
    .angle_option = "--angle",
    .depth = wishes->depth,
    .depth_option = "--depth",
    .side = wishes->side,
    .variant = wishes->variant,
    .build = wishes->build,
    .fat = wishes->fat,
  };
  g_auto (AshiSite) site = { 0 };
  const AshiExit exit_code = ashi_site_open (&site, pack, name, &words);
  g_autoptr (AshiNeedleTold) told = NULL;
  g_autofree char *text = NULL;

  if (exit_code != ASHI_EXIT_GOOD)
    return exit_code;
  told = tell_site (pack, &site);
  if (wishes->beside != NULL)
    return tell_beside (pack, told, site.built, wishes);
  text = wishes->json ? ashi_needle_told_dup_json (told, site.built) : ashi_needle_told_dup_text (told, site.built);
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
    { "variant", 0, 0, G_OPTION_ARG_STRING, &wishes.variant,
      N_ ("Count a nerve where it runs in some people, as in this type"), N_ ("TYPE") },
    { "beside", 0, 0, G_OPTION_ARG_STRING, &wishes.beside,
      N_ ("Tell the needle of another site on the same scale, as it is drawn"), N_ ("SITE") },
    { "beside-at", 0, 0, G_OPTION_ARG_STRING, &wishes.beside_at,
      N_ ("Move, turn and push that one; a number that is left out is as it is drawn"), N_ ("ENTRY,ANGLE,DEPTH") },
    { "build", 0, 0, G_OPTION_ARG_STRING, &wishes.build,
      N_ ("Move the skin as in somebody of this build: lean, average, heavy or a body mass index, with sex and age"),
      N_ ("BUILD[,SEX[,AGE]]") },
    { "fat", 0, 0, G_OPTION_ARG_STRING, &wishes.fat,
      N_ ("Move the skin until skin and fat are so thick as somebody has measured them"), N_ ("MM") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes.json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_needle, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  if (wishes.beside_at != NULL && wishes.beside == NULL)
    {
      g_printerr (_ ("ashi: --beside-at is for the needle that --beside names, which is missing.\n"));
      return ASHI_EXIT_USAGE;
    }
  pack = ashi_command_open_pack (pack_folder);
  return tell (pack, argv[1], &wishes);
}

const AshiCommand ashi_command_needle = {
  "needle",
  N_ ("SITE [--entry MM] [--angle DEG] [--depth MM] [--side left|right] [--variant TYPE] "
      "[--build BUILD[,SEX[,AGE]] | --fat MM] [--beside SITE] [--json]"),
  N_ ("Moves a needle in the plane of its section: what it meets in this model, and how far nerves and vessels are."),
  run_needle,
};
