// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run.h"

#include <glib/gi18n-lib.h>

AshiStretch *
ashi_stretch_new (void)
{
  return g_new0 (AshiStretch, 1);
}

void
ashi_stretch_free (AshiStretch *self)
{
  g_free (self->subject_id);
  g_free (self);
}

AshiNear *
ashi_near_new (void)
{
  return g_new0 (AshiNear, 1);
}

void
ashi_near_free (AshiNear *self)
{
  g_free (self->subject_id);
  g_free (self);
}

AshiRun *
ashi_run_new (const char *id, const char *of, AshiSide side)
{
  AshiRun *self = g_new0 (AshiRun, 1);

  self->id = g_strdup (id);
  self->of = g_strdup (of);
  self->side = side;
  self->stretches = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stretch_free);
  self->beyond = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stretch_free);
  self->near = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_near_free);
  return self;
}

void
ashi_run_free (AshiRun *self)
{
  g_free (self->id);
  g_free (self->of);
  g_free (self->way);
  g_ptr_array_unref (self->stretches);
  g_ptr_array_unref (self->beyond);
  g_ptr_array_unref (self->near);
  g_free (self);
}

/**
 * ashi_stretch_is_filling:
 *
 * Returns: whether it is in nothing but what others leave: under the skin, between them, or in fat that has a name
 */
gboolean
ashi_stretch_is_filling (const AshiStretch *self)
{
  return self->subject_id == NULL || self->filling == ASHI_FILLING_FAT;
}

/**
 * ashi_filling_get_label:
 *
 * Returns: what it is called, for people
 */
const char *
ashi_filling_get_label (AshiFilling filling)
{
  switch (filling)
    {
    case ASHI_FILLING_UNDER_SKIN:
      return _ ("Skin and fat");
    case ASHI_FILLING_FAT:
      return _ ("Fat");
    case ASHI_FILLING_BETWEEN:
    default:
      return _ ("Connective tissue");
    }
}
