// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-monitors.h"

struct _AshiMonitors
{
  GObject parent_instance;

  GListModel *monitors;
  AshiMonitorsFind find_own;
  gpointer data;
  gpointer chosen; /* owned GObject; NULL: the patient has none */
  gboolean asked;  /* one for the patient has been */
  guint settling;  /* GSource, or 0 */
};

G_DEFINE_FINAL_TYPE (AshiMonitors, ashi_monitors, G_TYPE_OBJECT)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_monitors_dispose (GObject *object)
{
  AshiMonitors *self = ASHI_MONITORS (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->chosen);
  g_clear_object (&self->monitors);
  G_OBJECT_CLASS (ashi_monitors_parent_class)->dispose (object);
}

static void
ashi_monitors_class_init (AshiMonitorsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_monitors_dispose;
  signals[MOVED] =
      g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_monitors_init (AshiMonitors *self)
{
}

static gboolean
is_there (AshiMonitors *self, gpointer monitor)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->monitors, i);

      if ((gpointer) item == monitor)
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_monitors_list_others:
 *
 * Returns: (transfer full) (element-type GObject): the monitors on which nobody works
 */
GPtrArray *
ashi_monitors_list_others (AshiMonitors *self)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  gpointer own;

  g_return_val_if_fail (ASHI_IS_MONITORS (self), others);

  own = self->find_own (self->data);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      gpointer item = g_list_model_get_item (self->monitors, i);

      if (item == own)
        g_object_unref (item);
      else
        g_ptr_array_add (others, item);
    }
  return others;
}

static void
take (AshiMonitors *self, gpointer monitor)
{
  if (g_set_object (&self->chosen, monitor))
    g_signal_emit (self, signals[MOVED], 0);
}

/* What the patient looks at stays where it is as long as there is that place, even if nothing else is left: what lies
 * behind it is not for them. */
static gboolean
settle (gpointer monitors)
{
  AshiMonitors *self = monitors;
  g_autoptr (GPtrArray) others = NULL;

  self->settling = 0;
  if (self->chosen != NULL && is_there (self, self->chosen))
    return G_SOURCE_REMOVE;
  others = ashi_monitors_list_others (self);
  take (self, others->len > 0 ? others->pdata[0] : NULL);
  return G_SOURCE_REMOVE;
}

/* A monitor that has just come has no place and no size yet, and windows are still where the other was. */
static void
on_items_changed (AshiMonitors *self)
{
  if (self->asked && self->settling == 0)
    self->settling = g_idle_add (settle, self);
}

/**
 * ashi_monitors_new:
 * @monitors: of the display, such as gdk_display_get_monitors()
 * @find_own: asks where the one works who shows something to the patient
 */
AshiMonitors *
ashi_monitors_new (GListModel *monitors, AshiMonitorsFind find_own, gpointer data)
{
  AshiMonitors *self = g_object_new (ASHI_TYPE_MONITORS, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (monitors) && find_own != NULL, self);

  self->monitors = g_object_ref (monitors);
  self->find_own = find_own;
  self->data = data;
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ashi_monitors_get_chosen:
 *
 * Returns: (transfer none) (nullable): the patient's monitor
 */
gpointer
ashi_monitors_get_chosen (AshiMonitors *self)
{
  g_return_val_if_fail (ASHI_IS_MONITORS (self), NULL);
  return self->chosen;
}

/**
 * ashi_monitors_choose:
 * @monitor: (nullable): what the patient is to look at, unless it has gone meanwhile; %NULL: whichever comes, there is
 *   none now
 */
void
ashi_monitors_choose (AshiMonitors *self, gpointer monitor)
{
  g_return_if_fail (ASHI_IS_MONITORS (self));

  self->asked = TRUE;
  if (monitor != NULL && is_there (self, monitor))
    take (self, monitor);
}
