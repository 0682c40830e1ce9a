// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-finder.h"

#include "ashi-desk.h"
#include "ashi-kiosk-list.h"

#include <glib/gi18n.h>

/* More is a list nobody reads; points are left out of what was found. */
#define MOST_FOUND 24
#define MOST_SHOWN 8

struct _AshiKioskFinder
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *entry;
  GtkWidget *list;
  GtkWidget *nothing;
  AshiDesk *desk;
};

G_DEFINE_FINAL_TYPE (AshiKioskFinder, ashi_kiosk_finder, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FINDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_finding (AshiKioskFinder *self)
{
  return *gtk_editable_get_text (self->entry) != '\0';
}

static void
on_answered (AshiKioskFinder *self, const AshiAnswer *answer)
{
  guint n = 0;

  ashi_kiosk_list_clear (self->list);
  for (guint i = 0; i < answer->found->len && n < MOST_SHOWN; i++)
    {
      const AshiFound *found = g_ptr_array_index (answer->found, i);

      if (ASHI_IS_SUBJECT (found->item) && ashi_subject_get_kind (ASHI_SUBJECT (found->item)) == ASHI_KIND_POINT)
        continue;
      ashi_kiosk_list_append (self->list, found->item);
      n++;
    }
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
on_changed (AshiKioskFinder *self)
{
  if (is_finding (self))
    ashi_desk_ask (self->desk, gtk_editable_get_text (self->entry), ASHI_AUDIENCE_PATIENT);
  else
    {
      ashi_desk_leave (self->desk);
      ashi_kiosk_list_clear (self->list);
      gtk_widget_set_visible (self->list, FALSE);
      gtk_widget_set_visible (self->nothing, FALSE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
}

static void
on_chosen (AshiKioskFinder *self, GObject *item)
{
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
ashi_kiosk_finder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, is_finding (ASHI_KIOSK_FINDER (object)));
}

static void
ashi_kiosk_finder_dispose (GObject *object)
{
  AshiKioskFinder *self = ASHI_KIOSK_FINDER (object);

  if (self->desk != NULL)
    ashi_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_kiosk_finder_parent_class)->dispose (object);
}

static void
ashi_kiosk_finder_class_init (AshiKioskFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ashi_kiosk_finder_dispose;
  object_class->get_property = ashi_kiosk_finder_get_property;
  properties[PROP_FINDING] =
      g_param_spec_boolean ("finding", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_kiosk_finder_init (AshiKioskFinder *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->entry = GTK_EDITABLE (gtk_search_entry_new ());
  self->list = ashi_kiosk_list_new (_ ("What was found"));
  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing was found. Try another word."), "wrap", TRUE,
                                "xalign", 0.0f, "visible", FALSE, NULL);
  g_object_set (self->entry, "placeholder-text", _ ("Type a word, such as “buttock”"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Find a word"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "kiosk-entry");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  ashi_kiosk_list_connect (self->list, G_CALLBACK (on_chosen), self);
}

/**
 * ashi_kiosk_finder_new:
 * @pack: the pack, of which only what patients are told is searched
 */
GtkWidget *
ashi_kiosk_finder_new (AshiPack *pack)
{
  AshiKioskFinder *self = g_object_new (ASHI_TYPE_KIOSK_FINDER, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->desk = ashi_desk_new (pack, MOST_FOUND);
  g_signal_connect_object (self->desk, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
