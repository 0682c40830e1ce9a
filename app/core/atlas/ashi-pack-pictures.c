// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack.h"

/* How many structures of drawings are kept at hand before anybody looks at them: twice what the pack inside the program
 * has. */
#define MAX_KEPT 10000

/* How many layers hide the subject when the plate opens; G_MAXUINT where it is not drawn. */
static guint
count_covers (AshiPlate *plate, const char *subject_id)
{
  return ashi_contents_count_covers (ashi_plate_get_contents (plate), subject_id, ASHI_SIDE_RIGHT);
}

/**
 * ashi_pack_choose_plate:
 * @subject_id: a subject
 * @current: (nullable): the plate that is shown, which is kept when it shows the subject
 * @cancellable: (nullable): stops before the next plate
 *
 * Asks every plate what is drawn on it, which takes its time while drawings are being read: where @current may not show
 * the subject a worker should ask. Any thread may.
 *
 * Returns: (transfer none) (nullable): the plate on which the fewest layers cover the subject, the first of them in the
 *   pack's order; %NULL when none draws it
 */
AshiPlate *
ashi_pack_choose_plate (AshiPack *self, const char *subject_id, AshiPlate *current, GCancellable *cancellable)
{
  AshiPlate *plate, *best = NULL;
  guint fewest = G_MAXUINT;

  g_return_val_if_fail (ASHI_IS_PACK (self) && subject_id != NULL, NULL);

  if (current != NULL && count_covers (current, subject_id) < G_MAXUINT)
    return current;
  for (guint i = 0; (plate = ashi_pack_get_plate (self, i)) != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    if (count_covers (plate, subject_id) < fewest)
      {
        best = plate;
        fewest = count_covers (plate, subject_id);
      }
  return best;
}

/* Keeps the drawing, too, while there is room for it. */
static void
load_picture (AshiPlate *picture, guint *n_kept)
{
  if (*n_kept < MAX_KEPT)
    ashi_plate_load (picture);
  *n_kept += ashi_contents_get_n_structures (ashi_plate_get_contents (picture));
}

/**
 * ashi_pack_load_pictures:
 * @cancellable: (nullable): stops before the next drawing
 *
 * Finds out what is in every drawing, and reads as many as there is room for, so that nobody waits for one. Any thread
 * may call it.
 */
void
ashi_pack_load_pictures (AshiPack *self, GCancellable *cancellable)
{
  AshiPlate *plate;
  AshiSection *section;
  guint n_kept = 0;

  g_return_if_fail (ASHI_IS_PACK (self));

  for (guint i = 0; (plate = ashi_pack_get_plate (self, i)) != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    load_picture (plate, &n_kept);
  for (guint i = 0; (section = ashi_pack_get_section (self, i)) != NULL && !g_cancellable_is_cancelled (cancellable);
       i++)
    load_picture (ashi_section_get_picture (section), &n_kept);
}
