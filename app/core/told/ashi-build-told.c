// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build-told.h"

#include "ashi-card.h"
#include "ashi-outlines-built.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Less is none, in mm. */
#define TOUCH_MM 0.05

static void
line_free (AshiBuildLine *self)
{
  g_free (self->text);
  g_free (self);
}

static void
take_line (GPtrArray *list, const char *label, char *text, gboolean is_detail)
{
  AshiBuildLine *line = g_new (AshiBuildLine, 1);

  *line = (AshiBuildLine) { label, text, is_detail };
  g_ptr_array_add (list, line);
}

static char *
dup_number (double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", round (value * 10) / 10));
}

/* With how far it may be off, if that is known. */
static char *
dup_thickness (double mm, double sd)
{
  g_autofree char *value = dup_number (mm), *spread = dup_number (sd);

  return sd > 0 ? g_strdup_printf (_ ("%s ± %s mm (1 SD)"), value, spread) : g_strdup_printf (_ ("%s mm"), value);
}

/**
 * ashi_preset_get_label:
 *
 * Returns: what that build is called
 */
const char *
ashi_preset_get_label (AshiPreset preset)
{
  switch (preset)
    {
    case ASHI_PRESET_LEAN:
      return _ ("Lean");
    case ASHI_PRESET_HEAVY:
      return _ ("Heavy");
    case ASHI_PRESET_AVERAGE:
    default:
      return _ ("Average");
    }
}

/**
 * ashi_built_dup_who:
 *
 * Returns: (transfer full): whose build it is, in a sentence
 */
char *
ashi_built_dup_who (const AshiBuilt *self)
{
  const AshiBuild *build = &self->build;
  g_autofree char *bmi = dup_number (build->bmi), *age = dup_number (build->age), *mm = dup_number (build->mm);

  if (build->by == ASHI_BUILD_AS_DRAWN)
    return g_strdup (_ ("As the body is drawn."));
  if (build->by == ASHI_BUILD_BY_THICKNESS)
    return g_strdup_printf (_ ("Skin and fat of %s mm, as somebody has measured them."), mm);
  return g_strdup_printf (build->sex == ASHI_WHOSE_WOMAN ? _ ("A woman of %s years with a body mass index of %s.")
                                                         : _ ("A man of %s years with a body mass index of %s."),
                          age, bmi);
}

/* Where the skin lies in this build. */
static char *
dup_shift (const AshiBuilt *self)
{
  const double shift = self->thickness - self->drawn;
  g_autofree char *by = dup_number (fabs (shift));

  if (fabs (shift) < TOUCH_MM)
    return g_strdup (_ ("The skin lies where it is drawn."));
  return g_strdup_printf (shift > 0 ? _ ("The skin lies %s mm farther out.") : _ ("The skin lies %s mm farther in."),
                          by);
}

/**
 * ashi_built_dup_state:
 *
 * Returns: (transfer full): whose build it is and what it changes, in two short sentences
 */
char *
ashi_built_dup_state (const AshiBuilt *self)
{
  g_autofree char *who = ashi_built_dup_who (self), *shift = dup_shift (self);

  if (self->build.by == ASHI_BUILD_AS_DRAWN)
    return g_steal_pointer (&who);
  return g_strdup_printf ("%s %s", who,
                          self->is_changed ? shift : _ ("No measurement was found for it here: it changes nothing."));
}

static void
append_citations (GString *words, const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : " [", citation->source->short_name);
    }
  if (claim->support != ASHI_SUPPORT_READ)
    g_string_append_printf (words, "; %s", ashi_support_get_label (claim->support));
  g_string_append (words, "]");
}

static char *
dup_claim (const AshiClaim *claim)
{
  GString *words = g_string_new (claim->text);

  append_citations (words, claim);
  return g_string_free (words, FALSE);
}

static const char *
get_layer (AshiThicknessOf of)
{
  switch (of)
    {
    case ASHI_THICKNESS_OF_FAT:
      return _ ("fat");
    case ASHI_THICKNESS_OF_SKIN_TO_BONE:
      return _ ("skin to bone");
    case ASHI_THICKNESS_OF_SKIN_AND_FAT:
    default:
      return _ ("skin and fat");
    }
}

static void
append_figure (GString *words, const AshiThickness *self, const AshiBuild *build)
{
  const gboolean is_asked = build->by == ASHI_BUILD_BY_BMI && ashi_thickness_is_used (self);
  const double mm = is_asked ? ashi_thickness_get_mm (self, build->bmi, build->age) : self->value;
  g_autofree char *figure = dup_thickness (fmax (mm, 0), self->sd), *more = dup_thickness (mm, self->sd);

  if (self->form == ASHI_THICKNESS_FORM_NONE_FOUND)
    g_string_append (words, self->none_found);
  else if (self->form == ASHI_THICKNESS_FORM_MEAN)
    g_string_append_printf (words, _ ("On average %s, %s."), figure, get_layer (self->of));
  else if (!is_asked)
    g_string_append (words, _ ("It goes with build."));
  else if (self->form == ASHI_THICKNESS_FORM_GROWTH)
    g_string_append_printf (words, _ ("For this build, more than is drawn: %s."), more);
  else
    g_string_append_printf (words, _ ("For this build, skin and fat: %s."), figure);
}

