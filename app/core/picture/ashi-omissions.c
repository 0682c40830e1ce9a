// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-omissions.h"

#include "ashi-hash.h"
#include "ashi-limits.h"

#include <math.h>

/* What is known of one plate, which owns it. */
typedef struct
{
  GHashTable *limits; /* id, "" for the whole plate → double, the scale up to which it is drawn */
  GPtrArray *list;    /* AshiOmission, shared with whoever listed them */
} Record;

/* Guards every record: there is little to record, and asking takes no time. */
static GMutex lock;

static void
omission_clear (gpointer data)
{
  AshiOmission *self = data;

  g_free (self->file);
  g_free (self->what);
  g_free (self->remedy);
}

static void
omission_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, omission_clear);
}

static void
record_free (gpointer data)
{
  Record *self = data;

  g_hash_table_unref (self->limits);
  g_ptr_array_unref (self->list);
  g_free (self);
}

static GQuark
record_quark (void)
{
  return g_quark_from_static_string ("ashi-omissions");
}

static Record *
require_record (AshiPlate *plate)
{
  Record *self = g_object_get_qdata (G_OBJECT (plate), record_quark ());

  if (self != NULL)
    return self;
  self = g_new0 (Record, 1);
  self->limits = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, g_free);
  self->list = g_ptr_array_new_with_free_func (omission_unref);
  g_object_set_qdata_full (G_OBJECT (plate), record_quark (), self, record_free);
  return self;
}

/**
 * ashi_omissions_get_limit:
 * @id: (nullable): a layer or structure; %NULL for the plate as a whole
 *
 * Returns: up to which scale it can be drawn, in device pixels per mm: infinity unless it failed before, 0 when it is
 * left out
 */
double
ashi_omissions_get_limit (AshiPlate *plate, const char *id)
{
  const double *limit = NULL;
  const Record *record;
  double found;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), INFINITY);

  g_mutex_lock (&lock);
  record = g_object_get_qdata (G_OBJECT (plate), record_quark ());
  if (record != NULL)
    limit = g_hash_table_lookup (record->limits, id != NULL ? id : "");
  found = limit != NULL ? *limit : INFINITY;
  g_mutex_unlock (&lock);
  return found;
}

static guint
find_line (AshiPlate *plate, const char *id)
{
  const AshiStructure *structure = ashi_plate_find_structure (plate, id);
  GPtrArray *areas = ashi_plate_get_areas (plate);

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    if (g_strcmp0 (ashi_plate_get_layer (plate, i)->id, id) == 0)
      return ashi_plate_get_layer (plate, i)->line;
  for (guint i = 0; structure == NULL && id != NULL && i < areas->len; i++)
    if (g_str_equal (((AshiStructure *) g_ptr_array_index (areas, i))->id, id))
      structure = g_ptr_array_index (areas, i);
  return structure != NULL ? structure->line : 0;
}

static gboolean
has_structures (AshiPlate *plate, const char *layer_id)
{
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    if (g_strcmp0 (ashi_plate_get_layer (plate, ashi_plate_get_structure (plate, i)->layer)->id, layer_id) == 0)
      return TRUE;
  return FALSE;
}

static const char *
get_rest (AshiPlate *plate, const char *id, double limit)
{
  if (limit > 0)
    return ", so it is shown coarser";
  return has_structures (plate, id) ? ", so only its structures are shown" : "";
}

/* The code says what is wrong; only librsvg's own reasons are worth quoting. */
static char *
dup_what (AshiPlate *plate, const char *id, double limit, const GError *cause)
{
  const char *rest = get_rest (plate, id, limit);
  g_autofree char *name = id != NULL ? g_strdup_printf ("\"%s\"", id) : g_strdup ("The drawing");

  if (g_strcmp0 (id, ASHI_OMISSIONS_STRUCTURES) == 0)
    return g_strdup_printf ("Its structures take too long to draw one by one (%s), so some cannot be clicked",
                            cause->message);
  switch ((AshiPictureError) cause->code)
    {
    case ASHI_PICTURE_ERROR_TIME:
      return g_strdup_printf ("%s takes too long to draw (%s)%s", name, cause->message, rest);
    case ASHI_PICTURE_ERROR_MEMORY:
      return g_strdup_printf ("%s needs too much memory to draw (%d MiB)%s", name, ASHI_LIMIT_PAINT_BYTES >> 20, rest);
    case ASHI_PICTURE_ERROR_FELL:
      return g_strdup_printf ("%s makes the renderer fall%s", name, rest);
    case ASHI_PICTURE_ERROR_NO_PAINTER:
      return g_strdup (cause->message);
    default:
      return g_strdup_printf ("%s cannot be drawn (%s)%s", name, cause->message, rest);
    }
}

