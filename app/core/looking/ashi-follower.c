// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-follower.h"

#include "ashi-audience.h"
#include "ashi-hash.h"
#include "ashi-sight.h"

/* By which proportions may differ that are the same. */
#define SLACK 1e-6

/* What is looked at of a plate, in user units (mm): the whole of it, or so much around a spot. */
typedef struct
{
  gboolean fitted;
  double x, y;
  double width, height;
} Place;

struct _AshiFollower
{
  GObject parent_instance;

  AshiView *leader;
  AshiView *view;
  AshiViewport *shown;    /* what of the picture the leading widget shows */
  AshiViewport *viewport; /* of the widget that follows; NULL until there is one */
  AshiPack *translated;   /* a pack of the leader's, NULL: none, */
  AshiPack *told;         /* and what the patient is told of that instead */
  GHashTable *openings;   /* plate id → GArray of double: its layers when it was first followed */
  AshiSight *sight;       /* what was shown last of the leader; NULL: nothing yet */
  Place place;            /* likewise */
  AshiBox placed_in;      /* the plate and */
  double placed_shape;    /* the width of the widget by its height, for which that was done last */
  AshiInk *frozen_ink;    /* what was drawn when it was frozen; NULL: it is not */
  gboolean frozen, calm, held;
};

G_DEFINE_FINAL_TYPE (AshiFollower, ashi_follower, G_TYPE_OBJECT)

enum
{
  PROP_FROZEN = 1,
  PROP_CALM,
  PROP_HELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ashi_follower_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AshiFollower *self = ASHI_FOLLOWER (object);

