// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-keep-actions.h"

#include "ashi-export.h"
#include "ashi-needle-action.h"
#include "ashi-needle-scene.h"
#include "ashi-print.h"
#include "ashi-save-dialog.h"
#include "ashi-shown-link.h"
#include "ashi-tell.h"
#include "ashi-told-sheet.h"
#include "ashi-view-card.h"

#include <glib/gi18n.h>

/* What is taken away from a window: the view as a link or a picture, and what is read as a sheet. */

typedef struct
{
  GtkApplicationWindow *window; /* owns this */

  /* owned */
  AshiCanvas *canvas;
  AshiView *view;
  GtkRevealer *notice;
  AshiSaveDialog *dialog;
} Keeper;

static void
keeper_free (gpointer keeper)
{
  Keeper *self = keeper;

  g_clear_object (&self->dialog);
  g_clear_object (&self->canvas);
  g_clear_object (&self->view);
  g_clear_object (&self->notice);
  g_free (self);
}

/* The window may have been closed while a worker painted; the words then go nowhere. */
static void
tell (gpointer notice, const char *message)
{
  ashi_tell (notice, message);
}

static void
tell_and_leave (gpointer notice, const char *message)
{
  tell (notice, message);
  g_object_unref (notice);
}

static void
on_copy_link (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autofree char *link = ashi_shown_link_dup (self->canvas);

  if (link == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), link);
  ashi_tell (self->notice, _ ("Link to this view copied"));
}

/* Returns: (transfer full) (nullable): what is seen */
static AshiViewPage *
create_page (Keeper *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  AshiHeldNeedle *held = ashi_needle_action_get_held (self->window);
  AshiViewPage *page;

  if (ashi_view_get_plate (self->view) == NULL || ashi_view_get_pack (self->view) == NULL)
    return NULL;
  page = ashi_view_page_new (self->view, ashi_viewport_get_visible_box (viewport), ashi_viewport_get_scale (viewport));
  if (held != NULL)
    {
      const AshiNeedleScene scene = ashi_held_needle_get_scene (held);

      ashi_view_page_add_needle (page, &scene);
    }
  return page;
}

/* Returns: (transfer full) (nullable): what a card has beside it: what it is about, wherever one looks */
static AshiViewPage *
create_card_picture (Keeper *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  AshiBox box;

  if (ashi_view_get_section (self->view) != NULL
      || !ashi_canvas_get_surroundings (self->canvas, ashi_view_get_selection (self->view), &box))
    return create_page (self);
  return ashi_view_page_new (self->view, box, ashi_viewport_get_scale (viewport));
}

static void
on_copy_picture (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autoptr (AshiViewPage) page = create_page (self);

  if (page != NULL)
    ashi_export_copy_view (page, gtk_widget_get_clipboard (GTK_WIDGET (self->window)), tell_and_leave,
                           g_object_ref (self->notice));
}

/* Something to be saved as soon as somebody has said where. */
typedef struct
{
  AshiViewPage *page; /* NULL: a sheet */
  AshiFlow *sheet;
  GtkRevealer *notice;
} Waiting;

static void
waiting_free (gpointer waiting)
{
  Waiting *self = waiting;

  g_clear_object (&self->page);
  g_clear_object (&self->sheet);
  g_object_unref (self->notice);
  g_free (self);
}

static void
on_place_chosen (const char *path, AshiPaper paper, gpointer waiting)
{
  Waiting *self = waiting;

  if (self->page != NULL)
    ashi_export_save_view (self->page, paper, path, tell_and_leave, g_object_ref (self->notice));
  else
    ashi_export_save_sheet (self->sheet, paper, path, tell_and_leave, g_object_ref (self->notice));
}

static void
ask (Keeper *self, const AshiSaveQuestion *question, AshiViewPage *page, AshiFlow *sheet)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  g_set_object (&waiting->page, page);
  g_set_object (&waiting->sheet, sheet);
  waiting->notice = g_object_ref (self->notice);
  ashi_save_dialog_ask (self->dialog, question, on_place_chosen, waiting, waiting_free);
}

