// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-action.h"

#include "ashi-audience.h"
#include "ashi-course-window.h"
#include "ashi-export.h"
#include "ashi-print.h"
#include "ashi-save-dialog.h"

#include <glib/gi18n.h>

/* The course of a window: there is one, about the pack that the window shows. */
typedef struct
{
  GtkApplicationWindow *window; /* owns this */
  AshiView *view;
  GSettings *settings;    /* NULL: there are none */
  AshiPack *pack;         /* that the course is about; NULL: there is none */
  GtkWidget *course;      /* weak */
  AshiSaveDialog *dialog; /* of the course; NULL: nobody has saved anything */
} Learning;

static void
close_course (Learning *self)
{
  if (self->course != NULL)
    gtk_window_destroy (GTK_WINDOW (self->course));
  g_clear_object (&self->pack);
}

static void
learning_free (gpointer learning)
{
  Learning *self = learning;

  close_course (self);
  g_clear_weak_pointer (&self->course);
  g_clear_object (&self->settings);
  g_object_unref (self->view);
  g_free (self);
}

static void
on_read (Learning *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", id);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* The sheet of an exam, and of progress */

static void
tell (gpointer course, const char *message)
{
  if (gtk_widget_get_realized (GTK_WIDGET (course))) /* else it was closed meanwhile */
    ashi_course_window_say (ASHI_COURSE_WINDOW (course), message);
}

static void
tell_and_leave (gpointer course, const char *message)
{
  tell (course, message);
  g_object_unref (course);
}

static void
on_print (Learning *self, AshiFlow *sheet, const char *name)
{
  ashi_print_run (ashi_print_new_for_sheet (sheet), GTK_WINDOW (self->course), name, tell, g_object_ref (self->course),
                  g_object_unref);
}

/* A sheet that is saved as soon as somebody has said where. */
typedef struct
{
  AshiFlow *sheet;
  GtkWidget *course;
} Waiting;

static void
waiting_free (gpointer waiting)
{
  Waiting *self = waiting;

  g_object_unref (self->sheet);
  g_object_unref (self->course);
  g_free (self);
}

static void
on_place_chosen (const char *path, AshiPaper paper, gpointer waiting)
{
  Waiting *self = waiting;

  ashi_export_save_sheet (self->sheet, paper, path, tell_and_leave, g_object_ref (self->course));
}

/* A question over a window that is gone is answered by nobody. */
static void
on_course_closed (Learning *self)
{
  g_clear_object (&self->dialog);
}

static void
ask_for_place (Learning *self, AshiFlow *sheet, const AshiSaveQuestion *question)
{
  Waiting *waiting = g_new (Waiting, 1);

  *waiting = (Waiting) { g_object_ref (sheet), g_object_ref (self->course) };
  if (self->dialog == NULL)
    self->dialog = ashi_save_dialog_new (GTK_WINDOW (self->course));
  ashi_save_dialog_ask (self->dialog, question, on_place_chosen, waiting, waiting_free);
}

static void
on_save (Learning *self, AshiFlow *sheet, const char *name)
{
  ask_for_place (self, sheet, &(AshiSaveQuestion) { _ ("Save Exam"), name, ASHI_FILE_PDF });
}

static void
on_save_progress (Learning *self, AshiFlow *sheet)
{
  ask_for_place (self, sheet, &(AshiSaveQuestion) { _ ("Save Progress"), "progress", ASHI_FILE_PICTURE });
}

static void
on_copy_progress (Learning *self, AshiFlow *sheet)
{
  ashi_export_copy_sheet (sheet, gtk_widget_get_clipboard (self->course), tell_and_leave, g_object_ref (self->course));
}

/* The window */

static gboolean
can_ask (Learning *self)
{
  return ashi_view_get_pack (self->view) != NULL && ashi_audience_may_be_asked (ashi_view_get_audience (self->view));
}

static void
open_course (Learning *self, const char *about)
{
  if (!can_ask (self))
    return;
  if (self->course != NULL && ashi_course_window_is_examining (ASHI_COURSE_WINDOW (self->course)))
    {
      gtk_window_present (GTK_WINDOW (self->course));
      return;
    }
  close_course (self);
  self->pack = g_object_ref (ashi_view_get_whole_pack (self->view));
  g_set_weak_pointer (&self->course, ashi_course_window_new (self->pack, about, self->settings, g_get_monotonic_time));
  g_signal_connect_swapped (self->course, "read", G_CALLBACK (on_read), self);
  g_signal_connect_swapped (self->course, "print", G_CALLBACK (on_print), self);
  g_signal_connect_swapped (self->course, "save", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->course, "copy-progress", G_CALLBACK (on_copy_progress), self);
  g_signal_connect_swapped (self->course, "save-progress", G_CALLBACK (on_save_progress), self);
  g_signal_connect_swapped (self->course, "destroy", G_CALLBACK (on_course_closed), self);
  gtk_window_present (GTK_WINDOW (self->course));
}

static void
on_course (GSimpleAction *action, GVariant *parameter, gpointer learning)
{
  Learning *self = learning;

  if (self->course != NULL)
    gtk_window_present (GTK_WINDOW (self->course));
  else
    open_course (self, NULL);
}

static AshiSubject *
find_subject (Learning *self)
{
  const char *selection = ashi_view_get_selection (self->view);

  return selection != NULL && can_ask (self)
             ? ashi_pack_find_structure_subject (ashi_view_get_pack (self->view), selection)
             : NULL;
}

static void
on_ask_about (GSimpleAction *action, GVariant *parameter, gpointer learning)
{
  Learning *self = learning;
  AshiSubject *subject = find_subject (self);

  if (subject != NULL)
    open_course (self, ashi_subject_get_id (subject));
}

static void
set_enabled (Learning *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* A patient is asked nothing, and sees no question that was open. */
static void
on_view_changed (GtkApplicationWindow *window)
{
  Learning *self = g_object_get_data (G_OBJECT (window), "learning");

  if (self->course != NULL && (!can_ask (self) || ashi_view_get_whole_pack (self->view) != self->pack))
    close_course (self);
  set_enabled (self, "course", can_ask (self));
  set_enabled (self, "ask-about", find_subject (self) != NULL);
}

static void
on_closed (GtkApplicationWindow *window)
{
  close_course (g_object_get_data (G_OBJECT (window), "learning"));
}

/**
 * ashi_course_action_add:
 * @window: takes the actions "course", which opens the window where one learns, and "ask-about", which opens it about
 *   what is selected
 * @view: what is looked at, and by whom
 * @settings: (nullable): how much is asked on a day
 */
void
ashi_course_action_add (GtkApplicationWindow *window, AshiView *view, GSettings *settings)
{
  static const GActionEntry entries[] = { { "course", on_course, NULL, NULL, NULL },
                                          { "ask-about", on_ask_about, NULL, NULL, NULL } };
  Learning *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_VIEW (view));

  self = g_new0 (Learning, 1);
  self->window = window;
  self->view = g_object_ref (view);
  g_set_object (&self->settings, settings);
  g_object_set_data_full (G_OBJECT (window), "learning", self, learning_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  g_signal_connect (window, "destroy", G_CALLBACK (on_closed), NULL);
  on_view_changed (window);
}
