// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-cover.h"

#include <glib/gi18n.h>

struct _AshiCover
{
  GtkWidget parent_instance;

  GtkWidget *child; /* what is covered */
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (AshiCover, ashi_cover, GTK_TYPE_WIDGET)

enum
{
  PROP_COVERED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ashi_cover_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COVERED)
    g_value_set_boolean (value, ashi_cover_get_covered (ASHI_COVER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_cover_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COVERED)
    ashi_cover_set_covered (ASHI_COVER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_cover_dispose (GObject *object)
{
  AshiCover *self = ASHI_COVER (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_cover_parent_class)->dispose (object);
}

static void
ashi_cover_class_init (AshiCoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ashi_cover_get_property;
  object_class->set_property = ashi_cover_set_property;
  object_class->dispose = ashi_cover_dispose;
  properties[PROP_COVERED] = g_param_spec_boolean (
      "covered", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
uncover (AshiCover *self)
{
  ashi_cover_set_covered (self, FALSE);
}

static void
ashi_cover_init (AshiCover *self)
{
  self->button = gtk_button_new ();
  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_add_css_class (self->button, "cover");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (uncover), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * ashi_cover_new:
 * @name: what is covered, in a word or two that tell nothing of it
 * @child: (transfer floating): that
 */
GtkWidget *
ashi_cover_new (const char *name, GtkWidget *child)
{
  AshiCover *self = g_object_new (ASHI_TYPE_COVER, NULL);
  g_autofree char *words = g_strdup_printf (_ ("Uncover: %s"), name);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (self->button), label);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

gboolean
ashi_cover_get_covered (AshiCover *self)
{
  g_return_val_if_fail (ASHI_IS_COVER (self), FALSE);
  return gtk_widget_get_visible (self->button);
}

/**
 * ashi_cover_set_covered:
 *
 * The focus stays: what had it goes, and what comes instead gets it.
 */
void
ashi_cover_set_covered (AshiCover *self, gboolean covered)
{
  gboolean had_focus;

  g_return_if_fail (ASHI_IS_COVER (self));

  if (covered == ashi_cover_get_covered (self))
    return;
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gtk_widget_set_visible (self->button, covered);
  gtk_widget_set_visible (self->child, !covered);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED]);
}
