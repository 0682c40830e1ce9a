// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build.h"

#include "ashi-outlines-built.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As far as lengths in a pack go, in mm. */
#define THICKEST 200.0

/**
 * ashi_build_get_preset:
 *
 * Returns: that build, at the age that the pack means where nobody says one
 */
AshiBuild
ashi_build_get_preset (const AshiBuilds *builds, AshiPreset preset, AshiWhose sex)
{
  return (AshiBuild) { ASHI_BUILD_BY_BMI, builds->presets[preset], sex, builds->age, 0 };
}

/**
 * ashi_build_get_thickness_range:
 *
 * Returns: how thin and how thick skin and fat can be, in mm
 */
AshiRange
ashi_build_get_thickness_range (const AshiBuilds *builds)
{
  return (AshiRange) { builds->thinnest_mm, THICKEST };
}

/* What a message tells of a value that is refused: itself, and from where to where it could be. */
typedef struct
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];
} Refusal;

static gboolean
is_in (double value, AshiRange range, Refusal *refusal)
{
  g_ascii_formatd (refusal->value, sizeof refusal->value, "%.15g", value);
  g_ascii_formatd (refusal->low, sizeof refusal->low, "%.15g", range.low);
  g_ascii_formatd (refusal->high, sizeof refusal->high, "%.15g", range.high);
  return value >= range.low && value <= range.high;
}

static gboolean
check_bmi (const AshiBuild *self, const AshiBuilds *builds, GError **error)
{
  Refusal told;

  if (!is_in (self->bmi, (AshiRange) { builds->least_bmi, builds->most_bmi }, &told))
    g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE,
                 _ ("A body mass index of %s is not told of. Write %s to %s."), told.value, told.low, told.high);
  else if (!is_in (self->age, (AshiRange) { builds->least_age, builds->most_age }, &told))
    g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE, _ ("An age of %s is not told of. Write %s to %s."),
                 told.value, told.low, told.high);
  else
    return TRUE;
  return FALSE;
}

/* Whether the pack tells of such a build; @error tells the range of the value that is out of it. */
static gboolean
check_build (const AshiBuild *self, const AshiBuilds *builds, GError **error)
{
  Refusal told;

  if (self->by == ASHI_BUILD_BY_BMI)
    return check_bmi (self, builds, error);
  if (self->by == ASHI_BUILD_AS_DRAWN || is_in (self->mm, ashi_build_get_thickness_range (builds), &told))
    return TRUE;
  g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE,
               _ ("Skin and fat cannot be %s mm thick. Write %s to %s."), told.value, told.low, told.high);
  return FALSE;
}

/* How thick skin and fat are in that build; as they are drawn where nobody knows. */
static void
find_thickness (AshiBuilt *self)
{
  const AshiBuild *build = &self->build;

  self->thickness = self->drawn;
  if (build->by == ASHI_BUILD_BY_THICKNESS)
    self->thickness = build->mm;
  if (build->by != ASHI_BUILD_BY_BMI)
    return;
  self->used = self->region != NULL ? ashi_build_region_find (self->region, build->sex) : NULL;
  if (self->used == NULL)
    return;
  self->sd = self->used->sd;
  self->thickness = ashi_thickness_get_mm (self->used, build->bmi, build->age);
  if (self->used->form == ASHI_THICKNESS_FORM_GROWTH)
    self->thickness += self->drawn;
}

/* Skin is left whatever a line says; where less is drawn, that is enough. */
static double
bound (AshiBuilt *self)
{
  const double least = fmin (self->builds->thinnest_mm, self->drawn);

  self->is_bounded = self->thickness < least;
  self->thickness = fmax (self->thickness, least);
  return least;
}

/**
 * ashi_built_new:
 * @drawn: a section as it is drawn
 * @builds: (nullable): what the pack knows of builds; it must live as long. Without it the only build is that which is
 *   drawn
 * @section_id: which section it is
 *
 * Returns: (transfer full) (nullable): the section in that build; %NULL where the pack tells nothing of such a build,
 * or nothing is drawn under the fat
 */
AshiBuilt *
ashi_built_new (AshiOutlines *drawn, const AshiBuilds *builds, const char *section_id, AshiBuild build, GError **error)
{
  g_autoptr (AshiBuilt) self = g_new0 (AshiBuilt, 1);
  double least;

  g_return_val_if_fail (ASHI_IS_OUTLINES (drawn) && (builds != NULL || build.by == ASHI_BUILD_AS_DRAWN), NULL);

  self->build = build;
  self->builds = builds;
  self->drawn = self->thickness = ashi_outlines_get_layer (drawn);
  if (build.by == ASHI_BUILD_AS_DRAWN)
    {
      self->outlines = g_object_ref (drawn);
      return g_steal_pointer (&self);
    }
  self->region = ashi_builds_find_region (builds, section_id);
  if (!check_build (&build, builds, error))
    return NULL;
  if (!isfinite (self->drawn))
    {
      g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_DRAWING,
                   _ ("The section draws nothing under skin and fat where its needle enters."));
      return NULL;
    }
  find_thickness (self);
  self->is_changed = self->used != NULL || build.by == ASHI_BUILD_BY_THICKNESS;
  least = bound (self);
  self->outlines = self->is_changed ? ashi_outlines_new_built (drawn, self->thickness - self->drawn, least, self->sd)
                                    : g_object_ref (drawn);
  return g_steal_pointer (&self);
}

void
ashi_built_free (AshiBuilt *self)
{
  g_clear_object (&self->outlines);
  g_free (self);
}
