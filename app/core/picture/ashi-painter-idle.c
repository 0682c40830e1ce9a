// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-idle.h"

#include "ashi-limits.h"

/* Guards the idle processes of all strangers. */
static GMutex lock;

static GQuark
idle_quark (void)
{
  return g_quark_from_static_string ("ashi-painter-idle");
}

static void
children_free (gpointer children)
{
  g_slist_free_full (children, (GDestroyNotify) ashi_painter_child_end);
}

/**
 * ashi_painter_idle_put:
 * @plate: a stranger's, which @child has painted
 * @child: (transfer full): a process in good order that has nothing to do
 *
 * Keeps it for the next drawing of the same stranger; where enough are kept, or @plate was the last, it is ended. A
 * drawing may have taken it over: no other stranger's drawing comes near it.
 */
void
ashi_painter_idle_put (AshiPlate *plate, AshiPainterChild *child)
{
  GObject *stranger = ashi_plate_get_stranger (plate);
  GSList *children;

  g_return_if_fail (ASHI_IS_PLATE (plate));

  g_mutex_lock (&lock);
  children = g_object_steal_qdata (stranger, idle_quark ());
  if (g_slist_length (children) < ASHI_LIMIT_IDLE_PAINTERS)
    children = g_slist_prepend (children, g_steal_pointer (&child));
  g_object_set_qdata_full (stranger, idle_quark (), children, children_free);
  g_mutex_unlock (&lock);
  g_clear_pointer (&child, ashi_painter_child_end);
}

/**
 * ashi_painter_idle_take:
 * @plate: a stranger's
 *
 * Returns: (transfer full) (nullable): a process that has painted other drawings of the same stranger; it says that it
 * is ready once it has put them away
 */
AshiPainterChild *
ashi_painter_idle_take (AshiPlate *plate)
{
  GObject *stranger = ashi_plate_get_stranger (plate);
  AshiPainterChild *child = NULL;
  GSList *children;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  g_mutex_lock (&lock);
  children = g_object_steal_qdata (stranger, idle_quark ());
  if (children != NULL)
    {
      child = children->data;
      children = g_slist_delete_link (children, children);
    }
  g_object_set_qdata_full (stranger, idle_quark (), children, children_free);
  g_mutex_unlock (&lock);
  return child;
}
