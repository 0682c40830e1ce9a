// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-bookmarks.h"

#include "ashi-audience.h"

/* As many as one looks over. */
#define MOST_RECENTS 8

struct _AshiBookmarks
{
  GObject parent_instance;

  AshiView *view;
  GStrv favourites;
  GStrv recents;
};

G_DEFINE_FINAL_TYPE (AshiBookmarks, ashi_bookmarks, G_TYPE_OBJECT)

enum
{
  PROP_FAVOURITES = 1,
  PROP_RECENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full): @ids without @id, which stands before them where it is wanted */
static GStrv
dup_with (const char *const *ids, const char *id, gboolean wanted, guint most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  if (wanted)
    {
      g_strv_builder_add (builder, id);
      n++;
    }
  for (; *ids != NULL && n < most; ids++)
    if (!g_str_equal (*ids, id))
      {
        g_strv_builder_add (builder, *ids);
        n++;
      }
  return g_strv_builder_end (builder);
}

static void
take (AshiBookmarks *self, guint property, GStrv *where, GStrv ids)
{
  const gboolean is_same = g_strv_equal ((const char *const *) *where, (const char *const *) ids);

  g_strfreev (*where);
  *where = ids;
  if (!is_same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
get_read (AshiView *view)
{
  AshiLesson *lesson = ashi_view_get_lesson (view);
  AshiPack *pack = ashi_view_get_pack (view);
  const char *selection = ashi_view_get_selection (view);
  AshiSubject *subject;

  if (lesson != NULL)
    return ashi_lesson_get_id (lesson);
  subject = pack != NULL && selection != NULL ? ashi_pack_find_structure_subject (pack, selection) : NULL;
  return subject != NULL ? ashi_subject_get_id (subject) : NULL;
}

static void
on_view_changed (AshiBookmarks *self, AshiViewChange change)
{
  const char *id;

  if (!(change & (ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_LESSON))
      || !ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    return;
  id = get_read (self->view);
  if (id != NULL)
    take (self, PROP_RECENTS, &self->recents, dup_with ((const char *const *) self->recents, id, TRUE, MOST_RECENTS));
}

static void
ashi_bookmarks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AshiBookmarks *self = ASHI_BOOKMARKS (object);

  if (id == PROP_FAVOURITES)
    g_value_set_boxed (value, self->favourites);
  else if (id == PROP_RECENTS)
    g_value_set_boxed (value, self->recents);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_bookmarks_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FAVOURITES)
    ashi_bookmarks_set_favourites (ASHI_BOOKMARKS (object), g_value_get_boxed (value));
  else if (id == PROP_RECENTS)
    ashi_bookmarks_set_recents (ASHI_BOOKMARKS (object), g_value_get_boxed (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_bookmarks_finalize (GObject *object)
{
  AshiBookmarks *self = ASHI_BOOKMARKS (object);

  g_clear_object (&self->view);
  g_strfreev (self->favourites);
  g_strfreev (self->recents);
  G_OBJECT_CLASS (ashi_bookmarks_parent_class)->finalize (object);
}

static void
ashi_bookmarks_class_init (AshiBookmarksClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = ashi_bookmarks_get_property;
  G_OBJECT_CLASS (klass)->set_property = ashi_bookmarks_set_property;
  G_OBJECT_CLASS (klass)->finalize = ashi_bookmarks_finalize;
  properties[PROP_FAVOURITES] = g_param_spec_boxed ("favourites", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_RECENTS] = g_param_spec_boxed ("recents", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
ashi_bookmarks_init (AshiBookmarks *self)
{
  self->favourites = g_new0 (char *, 1);
  self->recents = g_new0 (char *, 1);
}

/**
 * ashi_bookmarks_new:
 * @view: whose cards and lessons are remembered
 *
 * Returns: (transfer full): none yet
 */
AshiBookmarks *
ashi_bookmarks_new (AshiView *view)
{
  AshiBookmarks *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  self = g_object_new (ASHI_TYPE_BOOKMARKS, NULL);
  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  return self;
}

const char *const *
ashi_bookmarks_get_favourites (AshiBookmarks *self)
{
  g_return_val_if_fail (ASHI_IS_BOOKMARKS (self), NULL);
  return (const char *const *) self->favourites;
}

void
ashi_bookmarks_set_favourites (AshiBookmarks *self, const char *const *ids)
{
  g_return_if_fail (ASHI_IS_BOOKMARKS (self) && ids != NULL);
  take (self, PROP_FAVOURITES, &self->favourites, g_strdupv ((char **) ids));
}

const char *const *
ashi_bookmarks_get_recents (AshiBookmarks *self)
{
  g_return_val_if_fail (ASHI_IS_BOOKMARKS (self), NULL);
  return (const char *const *) self->recents;
}

void
ashi_bookmarks_set_recents (AshiBookmarks *self, const char *const *ids)
{
  g_return_if_fail (ASHI_IS_BOOKMARKS (self) && ids != NULL);
  take (self, PROP_RECENTS, &self->recents, g_strdupv ((char **) ids));
}

/**
 * ashi_bookmarks_has:
 *
 * Returns: whether the subject or lesson of that id is a favourite
 */
gboolean
ashi_bookmarks_has (AshiBookmarks *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_BOOKMARKS (self) && id != NULL, FALSE);
  return g_strv_contains ((const char *const *) self->favourites, id);
}

/**
 * ashi_bookmarks_toggle:
 *
 * Makes a favourite of the subject or lesson of that id, or no longer.
 */
void
ashi_bookmarks_toggle (AshiBookmarks *self, const char *id)
{
  g_return_if_fail (ASHI_IS_BOOKMARKS (self) && id != NULL);
  take (self, PROP_FAVOURITES, &self->favourites,
        dup_with ((const char *const *) self->favourites, id, !ashi_bookmarks_has (self, id), G_MAXUINT));
}
