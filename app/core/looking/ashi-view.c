// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

#include "ashi-enum-types.h"
#include "ashi-picture-name.h"
#include "ashi-view-enum-types.h"

G_DEFINE_FINAL_TYPE (AshiView, ashi_view, G_TYPE_OBJECT)

enum
{
  PROP_PACK = 1,
  PROP_ALLOWED,
  PROP_AUDIENCE,
  PROP_PLATE,
  PROP_PICTURE_NAME,
  PROP_LESSON,
  PROP_SELECTION,
  PROP_SHOW_FELT,
  PROP_ISOLATED,
  PROP_COLOURS,
  PROP_LABELS,
  PROP_MEASURING,
  PROP_RULERS,
  PROP_INK,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

#define EVERYBODY (ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Which property tells the same as a flag of a change. */
static const struct
{
  AshiViewChange change;
  guint property;
} told_by[] = {
  { ASHI_VIEW_CHANGE_PACK, PROP_PACK },
  { ASHI_VIEW_CHANGE_AUDIENCE, PROP_AUDIENCE },
  { ASHI_VIEW_CHANGE_PICTURE, PROP_PLATE },
  { ASHI_VIEW_CHANGE_PICTURE, PROP_PICTURE_NAME },
  { ASHI_VIEW_CHANGE_LESSON, PROP_LESSON },
  { ASHI_VIEW_CHANGE_SELECTION, PROP_SELECTION },
  { ASHI_VIEW_CHANGE_SHOW_FELT, PROP_SHOW_FELT },
  { ASHI_VIEW_CHANGE_ISOLATED, PROP_ISOLATED },
  { ASHI_VIEW_CHANGE_COLOURS, PROP_COLOURS },
  { ASHI_VIEW_CHANGE_LABELS, PROP_LABELS },
  { ASHI_VIEW_CHANGE_MEASURING, PROP_MEASURING },
  { ASHI_VIEW_CHANGE_RULERS, PROP_RULERS },
  { ASHI_VIEW_CHANGE_INK, PROP_INK },
};

static void
ashi_view_finalize (GObject *object)
{
  AshiView *self = ASHI_VIEW (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->names);
  g_clear_object (&self->plate);
  g_clear_object (&self->section);
  g_clear_object (&self->lesson);
  g_clear_object (&self->home);
  g_clear_pointer (&self->kept_layers, g_variant_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->layers_of); i++)
    g_hash_table_unref (self->layers_of[i]);
  g_array_unref (self->no_layers);
  g_free (self->selection);
  g_strfreev (self->beneath);
  g_strfreev (self->felt);
  g_strfreev (self->sought);
  g_free (self->sought_in);
  g_clear_object (&self->card);
  g_clear_object (&self->ink);
  ashi_veil_free (self->veil);
  ashi_view_told_free (self->told);
  G_OBJECT_CLASS (ashi_view_parent_class)->finalize (object);
}

