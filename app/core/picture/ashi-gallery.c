// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-gallery.h"

/* Something that is shown somewhere, and what it was made of. Workers may hold the last reference to it. */
typedef struct
{
  AshiPlate *plate; /* borrowed: what is shown holds it */
  char *how;        /* NULL: as it is drawn */
  GWeakRef shown;
} Piece;

static GPtrArray *studios, *maps; /* Piece */

static void
piece_free (Piece *piece)
{
  g_free (piece->how);
  g_weak_ref_clear (&piece->shown);
  g_free (piece);
}

/* What nobody shows any more is forgotten on the way. */
static gpointer
find (GPtrArray **pieces, AshiPlate *plate, const char *how)
{
  gpointer found = NULL;

  if (*pieces == NULL)
    *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  for (guint i = (*pieces)->len; i > 0; i--)
    {
      Piece *piece = g_ptr_array_index (*pieces, i - 1);
      g_autoptr (GObject) shown = g_weak_ref_get (&piece->shown);

      if (shown == NULL)
        g_ptr_array_remove_index_fast (*pieces, i - 1);
      else if (found == NULL && piece->plate == plate && g_strcmp0 (piece->how, how) == 0)
        found = g_steal_pointer (&shown);
    }
  return found;
}

static void
add (GPtrArray *pieces, AshiPlate *plate, const char *how, gpointer shown)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->plate = plate;
  piece->how = g_strdup (how);
  g_weak_ref_init (&piece->shown, shown);
  g_ptr_array_add (pieces, piece);
}

/**
 * ashi_gallery_dup_studio:
 * @plate: the plate to draw
 * @palette: (nullable): a style sheet that goes over the plate's own
 *
 * Returns: (transfer full): the one studio that draws it so, for as long as somebody holds it
 */
AshiStudio *
ashi_gallery_dup_studio (AshiPlate *plate, const char *palette)
{
  AshiStudio *studio;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  studio = find (&studios, plate, palette);
  if (studio != NULL)
    return studio;
  studio = ashi_studio_new (plate, palette);
  add (studios, plate, palette, studio);
  return studio;
}

static char *
dup_how (const char *const *hidden)
{
  return hidden != NULL ? g_strjoinv ("\n", (char **) hidden) : g_strdup ("");
}

static void
on_recalled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *how = g_task_get_task_data (task);
  GError *error = NULL;
  AshiPickMap *map = ashi_pick_map_recall_finish (result, &error);
  g_autoptr (AshiPickMap) other = map != NULL ? find (&maps, ashi_pick_map_get_plate (map), how) : NULL;

  if (map != NULL && other == NULL)
    add (maps, ashi_pick_map_get_plate (map), how, map);
  if (map != NULL)
    g_task_return_pointer (task, map, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ashi_gallery_recall_map_async:
 * @hidden: (nullable): ids of structures that are not there to be picked
 *
 * As ashi_pick_map_recall_async(), but a map that somebody has is not made again.
 */
void
ashi_gallery_recall_map_async (AshiPlate *plate,
                               const char *const *hidden,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  char *how = dup_how (hidden);
  AshiPickMap *map;

  g_return_if_fail (ASHI_IS_PLATE (plate));

  g_task_set_task_data (task, how, g_free);
  map = find (&maps, plate, how);
  if (map != NULL)
    g_task_return_pointer (task, map, g_object_unref);
  else
    ashi_pick_map_recall_async (plate, hidden, cancellable, on_recalled, g_steal_pointer (&task));
}

/**
 * ashi_gallery_recall_map_finish:
 *
 * Returns: (transfer full) (nullable): the map, of the whole plate
 */
AshiPickMap *
ashi_gallery_recall_map_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
