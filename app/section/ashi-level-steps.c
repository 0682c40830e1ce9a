// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-level-steps.h"

#include "ashi-ladder.h"

#include <glib/gi18n.h>

#define LEAST_SLIDER 120 /* logical px */

struct _AshiLevelSteps
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *up;
  GtkWidget *slider;
  GtkWidget *down;

  AshiView *view;
  AshiPack *pack;     /* whose levels these are, or are being found out; NULL: nobody has asked */
  AshiWhose whose;    /* and in which of its bodies */
  AshiLadder *ladder; /* NULL until they are known */
  int waiting;        /* steps that somebody took before that */
  gboolean following; /* the slider follows the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiLevelSteps, ashi_level_steps, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
name_slider (AshiLevelSteps *self, AshiSection *section)
{
  const char *title = ashi_section_get_title (section);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, title, -1);
}

static void
show_place (AshiLevelSteps *self)
{
  AshiSection *section = ashi_view_get_section (self->view);
  const guint n = self->ladder != NULL ? ashi_ladder_get_n (self->ladder) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self), section != NULL && n > 1);
  if (section == NULL || n < 2)
    return;
  self->following = TRUE;
  gtk_range_set_range (GTK_RANGE (self->slider), 0, n - 1.0);
  gtk_range_set_value (GTK_RANGE (self->slider), ashi_ladder_find_place (self->ladder, section));
  self->following = FALSE;
  name_slider (self, section);
  gtk_widget_set_sensitive (self->up, ashi_ladder_find_next (self->ladder, section, -1) != NULL);
  gtk_widget_set_sensitive (self->down, ashi_ladder_find_next (self->ladder, section, 1) != NULL);
}

/**
 * ashi_level_steps_step:
 * @by: how many levels; below 0 towards the head, above it towards the foot
 *
 * Goes there from the section that is looked at, as soon as it is known which levels there are; beyond either end, and
 * without a section, nothing happens.
 */
void
ashi_level_steps_step (AshiLevelSteps *self, int by)
{
  AshiSection *section, *next;

  g_return_if_fail (ASHI_IS_LEVEL_STEPS (self) && self->view != NULL);

  section = ashi_view_get_section (self->view);
  if (section == NULL)
    return;
  if (self->ladder == NULL)
    {
      self->waiting += by;
      return;
    }
  next = ashi_ladder_find_next (self->ladder, section, by);
  if (next != NULL)
    ashi_view_open_section (self->view, next);
}

/* Which levels there are */

typedef struct
{
  AshiPack *pack;
  AshiWhose whose;
} Inquiry;

static void
inquiry_free (gpointer data)
{
  Inquiry *self = data;

  g_object_unref (self->pack);
  g_free (self);
}

static void
find_levels (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Inquiry *inquiry = data;

  g_task_return_pointer (task, ashi_ladder_new (inquiry->pack, inquiry->whose), g_object_unref);
}

static gboolean
is_still_asked (AshiLevelSteps *self, const Inquiry *inquiry)
{
  return self->view != NULL && inquiry->pack == self->pack && inquiry->whose == self->whose;
}

/* A worker must not be the last to hold a widget. */
static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *reference = user_data;
  g_autoptr (AshiLevelSteps) self = g_weak_ref_get (reference);
  g_autoptr (AshiLadder) ladder = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (reference);
  if (self == NULL || !is_still_asked (self, g_task_get_task_data (G_TASK (result))))
    return;
  g_set_object (&self->ladder, ladder);
  if (self->waiting != 0)
    ashi_level_steps_step (self, self->waiting);
  self->waiting = 0;
  show_place (self);
}

static void
find_out (AshiLevelSteps *self)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);
  Inquiry *inquiry = g_new (Inquiry, 1);
  g_autoptr (GTask) task = NULL;

  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, NULL, on_found, reference);
  g_task_set_source_tag (task, find_out);
  *inquiry = (Inquiry) { g_object_ref (self->pack), self->whose };
  g_task_set_task_data (task, inquiry, inquiry_free);
  g_task_run_in_thread (task, find_levels);
}

static void
follow (AshiLevelSteps *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiSection *section = ashi_view_get_section (self->view);
  const AshiWhose whose = section != NULL ? ashi_section_get_whose (section) : self->whose;

  if (section != NULL && pack != NULL && (pack != self->pack || whose != self->whose))
    {
      g_set_object (&self->pack, pack);
      self->whose = whose;
      g_clear_object (&self->ladder);
      self->waiting = 0;
      find_out (self);
    }
  show_place (self);
}

static void
on_view_changed (AshiLevelSteps *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE))
    follow (self);
}

/**
 * ashi_level_steps_set_view:
 * @view: whose section to lead on from
 */
void
ashi_level_steps_set_view (AshiLevelSteps *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_LEVEL_STEPS (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  follow (self);
}

/* Hands */

static void
on_slid (AshiLevelSteps *self)
{
  AshiSection *wanted;

  if (self->following || self->ladder == NULL)
    return;
  wanted = ashi_ladder_find_nearest (self->ladder, gtk_range_get_value (GTK_RANGE (self->slider)));
  if (wanted != NULL && wanted != ashi_view_get_section (self->view))
    ashi_view_open_section (self->view, wanted);
}

static void
on_up (AshiLevelSteps *self)
{
  ashi_level_steps_step (self, -1);
}

static void
on_down (AshiLevelSteps *self)
{
  ashi_level_steps_step (self, 1);
}

/* The widget */

static void
ashi_level_steps_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, !gtk_widget_get_visible (ASHI_LEVEL_STEPS (object)->slider));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_level_steps_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    gtk_widget_set_visible (ASHI_LEVEL_STEPS (object)->slider, !g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_level_steps_dispose (GObject *object)
{
  AshiLevelSteps *self = ASHI_LEVEL_STEPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->ladder);
  g_clear_object (&self->pack);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_level_steps_parent_class)->dispose (object);
}

static void
ashi_level_steps_class_init (AshiLevelStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ashi_level_steps_get_property;
  object_class->set_property = ashi_level_steps_set_property;
  object_class->dispose = ashi_level_steps_dispose;
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_button (
    AshiLevelSteps *self, const char *icon, const char *name, const char *tooltip, void (*press) (AshiLevelSteps *))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (press), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
ashi_level_steps_init (AshiLevelSteps *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->up = append_button (self, "go-up-symbolic", _ ("Level above"), _ ("Level Above (Alt+↑, Page Up)"), on_up);
  self->slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->slider), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->slider), -1);
  gtk_widget_set_hexpand (self->slider, TRUE);
  gtk_widget_set_size_request (self->slider, LEAST_SLIDER, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Level, from head to foot"), -1);
  g_signal_connect_object (self->slider, "value-changed", G_CALLBACK (on_slid), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->slider);
  self->down =
      append_button (self, "go-down-symbolic", _ ("Level below"), _ ("Level Below (Alt+↓, Page Down)"), on_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Levels"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