static const char *
get_remedy (const GError *cause)
{
  if (cause->code == ASHI_PICTURE_ERROR_TIME || cause->code == ASHI_PICTURE_ERROR_MEMORY)
    return "Simplify it.";
  if (cause->code == ASHI_PICTURE_ERROR_NO_PAINTER)
    return "Install Ashi again.";
  return "Draw it in another way.";
}

/**
 * ashi_omissions_is_cause:
 *
 * Returns: whether trying again, or otherwise, would not mend it
 */
gboolean
ashi_omissions_is_cause (const GError *cause)
{
  return cause->domain == ASHI_PICTURE_ERROR && cause->code != ASHI_PICTURE_ERROR_SIZE;
}

static AshiOmission *
omission_new (AshiPlate *plate, const char *id, double limit, const GError *cause)
{
  AshiOmission *self = g_atomic_rc_box_new0 (AshiOmission);

  self->is_whole = id == NULL;
  self->file = g_strdup (ashi_plate_get_file (plate));
  self->line = find_line (plate, id);
  self->what = dup_what (plate, id, limit, cause);
  self->remedy = g_strdup (get_remedy (cause));
  return self;
}

/**
 * ashi_omissions_take:
 * @id: (nullable): a layer or structure; %NULL for the plate as a whole
 * @limit: up to which scale it is drawn from now on; 0: not at all
 * @cause: why it could not be drawn above that scale
 *
 * Returns: whether it is left out now; %FALSE when @cause is none for that
 */
gboolean
ashi_omissions_take (AshiPlate *plate, const char *id, double limit, const GError *cause)
{
  const char *key = id != NULL ? id : "";
  const double *known;
  Record *record;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), FALSE);

  if (!ashi_omissions_is_cause (cause))
    return FALSE;
  g_mutex_lock (&lock);
  record = require_record (plate);
  known = g_hash_table_lookup (record->limits, key);
  if (known == NULL || limit < *known) /* else another painter found it at the same time */
    {
      g_hash_table_replace (record->limits, g_strdup (key), g_memdup2 (&limit, sizeof limit));
      g_ptr_array_add (record->list, omission_new (plate, id, limit, cause));
    }
  g_mutex_unlock (&lock);
  return TRUE;
}

/**
 * ashi_omissions_count:
 *
 * Returns: how much is left out of @plate
 */
guint
ashi_omissions_count (AshiPlate *plate)
{
  const Record *record;
  guint n;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), 0);

  g_mutex_lock (&lock);
  record = g_object_get_qdata (G_OBJECT (plate), record_quark ());
  n = record != NULL ? record->list->len : 0;
  g_mutex_unlock (&lock);
  return n;
}

/**
 * ashi_omissions_list:
 * @first: how many were seen already
 *
 * Returns: (transfer full) (element-type AshiOmission): what is left out of @plate besides, in the order it was found
 */
GPtrArray *
ashi_omissions_list (AshiPlate *plate, guint first)
{
  GPtrArray *list;
  const Record *record;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  list = g_ptr_array_new_with_free_func (omission_unref);
  g_mutex_lock (&lock);
  record = g_object_get_qdata (G_OBJECT (plate), record_quark ());
  for (guint i = first; record != NULL && i < record->list->len; i++)
    g_ptr_array_add (list, g_atomic_rc_box_acquire (g_ptr_array_index (record->list, i)));
  g_mutex_unlock (&lock);
  return list;
}

/**
 * ashi_omissions_tell:
 * @first: how many were told already
 * @problems: what is left out of @plate besides is added here
 *
 * Returns: how many are told now
 */
guint
ashi_omissions_tell (AshiPlate *plate, guint first, AshiProblems *problems)
{
  g_autoptr (GPtrArray) omissions = ashi_omissions_list (plate, first);

  g_return_val_if_fail (ASHI_IS_PLATE (plate), 0);

  for (guint i = 0; i < omissions->len; i++)
    {
      const AshiOmission *omission = g_ptr_array_index (omissions, i);

      ashi_problems_add (problems, omission->file, omission->line, omission->remedy, "%s", omission->what);
    }
  return first + omissions->len;
}
