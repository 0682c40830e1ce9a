// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-window.h"

#include "ashi-kiosk-door.h"
#include "ashi-kiosk-guard.h"
#include "ashi-kiosk-idle.h"
#include "ashi-kiosk-reset.h"
#include "ashi-pin.h"

#include <glib/gi18n.h>

struct _AshiKioskWindow
{
  AdwWindow parent_instance;

  GtkOverlay *place;
  GtkWidget *asking; /* whether anybody is there */
  GtkLabel *left;    /* how long it waits for an answer */
  GtkWidget *door;
  const char *size; /* the style class of what there is room for; NULL: none yet */
  guint fitting;
  AshiKioskGuard *guard;
  AshiKioskIdle *idle;
  AshiPack *pack;
  char *start; /* NULL: the start page */
  char *pin_path;
};

G_DEFINE_FINAL_TYPE (AshiKioskWindow, ashi_kiosk_window, ADW_TYPE_WINDOW)

/* How large words are, by the shorter side of the screen in logical px. */
static const struct
{
  int least;
  const char *css_class;
} sizes[] = { { 1400, "huge" }, { 1000, "large" }, { 700, "middling" }, { 0, "small" } };

static void
reset (AshiKioskWindow *self)
{
  AshiKioskVisit *visit;

  ashi_kiosk_idle_stop (self->idle);
  gtk_widget_hide (self->asking);
  gtk_widget_hide (self->door);
  ashi_kiosk_door_forget (ASHI_KIOSK_DOOR (self->door));
  visit = ashi_kiosk_reset (self->place, self->pack, self->start);
  g_signal_connect_object (visit, "again", G_CALLBACK (reset), self, G_CONNECT_SWAPPED);
}

static void
on_touched (AshiKioskWindow *self)
{
  ashi_kiosk_idle_touch (self->idle);
}

static void
on_waiting (AshiKioskWindow *self, guint seconds)
{
  g_autofree char *left =
      g_strdup_printf (ngettext ("Touch the screen to stay. It begins anew in %u second.",
                                 "Touch the screen to stay. It begins anew in %u seconds.", seconds),
                       seconds);

  gtk_label_set_text (self->left, left);
  gtk_widget_show (self->asking);
}

static void
on_stayed (AshiKioskWindow *self)
{
  gtk_widget_hide (self->asking);
}

/* Where no PIN is set there is nothing to ask for. */
static void
on_asked (AshiKioskWindow *self)
{
  if (ashi_pin_look (self->pin_path) == ASHI_PIN_NONE)
    return;
  ashi_kiosk_door_forget (ASHI_KIOSK_DOOR (self->door));
  gtk_widget_show (self->door);
  gtk_widget_grab_focus (self->door);
}

static void
on_door_closed (AshiKioskWindow *self)
{
  gtk_widget_hide (self->door);
}

static void
on_opened (AshiKioskWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Whatever takes it off the screen, it comes back. */
static void
on_fullscreened (AshiKioskWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static gboolean
ashi_kiosk_window_close_request (GtkWindow *window)
{
  return TRUE;
}

/* Nobody inspects a kiosk. */
static gboolean
ashi_kiosk_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  return TRUE;
}

static gboolean
fit (gpointer window)
{
  AshiKioskWindow *self = window;
  const int side = MIN (gtk_widget_get_width (window), gtk_widget_get_height (window));
  guint i = 0;

  self->fitting = 0;
  while (side < sizes[i].least)
    i++;
  if (self->size == sizes[i].css_class)
    return G_SOURCE_REMOVE;
  if (self->size != NULL)
    gtk_widget_remove_css_class (window, self->size);
  self->size = sizes[i].css_class;
  gtk_widget_add_css_class (window, self->size);
  return G_SOURCE_REMOVE;
}

static void
ashi_kiosk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiKioskWindow *self = ASHI_KIOSK_WINDOW (widget);

  GTK_WIDGET_CLASS (ashi_kiosk_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit, self);
}

static void
ashi_kiosk_window_dispose (GObject *object)
{
  AshiKioskWindow *self = ASHI_KIOSK_WINDOW (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->guard);
  g_clear_object (&self->idle);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->pin_path, g_free);
  G_OBJECT_CLASS (ashi_kiosk_window_parent_class)->dispose (object);
}

static void
ashi_kiosk_window_class_init (AshiKioskWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_window_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = ashi_kiosk_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ashi_kiosk_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = ashi_kiosk_window_enable_debugging;
}

/* It lies over everything, so that the touch that stays does nothing else. */
static GtkWidget *
create_asking (AshiKioskWindow *self)
{
  GtkWidget *veil = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *question = gtk_label_new (_ ("Still there?"));

  self->left = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL));
  gtk_widget_add_css_class (veil, "kiosk-veil");
  gtk_widget_add_css_class (sheet, "kiosk-sheet");
  gtk_widget_add_css_class (question, "kiosk-title");
  gtk_widget_set_valign (sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (sheet, TRUE);
  gtk_box_append (GTK_BOX (sheet), question);
  gtk_box_append (GTK_BOX (sheet), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (veil), sheet);
  gtk_widget_hide (veil);
  return veil;
}

static void
ashi_kiosk_window_init (AshiKioskWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Ashi"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_deletable (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk");
  self->place = GTK_OVERLAY (gtk_overlay_new ());
  self->asking = create_asking (self);
  gtk_overlay_add_overlay (self->place, self->asking);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->place));
  self->guard = ashi_kiosk_guard_new (GTK_WIDGET (self));
  g_signal_connect_object (self->guard, "touched", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guard, "asked", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), self, G_CONNECT_SWAPPED);
}

/* As large as the screen, also where nobody manages windows. */
static void
take_screen (AshiKioskWindow *self)
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
 * ashi_kiosk_window_new:
 * @pack: the whole pack, which has a plate
 * @start: (nullable): a link to what each visit begins with; %NULL: the start page
 * @idle_s: after how many seconds without a touch a visit is over; 0: never
 * @pin_path: where the PIN is kept, as it is when somebody asks to leave
 */
GtkWidget *
ashi_kiosk_window_new (AshiPack *pack, const char *start, guint idle_s, const char *pin_path)
{
  AshiKioskWindow *self = g_object_new (ASHI_TYPE_KIOSK_WINDOW, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->pack = g_object_ref (pack);
  self->start = g_strdup (start);
  self->pin_path = g_strdup (pin_path);
  self->idle = ashi_kiosk_idle_new (idle_s);
  g_signal_connect_object (self->idle, "waiting", G_CALLBACK (on_waiting), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "stayed", G_CALLBACK (on_stayed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "over", G_CALLBACK (reset), self, G_CONNECT_SWAPPED);
  self->door = ashi_kiosk_door_new (pin_path);
  g_signal_connect_object (self->door, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->door, "closed", G_CALLBACK (on_door_closed), self, G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (self->place, self->door);
  reset (self);
  take_screen (self);
  return GTK_WIDGET (self);
}
