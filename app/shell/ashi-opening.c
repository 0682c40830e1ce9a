// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"

#include "ashi-recall.h"

void
ashi_opened_free (AshiOpened *self)
{
  g_clear_object (&self->plate);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->problems, ashi_problems_free);
  g_free (self);
}

static AshiPlate *
find_plate (AshiPack *pack)
{
  g_autofree char *id = ashi_recall_dup_plate (ashi_pack_get_id (pack));
  AshiPlate *plate = ashi_pack_find_plate (pack, id);

  return plate != NULL ? plate : ashi_pack_get_first_plate (pack);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  AshiOpened *opened = g_new0 (AshiOpened, 1);

  opened->problems = ashi_problems_new ();
  opened->pack = ashi_open_pack (folder, ASHI_OPEN_TRUSTED, opened->problems);
  if (g_set_object (&opened->plate, find_plate (opened->pack)))
    ashi_plate_get_digest (opened->plate); /* loads it as well; pictures of it are kept under this */
  g_task_return_pointer (task, opened, (GDestroyNotify) ashi_opened_free);
}

/**
 * ashi_opening_begin:
 * @folder: (nullable): a pack's folder; %NULL for the pack inside the program
 *
 * Begins to read a pack and the plate that was shown when it was last closed. To read them and to start GTK take about
 * as long and ask nothing of one another: call it before there is a display.
 *
 * Returns: (transfer full): a task of #AshiOpened, which ends in the main context
 */
GTask *
ashi_opening_begin (const char *folder)
{
  GTask *task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, open_in_thread);
  return task;
}
