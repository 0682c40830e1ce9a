// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-visit-actions.h"

#include "ashi-show-action.h"
#include "ashi-tell.h"

#include <glib/gi18n.h>

/* What is left in a window by whoever was there: it is in memory alone, and gone before the next one comes. What was
 * left out of a talk goes with the talk. */

static void
forget_looks (AshiView *view)
{
  ashi_view_begin_change (view);
  ashi_view_select (view, NULL);
  ashi_view_close_lesson (view);
  ashi_view_set_sought (view, NULL);
  ashi_view_end_change (view);
}

static void
on_new_visit (GSimpleAction *action, GVariant *parameter, gpointer parts)
{
  const AshiVisitParts *self = parts;

  ashi_ink_bar_set_drawing (self->ink_bar, FALSE);
  ashi_ink_forget (ashi_view_get_ink (self->view));
  gtk_widget_set_visible (self->comparison, FALSE);
  ashi_needle_column_forget (self->needle_column);
  ashi_index_forget_filter (self->index);
  forget_looks (self->view);
  ashi_history_forget (self->history);
  ashi_show_action_forget (GTK_WIDGET (self->window));
  ashi_tell (self->notice, _ ("New visit: drawing, search, selection and the way back are forgotten"));
}

static void
parts_free (gpointer parts)
{
  AshiVisitParts *self = parts;

  g_object_unref (self->view);
  g_object_unref (self->history);
  g_free (self);
}

/**
 * ashi_visit_actions_add:
 *
 * Adds the actions "draw", which is whether one draws on the canvas, and "new-visit" to the window.
 */
void
ashi_visit_actions_add (const AshiVisitParts *parts)
{
  static const GActionEntry entries[] = { { "new-visit", on_new_visit, NULL, NULL, NULL } };
  g_autoptr (GPropertyAction) draw = NULL;
  AshiVisitParts *self;

  g_return_if_fail (parts != NULL && GTK_IS_APPLICATION_WINDOW (parts->window));

  draw = g_property_action_new ("draw", parts->ink_bar, "drawing");
  self = g_memdup2 (parts, sizeof (AshiVisitParts));
  g_object_ref (self->view);
  g_object_ref (self->history);
  g_object_set_data_full (G_OBJECT (self->window), "visit", self, parts_free);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (draw));
  g_action_map_add_action_entries (G_ACTION_MAP (self->window), entries, G_N_ELEMENTS (entries), self);
}
