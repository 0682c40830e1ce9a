// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

/* What is selected, and what lies beneath the spot where it was clicked. */

/**
 * ashi_view_get_selection:
 *
 * Returns: (transfer none) (nullable): the id of the selected structure
 */
const char *
ashi_view_get_selection (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->selection;
}

static void
set_selection (AshiView *self, const char *structure_id)
{
  char *selection = g_strdup (structure_id);

  g_free (self->selection);
  self->selection = selection;
}

/**
 * ashi_view_select:
 * @structure_id: (nullable): what to select: a structure's id, or a subject's id when no plate draws it
 *
 * Selects one structure. When it is not among those under the spot that was clicked, the spot is forgotten.
 */
void
ashi_view_select (AshiView *self, const char *structure_id)
{
  const char *const nothing[] = { NULL };

  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  set_selection (self, structure_id);
  if (structure_id == NULL || !g_strv_contains ((const char *const *) self->beneath, self->selection))
    ashi_view_set_beneath (self, nothing);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_beneath:
 *
 * Returns: (transfer none): the structures under the spot that was clicked, outermost first
 */
const char *const *
ashi_view_get_beneath (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return (const char *const *) self->beneath;
}

/**
 * ashi_view_set_beneath:
 * @structure_ids: what lies under the spot that was clicked
 *
 * Only within a change.
 */
void
ashi_view_set_beneath (AshiView *self, const char *const *structure_ids)
{
  GStrv beneath = g_strdupv ((char **) structure_ids);

  g_strfreev (self->beneath);
  self->beneath = beneath;
}

/**
 * ashi_view_select_spot:
 * @structure_ids: what lies under a spot, outermost first
 *
 * Selects the outermost of them and remembers the rest as what lies beneath.
 */
void
ashi_view_select_spot (AshiView *self, const char *const *structure_ids)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && structure_ids != NULL);

  ashi_view_begin_change (self);
  ashi_view_set_beneath (self, structure_ids);
  set_selection (self, self->beneath[0]);
  ashi_view_end_change (self);
}
