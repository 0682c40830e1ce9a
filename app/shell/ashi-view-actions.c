// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-actions.h"

#include "ashi-lesson-contents.h"
#include "ashi-mirror.h"
#include "ashi-state-actions.h"

/* What the actions work on. */
typedef struct
{
  GtkApplicationWindow *window; /* owns this */

  /* owned */
  AshiCanvas *canvas;
  AshiView *view;
} Looks;

static void
looks_free (gpointer looks)
{
  Looks *self = looks;

  g_clear_object (&self->canvas);
  g_clear_object (&self->view);
  g_free (self);
}

/* What is looked at */

static void
go_to_plate (Looks *self, int index)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiPlate *plate = pack != NULL && index >= 0 ? ashi_pack_get_plate (pack, (guint) index) : NULL;

  if (plate != NULL)
    ashi_view_set_plate (self->view, plate);
}

static void
on_plate_at (GSimpleAction *action, GVariant *number, gpointer looks)
{
  go_to_plate (looks, g_variant_get_int32 (number) - 1);
}

static void
turn_to_lesson (Looks *self, int by)
{
  AshiLesson *lesson = ashi_lesson_find_neighbour (self->view, by);

  if (lesson != NULL)
    ashi_view_open_lesson (self->view, lesson);
}

/* The plates stand in a ring; lessons have a first and a last. */
static void
step (Looks *self, int by)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  const int n = pack != NULL ? (int) g_list_model_get_n_items (ashi_pack_get_plates (pack)) : 0;

  if (ashi_view_get_lesson (self->view) != NULL)
    turn_to_lesson (self, by);
  else if (n > 0)
    go_to_plate (self, (ashi_pack_get_plate_index (pack, ashi_view_get_home (self->view)) + by + n) % n);
}

static void
on_next_plate (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  step (looks, 1);
}

static void
on_previous_plate (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  step (looks, -1);
}

/* How it is looked at */

static void
on_hide (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  ashi_view_hide_selected (((Looks *) looks)->view);
}

static void
on_ghost (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  ashi_view_ghost_selected (((Looks *) looks)->view);
}

static void
on_lift_veil (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  ashi_view_lift_veil (((Looks *) looks)->view);
}

static const AshiStructure *
get_selected (Looks *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  return plate != NULL ? ashi_plate_find_structure (plate, ashi_view_get_selection (self->view)) : NULL;
}

/* A section through a needle has no other side to look at, but can be mirrored whole. */
static gboolean
is_sided_section (Looks *self)
{
  AshiSection *section = ashi_view_get_section (self->view);

  return section != NULL && ashi_section_has_sides (section);
}

static void
on_flip_side (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  Looks *self = looks;
  const AshiStructure *structure = get_selected (self);
  const AshiStructure *other;

  if (is_sided_section (self))
    {
      ashi_view_set_section_side (self->view, ashi_mirror_side (ashi_view_get_section_side (self->view)));
      return;
    }
  if (structure == NULL)
    return;
  other = ashi_plate_find_subject (ashi_view_get_plate (self->view), structure->subject_id,
                                   structure->side == ASHI_SIDE_LEFT ? ASHI_SIDE_RIGHT : ASHI_SIDE_LEFT);
  ashi_view_select (self->view, other->id);
  ashi_canvas_reveal (self->canvas, other->id);
}

static void
set_enabled (Looks *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What can be done with what is looked at now. */
static void
enable (Looks *self)
{
  const AshiStructure *structure = get_selected (self);
  const gboolean is_away = ashi_view_get_section (self->view) != NULL || ashi_view_get_lesson (self->view) != NULL;

  set_enabled (self, "hide", structure != NULL);
  set_enabled (self, "ghost", structure != NULL);
  set_enabled (self, "flip-side",
               is_sided_section (self) || (structure != NULL && structure->side != ASHI_SIDE_MIDLINE));
  set_enabled (self, "lift-veil", ashi_veil_get_n (ashi_view_get_veil (self->view)) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->window), "win.unselect",
                                 ashi_view_get_selection (self->view) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->window), "win.close-section", is_away);
}

static void
on_view_changed (GtkApplicationWindow *window, AshiViewChange change)
{
  const AshiViewChange done_with =
      ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_LESSON | ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_VEIL;
  Looks *self = g_object_get_data (G_OBJECT (window), "looks");

  if (change & done_with)
    enable (self);
}

/**
 * ashi_view_actions_add:
 * @window: takes the actions
 * @canvas: the canvas of @window, with its view
 */
void
ashi_view_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas)
{
  static const GActionEntry entries[] = {
    { "hide", on_hide },
    { "ghost", on_ghost },
    { "lift-veil", on_lift_veil },
    { "flip-side", on_flip_side },
    { "plate-at", on_plate_at, "i" },
    { "next-plate", on_next_plate },
    { "previous-plate", on_previous_plate },
  };
  Looks *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas));

  self = g_new0 (Looks, 1);
  *self = (Looks) { .window = window,
                    .canvas = g_object_ref (canvas),
                    .view = g_object_ref (ashi_canvas_get_view (canvas)) };
  g_object_set_data_full (G_OBJECT (window), "looks", self, looks_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  ashi_state_actions_add (G_ACTION_MAP (window), self->view);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  enable (self);
}
