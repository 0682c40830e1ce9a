// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-build.h"
#include "ashi-command.h"
#include "ashi-needle-told.h"

G_BEGIN_DECLS

/**
 * AshiSiteWords: what was typed of a needle; %NULL leaves a value as it is drawn.
 * @entry_option: by which option @entry came, for who typed it
 * @side: "left" or "right"; %NULL for the one it is drawn on
 * @variant: as in which people a nerve is counted: "B"; %NULL as it is drawn
 * @is_second: whether @variant was asked of another needle first: this one is as drawn where its section shows no
 * difference
 * @build: what --build says
 * @fat: what --fat says
 */
typedef struct
{
  const char *entry, *entry_option;
  const char *angle, *angle_option;
  const char *depth, *depth_option;
  const char *side;
  const char *variant;
  gboolean is_second;
  const char *build, *fat;
} AshiSiteWords;

/**
 * AshiSite: a drawn needle that the command line names, and how it is to stand.
 * @run: (unowned): of the needle as it is drawn
 * @section: (unowned): in whose plane it lies
 * @outlines: (owned): what lies there, in the build that is asked for
 * @built: (owned): that build
 */
typedef struct
{
  const AshiRun *run;
  AshiSection *section;
  AshiOutlines *outlines;
  AshiBuilt *built;
  AshiNeedle needle;
  gboolean is_mirrored;
} AshiSite;

AshiExit ashi_site_open (AshiSite *self, AshiPack *pack, const char *name, const AshiSiteWords *words);
AshiExit ashi_site_open_at (AshiSite *self,
                            AshiPack *pack,
                            const char *name,
                            const char *option,
                            const char *numbers,
                            const AshiSiteWords *others);
void ashi_site_clear (AshiSite *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AshiSite, ashi_site_clear)

G_END_DECLS
