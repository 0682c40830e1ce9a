// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-builds-reader.h"

#include "ashi-claim-reader.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the schema allows: nobody is, or is told of, more. */
#define LEAST_BMI   10.0
#define MOST_BMI    70.0
#define MOST_AGE    120.0
#define MOST_PEOPLE 1e9
#define MOST_MM     200.0

/* Returns: whether the attribute is absent, or good and put into @value */
static gboolean
read_optional (const AshiReading *reading, xmlNode *node, const char *name, double low, double high, double *value)
{
  return xmlHasProp (node, BAD_CAST name) == NULL || ashi_xml_read_number (reading, node, name, low, high, value);
}

static gboolean
read_slopes (const AshiReading *reading, xmlNode *node, AshiThickness *thickness)
{
  return read_optional (reading, node, "per-bmi", -MOST_MM, MOST_MM, &thickness->per_bmi)
         && read_optional (reading, node, "at-bmi", LEAST_BMI, MOST_BMI, &thickness->at_bmi)
         && read_optional (reading, node, "per-year", -MOST_MM, MOST_MM, &thickness->per_year)
         && read_optional (reading, node, "at-age", 0, MOST_AGE, &thickness->at_age)
         && read_optional (reading, node, "sd", 0, MOST_MM, &thickness->sd);
}

/* More than in the body that is drawn is nothing without the build that this is taken for. */
static gboolean
check_growth (const AshiReading *reading, xmlNode *node, const AshiThickness *thickness)
{
  if ((thickness->per_bmi == 0 || thickness->at_bmi > 0) && (thickness->per_year == 0 || thickness->at_age > 0))
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Add at-bmi=\"…\" to per-bmi, and at-age=\"…\" to per-year."),
                        N_ ("A <growth> does not say for which build the drawn body is taken"));
  return FALSE;
}

static gboolean
read_of (const AshiReading *reading, xmlNode *node, AshiThickness *thickness)
{
  int of;

  if (!ashi_xml_read_enum (reading, node, "of", ASHI_TYPE_THICKNESS_OF, &of))
    return FALSE;
  thickness->of = (AshiThicknessOf) of;
  if (thickness->form != ASHI_THICKNESS_FORM_LINE || thickness->of != ASHI_THICKNESS_OF_SKIN_TO_BONE)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Write it as a <mean>, which is told and not used."),
                        N_ ("A <line> is of what lies deeper than fat, which build does not move"));
  return FALSE;
}

static gboolean
read_form (const AshiReading *reading, xmlNode *node, AshiThickness *thickness)
{
  switch (thickness->form)
    {
    case ASHI_THICKNESS_FORM_LINE:
      return read_of (reading, node, thickness)
             && ashi_xml_read_number (reading, node, "value", -MOST_MM, MOST_MM, &thickness->value)
             && read_optional (reading, node, "skin", 0, MOST_MM, &thickness->skin)
             && read_slopes (reading, node, thickness);
    case ASHI_THICKNESS_FORM_GROWTH:
      return read_slopes (reading, node, thickness) && check_growth (reading, node, thickness);
    case ASHI_THICKNESS_FORM_MEAN:
      return read_of (reading, node, thickness)
             && ashi_xml_read_number (reading, node, "value", 0, MOST_MM, &thickness->value)
             && read_optional (reading, node, "sd", 0, MOST_MM, &thickness->sd);
    case ASHI_THICKNESS_FORM_NONE_FOUND:
    default:
      thickness->none_found = ashi_xml_dup_words (node);
      return thickness->none_found != NULL;
    }
}

static xmlNode *
find_form (const AshiReading *reading, xmlNode *node, AshiThicknessForm *form)
{
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    {
      int value;

      if (ashi_nick_to_value (ASHI_TYPE_THICKNESS_FORM, (const char *) child->name, &value))
        {
          *form = (AshiThicknessForm) value;
          return child;
        }
    }
  ashi_reading_problem (reading, node, N_ ("Add a <line>, a <growth> or a <mean>, or say that there is <none-found>."),
                        N_ ("A <thickness> says not how thick"));
  return NULL;
}

static gboolean
read_people (const AshiReading *reading, xmlNode *node, AshiThickness *thickness)
{
  double n = 0;
  int sex = ASHI_WHOSE_UNTOLD;

  thickness->people = ashi_xml_dup_attribute (node, "people");
  thickness->method = ashi_xml_dup_attribute (node, "method");
  if (!read_optional (reading, node, "n", 1, MOST_PEOPLE, &n))
    return FALSE;
  if (xmlHasProp (node, BAD_CAST "sex") != NULL && !ashi_xml_read_enum (reading, node, "sex", ASHI_TYPE_WHOSE, &sex))
    return FALSE;
  thickness->n = (guint) floor (n);
  thickness->sex = (AshiWhose) sex;
  return TRUE;
}

static void
read_thickness (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiBuildRegion *region)
{
  g_autoptr (AshiThickness) thickness = ashi_thickness_new ();
  xmlNode *form = find_form (reading, node, &thickness->form);

  if (form == NULL || !read_form (reading, form, thickness) || !read_people (reading, node, thickness))
    return;
  thickness->claim = ashi_read_claim (reading, pack, node, ASHI_TOPIC_NOTE);
  if (thickness->claim != NULL)
    g_ptr_array_add (region->thicknesses, g_steal_pointer (&thickness));
}

