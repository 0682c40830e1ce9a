// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-builds.h"

AshiThickness *
ashi_thickness_new (void)
{
  return g_new0 (AshiThickness, 1);
}

void
ashi_thickness_free (AshiThickness *self)
{
  g_free (self->people);
  g_free (self->method);
  g_free (self->none_found);
  g_clear_pointer (&self->claim, ashi_claim_free);
  g_free (self);
}

/**
 * ashi_thickness_is_of:
 *
 * Returns: whether it holds for that sex
 */
gboolean
ashi_thickness_is_of (const AshiThickness *self, AshiWhose sex)
{
  return self->sex == ASHI_WHOSE_UNTOLD || self->sex == sex;
}

/**
 * ashi_thickness_is_used:
 *
 * Returns: whether it says how thickness goes with build
 */
gboolean
ashi_thickness_is_used (const AshiThickness *self)
{
  return self->form == ASHI_THICKNESS_FORM_LINE || self->form == ASHI_THICKNESS_FORM_GROWTH;
}

/**
 * ashi_thickness_get_mm:
 * @bmi: in kg/m²
 * @age: in years
 *
 * Returns: how thick skin and fat are in one of that build, in mm; of a growth: how much thicker than is drawn
 */
double
ashi_thickness_get_mm (const AshiThickness *self, double bmi, double age)
{
  const double more = self->per_bmi * (bmi - self->at_bmi) + self->per_year * (age - self->at_age);

  if (self->form == ASHI_THICKNESS_FORM_GROWTH)
    return more;
  return self->value + more + (self->of == ASHI_THICKNESS_OF_FAT ? self->skin : 0);
}

AshiBuildRegion *
ashi_build_region_new (void)
{
  AshiBuildRegion *self = g_new0 (AshiBuildRegion, 1);

  self->thicknesses = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_thickness_free);
  return self;
}

void
ashi_build_region_free (AshiBuildRegion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->sections);
  g_ptr_array_unref (self->thicknesses);
  g_free (self);
}

/**
 * ashi_build_region_find:
 *
 * Returns: (nullable): the study that is used there for that sex; %NULL when none can be
 */
const AshiThickness *
ashi_build_region_find (const AshiBuildRegion *self, AshiWhose sex)
{
  for (guint i = 0; i < self->thicknesses->len; i++)
    {
      const AshiThickness *thickness = g_ptr_array_index (self->thicknesses, i);

      if (ashi_thickness_is_used (thickness) && ashi_thickness_is_of (thickness, sex))
        return thickness;
    }
  return NULL;
}

/**
 * ashi_builds_new:
 * @file: its file in the pack, for problems with it
 *
 * Returns: (transfer full): builds without a region, to be filled by a reader
 */
AshiBuilds *
ashi_builds_new (const char *file)
{
  AshiBuilds *self = g_new0 (AshiBuilds, 1);

  self->file = g_strdup (file);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_build_region_free);
  return self;
}

void
ashi_builds_free (AshiBuilds *self)
{
  g_free (self->file);
  g_clear_pointer (&self->rule, ashi_claim_free);
  g_clear_pointer (&self->choice, ashi_claim_free);
  g_clear_pointer (&self->thinnest, ashi_claim_free);
  g_ptr_array_unref (self->regions);
  g_free (self);
}

/**
 * ashi_builds_find_region:
 * @section_id: the section in which a needle is drawn
 *
 * Returns: (nullable): the region that it enters
 */
const AshiBuildRegion *
ashi_builds_find_region (const AshiBuilds *self, const char *section_id)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      const AshiBuildRegion *region = g_ptr_array_index (self->regions, i);

      if (g_strv_contains ((const char *const *) region->sections, section_id))
        return region;
    }
  return NULL;
}
