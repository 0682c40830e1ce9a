// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-history.h"

#include "ashi-audience.h"
#include "ashi-picture-name.h"

/* More steps than anybody goes back. */
#define MOST 200

typedef struct
{
  char *picture;
  AshiSide side;   /* of a section's needle */
  char *selection; /* NULL: nothing */
  char *lesson;    /* its id; NULL while the picture was looked at */
} Moment;

struct _AshiHistory
{
  GObject parent_instance;

  AshiView *view;
  AshiPack *pack;     /* the whole of what was looked at; NULL until it is there */
  GPtrArray *moments; /* Moment, oldest first */
  guint present;      /* the place among them of what is looked at */
  guint source;
};

G_DEFINE_FINAL_TYPE (AshiHistory, ashi_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
moment_free (Moment *self)
{
  g_free (self->picture);
  g_free (self->selection);
  g_free (self->lesson);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Moment, moment_free)

static void
ashi_history_dispose (GObject *object)
{
  AshiHistory *self = ASHI_HISTORY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->view);
  g_clear_object (&self->pack);
  g_ptr_array_set_size (self->moments, 0);
  G_OBJECT_CLASS (ashi_history_parent_class)->dispose (object);
}

static void
ashi_history_finalize (GObject *object)
{
  g_ptr_array_unref (ASHI_HISTORY (object)->moments);
  G_OBJECT_CLASS (ashi_history_parent_class)->finalize (object);
}

static void
ashi_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAN_GO_BACK || id == PROP_CAN_GO_FORWARD)
    g_value_set_boolean (value, ashi_history_can_go (ASHI_HISTORY (object), id == PROP_CAN_GO_BACK ? -1 : 1));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_history_class_init (AshiHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ashi_history_dispose;
  object_class->finalize = ashi_history_finalize;
  object_class->get_property = ashi_history_get_property;
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ashi_history_init (AshiHistory *self)
{
  self->moments = g_ptr_array_new_with_free_func ((GDestroyNotify) moment_free);
}

static Moment *
create_moment (AshiHistory *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  Moment *moment = g_new0 (Moment, 1);

  moment->picture = ashi_view_dup_picture_name (self->view);
  moment->side = ashi_view_get_section_side (self->view);
  moment->selection = g_strdup (ashi_view_get_selection (self->view));
  moment->lesson = lesson != NULL ? g_strdup (ashi_lesson_get_id (lesson)) : NULL;
  return moment;
}

static gboolean
is_same (const Moment *a, const Moment *b)
{
  return g_strcmp0 (a->lesson, b->lesson) == 0 && g_str_equal (a->picture, b->picture) && a->side == b->side
         && g_strcmp0 (a->selection, b->selection) == 0;
}

static void
notify (AshiHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

/* A new way leaves the one that was gone back along. */
static gboolean
record (gpointer user_data)
{
  AshiHistory *self = user_data;
  Moment *moment = create_moment (self);

  self->source = 0;
  if (self->moments->len > 0 && is_same (moment, g_ptr_array_index (self->moments, self->present)))
    {
      moment_free (moment);
      return G_SOURCE_REMOVE;
    }
  if (self->moments->len > 0)
    g_ptr_array_set_size (self->moments, (int) self->present + 1);
  if (self->moments->len == MOST)
    g_ptr_array_remove_index (self->moments, 0);
  g_ptr_array_add (self->moments, moment);
  self->present = self->moments->len - 1;
  notify (self);
  return G_SOURCE_REMOVE;
}

static AshiLesson *
find_lesson (AshiHistory *self, const Moment *moment)
{
  return moment->lesson != NULL ? ashi_pack_find_lesson (ashi_view_get_pack (self->view), moment->lesson) : NULL;
}

/* What was seen with the eyes of another reader is not gone back to. */
static gboolean
is_for_reader (AshiHistory *self, const Moment *moment)
{
  const AshiAudience audience = ashi_view_get_audience (self->view);
  AshiLesson *lesson = find_lesson (self, moment);

  return (moment->lesson == NULL || (lesson != NULL && ashi_lesson_is_for (lesson, audience)))
         && (*moment->picture == '\0' || ashi_pack_has_picture (self->pack, moment->picture, audience));
}

/* Returns: the place that lies so many steps away, leaving out those that would change nothing; -1 beyond either end */
static int
find_place (AshiHistory *self, int by)
{
  g_autoptr (Moment) shown = create_moment (self);
  const Moment *last = shown;
  int place = (int) self->present;

  for (int left = ABS (by); left > 0;)
    {
      const Moment *moment;

      place += by < 0 ? -1 : 1;
      if (place < 0 || place >= (int) self->moments->len)
        return -1;
      moment = g_ptr_array_index (self->moments, place);
      if (!is_for_reader (self, moment) || is_same (moment, last))
        continue;
      last = moment;
      left--;
    }
  return place;
}

/* It begins when the pack is there, and anew with another one. */
static void
open_pack (AshiHistory *self)
{
  if (!g_set_object (&self->pack, ashi_view_get_whole_pack (self->view)))
    return;
  g_ptr_array_set_size (self->moments, 0);
  self->present = 0;
  if (self->source == 0)
    self->source = g_idle_add (record, self);
}

static void
on_view_changed (AshiHistory *self, AshiViewChange change)
{
  const AshiViewChange moved = ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_LESSON;

  open_pack (self);
  if (self->pack == NULL)
    return;
  if ((change & moved) && self->source == 0)
    self->source = g_idle_add (record, self);
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE))
    notify (self);
}

/**
 * ashi_history_new:
 * @view: whose pack it is of, which may come later
 */
AshiHistory *
ashi_history_new (AshiView *view)
{
  AshiHistory *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  self = g_object_new (ASHI_TYPE_HISTORY, NULL);
  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  open_pack (self);
  return self;
}

/**
 * ashi_history_can_go:
 * @by: steps; below 0 back, above it forward
 *
 * Returns: whether there is so much that the reader may go to
 */
gboolean
ashi_history_can_go (AshiHistory *self, int by)
{
  g_return_val_if_fail (ASHI_IS_HISTORY (self), FALSE);
  return self->pack != NULL && find_place (self, by) >= 0;
}

/**
 * ashi_history_go:
 * @by: steps; below 0 back, above it forward; beyond either end nothing happens
 */
void
ashi_history_go (AshiHistory *self, int by)
{
  const Moment *moment;
  int place;

  g_return_if_fail (ASHI_IS_HISTORY (self));

  if (self->pack == NULL)
    return;
  if (self->source != 0)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      record (self);
    }
  place = find_place (self, by);
  if (place < 0)
    return;
  self->present = (guint) place;
  moment = g_ptr_array_index (self->moments, self->present);
  ashi_view_begin_change (self->view);
  ashi_view_show_named (self->view, moment->picture);
  ashi_view_set_section_side (self->view, moment->side);
  ashi_view_select (self->view, moment->selection);
  ashi_view_open_lesson (self->view, find_lesson (self, moment));
  ashi_view_end_change (self->view);
  notify (self);
}

/**
 * ashi_history_forget:
 *
 * Begins anew with what is looked at now: there is no way back to what was before.
 */
void
ashi_history_forget (AshiHistory *self)
{
  g_return_if_fail (ASHI_IS_HISTORY (self));

  g_ptr_array_set_size (self->moments, 0);
  self->present = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->pack != NULL)
    record (self);
  notify (self);
}
