// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"

G_BEGIN_DECLS

/**
 * AshiThickness: how thick skin and fat are by one study. Immutable; owned by its region.
 * @of: of what, where it is a line or a mean
 * @sex: of whom it holds; %ASHI_WHOSE_UNTOLD: of both
 * @people: (nullable): who was measured
 * @n: how many; 0: not told
 * @method: (nullable): how
 * @value: in mm, at @at_bmi and @at_age where it is a line
 * @per_bmi: how much more for 1 kg/m², in mm
 * @per_year: how much more for one year of age, in mm
 * @skin: what the skin adds where it is of fat alone, in mm
 * @sd: one standard deviation, in mm; 0: none was read
 * @none_found: (nullable): what was not found, or cannot be used
 * @claim: what was measured and where, in words, with its working and sources
 */
typedef struct
{
  AshiThicknessForm form;
  AshiThicknessOf of;
  AshiWhose sex;
  char *people;
  guint n;
  char *method;
  double value;
  double per_bmi, at_bmi;
  double per_year, at_age;
  double skin;
  double sd;
  char *none_found;
  AshiClaim *claim;
} AshiThickness;

/**
 * AshiBuildRegion: a part of the skin that people were measured in. Immutable; owned by its builds.
 * @sections: the ids of the sections whose needles enter there
 * @thicknesses: (element-type AshiThickness): at least one, the first that can be used first
 * @line: its line in the file, for problems with it
 */
typedef struct
{
  char *id;
  char *title;
  GStrv sections;
  GPtrArray *thicknesses;
  guint line;
} AshiBuildRegion;

/**
 * AshiBuilds: how thick skin and fat are by build, as a pack has it. Immutable once read; any thread may use it.
 * @file: its file in the pack
 * @least_bmi: the least body mass index that is told of, in kg/m²
 * @least_age: the least age, in years
 * @age: which is meant where nobody says one
 * @presets: the body mass index of each preset; 0: the pack has none
 * @rule: why the skin moves and nothing else
 * @choice: whose choice the presets are
 * @thinnest: where the least thickness comes from
 * @thinnest_mm: that, in mm: no build leaves less
 * @regions: (element-type AshiBuildRegion)
 */
typedef struct
{
  char *file;
  double least_bmi, most_bmi;
  double least_age, most_age;
  double age;
  double presets[ASHI_N_PRESETS];
  AshiClaim *rule;
  AshiClaim *choice;
  AshiClaim *thinnest;
  double thinnest_mm;
  GPtrArray *regions;
} AshiBuilds;

AshiBuilds *ashi_builds_new (const char *file);
void ashi_builds_free (AshiBuilds *self);
const AshiBuildRegion *ashi_builds_find_region (const AshiBuilds *self, const char *section_id);

AshiBuildRegion *ashi_build_region_new (void);
void ashi_build_region_free (AshiBuildRegion *self);
const AshiThickness *ashi_build_region_find (const AshiBuildRegion *self, AshiWhose sex);

AshiThickness *ashi_thickness_new (void);
void ashi_thickness_free (AshiThickness *self);
gboolean ashi_thickness_is_of (const AshiThickness *self, AshiWhose sex);
gboolean ashi_thickness_is_used (const AshiThickness *self);
double ashi_thickness_get_mm (const AshiThickness *self, double bmi, double age);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBuilds, ashi_builds_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBuildRegion, ashi_build_region_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiThickness, ashi_thickness_free)

G_END_DECLS