static void
ashi_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AshiView *self = ASHI_VIEW (object);

  switch (property_id)
    {
    case PROP_PACK:
      g_value_set_object (value, ashi_view_get_pack (self));
      break;
    case PROP_ALLOWED:
      g_value_set_flags (value, self->allowed);
      break;
    case PROP_AUDIENCE:
      g_value_set_flags (value, self->audience);
      break;
    case PROP_PLATE:
      g_value_set_object (value, self->plate);
      break;
    case PROP_PICTURE_NAME:
      g_value_take_string (value, ashi_view_dup_picture_name (self));
      break;
    case PROP_LESSON:
      g_value_set_object (value, self->lesson);
      break;
    case PROP_SELECTION:
      g_value_set_string (value, self->selection);
      break;
    case PROP_SHOW_FELT:
      g_value_set_boolean (value, self->show_felt);
      break;
    case PROP_ISOLATED:
      g_value_set_boolean (value, self->isolated);
      break;
    case PROP_COLOURS:
      g_value_set_enum (value, (int) self->colours);
      break;
    case PROP_LABELS:
      g_value_set_enum (value, (int) self->labels);
      break;
    case PROP_MEASURING:
      g_value_set_boolean (value, self->measuring);
      break;
    case PROP_RULERS:
      g_value_set_boolean (value, self->rulers);
      break;
    case PROP_INK:
      g_value_set_object (value, self->ink);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  AshiView *self = ASHI_VIEW (object);

  switch (property_id)
    {
    case PROP_PACK:
      ashi_view_set_pack (self, g_value_get_object (value));
      break;
    case PROP_ALLOWED:
      self->allowed = g_value_get_flags (value);
      break;
    case PROP_AUDIENCE:
      ashi_view_set_audience (self, g_value_get_flags (value));
      break;
    case PROP_PLATE:
      ashi_view_set_plate (self, g_value_get_object (value));
      break;
    case PROP_PICTURE_NAME:
      ashi_view_show_named (self, g_value_get_string (value));
      break;
    case PROP_LESSON:
      ashi_view_open_lesson (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      ashi_view_select (self, g_value_get_string (value));
      break;
    case PROP_SHOW_FELT:
      ashi_view_set_show_felt (self, g_value_get_boolean (value));
      break;
    case PROP_ISOLATED:
      ashi_view_set_isolated (self, g_value_get_boolean (value));
      break;
    case PROP_COLOURS:
      ashi_view_set_colours (self, (AshiColours) g_value_get_enum (value));
      break;
    case PROP_LABELS:
      ashi_view_set_labels (self, (AshiLabels) g_value_get_enum (value));
      break;
    case PROP_MEASURING:
      ashi_view_set_measuring (self, g_value_get_boolean (value));
      break;
    case PROP_RULERS:
      ashi_view_set_rulers (self, g_value_get_boolean (value));
      break;
    case PROP_INK:
      ashi_view_set_ink (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Of several readers it begins with the first: a clinician before a trainee, and that before a patient. */
static void
ashi_view_constructed (GObject *object)
{
  AshiView *self = ASHI_VIEW (object);

  self->audience = self->allowed & -self->allowed;
  self->told = ashi_view_told_new (self);
  G_OBJECT_CLASS (ashi_view_parent_class)->constructed (object);
}

static GParamSpec *
switch_property (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE,
                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
create_properties (void)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, ASHI_TYPE_PACK, flags);
  properties[PROP_ALLOWED] = g_param_spec_flags ("allowed", NULL, NULL, ASHI_TYPE_AUDIENCE, EVERYBODY,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AUDIENCE] =
      g_param_spec_flags ("audience", NULL, NULL, ASHI_TYPE_AUDIENCE, ASHI_AUDIENCE_CLINICIAN, flags);
  properties[PROP_PLATE] = g_param_spec_object ("plate", NULL, NULL, ASHI_TYPE_PLATE, flags);
  properties[PROP_PICTURE_NAME] = g_param_spec_string ("picture-name", NULL, NULL, "", flags);
  properties[PROP_LESSON] = g_param_spec_object ("lesson", NULL, NULL, ASHI_TYPE_LESSON, flags);
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, NULL, flags);
  properties[PROP_SHOW_FELT] = switch_property ("show-felt");
  properties[PROP_ISOLATED] = switch_property ("isolated");
  properties[PROP_COLOURS] = g_param_spec_enum ("colours", NULL, NULL, ASHI_TYPE_COLOURS, ASHI_COLOURS_NATURAL, flags);
  properties[PROP_LABELS] = g_param_spec_enum ("labels", NULL, NULL, ASHI_TYPE_LABELS, ASHI_LABELS_POINTS, flags);
  properties[PROP_MEASURING] = switch_property ("measuring");
  properties[PROP_RULERS] = switch_property ("rulers");
  properties[PROP_INK] = g_param_spec_object ("ink", NULL, NULL, ASHI_TYPE_INK, flags);
}

static void
ashi_view_class_init (AshiViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ashi_view_constructed;
  object_class->finalize = ashi_view_finalize;
  object_class->get_property = ashi_view_get_property;
  object_class->set_property = ashi_view_set_property;
  create_properties ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   ASHI_TYPE_VIEW_CHANGE);
}

/* Whoever withholds names does so at the names themselves. */
static void
on_names_changed (AshiView *self)
{
  ashi_view_begin_change (self);
  ashi_view_end_change (self);
}

static void
ashi_view_init (AshiView *self)
{
  self->names = ashi_names_new (NULL);
  g_signal_connect_object (self->names, "notify::withheld", G_CALLBACK (on_names_changed), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (self->layers_of); i++)
    self->layers_of[i] = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_array_unref);
  self->no_layers = g_array_new (FALSE, TRUE, sizeof (LayerState));
  self->layers = self->no_layers;
  self->beneath = g_new0 (char *, 1);
  self->felt = g_new0 (char *, 1);
  self->sought = g_new0 (char *, 1);
  self->veil = ashi_veil_new ();
  self->ink = ashi_ink_new ();
  self->labels = ASHI_LABELS_POINTS;
}

/**
 * ashi_view_new:
 *
 * Returns: (transfer full): a view for every reader, a clinician first
 */
AshiView *
ashi_view_new (void)
{
  return ashi_view_new_for (EVERYBODY);
}

/**
 * ashi_view_new_for:
 * @allowed: who may read, for as long as the view lasts
 *
 * Returns: (transfer full): a view that no link, no history and no action makes another reader's
 */
AshiView *
ashi_view_new_for (AshiAudience allowed)
{
  g_return_val_if_fail (allowed != 0, NULL);
  return g_object_new (ASHI_TYPE_VIEW, "allowed", allowed, NULL);
}

/* Telling */

static void
tell (AshiView *self, AshiViewChange change)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (told_by); i++)
    if (change & told_by[i].change)
      g_object_notify_by_pspec (G_OBJECT (self), properties[told_by[i].property]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/**
 * ashi_view_begin_change:
 *
 * Whatever is changed until ashi_view_end_change() is one change. Changes may lie in one another.
 */
void
ashi_view_begin_change (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));
  self->changing++;
}

/**
 * ashi_view_end_change:
 *
 * Tells of all that is another since whoever listens was told last, and of nothing when that is nothing. What a
 * listener changes meanwhile is told when everybody has heard of what it listens to.
 */
void
ashi_view_end_change (AshiView *self)
{
  AshiViewChange change;

  g_return_if_fail (ASHI_IS_VIEW (self) && self->changing > 0);

  if (--self->changing > 0)
    return;
  ashi_names_set_pack (self->names, ashi_view_get_pack (self));
  ashi_view_derive_felt (self);
  if (self->telling)
    return;
  g_object_ref (self);
  self->telling = TRUE;
  while ((change = ashi_view_told_update (self->told, self)) != 0)
    tell (self, change);
  self->telling = FALSE;
  g_object_unref (self);
}