static void
append_people (GString *words, const AshiThickness *self)
{
  if (self->people != NULL)
    g_string_append_printf (words, " %s", self->people);
  if (self->n > 0)
    g_string_append_printf (words, _ (", n %u"), self->n);
  if (self->method != NULL)
    g_string_append_printf (words, ", %s", self->method);
  if (self->people != NULL)
    g_string_append (words, ".");
}

/* What a study found: how thick, in whom, how many and how, where, and by whom. */
static char *
dup_study (const AshiThickness *self, const AshiBuild *build)
{
  GString *words = g_string_new (NULL);

  append_figure (words, self, build);
  append_people (words, self);
  g_string_append_printf (words, " %s", self->claim->text);
  append_citations (words, self->claim);
  return g_string_free (words, FALSE);
}

static void
list_change (const AshiBuilt *self, GPtrArray *list)
{
  const double shift = self->thickness - self->drawn, growth = ashi_outlines_get_growth (self->outlines);
  g_autofree char *thickness = dup_thickness (self->thickness, self->sd), *drawn = dup_number (self->drawn);
  g_autofree char *skin = dup_shift (self), *by = dup_number (fabs (growth));
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, _ ("Skin and fat here: %s; as drawn %s mm. %s"), thickness, drawn, skin);
  if (fabs (growth) >= TOUCH_MM)
    g_string_append_printf (words,
                            growth > 0 ? _ (" On the line of the drawn needle all below lies %s mm deeper.")
                                       : _ (" On the line of the drawn needle all below lies %s mm less deep."),
                            by);
  if (sqrt (fmax (growth * growth - shift * shift, 0)) >= 1)
    {
      g_autofree char *aside = dup_number (sqrt (growth * growth - shift * shift));

      g_string_append_printf (words, _ (" It goes in at an angle, and so enters %s mm beside the place above."), aside);
    }
  if (self->is_bounded)
    {
      g_autofree char *least = dup_number (fmin (self->builds->thinnest_mm, self->drawn));

      g_string_append_printf (
          words, _ (" Less than skin would be left, so it is held at %s mm, the least there can be."), least);
    }
  if (self->sd <= 0)
    g_string_append (words, self->build.by == ASHI_BUILD_BY_THICKNESS ? _ (" How exactly it was measured is not known.")
                                                                      : _ (" No spread of it was read."));
  take_line (list, _ ("Assumption"), g_strdup (words->str), FALSE);
}

static const AshiThickness *
get_thickness (const AshiBuilt *self, guint index)
{
  return g_ptr_array_index (self->region->thicknesses, index);
}

static gboolean
is_told (const AshiBuilt *self, const AshiThickness *thickness)
{
  return self->build.by == ASHI_BUILD_BY_THICKNESS || ashi_thickness_is_of (thickness, self->build.sex);
}

static void
list_studies (const AshiBuilt *self, GPtrArray *list)
{
  if (self->used != NULL)
    take_line (list, _ ("Its source"), dup_study (self->used, &self->build), FALSE);
  if (self->used != NULL && self->used->claim->working != NULL)
    take_line (list, _ ("Working"), g_strdup (self->used->claim->working), TRUE);
  for (guint i = 0; self->region != NULL && i < self->region->thicknesses->len; i++)
    if (get_thickness (self, i) != self->used && is_told (self, get_thickness (self, i)))
      take_line (list, self->used != NULL ? _ ("Beside it, and not used") : _ ("What was found"),
                 dup_study (get_thickness (self, i), &self->build), self->is_changed);
}

/**
 * ashi_built_list_lines:
 *
 * Returns: (transfer full) (element-type AshiBuildLine): what a build changes here, which part of that is an
 * assumption, by whom it was measured, and what others found; nothing where it is as drawn
 */
GPtrArray *
ashi_built_list_lines (const AshiBuilt *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  if (self->build.by == ASHI_BUILD_AS_DRAWN)
    return list;
  if (self->region != NULL)
    take_line (list, _ ("Place"), g_strdup (self->region->title), FALSE);
  if (self->is_changed)
    list_change (self, list);
  else
    take_line (list, _ ("Not known"),
               g_strdup (_ ("No measurement was found for this build here: it changes nothing.")), FALSE);
  list_studies (self, list);
  if (!self->is_changed)
    return list;
  take_line (list, _ ("What moves"), dup_claim (self->builds->rule), TRUE);
  if (self->is_bounded)
    take_line (list, _ ("What is left"), dup_claim (self->builds->thinnest), TRUE);
  if (self->build.by == ASHI_BUILD_BY_BMI)
    take_line (list, _ ("Lean, average, heavy"), dup_claim (self->builds->choice), TRUE);
  return list;
}