  switch (property_id)
    {
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_CALM:
      g_value_set_boolean (value, self->calm);
      break;
    case PROP_HELD:
      g_value_set_boolean (value, self->held);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_follower_dispose (GObject *object)
{
  AshiFollower *self = ASHI_FOLLOWER (object);

  g_clear_pointer (&self->sight, ashi_sight_free);
  g_clear_pointer (&self->openings, g_hash_table_unref);
  g_clear_object (&self->translated);
  g_clear_object (&self->told);
  g_clear_object (&self->frozen_ink);
  g_clear_object (&self->viewport);
  g_clear_object (&self->shown);
  g_clear_object (&self->view);
  g_clear_object (&self->leader);
  G_OBJECT_CLASS (ashi_follower_parent_class)->dispose (object);
}

static void
ashi_follower_class_init (AshiFollowerClass *klass)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ashi_follower_dispose;
  object_class->get_property = ashi_follower_get_property;
  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, read);
  properties[PROP_CALM] = g_param_spec_boolean ("calm", NULL, NULL, FALSE, read);
  properties[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ashi_follower_init (AshiFollower *self)
{
  self->view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  self->openings = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->place.fitted = TRUE;
}

/* Where one looks */

static double
get_shape (AshiViewport *viewport)
{
  const AshiBox seen = ashi_viewport_get_visible_box (viewport);

  return seen.width / seen.height;
}

/* All that is seen there is seen here, whatever the shape of the two. */
static void
show_place (AshiFollower *self)
{
  if (self->viewport == NULL)
    return;
  self->placed_in = ashi_viewport_get_content (self->viewport);
  self->placed_shape = get_shape (self->viewport);
  if (self->place.fitted || self->calm)
    ashi_viewport_fit (self->viewport);
  else
    ashi_viewport_look_across (self->viewport, self->place.x, self->place.y,
                               MAX (self->place.width, self->place.height * self->placed_shape));
}

static gboolean
is_same_box (AshiBox one, AshiBox other)
{
  return one.x == other.x && one.y == other.y && one.width == other.width && one.height == other.height;
}

/* A widget that has got another size or another plate begins with the whole of it. */
static void
on_viewport_changed (AshiFollower *self)
{
  if (ABS (get_shape (self->viewport) - self->placed_shape) > SLACK
      || !is_same_box (ashi_viewport_get_content (self->viewport), self->placed_in))
    show_place (self);
}

static void
take_place (AshiFollower *self)
{
  const AshiBox seen = ashi_viewport_get_visible_box (self->shown);

  self->place = (Place) { ashi_viewport_get_fitted (self->shown), seen.x + seen.width / 2, seen.y + seen.height / 2,
                          seen.width, seen.height };
}

/* What one looks at */

/* The one place that says which pack a patient is shown; ashi_pack_for() then tells what of it is for them. */
static AshiPack *
get_pack (AshiFollower *self)
{
  AshiPack *pack = ashi_view_get_whole_pack (self->leader);

  return pack != NULL && pack == self->translated ? self->told : pack;
}

/* What was seen last is of the pack that is left. */
static void
follow_pack (AshiFollower *self)
{
  AshiPack *pack = get_pack (self);

  if (pack == ashi_view_get_whole_pack (self->view))
    return;
  g_hash_table_remove_all (self->openings);
  g_clear_pointer (&self->sight, ashi_sight_free);
  ashi_view_set_pack (self->view, pack);
}

/* Patients have layers of their own wherever they read. */
static const GArray *
get_opening (AshiFollower *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->leader);
  GArray *opening;

  if (plate == NULL || !ashi_audience_may_see_depths (ashi_view_get_audience (self->leader)))
    return NULL;
  opening = g_hash_table_lookup (self->openings, ashi_plate_get_id (plate));
  if (opening == NULL)
    {
      opening = ashi_sight_list_opacities (self->leader);
      g_hash_table_insert (self->openings, g_strdup (ashi_plate_get_id (plate)), opening);
    }
  return opening;
}

/* Where nothing that is for patients was seen yet, the plate on which the rest lies is. */
static void
take_sight (AshiFollower *self)
{
  if (self->held && self->sight != NULL)
    return;
  g_clear_pointer (&self->sight, ashi_sight_free);
  self->sight = self->held ? ashi_sight_new_calm (self->leader) : ashi_sight_new (self->leader, get_opening (self));
  if (!self->held)
    take_place (self);
}

static void
show_sight (AshiFollower *self)
{
  g_autoptr (AshiSight) calm = self->calm ? ashi_sight_new_calm (self->view) : NULL;

  ashi_sight_show (calm != NULL ? calm : self->sight, self->view);
}

/* What is drawn is seen while it is drawn; what is frozen stays, and the skin alone has nothing on it. */
static void
take_ink (AshiFollower *self)
{
  g_autoptr (AshiInk) none = self->calm ? ashi_ink_new () : NULL;
  AshiInk *drawn = self->frozen_ink != NULL ? self->frozen_ink : ashi_view_get_ink (self->leader);

  ashi_view_set_ink (self->view, none != NULL ? none : drawn);
}

static void
follow (AshiFollower *self)
{
  const gboolean held = !ashi_sight_is_for_patients (self->leader);

  if (get_pack (self) == NULL)
    return;
  if (held != self->held)
    {
      self->held = held;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HELD]);
    }
  if (self->frozen)
    return;
  ashi_view_begin_change (self->view);
  follow_pack (self);
  take_sight (self);
  show_sight (self);
  ashi_view_end_change (self->view);
  show_place (self);
}

/* The leading widget may have another picture before the view is known to. */
static void
on_shown_changed (AshiFollower *self)
{
  if (self->frozen || self->sight == NULL || !ashi_sight_is_for_patients (self->leader))
    return;
  take_place (self);
  show_place (self);
}

/**
 * ashi_follower_new:
 * @leader: what somebody looks at, whoever reads there
 * @shown: what of the picture is seen there
 */
