// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-door.h"

#include "ashi-pin.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AshiKioskDoor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *dots;
  GtkLabel *words;
  char *path; /* of the PIN */
  char typed[ASHI_PIN_MOST_DIGITS + 1];
  guint n_wrong;     /* in a row */
  gint64 shut_until; /* in us */
  guint tick;        /* while it waits */
};

G_DEFINE_FINAL_TYPE (AshiKioskDoor, ashi_kiosk_door, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_dots (AshiKioskDoor *self)
{
  g_autoptr (GString) dots = g_string_new (NULL);

  for (guint i = 0; self->typed[i] != '\0'; i++)
    g_string_append (dots, i > 0 ? " ●" : "●");
  gtk_label_set_text (self->dots, dots->str);
}

static guint
get_wait (AshiKioskDoor *self)
{
  const gint64 left = self->shut_until - g_get_monotonic_time ();

  return left > 0 ? (guint) (left / G_USEC_PER_SEC) + 1 : 0;
}

static void
say_what_is (AshiKioskDoor *self)
{
  const guint wait = get_wait (self);
  g_autofree char *words = NULL;

  if (ashi_pin_look (self->path) == ASHI_PIN_DAMAGED)
    words = g_strdup (_ ("The PIN cannot be read, so that none opens. Only the service can end this."));
  else if (wait > 0)
    words = g_strdup_printf (
        ngettext ("That was not the PIN. Wait %u second.", "That was not the PIN. Wait %u seconds.", wait), wait);
  gtk_label_set_text (self->words, words != NULL ? words : _ ("For the staff: the PIN"));
}

static gboolean
on_tick (gpointer door)
{
  AshiKioskDoor *self = door;

  say_what_is (self);
  if (get_wait (self) > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * ashi_kiosk_door_forget:
 *
 * Forgets what was typed, but not how often that was wrong.
 */
void
ashi_kiosk_door_forget (AshiKioskDoor *self)
{
  g_return_if_fail (ASHI_IS_KIOSK_DOOR (self));

  explicit_bzero (self->typed, sizeof self->typed);
  show_dots (self);
  say_what_is (self);
}

static void
try (AshiKioskDoor *self)
{
  gboolean opens;

  if (get_wait (self) > 0)
    {
      ashi_kiosk_door_forget (self);
      return;
    }
  opens = ashi_pin_opens (self->path, self->typed);
  if (!opens)
    {
      self->n_wrong++;
      self->shut_until = g_get_monotonic_time () + ashi_pin_get_delay (self->n_wrong) * G_USEC_PER_SEC;
      if (self->tick == 0)
        self->tick = g_timeout_add (500, on_tick, self);
    }
  ashi_kiosk_door_forget (self);
  if (opens)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
type (AshiKioskDoor *self, char digit)
{
  const gsize n = strlen (self->typed);

  if (n < ASHI_PIN_MOST_DIGITS)
    self->typed[n] = digit;
  show_dots (self);
}

static void
take_back (AshiKioskDoor *self)
{
  const gsize n = strlen (self->typed);

  if (n > 0)
    self->typed[n - 1] = '\0';
  show_dots (self);
}

static void
on_closed (AshiKioskDoor *self)
{
  ashi_kiosk_door_forget (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_key (AshiKioskDoor *self, guint keyval)
{
  const gunichar letter = gdk_keyval_to_unicode (keyval);

  if (letter >= '0' && letter <= '9')
    type (self, (char) letter);
  else if (keyval == GDK_KEY_BackSpace)
    take_back (self);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    try (self);
  else if (keyval == GDK_KEY_Escape)
    on_closed (self);
  else
    return FALSE;
  return TRUE;
}

static void
on_digit (AshiKioskDoor *self, GtkButton *button)
{
  type (self, *gtk_button_get_label (button));
}

static void
add_key (
    AshiKioskDoor *self, GtkGrid *grid, const char *label, int place, void (*func) (AshiKioskDoor *self, GtkButton *))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "kiosk-key");
  g_signal_connect_object (button, "clicked", G_CALLBACK (func), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, button, place % 3, place / 3, 1, 1);
}

static GtkWidget *
create_keys (AshiKioskDoor *self)
{
  static const char digits[] = "123456789";
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; digits[i] != '\0'; i++)
    add_key (self, GTK_GRID (grid), (char[]) { digits[i], '\0' }, i, on_digit);
  add_key (self, GTK_GRID (grid), _ ("Close"), 9, (void (*) (AshiKioskDoor *, GtkButton *)) (GCallback) on_closed);
  add_key (self, GTK_GRID (grid), "0", 10, on_digit);
  add_key (self, GTK_GRID (grid), _ ("OK"), 11, (void (*) (AshiKioskDoor *, GtkButton *)) (GCallback) try);
  return grid;
}

static void
ashi_kiosk_door_dispose (GObject *object)
{
  AshiKioskDoor *self = ASHI_KIOSK_DOOR (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  explicit_bzero (self->typed, sizeof self->typed);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (ashi_kiosk_door_parent_class)->dispose (object);
}

static void
ashi_kiosk_door_class_init (AshiKioskDoorClass *klass)
{
  const GType of = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_door_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[OPENED] = g_signal_new ("opened", of, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", of, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_kiosk_door_init (AshiKioskDoor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk-veil");
  self->words = GTK_LABEL (
      g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "max-width-chars", 24, NULL));
  self->dots = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->dots), "kiosk-dots");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "kiosk-sheet");
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->dots));
  gtk_box_append (GTK_BOX (self->box), create_keys (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ashi_kiosk_door_new:
 * @path: where the PIN is kept
 */
GtkWidget *
ashi_kiosk_door_new (const char *path)
{
  AshiKioskDoor *self = g_object_new (ASHI_TYPE_KIOSK_DOOR, NULL);

  self->path = g_strdup (path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("For the staff: the PIN"),
                                  -1);
  say_what_is (self);
  return GTK_WIDGET (self);
}
