// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-action.h"

#include "ashi-fonts.h"
#include "ashi-handout-dialog.h"
#include "ashi-patient-language.h"
#include "ashi-show-action.h"
#include "ashi-talk-window.h"
#include "ashi-tell.h"
#include "ashi-window.h"

#include <glib/gi18n.h>

/* A talk, and what is to be as it was when that is over. */
typedef struct
{
  GtkWidget *window; /* weak: the one that is talked over */
  GtkWidget *talk;   /* weak */
  AshiView *view;
  GtkRevealer *notice;   /* in the window */
  guint idle;            /* from gtk_application_inhibit() */
  GSettings *settings;   /* NULL: nothing is kept */
  GCancellable *reading; /* what is to be said, in the patient's language; NULL: nothing is */
  gboolean on_paper;     /* what is being read is to be handed out, and not talked about */

  /* what was talked about last */
  AshiPack *pack;
  char *id;
  AshiSide side;

  AshiAudience audience;
  AshiLesson *lesson;
  AshiSection *section;
} Talk;

static void
forget (Talk *self)
{
  g_clear_object (&self->lesson);
  g_clear_object (&self->section);
}

static void
talk_free (gpointer talk)
{
  Talk *self = talk;

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  g_clear_weak_pointer (&self->window);
  if (self->talk != NULL)
    gtk_window_destroy (GTK_WINDOW (self->talk));
  g_clear_weak_pointer (&self->talk);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->settings);
  g_clear_object (&self->pack);
  g_free (self->id);
  forget (self);
  g_clear_object (&self->view);
  g_free (self);
}

/* Behind the talk a patient reads, too: whoever comes upon that window finds nothing that is not for them. */
static void
begin (Talk *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));

  self->audience = ashi_view_get_audience (self->view);
  g_set_object (&self->lesson, ashi_view_get_lesson (self->view));
  g_set_object (&self->section, ashi_view_get_section (self->view));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  if (application != NULL)
    self->idle =
        gtk_application_inhibit (application, GTK_WINDOW (self->talk), GTK_APPLICATION_INHIBIT_IDLE, _ ("A talk"));
}

static void
on_left (Talk *self)
{
  GtkApplication *application = self->window != NULL ? gtk_window_get_application (GTK_WINDOW (self->window)) : NULL;

  if (application != NULL && self->idle != 0)
    gtk_application_uninhibit (application, self->idle);
  self->idle = 0;
  ashi_view_begin_change (self->view);
  ashi_view_set_audience (self->view, self->audience);
  if (self->section != NULL)
    ashi_view_open_section (self->view, self->section);
  if (self->lesson != NULL)
    ashi_view_open_lesson (self->view, self->lesson);
  ashi_view_end_change (self->view);
  forget (self);
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}

static const AshiStructure *
get_selected (Talk *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  return plate != NULL ? ashi_plate_find_structure (plate, ashi_view_get_selection (self->view)) : NULL;
}

/* The page that is read, else what is selected; where there is neither, what every talk says. */
static const char *
get_id (Talk *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  const AshiStructure *selected = get_selected (self);

  if (lesson != NULL)
    return ashi_lesson_get_id (lesson);
  return selected != NULL ? selected->subject_id : "";
}

/* Remembers what is looked at, since the view goes on. */
static void
take_up (Talk *self, AshiPack *pack)
{
  const AshiStructure *selected = get_selected (self);

  self->side = selected != NULL && selected->side == ASHI_SIDE_LEFT ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT;
  g_set_object (&self->pack, pack);
  g_free (self->id);
  self->id = g_strdup (get_id (self));
}

static void
open_handout (Talk *self, GtkWidget *parent, AshiTalkPath *path)
{
  gtk_window_present (GTK_WINDOW (ashi_handout_dialog_new (GTK_WINDOW (parent), self->pack, self->id, path, self->side,
                                                           ashi_view_get_ink (self->view), self->settings)));
}

