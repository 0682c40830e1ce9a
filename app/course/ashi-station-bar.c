// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-station-bar.h"

#include "ashi-ears.h"

#include <glib/gi18n.h>

/* So many seconds before a station ends somebody is warned, unless it lasts hardly longer. */
#define WARNING 10

struct _AshiStationBar
{
  GtkWidget parent_instance;

  GtkWidget *overlay; /* has the box and, without room of their own, the ears */
  GtkWidget *box;
  GtkWidget *place, *icon, *left, *progress;
  GtkWidget *clock; /* has the icon and what is left */
  GtkWidget *ears;
  gboolean was_warned;
};

G_DEFINE_FINAL_TYPE (AshiStationBar, ashi_station_bar, GTK_TYPE_WIDGET)

static void
ashi_station_bar_dispose (GObject *object)
{
  g_clear_pointer (&ASHI_STATION_BAR (object)->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_station_bar_parent_class)->dispose (object);
}

static void
ashi_station_bar_class_init (AshiStationBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_station_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_station_bar_init (AshiStationBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->box);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->box, "station-bar");
  self->place = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->place), 0);
  gtk_label_set_wrap (GTK_LABEL (self->place), TRUE);
  gtk_widget_set_hexpand (self->place, TRUE);
  gtk_widget_add_css_class (self->place, "heading");
  self->clock = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = gtk_image_new ();
  self->left = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_TIMER, NULL);
  gtk_widget_add_css_class (self->left, "numeric");
  gtk_box_append (GTK_BOX (self->clock), self->icon);
  gtk_box_append (GTK_BOX (self->clock), self->left);
  self->ears = ashi_ears_new ();
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->ears);
  gtk_box_append (GTK_BOX (line), self->place);
  gtk_box_append (GTK_BOX (line), self->clock);
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time of this station that is left"), -1);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->progress);
}

GtkWidget *
ashi_station_bar_new (void)
{
  return g_object_new (ASHI_TYPE_STATION_BAR, NULL);
}

/**
 * ashi_station_bar_begin:
 * @number: of the station, from 1 on
 * @message: is told to ears beside that
 *
 * Tells that another station begins.
 */
void
ashi_station_bar_begin (AshiStationBar *self, guint number, guint n_stations, const char *message)
{
  g_autofree char *place = NULL, *told = NULL;

  g_return_if_fail (ASHI_IS_STATION_BAR (self) && message != NULL);

  place = g_strdup_printf (_ ("Station %u of %u"), number, n_stations);
  told = g_strdup_printf ("%s. %s", place, message);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  ashi_ears_say (GTK_LABEL (self->ears), told);
  self->was_warned = FALSE;
}

/* The last seconds look otherwise, not only in colour, and are said once. */
static void
warn (AshiStationBar *self, gboolean is_short, gboolean is_told, guint seconds)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), is_short ? "dialog-warning-symbolic" : "alarm-symbolic");
  if (is_short)
    gtk_widget_add_css_class (self->clock, "short");
  else
    gtk_widget_remove_css_class (self->clock, "short");
  if (is_short && is_told && !self->was_warned)
    {
      g_autofree char *told =
          g_strdup_printf (g_dngettext (NULL, "%u second left", "%u seconds left", seconds), seconds);

      ashi_ears_say (GTK_LABEL (self->ears), told);
      self->was_warned = TRUE;
    }
}

/**
 * ashi_station_bar_show_left:
 * @left: how much time is left, in µs; -1: the station has no clock
 * @seconds: how much it has in all
 */
void
ashi_station_bar_show_left (AshiStationBar *self, gint64 left, guint seconds)
{
  const gint64 rest = (left + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND;
  g_autofree char *told = NULL;

  g_return_if_fail (ASHI_IS_STATION_BAR (self));

  gtk_widget_set_visible (self->clock, left >= 0);
  gtk_widget_set_visible (self->progress, left >= 0);
  if (left < 0)
    return;
  told = g_strdup_printf (_ ("%d:%02d left"), (int) (rest / 60), (int) (rest % 60));
  if (g_strcmp0 (told, gtk_label_get_text (GTK_LABEL (self->left))) != 0)
    gtk_label_set_text (GTK_LABEL (self->left), told);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 (double) left / (double) (seconds * G_TIME_SPAN_SECOND));
  warn (self, rest <= WARNING, seconds >= 2 * WARNING, (guint) rest);
}
