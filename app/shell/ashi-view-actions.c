// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-actions.h"

#include "ashi-export.h"
#include "ashi-link.h"
#include "ashi-state-actions.h"
#include "ashi-tell.h"

#include <glib/gi18n.h>

/* Twice as fine as the screen, which is what print and a closer look ask for. */
#define PICTURE_FINENESS 2

/* What the actions work on. */
typedef struct
{
  GtkApplicationWindow *window; /* owns this */

  /* owned */
  AshiCanvas *canvas;
  AshiView *view;
  GtkRevealer *notice;
  GtkFileChooserNative *chooser; /* that asks where to save, or asked last; NULL: none did */
  gboolean asking;
} Looks;

static void
looks_free (gpointer looks)
{
  Looks *self = looks;

  g_clear_object (&self->canvas);
  g_clear_object (&self->view);
  g_clear_object (&self->notice);
  g_clear_object (&self->chooser);
  g_free (self);
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

static void
on_flip_side (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  Looks *self = looks;
  const AshiStructure *structure = get_selected (self);
  const AshiStructure *other;

  if (structure == NULL)
    return;
  other = ashi_plate_find_subject (ashi_view_get_plate (self->view), structure->subject_id,
                                   structure->side == ASHI_SIDE_LEFT ? ASHI_SIDE_RIGHT : ASHI_SIDE_LEFT);
  ashi_view_select (self->view, other->id);
  ashi_canvas_reveal (self->canvas, other->id);
}

/* How it is kept */

static AshiFraming
get_look (Looks *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  AshiFraming look = { 0 };

  if (ashi_viewport_get_fitted (viewport))
    return look;
  ashi_viewport_get_center (viewport, &look.x, &look.y);
  look.width = ashi_viewport_get_visible_box (viewport).width;
  return look;
}

static void
on_copy_link (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  Looks *self = looks;
  g_autofree char *link = ashi_link_dup (self->view, ashi_view_get_whole_pack (self->view), get_look (self));

  if (link == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), link);
  ashi_tell (self->notice, _ ("Link to this view copied"));
}

/* The window may have been closed while a worker painted; the words then go nowhere. */
static void
tell_of_picture (gpointer notice, const char *message)
{
  ashi_tell (notice, message);
  g_object_unref (notice);
}

static AshiBox
get_seen (Looks *self, double *scale)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);

  *scale = PICTURE_FINENESS * ashi_viewport_get_scale (viewport);
  return ashi_viewport_get_visible_box (viewport);
}

static void
on_copy_picture (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  Looks *self = looks;
  double scale;
  const AshiBox box = get_seen (self, &scale);

  if (ashi_view_get_plate (self->view) != NULL)
    ashi_export_copy (self->view, box, scale, gtk_widget_get_clipboard (GTK_WIDGET (self->window)), tell_of_picture,
                      g_object_ref (self->notice));
}

static void
on_save_place_chosen (GtkApplicationWindow *window, int response)
{
  Looks *self = g_object_get_data (G_OBJECT (window), "looks");
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  double scale;
  const AshiBox box = get_seen (self, &scale);

  self->asking = FALSE;
  if (path != NULL && ashi_view_get_plate (self->view) != NULL)
    ashi_export_save (self->view, box, scale, path, tell_of_picture, g_object_ref (self->notice));
}

static void
on_save_picture (GSimpleAction *action, GVariant *parameter, gpointer looks)
{
  Looks *self = looks;
  g_autofree char *name = NULL;

  if (ashi_view_get_plate (self->view) == NULL || self->asking)
    return;
  /* Whoever asked before was left in peace until now: GTK 4.18's dialog that goes before it knows its folders takes
   * what tells it of them along, and that then tells nobody, or falls. */
  g_clear_object (&self->chooser);
  self->asking = TRUE;
  self->chooser = gtk_file_chooser_native_new (_ ("Save as PNG, SVG or PDF"), GTK_WINDOW (self->window),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  name = ashi_export_dup_file_name (self->view);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  /* The window may be closed while somebody is being asked. */
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_save_place_chosen), self->window,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
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
  set_enabled (self, "flip-side", structure != NULL && structure->side != ASHI_SIDE_MIDLINE);
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
 * @notice: where to tell that something is done
 */
void
ashi_view_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas, GtkRevealer *notice)
{
  static const GActionEntry entries[] = {
    { "hide", on_hide },
    { "ghost", on_ghost },
    { "lift-veil", on_lift_veil },
    { "flip-side", on_flip_side },
    { "copy-link", on_copy_link },
    { "copy-picture", on_copy_picture },
    { "save-picture", on_save_picture },
  };
  Looks *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && GTK_IS_REVEALER (notice));

  self = g_new0 (Looks, 1);
  *self = (Looks) { .window = window,
                    .canvas = g_object_ref (canvas),
                    .view = g_object_ref (ashi_canvas_get_view (canvas)),
                    .notice = g_object_ref (notice) };
  g_object_set_data_full (G_OBJECT (window), "looks", self, looks_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  ashi_state_actions_add (G_ACTION_MAP (window), self->view);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  enable (self);
}
