// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-show-action.h"

#include "ashi-follower.h"
#include "ashi-monitor-dialog.h"
#include "ashi-monitors.h"
#include "ashi-patient-language.h"
#include "ashi-patient-panel.h"
#include "ashi-patient-window.h"
#include "ashi-talk-view.h"
#include "ashi-tell.h"
#include "ashi-window.h"

#include <glib/gi18n.h>

#define SHOWING "showing"

/* What is shown to a patient from a window, and by what. */
typedef struct
{
  GtkWidget *window; /* weak: the one that is shown from */
  AshiCanvas *canvas;
  GtkRevealer *notice; /* in the window, and so is */
  GtkBox *room;        /* for the panel */

  AshiMonitors *monitors;
  GCancellable *reading;  /* what is to be shown, in the patient's language; NULL: nothing is */
  AshiFollower *follower; /* NULL: nothing is shown, and neither is there */
  GtkWidget *patient;     /* weak: the patient's window */
  GtkWidget *panel;
  gboolean gives_back;         /* the keys, when it has got them */
  GtkApplication *application; /* weak: has been asked not to let screens go dark, */
  guint idle;                  /* and answered this; 0: it has not */
} Showing;

static AshiView *
get_view (Showing *self)
{
  return ashi_canvas_get_view (self->canvas);
}

/* Where the window is that is shown from. */
static gpointer
find_own (gpointer showing)
{
  Showing *self = showing;
  GdkSurface *surface = self->window != NULL ? gtk_native_get_surface (GTK_NATIVE (self->window)) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

static void
set_enabled (Showing *self, gboolean talks)
{
  static const char *const of_showing[] = { "stop-showing", "freeze-patient", "calm-patient" };
  GActionMap *actions = G_ACTION_MAP (self->window);

  for (guint i = 0; i < G_N_ELEMENTS (of_showing); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, of_showing[i])),
                                 self->follower != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "end-talk")), talks);
}

static void
show_state (Showing *self, const char *action, gboolean state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), action)),
                             g_variant_new_boolean (state));
}

static void
on_follower_changed (Showing *self)
{
  show_state (self, "freeze-patient", self->follower != NULL && ashi_follower_get_frozen (self->follower));
  show_state (self, "calm-patient", self->follower != NULL && ashi_follower_get_calm (self->follower));
}

static void
inhibit (Showing *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));

  if (application == NULL)
    return;
  g_set_weak_pointer (&self->application, application);
  self->idle = gtk_application_inhibit (application, GTK_WINDOW (self->patient), GTK_APPLICATION_INHIBIT_IDLE,
                                        _ ("Shown to a patient"));
}

static void
uninhibit (Showing *self)
{
  if (self->application != NULL && self->idle != 0)
    gtk_application_uninhibit (self->application, self->idle);
  self->idle = 0;
}

/* The patient's window has been closed, by whomever. */
static void
on_stopped (Showing *self)
{
  if (self->follower == NULL)
    return;
  uninhibit (self);
  g_signal_handlers_disconnect_by_data (self->follower, self);
  g_clear_object (&self->monitors);
  g_clear_object (&self->follower);
  if (self->window == NULL)
    return;
  gtk_box_remove (self->room, self->panel);
  self->panel = NULL;
  set_enabled (self, FALSE);
  on_follower_changed (self);
}

static void
stop (Showing *self)
{
  if (self->patient != NULL)
    gtk_window_destroy (GTK_WINDOW (self->patient));
}

static void
on_stop (GSimpleAction *action, GVariant *parameter, gpointer showing)
{
  stop (showing);
}

/* The keys stay with whoever shows, as soon as the desktop has given them away; unless that hid what is to be dragged.
 */