AshiFollower *
ashi_follower_new (AshiView *leader, AshiViewport *shown)
{
  AshiFollower *self = g_object_new (ASHI_TYPE_FOLLOWER, NULL);

  g_return_val_if_fail (ASHI_IS_VIEW (leader) && ASHI_IS_VIEWPORT (shown), self);

  self->leader = g_object_ref (leader);
  self->shown = g_object_ref (shown);
  g_signal_connect_object (leader, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "changed", G_CALLBACK (on_shown_changed), self, G_CONNECT_SWAPPED);
  take_ink (self);
  follow (self);
  return self;
}

/**
 * ashi_follower_get_view:
 *
 * Returns: (transfer none): what the patient sees, the same object as long as the follower lasts
 */
AshiView *
ashi_follower_get_view (AshiFollower *self)
{
  g_return_val_if_fail (ASHI_IS_FOLLOWER (self), NULL);
  return self->view;
}

/**
 * ashi_follower_set_told:
 * @shown: a pack of the leader's
 * @told: the same in the patient's language, or itself
 */
void
ashi_follower_set_told (AshiFollower *self, AshiPack *shown, AshiPack *told)
{
  g_return_if_fail (ASHI_IS_FOLLOWER (self) && ASHI_IS_PACK (shown) && ASHI_IS_PACK (told));

  g_set_object (&self->translated, shown);
  g_set_object (&self->told, told);
  follow (self);
}

/**
 * ashi_follower_set_viewport:
 * @viewport: of the widget that shows the patient's view; it looks from now on at what the leading widget looks at
 */
void
ashi_follower_set_viewport (AshiFollower *self, AshiViewport *viewport)
{
  g_return_if_fail (ASHI_IS_FOLLOWER (self) && ASHI_IS_VIEWPORT (viewport) && self->viewport == NULL);

  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "changed", G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
  show_place (self);
}

gboolean
ashi_follower_get_frozen (AshiFollower *self)
{
  g_return_val_if_fail (ASHI_IS_FOLLOWER (self), FALSE);
  return self->frozen;
}

/**
 * ashi_follower_set_frozen:
 * @frozen: whether what is seen stays, whatever is looked up; afterwards it is what the leader shows then
 */
void
ashi_follower_set_frozen (AshiFollower *self, gboolean frozen)
{
  g_return_if_fail (ASHI_IS_FOLLOWER (self));

  if (self->frozen == !!frozen)
    return;
  self->frozen = !!frozen;
  g_clear_object (&self->frozen_ink);
  if (self->frozen)
    self->frozen_ink = ashi_ink_copy (ashi_view_get_ink (self->leader));
  take_ink (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROZEN]);
  follow (self);
}

gboolean
ashi_follower_get_calm (AshiFollower *self)
{
  g_return_val_if_fail (ASHI_IS_FOLLOWER (self), FALSE);
  return self->calm;
}

/**
 * ashi_follower_set_calm:
 * @calm: whether the skin is seen and nothing else; afterwards it is what would be seen without that
 */
void
ashi_follower_set_calm (AshiFollower *self, gboolean calm)
{
  g_return_if_fail (ASHI_IS_FOLLOWER (self));

  if (self->calm == !!calm)
    return;
  self->calm = !!calm;
  take_ink (self);
  if (self->sight != NULL)
    {
      show_sight (self);
      show_place (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CALM]);
}

/**
 * ashi_follower_forget:
 *
 * Lets nothing stay that was seen earlier, frozen or held: what the leader shows now is seen, or the skin where that is
 * not for patients.
 */
void
ashi_follower_forget (AshiFollower *self)
{
  g_return_if_fail (ASHI_IS_FOLLOWER (self));

  g_hash_table_remove_all (self->openings);
  g_clear_pointer (&self->sight, ashi_sight_free);
  if (self->frozen)
    ashi_follower_set_frozen (self, FALSE);
  else
    follow (self);
}

/**
 * ashi_follower_get_held:
 *
 * Returns: whether the leader shows what is not for patients, who keep the last picture
 */
gboolean
ashi_follower_get_held (AshiFollower *self)
{
  g_return_val_if_fail (ASHI_IS_FOLLOWER (self), FALSE);
  return self->held;
}
