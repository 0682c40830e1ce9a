// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-memory.h"
#include "ashi-pick-sheet.h"

#include <math.h>
#include <string.h>

/* Cells of the whole plate's map per mm: finer than anyone points while the whole is seen. */
#define SCALE 2.0
/* A layer that would need more than this while it is drawn is made coarser instead. */
#define MAX_BYTES (32 << 20)
/* A cell may be this many logical px wide before a finer map is worth drawing. */
#define COARSEST_PX 2.0

guint
ashi_pick_map_count_numbers (AshiPlate *plate)
{
  return MIN (ashi_plate_get_n_structures (plate), G_MAXUINT16);
}

static gboolean
is_mapped (AshiPickMap *self, const AshiStructure *structure)
{
  return ashi_plate_get_layer (self->plate, structure->layer)->pickable
         && !g_strv_contains ((const char *const *) self->hidden, structure->id);
}

static void
list_points (AshiPickMap *self)
{
  for (guint i = 0; i < ashi_pick_map_count_numbers (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);

      if (structure->is_point && is_mapped (self, structure))
        g_ptr_array_add (self->points, (gpointer) structure);
    }
}

/* Cells per mm, at most as many as are wanted. */
static double
limit_scale (AshiBox box, double wanted)
{
  const double most_cells = (double) MAX_BYTES / sizeof (guint16);

  return MIN (wanted, sqrt (most_cells / (box.width * box.height)));
}

static AshiPickMap *
create (AshiPlate *plate, const char *const *hidden, AshiBox box, double scale)
{
  static const char *const nothing[] = { NULL };
  AshiPickMap *self = g_object_new (ASHI_TYPE_PICK_MAP, NULL);

  self->plate = g_object_ref (plate);
  self->hidden = g_strdupv ((char **) (hidden != NULL ? hidden : nothing));
  self->scale = limit_scale (box, scale);
  self->box = ashi_box_snap (box, self->scale);
  self->left = (int) lround (self->box.x * self->scale);
  self->top = (int) lround (self->box.y * self->scale);
  self->width = (int) lround (self->box.width * self->scale);
  self->height = (int) lround (self->box.height * self->scale);
  self->n_layers = ashi_plate_get_n_layers (plate);
  self->layers = g_new0 (AshiCellRows *, self->n_layers);
  self->lines = g_new0 (AshiCellRows *, self->n_layers);
  self->line_blocks = g_new0 (guint8 *, self->n_layers);
  self->bounds = g_new0 (AshiBox, ashi_plate_get_n_structures (plate));
  self->line_widths = g_new0 (double, ashi_plate_get_n_structures (plate));
  list_points (self);
  return self;
}

/**
 * ashi_pick_map_create_whole:
 *
 * Returns: (transfer full): a map of the whole plate on which nothing is drawn yet
 */
AshiPickMap *
ashi_pick_map_create_whole (AshiPlate *plate, const char *const *hidden)
{
  return create (plate, hidden, ashi_plate_get_view_box (plate), SCALE);
}

static void
note_undrawn (AshiPickMap *self, const AshiStructure *structure, const GError *reason)
{
  AshiUndrawn *undrawn = g_new (AshiUndrawn, 1);

  *undrawn = (AshiUndrawn) { structure, g_strdup (reason->message) };
  g_ptr_array_add (self->undrawn, undrawn);
}