static void
on_active (Showing *self)
{
  if (!self->gives_back || !gtk_window_is_active (GTK_WINDOW (self->patient)))
    return;
  self->gives_back = FALSE;
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
present (Showing *self)
{
  self->gives_back = ashi_monitors_get_chosen (self->monitors) != NULL;
  gtk_window_present (GTK_WINDOW (self->patient));
}

static void
on_moved (Showing *self)
{
  if (self->patient == NULL)
    return;
  ashi_patient_window_set_monitor (ASHI_PATIENT_WINDOW (self->patient), ashi_monitors_get_chosen (self->monitors));
  present (self);
  if (ashi_monitors_get_chosen (self->monitors) == NULL)
    ashi_tell (self->notice, _ ("There is one screen: drag the window for the patient to where they see it"));
}

static void
begin (Showing *self, AshiPack *shown, AshiPack *told)
{
  self->follower = ashi_follower_new (get_view (self), ashi_canvas_get_viewport (self->canvas));
  ashi_follower_set_told (self->follower, shown, told);
  g_set_weak_pointer (&self->patient, ashi_patient_window_new (self->follower));
  self->panel =
      ashi_patient_panel_new (self->follower, ashi_patient_window_get_content (ASHI_PATIENT_WINDOW (self->patient)));
  gtk_box_append (self->room, self->panel);
  g_signal_connect_swapped (self->follower, "notify", G_CALLBACK (on_follower_changed), self);
  g_signal_connect_swapped (self->patient, "notify::is-active", G_CALLBACK (on_active), self);
  g_signal_connect_swapped (self->patient, "destroy", G_CALLBACK (on_stopped), self);
  set_enabled (self, FALSE);
  inhibit (self);
  on_moved (self);
}

static void
on_pack_read (GObject *shown, GAsyncResult *result, gpointer showing)
{
  g_autoptr (AshiPack) told = ashi_patient_language_read_pack_finish (ASHI_PACK (shown), result, NULL);
  Showing *self = showing;

  if (told == NULL) /* cancelled, and the window is gone */
    return;
  g_clear_object (&self->reading);
  begin (self, ASHI_PACK (shown), told);
}

static void
read_pack (Showing *self)
{
  if (self->reading != NULL)
    return;
  self->reading = g_cancellable_new ();
  ashi_patient_language_read_pack (ashi_view_get_whole_pack (get_view (self)),
                                   ashi_window_get_folder (ASHI_WINDOW (self->window)), self->reading, on_pack_read,
                                   self);
}

static void
on_chosen (GdkMonitor *monitor, gpointer showing)
{
  Showing *self = showing;

  if (self->monitors == NULL)
    return;
  ashi_monitors_choose (self->monitors, monitor);
  if (self->follower == NULL)
    read_pack (self);
}

static void
watch_monitors (Showing *self)
{
  if (self->monitors != NULL)
    return;
  self->monitors = ashi_monitors_new (gdk_display_get_monitors (gtk_widget_get_display (self->window)), find_own, self);
  g_signal_connect_swapped (self->monitors, "moved", G_CALLBACK (on_moved), self);
}

/* Asked again, it can be shown elsewhere. */
static void
on_show (GSimpleAction *action, GVariant *parameter, gpointer showing)
{
  Showing *self = showing;
  g_autoptr (GPtrArray) others = NULL;

  if (ashi_view_get_whole_pack (get_view (self)) == NULL)
    return;
  watch_monitors (self);
  others = ashi_monitors_list_others (self->monitors);
  if (others->len > 1)
    ashi_monitor_dialog_ask (GTK_WINDOW (self->window), others, on_chosen, self);
  else if (self->follower != NULL)
    present (self);
  else
    {
      ashi_monitors_choose (self->monitors, others->len > 0 ? others->pdata[0] : NULL);
      read_pack (self);
    }
}

static void
on_freeze (GSimpleAction *action, GVariant *frozen, gpointer showing)
{
  Showing *self = showing;

  if (self->follower != NULL)
    ashi_follower_set_frozen (self->follower, g_variant_get_boolean (frozen));
}

static void
on_calm (GSimpleAction *action, GVariant *calm, gpointer showing)
{
  Showing *self = showing;

  if (self->follower != NULL)
    ashi_follower_set_calm (self->follower, g_variant_get_boolean (calm));
}

static void
end_talk (Showing *self)
{
  ashi_patient_panel_set_talk (ASHI_PATIENT_PANEL (self->panel), NULL, NULL);
  ashi_patient_window_set_talk (ASHI_PATIENT_WINDOW (self->patient), NULL);
  set_enabled (self, FALSE);
}

static void
on_end_talk (GSimpleAction *action, GVariant *parameter, gpointer showing)
{
  Showing *self = showing;

  if (self->follower != NULL)
    end_talk (self);
}

/**
 * ashi_show_action_talk:
 * @window: has the action "show-to-patient"
 * @pack: what is said, in the patient's language
 * @id: what the talk is about: a subject or a lesson; of none, what every talk says is said
 * @side: of the body that is spoken of
 *
 * Lets the patient see a talk on their screen, and whoever is at @window lead through it. A talk that is under way
 * stays.
 *
 * Returns: whether the patient has a screen; else there is none for it
 */
gboolean
ashi_show_action_talk (GtkWidget *window, AshiPack *pack, const char *id, AshiSide side)
{
  Showing *self;
  g_autoptr (AshiTalk) talk = NULL;
  g_autoptr (AshiTalkPath) path = NULL;
  GtkWidget *shown;

  g_return_val_if_fail (GTK_IS_WIDGET (window) && ASHI_IS_PACK (pack) && id != NULL, FALSE);

  self = g_object_get_data (G_OBJECT (window), SHOWING);
  if (self == NULL || self->follower == NULL)
    return FALSE;
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "end-talk"))
    return TRUE;
  talk = ashi_talk_new (pack, id);
  if (ashi_talk_get_n_screens (talk) == 0)
    {
      ashi_tell (self->notice, _ ("This pack says nothing to patients"));
      return TRUE;
    }
  path = ashi_talk_path_new (talk);
  shown = ashi_talk_view_new (path, pack, side);
  ashi_talk_view_set_led (ASHI_TALK_VIEW (shown), TRUE);
  ashi_talk_view_set_ink (ASHI_TALK_VIEW (shown), ashi_view_get_ink (get_view (self)));
  ashi_patient_window_set_talk (ASHI_PATIENT_WINDOW (self->patient), shown);
  set_enabled (self, TRUE);
  ashi_patient_panel_set_talk (ASHI_PATIENT_PANEL (self->panel), path, ASHI_TALK_VIEW (shown));
  return TRUE;
}

