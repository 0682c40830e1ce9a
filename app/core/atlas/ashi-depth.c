// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth.h"

#include <glib/gi18n-lib.h>
#include <math.h>

AshiDepth *
ashi_depth_new (void)
{
  AshiDepth *self = g_new0 (AshiDepth, 1);

  self->claim = ashi_claim_new ();
  self->claim->topic = ASHI_TOPIC_NEEDLE;
  return self;
}

void
ashi_depth_free (AshiDepth *self)
{
  ashi_claim_free (self->claim);
  g_free (self->low_words);
  g_free (self->high_words);
  g_free (self->sd_words);
  g_free (self->method);
  g_free (self);
}

/**
 * ashi_depth_to_mm:
 * @value: a value in the depth's own unit
 *
 * Returns: the value in mm
 */
double
ashi_depth_to_mm (const AshiDepth *self, double value)
{
  return self->unit == ASHI_UNIT_CUN ? value * ASHI_MM_PER_CUN : value;
}

/* TRANSLATORS: figures keep their order where words run from right to left: put U+2066 before and U+2069 after them. */
static char *
dup_span (const AshiDepth *self, const char *low, const char *high, const char *sd)
{
  if (self->form == ASHI_DEPTH_MEAN)
    return sd != NULL ? g_strdup_printf ("%s ± %s", low, sd) : g_strdup (low);
  return self->low == self->high ? g_strdup (low) : g_strdup_printf (_ ("%s–%s"), low, high);
}

/* What binary fractions put between 2.3 cun and 57.5 mm, and no source prints, in tenths of a mm. */
#define SLIP 1e-9

/* Cun in mm, to a tenth, with a point as the source's own figure has one: "31.2", "50". */
static char *
dup_mm (double cun, double (*to_whole) (double), double slip)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", to_whole (cun * ASHI_MM_PER_CUN * 10 + slip) / 10));
}

/* A depth at which danger begins must never come out deeper than the source says, and neither must one that somebody
 * aims for, so depths are rounded towards the skin. A spread is rounded up: bodies differ no less than was found. */
static char *
dup_span_in_mm (const AshiDepth *self)
{
  g_autofree char *low = dup_mm (self->low, floor, SLIP);
  g_autofree char *high = dup_mm (self->high, floor, SLIP);
  g_autofree char *sd = self->sd_words != NULL ? dup_mm (self->sd, ceil, -SLIP) : NULL;

  return dup_span (self, low, high, sd);
}

/**
 * ashi_depth_dup_figure:
 *
 * Returns: (transfer full): the figure for people, in the source's own digits and unit and, for cun, in mm beside it
 */
char *
ashi_depth_dup_figure (const AshiDepth *self)
{
  g_autofree char *own = NULL;
  g_autofree char *mm = NULL;

  if (self->form == ASHI_DEPTH_NONE_FOUND)
    return g_strdup (_ ("No measurement found"));

  own = dup_span (self, self->low_words, self->high_words, self->sd_words);
  if (self->unit == ASHI_UNIT_CUN)
    {
      mm = dup_span_in_mm (self);
      return self->form == ASHI_DEPTH_MEAN ? g_strdup_printf (_ ("mean %s cun (%s mm)"), own, mm)
                                           : g_strdup_printf (_ ("%s cun (%s mm)"), own, mm);
    }
  return self->form == ASHI_DEPTH_MEAN ? g_strdup_printf (_ ("mean %s mm"), own) : g_strdup_printf (_ ("%s mm"), own);
}

/**
 * ashi_depth_dup_sample:
 *
 * Returns: (transfer full) (nullable): how and in how many bodies it was measured, for people
 */
char *
ashi_depth_dup_sample (const AshiDepth *self)
{
  if (self->n > 0)
    return self->method != NULL ? g_strdup_printf (_ ("%s, n = %u"), self->method, self->n)
                                : g_strdup_printf (_ ("n = %u"), self->n);
  return g_strdup (self->method);
}

static char *
dup_bodies (const AshiDepth *self, gboolean with_number)
{
  const char *method = self->method != NULL ? self->method : _ ("by which method was not read");

  if (!with_number)
    return g_strdup_printf (_ ("Measured: %s."), method);
  return self->n > 0 ? g_strdup_printf (_ ("Measured: %s; %u were measured."), method, self->n)
                     : g_strdup_printf (_ ("Measured: %s; how many were measured was not read."), method);
}

static const char *
get_spread (const AshiDepth *self)
{
  if (self->form != ASHI_DEPTH_MEAN)
    return _ ("From the least to the most.");
  return self->sd_words != NULL ? _ ("The mean ± one standard deviation.")
                                : _ ("The mean alone: how far people differ was not read.");
}

/**
 * ashi_depth_dup_measuring:
 * @with_number: whether to say in how many
 *
 * Returns: (transfer full) (nullable): for who learns: how it was found and what the figure is, in words; %NULL where
 *   nothing was found
 */
char *
ashi_depth_dup_measuring (const AshiDepth *self, gboolean with_number)
{
  g_autofree char *bodies = NULL;

  if (self->form == ASHI_DEPTH_NONE_FOUND)
    return NULL;
  if (self->kind == ASHI_DEPTH_KIND_TEXTBOOK)
    return g_strdup (_ ("What a book prints, not a measurement."));
  if (self->kind == ASHI_DEPTH_KIND_NEEDLE)
    return g_strdup (_ ("The needle that was used, not a measurement."));
  bodies = dup_bodies (self, with_number);
  return g_strdup_printf ("%s %s", bodies, get_spread (self));
}

/* How many standard deviations below the mean the low edge lies. */
#define LOW_EDGE_SDS 2

/**
 * ashi_depth_get_low_edge:
 *
 * Returns: how near to the skin it has to be expected, in mm: mean − 2 SD, the lower end of a range, and where there is
 *   no spread the mean itself; never less than 0, which is also what is not known
 */
double
ashi_depth_get_low_edge (const AshiDepth *self)
{
  return MAX (ashi_depth_to_mm (self, self->low - LOW_EDGE_SDS * self->sd), 0);
}

/**
 * ashi_depth_dup_low_edge:
 *
 * Returns: (transfer full) (nullable): the low edge, rounded towards the skin, and how it follows from mean and spread:
 *   "50 mm at mean − 2 SD"; %NULL where no spread is known
 */
char *
ashi_depth_dup_low_edge (const AshiDepth *self)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->form != ASHI_DEPTH_MEAN || self->sd_words == NULL)
    return NULL;
  g_ascii_formatd (digits, sizeof digits, "%.15g", floor (ashi_depth_get_low_edge (self) * 10 + SLIP) / 10);
  return g_strdup_printf (_ ("%s mm at mean − %d SD"), digits, LOW_EDGE_SDS);
}

AshiGuidance *
ashi_guidance_new (void)
{
  AshiGuidance *self = g_new0 (AshiGuidance, 1);

  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
  self->depths = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_depth_free);
  return self;
}

void
ashi_guidance_free (AshiGuidance *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->depths);
  g_free (self);
}