/* A structure that cannot be drawn is nowhere; the others can be picked all the same. */
static gboolean
map_layer (AshiPickSheet *sheet, GCancellable *cancellable, GError **error)
{
  AshiPickMap *map = sheet->map;

  for (guint i = 0; i < ashi_pick_map_count_numbers (map->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (map->plate, i);
      g_autoptr (GError) reason = NULL;

      if (structure->layer != sheet->layer || !is_mapped (map, structure))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!ashi_pick_sheet_draw (sheet, i, &reason) && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        note_undrawn (map, structure, reason);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* One layer after the other, so that the cells of only one are held. */
static gboolean
map_layers (AshiPickMap *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (AshiPainter) painter = ashi_painter_new (self->plate, ASHI_PICK_SHEET, error);
  gboolean mapped = painter != NULL;

  if (mapped)
    ashi_painter_set_cancellable (painter, cancellable);
  for (guint i = 0; mapped && i < self->n_layers; i++)
    {
      AshiPickSheet sheet = { self, painter, i, NULL, NULL };

      mapped = map_layer (&sheet, cancellable, error);
      ashi_pick_sheet_finish (&sheet);
    }
  return mapped;
}

/**
 * ashi_pick_map_new:
 * @plate: the plate
 * @hidden: (nullable): ids of structures that are not there to be picked
 *
 * Lets librsvg draw every structure alone and without antialiasing, so that what is picked is what is drawn, however it
 * is drawn: filled, as a line, with a gradient, faint, masked or clipped. (One drawing of each layer in flat colours
 * would not do: a style sheet cannot tell a line from an area.) That takes longer than a frame; any thread may do it.
 *
 * Returns: (transfer full) (nullable): the map, which knows what could not be drawn; %NULL when nothing of the plate
 * can
 */
AshiPickMap *
ashi_pick_map_new (AshiPlate *plate, const char *const *hidden, GCancellable *cancellable, GError **error)
{
  g_autoptr (AshiPickMap) self = NULL;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = ashi_pick_map_create_whole (plate, hidden);
  return map_layers (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ashi_pick_map_is_fine:
 * @box: what is seen of the plate, in user units (mm)
 * @scale: logical px per mm
 *
 * Returns: whether nobody could see there that a structure ends a cell too soon or too late, or no map could be finer
 */
gboolean
ashi_pick_map_is_fine (AshiPickMap *self, AshiBox box, double scale)
{
  AshiBox seen;

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), TRUE);

  return !ashi_box_intersect (box, ashi_plate_get_view_box (self->plate), &seen)
         || (self->scale * COARSEST_PX >= limit_scale (seen, scale) && ashi_box_contains (self->box, seen));
}

/**
 * ashi_pick_map_refine:
 * @box: what is seen of the plate, in user units (mm)
 * @scale: logical px per mm; no map is coarser than that of the whole
 *
 * Takes longer than a frame; any thread may do it.
 *
 * Returns: (transfer full) (nullable): a map that answers by the pixel in @box, and elsewhere as the map of the whole
 */
AshiPickMap *
ashi_pick_map_refine (AshiPickMap *self, AshiBox box, double scale, GCancellable *cancellable, GError **error)
{
  AshiPickMap *whole;
  g_autoptr (AshiPickMap) fine = NULL;
  gsize n_structures;
  AshiBox inside;

  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);

  whole = self->around != NULL ? self->around : self;
  if (!ashi_box_intersect (box, ashi_plate_get_view_box (self->plate), &inside))
    return g_object_ref (whole);
  n_structures = ashi_plate_get_n_structures (self->plate);
  fine = create (self->plate, (const char *const *) self->hidden, inside, MAX (scale, whole->scale));
  fine->around = g_object_ref (whole);
  memcpy (fine->bounds, whole->bounds, n_structures * sizeof (AshiBox));
  memcpy (fine->line_widths, whole->line_widths, n_structures * sizeof (double));
  return map_layers (fine, cancellable, error) ? g_steal_pointer (&fine) : NULL;
}

typedef struct
{
  AshiBox box;
  double scale;
} Refinement;

static void
refine_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Refinement *wanted = data;
  GError *error = NULL;
  AshiPickMap *fine = ashi_pick_map_refine (source, wanted->box, wanted->scale, cancellable, &error);

  ashi_memory_give_back ();
  if (fine != NULL)
    g_task_return_pointer (task, fine, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ashi_pick_map_refine_async:
 *
 * As ashi_pick_map_refine(), in a worker thread.
 */
void
ashi_pick_map_refine_async (AshiPickMap *self,
                            AshiBox box,
                            double scale,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Refinement *wanted = g_new (Refinement, 1);

  g_return_if_fail (ASHI_IS_PICK_MAP (self));

  *wanted = (Refinement) { box, scale };
  g_task_set_task_data (task, wanted, g_free);
  g_task_run_in_thread (task, refine_in_thread);
}

/**
 * ashi_pick_map_refine_finish:
 *
 * Returns: (transfer full) (nullable): what ashi_pick_map_refine() gave
 */
AshiPickMap *
ashi_pick_map_refine_finish (AshiPickMap *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ASHI_IS_PICK_MAP (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
