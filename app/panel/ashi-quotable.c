// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-quotable.h"

#include "ashi-quote.h"

#include <glib/gi18n.h>

typedef char *(*QuoteFunc) (gpointer data);

struct _AshiQuotable
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *menu; /* NULL until it is wanted */
  QuoteFunc quote;
  gpointer data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (AshiQuotable, ashi_quotable, GTK_TYPE_WIDGET)

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AshiQuotable *self = ASHI_QUOTABLE (widget);
  g_autofree char *quote = self->quote (self->data);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), quote);
  gtk_widget_activate_action (widget, "win.tell", "s", _ ("Copied with its source"));
}

static GtkWidget *
create_menu (AshiQuotable *self)
{
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  g_menu_append (model, _ ("_Copy with Source"), "statement.copy");
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  return menu;
}

static void
open_menu (AshiQuotable *self, double x, double y)
{
  if (self->menu == NULL)
    self->menu = create_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu (ASHI_QUOTABLE (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static void
on_pressed (AshiQuotable *self, int n_press, double x, double y, GtkGesture *click)
{
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
on_long_press (AshiQuotable *self, double x, double y, GtkGesture *press)
{
  gtk_gesture_set_state (press, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
ashi_quotable_dispose (GObject *object)
{
  AshiQuotable *self = ASHI_QUOTABLE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_quotable_parent_class)->dispose (object);
}

static void
ashi_quotable_finalize (GObject *object)
{
  AshiQuotable *self = ASHI_QUOTABLE (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  G_OBJECT_CLASS (ashi_quotable_parent_class)->finalize (object);
}

static void
ashi_quotable_class_init (AshiQuotableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_quotable_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_quotable_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quotable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "statement.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "statement.menu", NULL, on_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "statement.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "statement.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "statement.menu", NULL);
}

static void
ashi_quotable_init (AshiQuotable *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_press), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static GtkWidget *
create (GtkWidget *child, QuoteFunc quote, gpointer data, GDestroyNotify destroy)
{
  AshiQuotable *self = g_object_new (ASHI_TYPE_QUOTABLE, NULL);

  self->child = child;
  self->quote = quote;
  self->data = data;
  self->destroy = destroy;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static char *
dup_text (gpointer text)
{
  return g_strdup (text);
}

/**
 * ashi_quotable_new_for_text:
 * @child: (transfer floating): shows the statement
 * @text: (transfer full): the statement with its sources
 *
 * Returns: (transfer floating)
 */
GtkWidget *
ashi_quotable_new_for_text (GtkWidget *child, char *text)
{
  return create (child, dup_text, text, g_free);
}

typedef struct
{
  const AshiCardRow *const *rows;
  guint n;
  const char *of;
} Rows;

static char *
dup_rows (gpointer data)
{
  const Rows *rows = data;

  return ashi_card_rows_dup_quote (rows->rows, rows->n, rows->of);
}

/**
 * ashi_quotable_new_for_rows:
 * @child: (transfer floating): shows the rows
 * @rows: (array length=n): of a card, which outlives the widget
 * @of: what the card is about; likewise
 *
 * Returns: (transfer floating)
 */
GtkWidget *
ashi_quotable_new_for_rows (GtkWidget *child, const AshiCardRow *const *rows, guint n, const char *of)
{
  Rows *data = g_new (Rows, 1);

  *data = (Rows) { rows, n, of };
  return create (child, dup_rows, data, g_free);
}
