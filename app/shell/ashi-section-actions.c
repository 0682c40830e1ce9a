// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-actions.h"

/* What keys and buttons do about a section: to another level, to a plate, and back. */

typedef struct
{
  GtkApplicationWindow *window; /* owns this */

  /* owned */
  AshiCanvas *canvas;
  AshiSectionBar *bar;
} Actions;

static void
actions_free (gpointer actions)
{
  Actions *self = actions;

  g_clear_object (&self->canvas);
  g_clear_object (&self->bar);
  g_free (self);
}

static gboolean
has_section (Actions *self)
{
  return ashi_view_get_section (ashi_canvas_get_view (self->canvas)) != NULL;
}

/* Up and down lead through the levels of sections, and else through the steps of a programme. */
static void
on_step (GSimpleAction *action, GVariant *by, gpointer actions)
{
  Actions *self = actions;

  if (has_section (self))
    ashi_section_bar_step (self->bar, g_variant_get_int32 (by));
  else
    gtk_widget_activate_action_variant (GTK_WIDGET (self->window), "win.walk-step", by);
}

static void
on_level (GSimpleAction *action, GVariant *by, gpointer actions)
{
  ashi_section_bar_step (((Actions *) actions)->bar, g_variant_get_int32 (by));
}

static void
on_other_needle (GSimpleAction *action, GVariant *by, gpointer actions)
{
  ashi_section_bar_step_needle (((Actions *) actions)->bar, g_variant_get_int32 (by));
}

/* The button that was pressed is gone with what it led from. */
static void
on_detour (GSimpleAction *action, GVariant *parameter, gpointer actions)
{
  Actions *self = actions;
  AshiDetour *detour = ashi_section_bar_get_detour (self->bar);

  if (!has_section (self))
    ashi_detour_return (detour);
  else if (ashi_detour_set_out (detour))
    ashi_canvas_reveal (self->canvas, ashi_view_get_selection (ashi_canvas_get_view (self->canvas)));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
set_enabled (Actions *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
enable (GtkApplicationWindow *window)
{
  Actions *self = g_object_get_data (G_OBJECT (window), "section-actions");
  AshiDetour *detour = ashi_section_bar_get_detour (self->bar);

  set_enabled (self, "level", has_section (self));
  set_enabled (self, "other-needle", has_section (self));
  set_enabled (self, "detour",
               has_section (self) ? ashi_detour_can_set_out (detour) : ashi_detour_get_section (detour) != NULL);
}

static void
add_page_keys (AshiCanvas *canvas)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (int by = -1; by <= 1; by += 2)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (by < 0 ? GDK_KEY_Page_Up : GDK_KEY_Page_Down, 0),
                                           gtk_named_action_new ("win.level"), "i", by);

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (canvas), keys);
}

/**
 * ashi_section_actions_add:
 * @window: takes the actions
 * @canvas: the canvas of @window, with its view
 * @bar: over it, without a view yet
 *
 * Lets the bar tell of the section on the canvas. Page Up and Page Down go through the levels while the canvas has the
 * focus.
 */
void
ashi_section_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas, AshiSectionBar *bar)
{
  static const GActionEntry entries[] = {
    { "step", on_step, "i" },
    { "level", on_level, "i" },
    { "other-needle", on_other_needle, "i" },
    { "detour", on_detour },
  };
  Actions *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && ASHI_IS_SECTION_BAR (bar));

  ashi_section_bar_set_view (bar, ashi_canvas_get_view (canvas));
  self = g_new0 (Actions, 1);
  *self = (Actions) { .window = window, .canvas = g_object_ref (canvas), .bar = g_object_ref (bar) };
  g_object_set_data_full (G_OBJECT (window), "section-actions", self, actions_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (ashi_canvas_get_view (canvas), "changed", G_CALLBACK (enable), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (ashi_section_bar_get_detour (bar), "notify::section", G_CALLBACK (enable), window,
                           G_CONNECT_SWAPPED);
  add_page_keys (canvas);
  enable (window);
}
