// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-session.h"

#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"
#include "ashi-settings.h"

/* Somebody who drags a slider changes layers with every frame. */
#define SAVE_AFTER_MS 1000

struct _AshiSession
{
  GObject parent_instance;

  AshiView *view;
  AshiBookmarks *bookmarks;
  GSettings *settings; /* NULL: nothing is kept */
  char *pack_id;       /* of what is shown; NULL: not known yet, or the pack has none */
  GHashTable *layers;  /* what was changed since it was written: a{sd} by plate, NULL where they are as it opens */
  guint save_source;
  guint recents_source; /* until what was read last is written */
};

G_DEFINE_FINAL_TYPE (AshiSession, ashi_session, G_TYPE_OBJECT)

/**
 * ashi_session_create_view:
 * @settings: (nullable)
 *
 * Returns: (transfer full): a view for everybody; where somebody locked who reads, for no others
 */
AshiView *
ashi_session_create_view (GSettings *settings)
{
  g_autofree char *nick = NULL;
  int audience;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  if (settings == NULL || g_settings_is_writable (settings, "audience"))
    return ashi_view_new ();
  nick = g_settings_get_string (settings, "audience");
  return ashi_view_new_for (ashi_nick_to_value (ASHI_TYPE_AUDIENCE, nick, &audience) ? (AshiAudience) audience
                                                                                     : ASHI_AUDIENCE_PATIENT);
}

static gboolean
read_nick (GValue *value, GVariant *nick, gpointer unused)
{
  int number;

  if (!ashi_nick_to_value (G_VALUE_TYPE (value), g_variant_get_string (nick, NULL), &number))
    return FALSE;
  if (G_VALUE_HOLDS_FLAGS (value))
    g_value_set_flags (value, (guint) number);
  else
    g_value_set_enum (value, number);
  return TRUE;
}

static GVariant *
write_nick (const GValue *value, const GVariantType *expected, gpointer unused)
{
  const int number = G_VALUE_HOLDS_FLAGS (value) ? (int) g_value_get_flags (value) : g_value_get_enum (value);

  return g_variant_new_string (ashi_nick_of_value (G_VALUE_TYPE (value), number));
}

/* Patients have fewer words over the body than others, which nobody chose. */
static GVariant *
write_words (const GValue *value, const GVariantType *expected, gpointer view)
{
  return ashi_audience_may_see_depths (ashi_view_get_audience (view)) ? write_nick (value, expected, NULL) : NULL;
}

/* Who reads in one window, and over which words, is nothing to another, which a patient may be looking at: there they
 * are what the window begins with. */
#define BEGINS_WITH (G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES)

/* What a view and the settings have in common. */
static const struct
{
  const char *key;
  const char *property;
  const char *action; /* chooses it */
  GSettingsBindFlags flags;
  GSettingsBindSetMapping write;
} shared[] = {
  { "audience", "audience", "reader", BEGINS_WITH, write_nick },
  { "colours", "colours", "colours", G_SETTINGS_BIND_DEFAULT, write_nick },
  { "words", "labels", "labels", BEGINS_WITH, write_words },
};

/* The layers of the plate that is looked at, where they are not as the plate opens; NULL where they are. */
static GVariant *
read_layers (AshiView *view, AshiPlate *plate)
{
  GVariantBuilder builder;
  gboolean is_usual = TRUE;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sd}"));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);
      const double opacity = ashi_view_get_chosen_opacity (view, i);

      is_usual = is_usual && opacity == layer->opacity;
      g_variant_builder_add (&builder, "{sd}", layer->id, opacity);
    }
  if (!is_usual)
    return g_variant_ref_sink (g_variant_builder_end (&builder));
  g_variant_builder_clear (&builder);
  return NULL;
}

