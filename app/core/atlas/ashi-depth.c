// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-depth.h"

#include <glib/gi18n-lib.h>

AshiDepth *
ashi_depth_new (void)
{
  AshiDepth *self = g_new0 (AshiDepth, 1);

  self->claim = ashi_claim_new ();
  return self;
}

void
ashi_depth_free (AshiDepth *self)
{
  ashi_claim_free (self->claim);
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

/* At most one decimal, and none where it would be zero: "37.5", "50". */
static char *
dup_number (double value)
{
  char *number = g_strdup_printf ("%.1f", value);

  if (g_str_has_suffix (number, ".0") || g_str_has_suffix (number, ",0"))
    number[strlen (number) - 2] = '\0';
  return number;
}

static char *
dup_values (const AshiDepth *self, double scale)
{
  g_autofree char *low = dup_number (self->low * scale);
  g_autofree char *high = dup_number (self->high * scale);
  g_autofree char *sd = dup_number (self->sd * scale);

  if (self->form == ASHI_DEPTH_MEAN)
    return self->sd > 0 ? g_strdup_printf ("%s ± %s", low, sd) : g_strdup (low);
  return self->low == self->high ? g_strdup (low) : g_strdup_printf ("%s–%s", low, high);
}

/**
 * ashi_depth_dup_figure:
 *
 * Returns: (transfer full): the figure for people, in the source's unit and, for cun, in mm beside it
 */
char *
ashi_depth_dup_figure (const AshiDepth *self)
{
  g_autofree char *own = NULL;
  g_autofree char *mm = NULL;

  if (self->form == ASHI_DEPTH_NONE_FOUND)
    return g_strdup (_ ("No measurement found"));

  own = dup_values (self, 1);
  mm = dup_values (self, ASHI_MM_PER_CUN);
  if (self->unit == ASHI_UNIT_CUN)
    return g_strdup_printf (_ ("%s cun (%s mm)"), own, mm);
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