/**
 * ashi_show_action_forget:
 * @window: has the action "show-to-patient"
 *
 * Leaves nothing of a visit on the patient's screen: no talk, and no sight that was kept there, frozen or not. Call it
 * when the rest of the visit is forgotten.
 */
void
ashi_show_action_forget (GtkWidget *window)
{
  Showing *self;

  g_return_if_fail (GTK_IS_WIDGET (window));

  self = g_object_get_data (G_OBJECT (window), SHOWING);
  if (self == NULL || self->follower == NULL)
    return;
  end_talk (self);
  ashi_follower_forget (self->follower);
}

/* With the window nobody is left who could show anything. What was in it may be gone already. */
static void
on_closed (Showing *self)
{
  g_clear_weak_pointer (&self->window);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  stop (self);
}

static void
showing_free (gpointer showing)
{
  Showing *self = showing;

  on_closed (self);
  g_clear_weak_pointer (&self->patient);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->monitors);
  g_free (self);
}

/* The panel stands below what is looked at, whatever that is, and covers none of it. */
static GtkBox *
make_room (AdwFlap *flap)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_flap_get_content (flap));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_flap_set_content (flap, NULL);
  gtk_box_append (GTK_BOX (box), content);
  adw_flap_set_content (flap, box);
  return GTK_BOX (box);
}

/**
 * ashi_show_action_add:
 * @window: takes the action "show-to-patient", which opens a window for the patient that follows what is looked at, and
 *   those of its panel: "freeze-patient", "calm-patient", "end-talk", "stop-showing"
 * @canvas: (transfer none): where it is looked at
 * @flap: (transfer none): below whose content the panel stands
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_show_action_add (GtkApplicationWindow *window, AshiCanvas *canvas, AdwFlap *flap, GtkRevealer *notice)
{
  static const GActionEntry entries[] = {
    { "show-to-patient", on_show, NULL, NULL, NULL },     { "stop-showing", on_stop, NULL, NULL, NULL },
    { "freeze-patient", NULL, NULL, "false", on_freeze }, { "calm-patient", NULL, NULL, "false", on_calm },
    { "end-talk", on_end_talk, NULL, NULL, NULL },
  };
  Showing *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && ADW_IS_FLAP (flap));

  self = g_new0 (Showing, 1);
  self->canvas = canvas;
  self->notice = notice;
  self->room = make_room (flap);
  g_set_weak_pointer (&self->window, GTK_WIDGET (window));
  g_object_set_data_full (G_OBJECT (window), SHOWING, self, showing_free);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (on_closed), self);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  set_enabled (self, FALSE);
}