/* Returns: (transfer full): @all, NULL for none, with those of the plates in @changed */
static GVariant *
with_layers (GVariant *all, GHashTable *changed)
{
  GVariantBuilder builder;
  GVariantIter iter;
  GHashTableIter plates;
  const char *id;
  GVariant *others;
  gpointer plate, layers;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sa{sd}}"));
  if (all != NULL)
    {
      g_variant_iter_init (&iter, all);
      while (g_variant_iter_loop (&iter, "{&s@a{sd}}", &id, &others))
        if (!g_hash_table_contains (changed, id))
          g_variant_builder_add (&builder, "{s@a{sd}}", id, others);
    }
  g_hash_table_iter_init (&plates, changed);
  while (g_hash_table_iter_next (&plates, &plate, &layers))
    if (layers != NULL)
      g_variant_builder_add (&builder, "{s@a{sd}}", plate, layers);
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* As plates open that were not shown yet. */
static void
read_kept_layers (AshiSession *self)
{
  g_autoptr (GVariant) layers = ashi_settings_dup_of_pack (self->settings, "layers", self->pack_id);

  ashi_view_set_kept_layers (self->view, layers);
}

/* Another window on this pack may have written those of another plate. */
static void
write_layers (AshiSession *self)
{
  g_autoptr (GVariant) before = ashi_settings_dup_of_pack (self->settings, "layers", self->pack_id);
  g_autoptr (GVariant) layers = NULL;

  if (g_hash_table_size (self->layers) == 0)
    return;
  layers = with_layers (before, self->layers);
  ashi_settings_set_of_pack (self->settings, "layers", self->pack_id, layers);
  g_hash_table_remove_all (self->layers);
}

static gboolean
on_save (gpointer user_data)
{
  AshiSession *self = user_data;

  self->save_source = 0;
  ashi_session_save (self);
  return G_SOURCE_REMOVE;
}

static void
save_soon (AshiSession *self)
{
  if (self->save_source == 0 && self->settings != NULL)
    self->save_source = g_timeout_add (SAVE_AFTER_MS, on_save, self);
}

/* Whoever opens a plate has not chosen its layers: another window may have. */
static gboolean
is_kept (AshiSession *self, const char *plate_id, GVariant *layers)
{
  g_autoptr (GVariant) all = ashi_settings_dup_of_pack (self->settings, "layers", self->pack_id);
  g_autoptr (GVariant) kept = all != NULL ? g_variant_lookup_value (all, plate_id, G_VARIANT_TYPE ("a{sd}")) : NULL;

  return kept == NULL || layers == NULL ? kept == layers : g_variant_equal (kept, layers);
}

/* The skin that patients begin with is no layer that a clinician chose. */
static void
note_layers (AshiSession *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  g_autoptr (GVariant) layers = NULL;
  const char *id;

  if (plate == NULL || ashi_view_get_section (self->view) != NULL
      || !ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    return;
  id = ashi_plate_get_id (plate);
  layers = read_layers (self->view, plate);
  if (g_hash_table_contains (self->layers, id) || !is_kept (self, id, layers))
    g_hash_table_replace (self->layers, g_strdup (id), g_steal_pointer (&layers));
}

static void
on_view_changed (AshiSession *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_LAYERS)
    note_layers (self);
  if (change & (ASHI_VIEW_CHANGE_LAYERS | ASHI_VIEW_CHANGE_HOME))
    save_soon (self);
}

/* A second window may stand on the same pack: favourites are written at once, and each has what the other chose. */
static void
write_favourites (AshiSession *self)
{
  ashi_settings_set_of_pack (self->settings, "favourites", self->pack_id,
                             g_variant_new_strv (ashi_bookmarks_get_favourites (self->bookmarks), -1));
}

/* Returns: (transfer full): ids that are kept for the pack under the key */
static GStrv
dup_ids (AshiSession *self, const char *key)
{
  g_autoptr (GVariant) kept = ashi_settings_dup_of_pack (self->settings, key, self->pack_id);

  return kept != NULL ? g_variant_dup_strv (kept, NULL) : g_new0 (char *, 1);
}

static void
read_favourites (AshiSession *self)
{
  g_auto (GStrv) ids = dup_ids (self, "favourites");

  ashi_bookmarks_set_favourites (self->bookmarks, (const char *const *) ids);
}

static void
read_recents (AshiSession *self)
{
  g_auto (GStrv) ids = dup_ids (self, "recents");

  ashi_bookmarks_set_recents (self->bookmarks, (const char *const *) ids);
}

static void
write_recents (AshiSession *self)
{
  if (self->recents_source == 0)
    return;
  g_clear_handle_id (&self->recents_source, g_source_remove);
  ashi_settings_set_of_pack (self->settings, "recents", self->pack_id,
                             g_variant_new_strv (ashi_bookmarks_get_recents (self->bookmarks), -1));
}

