// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-state-actions.h"

#include "ashi-audience.h"
#include "ashi-nick.h"

/* Each of these actions is a property of the view, and has no state of its own: whoever sets the property, a link or a
 * test, leaves no menu wrong, and what the view refuses is not shown as chosen. Who reads is none of them: that is
 * asked first (ashi-reader.h), and an action can be activated by whoever is on the session's bus. */

static const struct
{
  const char *action;
  const char *property;
  AshiViewChange change;
  gboolean of_lengths; /* for who may see depths alone */
} states[] = {
  { "picture", "picture-name", ASHI_VIEW_CHANGE_PICTURE }, { "show-felt", "show-felt", ASHI_VIEW_CHANGE_SHOW_FELT },
  { "isolate", "isolated", ASHI_VIEW_CHANGE_ISOLATED },    { "labels", "labels", ASHI_VIEW_CHANGE_LABELS },
  { "colours", "colours", ASHI_VIEW_CHANGE_COLOURS },      { "measure", "measuring", ASHI_VIEW_CHANGE_MEASURING, TRUE },
  { "rulers", "rulers", ASHI_VIEW_CHANGE_RULERS, TRUE },
};

static GType
type_of (AshiView *view, const char *property)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (view), property)->value_type;
}

/* Returns: (transfer floating): a boolean, a string, or the nick of a value */
static GVariant *
read_state (AshiView *view, const char *property)
{
  const GType type = type_of (view, property);
  g_autofree char *text = NULL;
  int value;

  if (type == G_TYPE_STRING)
    {
      g_object_get (view, property, &text, NULL);
      return g_variant_new_string (text);
    }
  g_object_get (view, property, &value, NULL);
  return type == G_TYPE_BOOLEAN ? g_variant_new_boolean (value)
                                : g_variant_new_string (ashi_nick_of_value (type, value));
}

static void
write_state (AshiView *view, const char *property, GVariant *state)
{
  const GType type = type_of (view, property);
  int value;

  if (type == G_TYPE_BOOLEAN)
    g_object_set (view, property, g_variant_get_boolean (state), NULL);
  else if (type == G_TYPE_STRING)
    g_object_set (view, property, g_variant_get_string (state, NULL), NULL);
  else if (ashi_nick_to_value (type, g_variant_get_string (state, NULL), &value))
    g_object_set (view, property, value, NULL);
}

/* The view has the last word, and tells of it. */
static void
on_wanted (GSimpleAction *action, GVariant *state, AshiView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].action, g_action_get_name (G_ACTION (action))))
      write_state (view, states[i].property, state);
}

static GSimpleAction *
get_action (GActionMap *map, guint i)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (map, states[i].action));
}

static void
follow_audience (GActionMap *map, AshiView *view)
{
  const gboolean may_see_depths = ashi_audience_may_see_depths (ashi_view_get_audience (view));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].of_lengths)
      g_simple_action_set_enabled (get_action (map, i), may_see_depths);
}

static void
on_view_changed (GActionMap *map, AshiViewChange change, AshiView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (change & states[i].change)
      g_simple_action_set_state (get_action (map, i), read_state (view, states[i].property));
  if (change & ASHI_VIEW_CHANGE_AUDIENCE)
    follow_audience (map, view);
}

/**
 * ashi_state_actions_add:
 * @map: takes the actions, which go with it
 * @view: has their states
 */
void
ashi_state_actions_add (GActionMap *map, AshiView *view)
{
  g_return_if_fail (G_IS_ACTION_MAP (map) && ASHI_IS_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GVariant) state = g_variant_ref_sink (read_state (view, states[i].property));
      const gboolean is_switch = g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN);
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (states[i].action, is_switch ? NULL : G_VARIANT_TYPE_STRING, state);

      g_signal_connect_object (action, "change-state", G_CALLBACK (on_wanted), view, 0);
      g_action_map_add_action (map, G_ACTION (action));
    }
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), map, G_CONNECT_SWAPPED);
  follow_audience (map, view);
}
