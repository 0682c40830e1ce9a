// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body.h"

#include "ashi-hash.h"

struct _AshiBody
{
  GObject parent_instance;

  char *file;
  AshiWhose whose;
  GPtrArray *landmarks;         /* AshiLandmark, in the file's order */
  GPtrArray *places;            /* AshiPlace, in the file's order */
  GPtrArray *runs;              /* AshiRun, in the file's order */
  GHashTable *landmarks_by_key; /* "id side" → borrowed AshiLandmark */
  GHashTable *places_by_key;    /* "point side" → borrowed AshiPlace */
  GHashTable *runs_by_id;       /* borrowed id → borrowed AshiRun */
};

G_DEFINE_FINAL_TYPE (AshiBody, ashi_body, G_TYPE_OBJECT)

void
ashi_landmark_free (AshiLandmark *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->definition);
  g_free (self);
}

void
ashi_other_place_free (AshiOtherPlace *self)
{
  g_free (self->at);
  g_free (self->rule);
  g_free (self);
}

AshiPlace *
ashi_place_new (const char *point, AshiSide side)
{
  AshiPlace *self = g_new0 (AshiPlace, 1);

  self->point = g_strdup (point);
  self->side = side;
  self->landmarks = g_ptr_array_new ();
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_other_place_free);
  return self;
}

void
ashi_place_free (AshiPlace *self)
{
  g_free (self->point);
  g_free (self->rule);
  g_ptr_array_unref (self->landmarks);
  g_ptr_array_unref (self->others);
  g_free (self);
}

static void
ashi_body_finalize (GObject *object)
{
  AshiBody *self = ASHI_BODY (object);

  g_free (self->file);
  g_hash_table_unref (self->runs_by_id);
  g_hash_table_unref (self->places_by_key);
  g_hash_table_unref (self->landmarks_by_key);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->landmarks);
  G_OBJECT_CLASS (ashi_body_parent_class)->finalize (object);
}

static void
ashi_body_class_init (AshiBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_body_finalize;
}

static void
ashi_body_init (AshiBody *self)
{
  self->landmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_landmark_free);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_place_free);
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_run_free);
  self->landmarks_by_key = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  self->places_by_key = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  self->runs_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
}

static char *
dup_key (const char *id, AshiSide side)
{
  return g_strdup_printf ("%s %d", id, (int) side);
}

/**
 * ashi_body_new:
 * @file: its file in the pack, for problems with it
 * @whose: whose body it is
 *
 * Returns: (transfer full): an empty body, to be filled by a reader; the takers are for readers alone
 */
AshiBody *
ashi_body_new (const char *file, AshiWhose whose)
{
  AshiBody *self = g_object_new (ASHI_TYPE_BODY, NULL);

  self->file = g_strdup (file);
  self->whose = whose;
  return self;
}

/**
 * ashi_body_take_landmark:
 * @landmark: (transfer full)
 *
 * Returns: %FALSE when there is one of that id and side already, and @landmark was freed
 */
gboolean
ashi_body_take_landmark (AshiBody *self, AshiLandmark *landmark)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), FALSE);

  if (ashi_body_find_landmark (self, landmark->id, landmark->side) != NULL)
    {
      ashi_landmark_free (landmark);
      return FALSE;
    }
  g_ptr_array_add (self->landmarks, landmark);
  return g_hash_table_insert (self->landmarks_by_key, dup_key (landmark->id, landmark->side), landmark);
}

/**
 * ashi_body_take_place:
 * @place: (transfer full)
 *
 * Returns: %FALSE when the point has a place on that side already, and @place was freed
 */
gboolean
ashi_body_take_place (AshiBody *self, AshiPlace *place)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), FALSE);

  if (ashi_body_find_place (self, place->point, place->side) != NULL)
    {
      ashi_place_free (place);
      return FALSE;
    }
  g_ptr_array_add (self->places, place);
  return g_hash_table_insert (self->places_by_key, dup_key (place->point, place->side), place);
}

/**
 * ashi_body_take_run:
 * @run: (transfer full)
 *
 * Returns: %FALSE when there is a run of that id already, and @run was freed
 */
gboolean
ashi_body_take_run (AshiBody *self, AshiRun *run)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), FALSE);

  if (g_hash_table_contains (self->runs_by_id, run->id))
    {
      ashi_run_free (run);
      return FALSE;
    }
  g_ptr_array_add (self->runs, run);
  return g_hash_table_insert (self->runs_by_id, run->id, run);
}

const char *
ashi_body_get_file (AshiBody *self)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), NULL);
  return self->file;
}

AshiWhose
ashi_body_get_whose (AshiBody *self)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), ASHI_WHOSE_UNTOLD);
  return self->whose;
}

/**
 * ashi_body_get_landmarks:
 *
 * Returns: (transfer none) (element-type AshiLandmark)
 */
GPtrArray *
ashi_body_get_landmarks (AshiBody *self)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), NULL);
  return self->landmarks;
}

/**
 * ashi_body_get_places:
 *
 * Returns: (transfer none) (element-type AshiPlace)
 */
GPtrArray *
ashi_body_get_places (AshiBody *self)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), NULL);
  return self->places;
}

/**
 * ashi_body_get_runs:
 *
 * Returns: (transfer none) (element-type AshiRun)
 */
GPtrArray *
ashi_body_get_runs (AshiBody *self)
{
  g_return_val_if_fail (ASHI_IS_BODY (self), NULL);
  return self->runs;
}

/**
 * ashi_body_find_run:
 * @id: of a run, which is that of its section
 *
 * Returns: (nullable): the needle that is drawn there
 */
const AshiRun *
ashi_body_find_run (AshiBody *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_BODY (self) && id != NULL, NULL);

  for (guint i = 0; i < self->runs->len; i++)
    if (g_str_equal (((const AshiRun *) g_ptr_array_index (self->runs, i))->id, id))
      return g_ptr_array_index (self->runs, i);
  return NULL;
}

/**
 * ashi_body_find_landmark:
 *
 * Returns: (nullable)
 */
const AshiLandmark *
ashi_body_find_landmark (AshiBody *self, const char *id, AshiSide side)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (ASHI_IS_BODY (self) && id != NULL, NULL);

  key = dup_key (id, side);
  return g_hash_table_lookup (self->landmarks_by_key, key);
}

/**
 * ashi_body_find_place:
 * @point: the id of a point's subject
 *
 * Returns: (nullable)
 */
const AshiPlace *
ashi_body_find_place (AshiBody *self, const char *point, AshiSide side)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (ASHI_IS_BODY (self) && point != NULL, NULL);

  key = dup_key (point, side);
  return g_hash_table_lookup (self->places_by_key, key);
}
