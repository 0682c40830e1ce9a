// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

/**
 * AshiBuildBy: by what a build is told.
 * @ASHI_BUILD_AS_DRAWN: it is that of the body that is drawn
 * @ASHI_BUILD_BY_BMI: by body mass index, sex and age
 * @ASHI_BUILD_BY_THICKNESS: by how thick skin and fat were measured
 */
typedef enum
{
  ASHI_BUILD_AS_DRAWN,
  ASHI_BUILD_BY_BMI,
  ASHI_BUILD_BY_THICKNESS,
} AshiBuildBy;

/**
 * AshiBuild: the build of somebody who is needled.
 * @bmi: in kg/m²
 * @age: in years
 * @mm: how thick skin and fat are where the needle enters, as somebody has measured it
 */
typedef struct
{
  AshiBuildBy by;
  double bmi;
  AshiWhose sex;
  double age;
  double mm;
} AshiBuild;

/**
 * AshiBuilt: a section in the build of somebody.
 * @builds: (unowned): what the pack knows of builds
 * @region: (unowned) (nullable): where the needle enters; %NULL: the pack does not say
 * @used: (unowned) (nullable): the study that tells the thickness; %NULL where it was measured, and where none is found
 * @drawn: how thick skin and fat are drawn where the needle enters, in mm
 * @thickness: how thick they are in this build, in mm
 * @sd: one standard deviation of that, in mm; 0: not known
 * @is_bounded: whether less than skin would be left, so that the skin is where it ends
 * @is_changed: whether the build says anything here: otherwise everything is as it is drawn
 * @outlines: the section in that build
 */
typedef struct
{
  AshiBuild build;
  const AshiBuilds *builds;
  const AshiBuildRegion *region;
  const AshiThickness *used;
  double drawn;
  double thickness;
  double sd;
  gboolean is_bounded;
  gboolean is_changed;
  AshiOutlines *outlines;
} AshiBuilt;

AshiBuild ashi_build_get_preset (const AshiBuilds *builds, AshiPreset preset, AshiWhose sex);
AshiRange ashi_build_get_thickness_range (const AshiBuilds *builds);

AshiBuilt *
ashi_built_new (AshiOutlines *drawn, const AshiBuilds *builds, const char *section_id, AshiBuild build, GError **error);
void ashi_built_free (AshiBuilt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBuilt, ashi_built_free)

G_END_DECLS