/* Returns: whether each section is there, and in no other region */
static gboolean
check_sections (const AshiReading *reading, AshiPack *pack, xmlNode *node, const AshiBuilds *builds, GStrv sections)
{
  gboolean is_good = TRUE;

  for (char **section = sections; *section != NULL; section++)
    {
      const AshiBuildRegion *other = ashi_builds_find_region (builds, *section);

      if (other != NULL)
        ashi_reading_problem (reading, node, N_ ("Take it out of one of them."),
                              N_ ("The section \"%s\" is in the region \"%s\" already"), *section, other->id);
      else if (!reading->is_trusted && ashi_pack_find_section (pack, *section) == NULL)
        ashi_reading_problem (reading, node, N_ ("Correct it, or add that section to pack.xml."),
                              N_ ("The region is of the section \"%s\", which the pack has not"), *section);
      else
        continue;
      is_good = FALSE;
    }
  return is_good;
}

static void
read_region (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiBuilds *builds)
{
  g_autoptr (AshiBuildRegion) region = ashi_build_region_new ();
  g_autofree char *sections = ashi_xml_require_attribute (reading, node, "sections");

  region->id = ashi_xml_require_attribute (reading, node, "id");
  region->title = ashi_xml_dup_child_words (node, "title");
  region->line = (guint) xmlGetLineNo (node);
  if (region->title == NULL)
    ashi_reading_problem (reading, node, N_ ("Add <title>…</title>."), N_ ("<%s> has no <%s>"), node->name, "title");
  if (region->id == NULL || region->title == NULL || sections == NULL)
    return;
  region->sections = g_strsplit (sections, " ", -1);
  if (!check_sections (reading, pack, node, builds, region->sections))
    return;
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    if (ashi_xml_is (child, "thickness"))
      read_thickness (reading, pack, child, region);
  if (region->thicknesses->len > 0)
    g_ptr_array_add (builds->regions, g_steal_pointer (&region));
}

static void
read_preset (const AshiReading *reading, xmlNode *node, AshiBuilds *builds)
{
  int preset;

  if (ashi_xml_read_enum (reading, node, "id", ASHI_TYPE_PRESET, &preset))
    ashi_xml_read_number (reading, node, "bmi", builds->least_bmi, builds->most_bmi, &builds->presets[preset]);
}

static gboolean
read_ranges (const AshiReading *reading, xmlNode *root, AshiBuilds *builds)
{
  if (!ashi_xml_read_number (reading, root, "least-bmi", LEAST_BMI, MOST_BMI, &builds->least_bmi)
      || !ashi_xml_read_number (reading, root, "least-age", 0, MOST_AGE, &builds->least_age))
    return FALSE;
  return ashi_xml_read_number (reading, root, "most-bmi", builds->least_bmi, MOST_BMI, &builds->most_bmi)
         && ashi_xml_read_number (reading, root, "most-age", builds->least_age, MOST_AGE, &builds->most_age)
         && ashi_xml_read_number (reading, root, "age", builds->least_age, builds->most_age, &builds->age);
}

/* Returns: (transfer full) (nullable) */
static AshiClaim *
read_part (const AshiReading *reading, AshiPack *pack, xmlNode *root, const char *name)
{
  xmlNode *node = ashi_xml_child (root, name);
  g_autofree char *remedy = g_strdup_printf ("Add <%s>…</%s>.", name, name);

  if (node == NULL)
    ashi_reading_problem (reading, root, remedy, N_ ("<%s> has no <%s>"), root->name, name);
  return node != NULL ? ashi_read_claim (reading, pack, node, ASHI_TOPIC_NOTE) : NULL;
}

static gboolean
read_claims (const AshiReading *reading, AshiPack *pack, xmlNode *root, AshiBuilds *builds)
{
  builds->rule = read_part (reading, pack, root, "rule");
  builds->choice = read_part (reading, pack, root, "choice");
  builds->thinnest = read_part (reading, pack, root, "thinnest");
  return builds->rule != NULL && builds->choice != NULL && builds->thinnest != NULL
         && ashi_xml_read_number (reading, ashi_xml_child (root, "thinnest"), "value", 0, MOST_MM,
                                  &builds->thinnest_mm);
}

/**
 * ashi_read_builds:
 * @pack: whose sources are cited, and whose sections are named
 * @root: the <builds>
 *
 * Returns: (transfer full) (nullable): the regions and studies that are good; %NULL when the range, the rule or the
 *   least thickness is not, without which none could be used
 */
AshiBuilds *
ashi_read_builds (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  g_autoptr (AshiBuilds) builds = ashi_builds_new (reading->file);

  if (!read_ranges (reading, root, builds) || !read_claims (reading, pack, root, builds))
    return NULL;
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      if (ashi_xml_is (node, "preset"))
        read_preset (reading, node, builds);
      else if (ashi_xml_is (node, "region"))
        read_region (reading, pack, node, builds);
    }
  return g_steal_pointer (&builds);
}