static void
on_hand_out_talk (Talk *self)
{
  open_handout (self, self->talk, ashi_talk_window_get_path (ASHI_TALK_WINDOW (self->talk)));
}

static void
hand_out (Talk *self)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (self->pack, self->id);
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);

  if (ashi_talk_get_n_screens (talk) > 0)
    open_handout (self, self->window, path);
  else
    ashi_tell (self->notice, _ ("This pack says nothing to patients"));
}

static void
open_talk (Talk *self)
{
  GtkWidget *window;

  if (ashi_show_action_talk (self->window, self->pack, self->id, self->side))
    return;
  window = ashi_talk_window_new (self->pack, self->id, self->side);
  if (window == NULL)
    {
      ashi_tell (self->notice, _ ("This pack says nothing to patients"));
      return;
    }
  ashi_talk_window_set_ink (ASHI_TALK_WINDOW (window), ashi_view_get_ink (self->view));
  g_set_weak_pointer (&self->talk, window);
  begin (self);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (on_left), self);
  g_signal_connect_swapped (window, "hand-out", G_CALLBACK (on_hand_out_talk), self);
  gtk_window_present (GTK_WINDOW (window));
}

/* The talk goes on all the same: who reads it may know the letters that there are. */
static void
tell_missing_font (Talk *self, const AshiTongue *tongue)
{
  g_autofree char *missing = tongue != NULL ? ashi_fonts_dup_missing (tongue) : NULL;

  if (missing != NULL)
    ashi_tell (self->notice, missing);
}

static void
on_pack_read (GObject *shown, GAsyncResult *result, gpointer talk)
{
  g_autoptr (AshiPack) pack = ashi_patient_language_read_pack_finish (ASHI_PACK (shown), result, NULL);
  Talk *self = talk;

  if (pack == NULL) /* cancelled, and the talk is gone */
    return;
  g_clear_object (&self->reading);
  tell_missing_font (self, ashi_pack_get_tongue (pack));
  if (self->window == NULL || shown != G_OBJECT (ashi_view_get_whole_pack (self->view)))
    return;
  take_up (self, pack);
  if (self->on_paper)
    hand_out (self);
  else
    open_talk (self);
}

static void
read_pack (Talk *self, gboolean on_paper)
{
  AshiPack *pack = ashi_view_get_whole_pack (self->view);

  if (self->talk != NULL || self->reading != NULL || pack == NULL)
    return;
  self->on_paper = on_paper;
  self->reading = g_cancellable_new ();
  ashi_patient_language_read_pack (pack, ashi_window_get_folder (ASHI_WINDOW (self->window)), self->reading,
                                   on_pack_read, self);
}

static void
on_talk (GSimpleAction *action, GVariant *parameter, gpointer talk)
{
  read_pack (talk, FALSE);
}

static void
on_hand_out (GSimpleAction *action, GVariant *parameter, gpointer talk)
{
  read_pack (talk, TRUE);
}

/* With the window nobody is left who could read again. */
static void
on_closed (Talk *self)
{
  if (self->talk == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->talk, self);
  gtk_window_destroy (GTK_WINDOW (self->talk));
}

/**
 * ashi_talk_action_add:
 * @window: takes the actions "talk", which shows a patient what is looked at, on their screen, or on the whole of the
 *   one there is, and "hand-out", which gives it on paper
 * @view: what is looked at
 * @settings: (nullable): where it is kept whom a patient calls
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_talk_action_add (GtkApplicationWindow *window, AshiView *view, GSettings *settings, GtkRevealer *notice)
{
  static const GActionEntry entries[] = { { "talk", on_talk, NULL, NULL, NULL },
                                          { "hand-out", on_hand_out, NULL, NULL, NULL } };
  Talk *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_VIEW (view));

  self = g_new0 (Talk, 1);
  self->view = g_object_ref (view);
  g_set_object (&self->settings, settings);
  self->notice = notice;
  g_set_weak_pointer (&self->window, GTK_WIDGET (window));
  g_object_set_data_full (G_OBJECT (window), "talk", self, talk_free);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (on_closed), self);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
}