static gboolean
on_recents_wait (gpointer session)
{
  write_recents (session);
  return G_SOURCE_REMOVE;
}

/* Before anybody can read in another window, but not before the card is there. */
static void
write_recents_soon (AshiSession *self)
{
  if (self->recents_source == 0 && self->settings != NULL)
    self->recents_source = g_idle_add_full (G_PRIORITY_LOW, on_recents_wait, self, NULL);
}

static void
ashi_session_dispose (GObject *object)
{
  AshiSession *self = ASHI_SESSION (object);

  if (self->save_source != 0 || self->recents_source != 0)
    ashi_session_save (self);
  g_clear_pointer (&self->pack_id, g_free);
  g_clear_pointer (&self->layers, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_session_parent_class)->dispose (object);
}

static void
ashi_session_class_init (AshiSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_session_dispose;
}

static void
unref_layers (gpointer layers)
{
  if (layers != NULL)
    g_variant_unref (layers);
}

static void
ashi_session_init (AshiSession *self)
{
  self->layers = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, unref_layers);
}

/**
 * ashi_session_new:
 * @view: brought to what the settings say, and kept there
 * @settings: (nullable): %NULL: nothing is kept
 *
 * Returns: (transfer full): for as long as @view is looked at
 */
AshiSession *
ashi_session_new (AshiView *view, AshiBookmarks *bookmarks, GSettings *settings)
{
  AshiSession *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && ASHI_IS_BOOKMARKS (bookmarks), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ASHI_TYPE_SESSION, NULL);
  self->view = g_object_ref (view);
  self->bookmarks = g_object_ref (bookmarks);
  g_set_object (&self->settings, settings);
  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (shared); i++)
    g_settings_bind_with_mapping (settings, shared[i].key, view, shared[i].property,
                                  shared[i].flags | G_SETTINGS_BIND_NO_SENSITIVITY, read_nick, shared[i].write, view,
                                  NULL);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "notify::favourites", G_CALLBACK (write_favourites), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "notify::recents", G_CALLBACK (write_recents_soon), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    {
      g_signal_connect_object (settings, "changed::favourites", G_CALLBACK (read_favourites), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::layers", G_CALLBACK (read_kept_layers), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::recents", G_CALLBACK (read_recents), self, G_CONNECT_SWAPPED);
    }
  return self;
}

/**
 * ashi_session_enter:
 * @pack_id: (nullable): of the pack that the view will show
 *
 * Brings back how this pack was left, as far as it is to be shown yet: to be called before the view shows any of it.
 */
void
ashi_session_enter (AshiSession *self, const char *pack_id)
{
  g_return_if_fail (ASHI_IS_SESSION (self));

  if (g_strcmp0 (self->pack_id, pack_id) == 0)
    return;
  if (self->save_source != 0 || self->recents_source != 0)
    ashi_session_save (self);
  g_free (self->pack_id);
  self->pack_id = g_strdup (pack_id);
  g_hash_table_remove_all (self->layers);
  read_kept_layers (self);
  read_favourites (self);
  read_recents (self);
}

/**
 * ashi_session_lock_actions:
 * @map: with the actions that choose reader, colours and words
 *
 * Offers no choice of what somebody locked.
 */
void
ashi_session_lock_actions (AshiSession *self, GActionMap *map)
{
  g_return_if_fail (ASHI_IS_SESSION (self) && G_IS_ACTION_MAP (map));

  for (guint i = 0; self->settings != NULL && i < G_N_ELEMENTS (shared); i++)
    if (!g_settings_is_writable (self->settings, shared[i].key))
      g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, shared[i].action)), FALSE);
}

/**
 * ashi_session_save:
 *
 * Writes what has changed since it was written last, unless it is locked.
 */
void
ashi_session_save (AshiSession *self)
{
  AshiPlate *home;

  g_return_if_fail (ASHI_IS_SESSION (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->settings == NULL || self->pack_id == NULL)
    return;
  /* Which picture a patient looked at is nobody's, either. */
  home = ashi_view_get_home (self->view);
  if (home != NULL && ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    ashi_settings_set_of_pack (self->settings, "plates", self->pack_id,
                               g_variant_new_string (ashi_plate_get_id (home)));
  write_layers (self);
  write_recents (self);
}
