// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-window.h"

#include <glib/gi18n.h>

struct _AshiTalkWindow
{
  AdwWindow parent_instance;

  AshiTalkPath *path;
  AshiTalkView *view;
  gboolean is_left;
};

enum
{
  HAND_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiTalkWindow, ashi_talk_window, ADW_TYPE_WINDOW)

static void
on_leave (AshiTalkWindow *self)
{
  self->is_left = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* A desktop's own key for closing is one press. */
static gboolean
ashi_talk_window_close_request (GtkWindow *window)
{
  AshiTalkWindow *self = ASHI_TALK_WINDOW (window);

  if (!self->is_left)
    {
      ashi_talk_view_ask_to_leave (self->view);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (ashi_talk_window_parent_class)->close_request (window);
}

static void
on_hand_out (AshiTalkWindow *self)
{
  g_signal_emit (self, signals[HAND_OUT], 0);
}

static void
ashi_talk_window_finalize (GObject *object)
{
  g_clear_object (&ASHI_TALK_WINDOW (object)->path);
  G_OBJECT_CLASS (ashi_talk_window_parent_class)->finalize (object);
}

static void
ashi_talk_window_class_init (AshiTalkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_talk_window_finalize;
  signals[HAND_OUT] =
      g_signal_new ("hand-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  GTK_WINDOW_CLASS (klass)->close_request = ashi_talk_window_close_request;
}

static void
ashi_talk_window_init (AshiTalkWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Talk"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "talk");
}

/* As large as the screen, also where nobody manages windows. */
static void
take_screen (AshiTalkWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle geometry;

  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &geometry);
      gtk_window_set_default_size (GTK_WINDOW (self), geometry.width, geometry.height);
    }
  gtk_window_fullscreen (GTK_WINDOW (self));
}

/**
 * ashi_talk_window_new:
 * @pack: the pack, or what there is of it for any reader
 * @id: what the talk is about: a subject or a lesson; of none, what every talk says is said
 * @side: of the body that is spoken of
 *
 * Returns: (transfer floating) (nullable): the window; %NULL when the pack has nothing to say to patients
 */
GtkWidget *
ashi_talk_window_new (AshiPack *pack, const char *id, AshiSide side)
{
  g_autoptr (AshiTalk) talk = NULL;
  g_autoptr (AshiTalkPath) path = NULL;
  AshiTalkWindow *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && id != NULL, NULL);

  talk = ashi_talk_new (pack, id);
  if (ashi_talk_get_n_screens (talk) == 0)
    return NULL;
  path = ashi_talk_path_new (talk);
  self = g_object_new (ASHI_TYPE_TALK_WINDOW, NULL);
  self->view = ASHI_TALK_VIEW (ashi_talk_view_new (path, pack, side));
  self->path = g_steal_pointer (&path);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "hand-out", G_CALLBACK (on_hand_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  take_screen (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_talk_window_set_ink:
 * @ink: what is drawn with and seen here, as it is where the talk began
 */
void
ashi_talk_window_set_ink (AshiTalkWindow *self, AshiInk *ink)
{
  g_return_if_fail (ASHI_IS_TALK_WINDOW (self));
  ashi_talk_view_set_ink (self->view, ink);
}

AshiTalkPath *
ashi_talk_window_get_path (AshiTalkWindow *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_WINDOW (self), NULL);
  return self->path;
}
