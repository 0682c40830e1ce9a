// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-guard.h"

/* s */
#define HIDE_AFTER 3
#define HOLD_FOR   5

/* The corner, in logical px. */
#define CORNER 96.0

#define BARRED (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)

struct _AshiKioskGuard
{
  GObject parent_instance;

  GtkWidget *window; /* which owns this */
  double x, y;       /* where the pointer was last */
  guint hiding;      /* until the pointer is hidden */
  guint holding;     /* until the corner has been held for long enough */
};

G_DEFINE_FINAL_TYPE (AshiKioskGuard, ashi_kiosk_guard, G_TYPE_OBJECT)

enum
{
  TOUCHED,
  ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What types and what moves is taken, and no key that means something to a desktop. */
static gboolean
may_press (guint keyval, GdkModifierType held)
{
  static const guint moving[] = {
    GDK_KEY_BackSpace,    GDK_KEY_Delete,
    GDK_KEY_Return,       GDK_KEY_KP_Enter,
    GDK_KEY_Escape,       GDK_KEY_Tab,
    GDK_KEY_ISO_Left_Tab, GDK_KEY_Left,
    GDK_KEY_Right,        GDK_KEY_Up,
    GDK_KEY_Down,         GDK_KEY_Home,
    GDK_KEY_End,          GDK_KEY_Page_Up,
    GDK_KEY_Page_Down,    GDK_KEY_KP_Left,
    GDK_KEY_KP_Right,     GDK_KEY_KP_Up,
    GDK_KEY_KP_Down,      GDK_KEY_KP_Page_Up,
    GDK_KEY_KP_Page_Down, GDK_KEY_Multi_key,
    GDK_KEY_Shift_L,      GDK_KEY_Shift_R,
    GDK_KEY_Caps_Lock,    GDK_KEY_ISO_Level3_Shift,
  };

  if ((held & BARRED) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (moving); i++)
    if (keyval == moving[i])
      return TRUE;
  if (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_longsolidusoverlay)
    return TRUE;
  return g_unichar_isprint (gdk_keyval_to_unicode (keyval));
}

static gboolean
hide_pointer (gpointer guard)
{
  AshiKioskGuard *self = guard;

  self->hiding = 0;
  gtk_widget_set_cursor_from_name (self->window, "none");
  gtk_widget_add_css_class (self->window, "still");
  return G_SOURCE_REMOVE;
}

static void
show_pointer (AshiKioskGuard *self)
{
  g_clear_handle_id (&self->hiding, g_source_remove);
  gtk_widget_set_cursor (self->window, NULL);
  gtk_widget_remove_css_class (self->window, "still");
  self->hiding = g_timeout_add_seconds (HIDE_AFTER, hide_pointer, self);
}

static gboolean
on_held (gpointer guard)
{
  AshiKioskGuard *self = guard;

  self->holding = 0;
  g_signal_emit (self, signals[ASKED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
is_in_corner (AshiKioskGuard *self, GdkEvent *event)
{
  const int width = gtk_widget_get_width (self->window);
  double x, y;

  if (gdk_event_get_surface (event) != gtk_native_get_surface (GTK_NATIVE (self->window))
      || !gdk_event_get_position (event, &x, &y))
    return FALSE;
  return y < CORNER && (gtk_widget_get_direction (self->window) == GTK_TEXT_DIR_RTL ? x > width - CORNER : x < CORNER);
}

static void
follow_corner (AshiKioskGuard *self, GdkEvent *event, gboolean begins)
{
  if (!is_in_corner (self, event) || !begins)
    g_clear_handle_id (&self->holding, g_source_remove);
  else if (self->holding == 0)
    self->holding = g_timeout_add_seconds (HOLD_FOR, on_held, self);
}

/* GTK makes up movements of its own when something comes under a pointer that lies still. */
static gboolean
has_moved (AshiKioskGuard *self, GdkEvent *event)
{
  const double x = self->x, y = self->y;

  gdk_event_get_position (event, &self->x, &self->y);
  return x != self->x || y != self->y;
}

static gboolean
bar_key (AshiKioskGuard *self, GdkEvent *event)
{
  const guint keyval = gdk_key_event_get_keyval (event);
  const GdkModifierType held = gdk_event_get_modifier_state (event);

  if (gdk_event_get_event_type (event) == GDK_KEY_PRESS && (keyval == GDK_KEY_q || keyval == GDK_KEY_Q)
      && (held & BARRED) == (GDK_CONTROL_MASK | GDK_ALT_MASK))
    g_signal_emit (self, signals[ASKED], 0);
  return !may_press (keyval, held);
}

static gboolean
bar (AshiKioskGuard *self, GdkEvent *event)
{
  switch ((guint) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
      return bar_key (self, event);
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
      follow_corner (self, event, gdk_event_get_event_type (event) == GDK_BUTTON_PRESS);
      return gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY;
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      follow_corner (self, event, gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN);
      return FALSE;
    case GDK_MOTION_NOTIFY:
    case GDK_TOUCH_UPDATE:
      if (!is_in_corner (self, event))
        g_clear_handle_id (&self->holding, g_source_remove);
      return FALSE;
    default:
      return FALSE;
    }
}

static gboolean
is_done_by_somebody (AshiKioskGuard *self, GdkEvent *event)
{
  switch ((guint) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
      if (!has_moved (self, event))
        return FALSE;
      show_pointer (self);
      return TRUE;
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_event (AshiKioskGuard *self, GdkEvent *event)
{
  if (is_done_by_somebody (self, event))
    g_signal_emit (self, signals[TOUCHED], 0);
  return bar (self, event);
}

static void
ashi_kiosk_guard_dispose (GObject *object)
{
  AshiKioskGuard *self = ASHI_KIOSK_GUARD (object);

  g_clear_handle_id (&self->hiding, g_source_remove);
  g_clear_handle_id (&self->holding, g_source_remove);
  G_OBJECT_CLASS (ashi_kiosk_guard_parent_class)->dispose (object);
}

static void
ashi_kiosk_guard_class_init (AshiKioskGuardClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_guard_dispose;
  signals[TOUCHED] = g_signal_new ("touched", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_kiosk_guard_init (AshiKioskGuard *self)
{
  self->x = self->y = -1;
}

/**
 * ashi_kiosk_guard_new:
 * @window: (transfer none): what it guards; outlives it
 */
AshiKioskGuard *
ashi_kiosk_guard_new (GtkWidget *window)
{
  AshiKioskGuard *self = g_object_new (ASHI_TYPE_KIOSK_GUARD, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_return_val_if_fail (GTK_IS_WINDOW (window), self);

  self->window = window;
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
  show_pointer (self);
  return self;
}
