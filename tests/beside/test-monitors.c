// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-monitors.h"
#include "ashi-test-loop.h"

/* Monitors that come and go, with anything that is an object in their place. */

typedef struct
{
  GListStore *store;
  AshiMonitors *monitors;
  GObject *desk, *wall, *beamer;
  GObject *own; /* where somebody works */
  guint n_moved;
} Fixture;

static gpointer
find_own (gpointer fixture)
{
  return ((Fixture *) fixture)->own;
}

static void
count (Fixture *self)
{
  self->n_moved++;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->desk = g_object_new (G_TYPE_OBJECT, NULL);
  self->wall = g_object_new (G_TYPE_OBJECT, NULL);
  self->beamer = g_object_new (G_TYPE_OBJECT, NULL);
  self->own = self->desk;
  g_list_store_append (self->store, self->desk);
  g_list_store_append (self->store, self->wall);
  self->monitors = ashi_monitors_new (G_LIST_MODEL (self->store), find_own, self);
  g_signal_connect_swapped (self->monitors, "moved", G_CALLBACK (count), self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_assert_finalize_object (self->monitors);
  g_assert_finalize_object (self->store);
  g_assert_finalize_object (self->desk);
  g_assert_finalize_object (self->wall);
  g_assert_finalize_object (self->beamer);
}

static void
unplug (Fixture *self, GObject *monitor)
{
  guint position;

  g_assert_true (g_list_store_find (self->store, monitor, &position));
  g_list_store_remove (self->store, position);
  ashi_test_settle ();
}

static void
plug_in (Fixture *self, GObject *monitor)
{
  g_list_store_insert (self->store, 0, monitor);
  ashi_test_settle ();
}

static void
assert_chosen (Fixture *self, GObject *monitor, guint n_moved)
{
  g_assert_true (ashi_monitors_get_chosen (self->monitors) == (gpointer) monitor);
  g_assert_cmpuint (self->n_moved, ==, n_moved);
}

static void
test_others (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) one = ashi_monitors_list_others (self->monitors);
  g_autoptr (GPtrArray) two = NULL;

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (one->pdata[0] == self->wall);
  g_list_store_append (self->store, self->beamer);
  two = ashi_monitors_list_others (self->monitors);
  g_assert_cmpuint (two->len, ==, 2);
}

/* It stays where it is while others come and go. */
static void
test_stays (Fixture *self, gconstpointer unused)
{
  ashi_monitors_choose (self->monitors, self->wall);
  assert_chosen (self, self->wall, 1);
  plug_in (self, self->beamer);
  unplug (self, self->beamer);
  assert_chosen (self, self->wall, 1);
}

/* To another on which nobody works; where there is none, to none. */
static void
test_unplugged (Fixture *self, gconstpointer unused)
{
  plug_in (self, self->beamer);
  ashi_monitors_choose (self->monitors, self->wall);
  unplug (self, self->wall);
  assert_chosen (self, self->beamer, 2);
  unplug (self, self->beamer);
  assert_chosen (self, NULL, 3);
}

static void
test_plugged_in_again (Fixture *self, gconstpointer unused)
{
  ashi_monitors_choose (self->monitors, self->wall);
  unplug (self, self->wall);
  plug_in (self, self->wall);
  assert_chosen (self, self->wall, 3);
}

/* Were it to go away, the patient would look at what the desktop then puts there. */
static void
test_own_unplugged (Fixture *self, gconstpointer unused)
{
  ashi_monitors_choose (self->monitors, self->wall);
  self->own = self->wall;
  unplug (self, self->desk);
  assert_chosen (self, self->wall, 1);
}

/* That which was asked for may have gone while it was asked. */
static void
test_gone_meanwhile (Fixture *self, gconstpointer unused)
{
  ashi_monitors_choose (self->monitors, self->beamer);
  assert_chosen (self, NULL, 0);
}

/* Whoever has only one shows there until there is another. */
static void
test_one (Fixture *self, gconstpointer unused)
{
  unplug (self, self->wall);
  plug_in (self, self->wall);
  assert_chosen (self, NULL, 0); /* nobody has asked */
  unplug (self, self->wall);
  ashi_monitors_choose (self->monitors, NULL);
  assert_chosen (self, NULL, 0);
  plug_in (self, self->beamer);
  assert_chosen (self, self->beamer, 1);
}

#define ADD(name, function) g_test_add ("/monitors/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("others", test_others);
  ADD ("stays", test_stays);
  ADD ("unplugged", test_unplugged);
  ADD ("plugged-in-again", test_plugged_in_again);
  ADD ("own-unplugged", test_own_unplugged);
  ADD ("gone-meanwhile", test_gone_meanwhile);
  ADD ("one", test_one);
  return g_test_run ();
}