static void
on_save_picture (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autoptr (AshiViewPage) page = create_page (self);
  g_autofree char *name = page != NULL ? ashi_view_dup_file_name (self->view, "") : NULL;

  if (page != NULL)
    ask (self, &(AshiSaveQuestion) { _ ("Save Picture"), name, ASHI_FILE_PICTURE }, page, NULL);
}

static void
on_print_picture (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autoptr (AshiViewPage) page = create_page (self);

  if (page != NULL)
    ashi_print_run (ashi_print_new_for_view (page), GTK_WINDOW (self->window), ashi_view_page_get_imprint (page)->title,
                    tell, g_object_ref (self->notice), g_object_unref);
}

/* Returns: (transfer none) (nullable): the card that is read */
static AshiCard *
get_card (Keeper *self)
{
  return ashi_view_get_lesson (self->view) == NULL && ashi_names_speak (ashi_view_get_names (self->view))
             ? ashi_view_get_card (self->view)
             : NULL;
}

/* Returns: (transfer full) (nullable): what is read, a lesson or a card */
static AshiFlow *
create_sheet (Keeper *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiCard *card = get_card (self);
  g_autoptr (AshiViewPage) page = card != NULL ? create_card_picture (self) : NULL;

  if (lesson != NULL)
    return ashi_lesson_sheet_new (lesson, pack, ashi_view_get_audience (self->view));
  return card != NULL ? ashi_card_sheet_new (card, pack, page) : NULL;
}

static char *
dup_sheet_name (Keeper *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);

  return lesson != NULL ? g_strdup (ashi_lesson_get_id (lesson)) : ashi_view_dup_file_name (self->view, "");
}

static void
on_save_sheet (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autoptr (AshiFlow) sheet = create_sheet (self);
  g_autofree char *name = sheet != NULL ? dup_sheet_name (self) : NULL;
  const gboolean is_card = ashi_view_get_lesson (self->view) == NULL;

  if (sheet != NULL)
    ask (self, &(AshiSaveQuestion) { is_card ? _ ("Save Card") : _ ("Save Page"), name, ASHI_FILE_PDF }, NULL, sheet);
}

static void
on_print_sheet (GSimpleAction *action, GVariant *parameter, gpointer keeper)
{
  Keeper *self = keeper;
  g_autoptr (AshiFlow) sheet = create_sheet (self);
  g_autofree char *name = sheet != NULL ? dup_sheet_name (self) : NULL;

  if (sheet != NULL)
    ashi_print_run (ashi_print_new_for_sheet (sheet), GTK_WINDOW (self->window), name, tell,
                    g_object_ref (self->notice), g_object_unref);
}

static void
set_enabled (Keeper *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name)),
                               enabled);
}

static void
on_view_changed (GtkApplicationWindow *window, AshiViewChange change)
{
  Keeper *self = g_object_get_data (G_OBJECT (window), "keeper");
  const gboolean has_sheet = ashi_view_get_lesson (self->view) != NULL || get_card (self) != NULL;

  set_enabled (self, "save-sheet", has_sheet);
  set_enabled (self, "print-sheet", has_sheet);
}

/**
 * ashi_keep_actions_add:
 * @window: takes the actions
 * @canvas: the canvas of @window, with its view
 * @notice: where to tell that something is done
 */
void
ashi_keep_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas, GtkRevealer *notice)
{
  static const GActionEntry entries[] = {
    { "copy-link", on_copy_link },         { "copy-picture", on_copy_picture }, { "save-picture", on_save_picture },
    { "print-picture", on_print_picture }, { "save-sheet", on_save_sheet },     { "print-sheet", on_print_sheet },
  };
  Keeper *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && GTK_IS_REVEALER (notice));

  self = g_new0 (Keeper, 1);
  *self = (Keeper) { .window = window,
                     .canvas = g_object_ref (canvas),
                     .view = g_object_ref (ashi_canvas_get_view (canvas)),
                     .notice = g_object_ref (notice),
                     .dialog = ashi_save_dialog_new (GTK_WINDOW (window)) };
  g_object_set_data_full (G_OBJECT (window), "keeper", self, keeper_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  on_view_changed (window, 0);
}
