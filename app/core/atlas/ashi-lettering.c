// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * ashi_lettering_new:
 *
 * Returns: (transfer full): nothing to write yet; for the reader that fills it
 */
AshiLettering *
ashi_lettering_new (void)
{
  AshiLettering *self = g_new0 (AshiLettering, 1);

  self->spots = g_array_new (FALSE, FALSE, sizeof (AshiLabelSpot));
  self->marks = g_array_new (FALSE, FALSE, sizeof (AshiMarkSpot));
  return self;
}

void
ashi_lettering_free (AshiLettering *self)
{
  g_array_unref (self->spots);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * ashi_lettering_is_empty:
 *
 * Returns: whether there is nothing to write
 */
gboolean
ashi_lettering_is_empty (const AshiLettering *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->spots->len == 0 && self->marks->len == 0 && self->bar == 0;
}

/**
 * ashi_lettering_dup_bar_label:
 *
 * Returns: (transfer full): how long the bar is, for people
 */
char *
ashi_lettering_dup_bar_label (const AshiLettering *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  /* Translators: the length of a bar that tells the scale of a section. */
  return fmod (self->bar, 10) == 0 ? g_strdup_printf (_ ("%g cm"), self->bar / 10)
                                   : g_strdup_printf (_ ("%g mm"), self->bar);
}

/**
 * ashi_mark_get_label:
 *
 * Returns: what is written at that edge of a picture
 */
const char *
ashi_mark_get_label (AshiMark mark)
{
  static const char *const labels[] = {
    [ASHI_MARK_ANTERIOR] = NC_ ("edge of a section", "Anterior"),
    [ASHI_MARK_POSTERIOR] = NC_ ("edge of a section", "Posterior"),
    [ASHI_MARK_LEFT] = NC_ ("edge of a section", "Left"),
    [ASHI_MARK_RIGHT] = NC_ ("edge of a section", "Right"),
    [ASHI_MARK_MEDIAL] = NC_ ("edge of a section", "Medial"),
    [ASHI_MARK_LATERAL] = NC_ ("edge of a section", "Lateral"),
    [ASHI_MARK_SUPERIOR] = NC_ ("edge of a section", "Superior"),
    [ASHI_MARK_INFERIOR] = NC_ ("edge of a section", "Inferior"),
  };

  g_return_val_if_fail (mark < G_N_ELEMENTS (labels), NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "edge of a section", labels[mark]);
}
