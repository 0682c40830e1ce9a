// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

#include "ashi-audience.h"

/* How a picture is looked at, whichever it is: what is hidden, what stands alone, colours, words, lengths, ink. */

/**
 * ashi_view_get_veil:
 *
 * Returns: (transfer none): what is hidden, and what is a ghost
 */
const AshiVeil *
ashi_view_get_veil (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->veil;
}

static gboolean
has_drawn_selection (AshiView *self)
{
  return self->plate != NULL && ashi_plate_find_structure (self->plate, self->selection) != NULL;
}

/**
 * ashi_view_hide_selected:
 *
 * Takes the selected structure away from every picture, so that what lies beneath it is seen; then nothing is selected.
 */
void
ashi_view_hide_selected (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (!has_drawn_selection (self))
    return;
  ashi_view_begin_change (self);
  ashi_veil_hide (self->veil, self->selection);
  ashi_view_select (self, NULL);
  ashi_view_end_change (self);
}

/**
 * ashi_view_ghost_selected:
 *
 * Makes a ghost of the selected structure, which stays selected, or gives it its body back.
 */
void
ashi_view_ghost_selected (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (!has_drawn_selection (self))
    return;
  ashi_view_begin_change (self);
  ashi_veil_toggle_ghost (self->veil, self->selection);
  ashi_view_end_change (self);
}

/**
 * ashi_view_lift_veil:
 *
 * Brings back everything that was hidden or made a ghost.
 */
void
ashi_view_lift_veil (AshiView *self)
{
  const char *const none[] = { NULL };

  g_return_if_fail (ASHI_IS_VIEW (self));
  ashi_view_set_veil (self, none, none);
}

/**
 * ashi_view_set_veil:
 * @hidden: ids of the structures that are taken away from every picture
 * @ghosts: ids of those that are ghosts; every other one has its body
 */
void
ashi_view_set_veil (AshiView *self, const char *const *hidden, const char *const *ghosts)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && hidden != NULL && ghosts != NULL);

  ashi_view_begin_change (self);
  ashi_veil_set (self->veil, hidden, ghosts);
  ashi_view_end_change (self);
}

gboolean
ashi_view_get_isolated (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->isolated;
}

/**
 * ashi_view_set_isolated:
 * @isolated: whether everything but the selection is to be faint
 */
void
ashi_view_set_isolated (AshiView *self, gboolean isolated)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->isolated = !!isolated;
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_colours:
 *
 * Returns: the colours that were asked for; the system may want more contrast than natural ones have
 */
AshiColours
ashi_view_get_colours (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_COLOURS_NATURAL);
  return self->colours;
}

void
ashi_view_set_colours (AshiView *self, AshiColours colours)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->colours = colours;
  ashi_view_end_change (self);
}

AshiLabels
ashi_view_get_labels (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_LABELS_OFF);
  return self->labels;
}

/**
 * ashi_view_set_labels:
 * @labels: which words stand over the picture
 */
void
ashi_view_set_labels (AshiView *self, AshiLabels labels)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->labels = labels;
  ashi_view_end_change (self);
}

gboolean
ashi_view_get_measuring (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->measuring;
}

/**
 * ashi_view_set_measuring:
 * @measuring: whether clicks measure instead of selecting; never for who may not see depths, who is told no other
 *   lengths either
 */
void
ashi_view_set_measuring (AshiView *self, gboolean measuring)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->measuring = measuring && ashi_audience_may_see_depths (self->audience);
  ashi_view_end_change (self);
}

gboolean
ashi_view_get_rulers (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->rulers;
}

/**
 * ashi_view_set_rulers:
 * @rulers: whether rulers stand along the edges; never for who may not see depths
 */
void
ashi_view_set_rulers (AshiView *self, gboolean rulers)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  self->rulers = rulers && ashi_audience_may_see_depths (self->audience);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_ink:
 *
 * Returns: (transfer none): what has been drawn on the pictures
 */
AshiInk *
ashi_view_get_ink (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->ink;
}

/**
 * ashi_view_set_ink:
 * @ink: of another view, which then shows what is drawn in this one, and the other way round
 */
void
ashi_view_set_ink (AshiView *self, AshiInk *ink)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && ASHI_IS_INK (ink));

  ashi_view_begin_change (self);
  g_set_object (&self->ink, ink);
  ashi_view_end_change (self);
}

/**
 * ashi_view_dup_ink_sheet:
 *
 * A mirrored section is another place to draw on than what it mirrors: what lies left here lies right there.
 *
 * Returns: (transfer full) (nullable): the sheet of ink of the picture that is shown; %NULL while none is
 */
char *
ashi_view_dup_ink_sheet (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);

  if (self->plate == NULL)
    return NULL;
  return g_strconcat (ashi_plate_get_id (self->plate), ashi_view_is_mirrored (self) ? "--mirrored" : "", NULL);
}
