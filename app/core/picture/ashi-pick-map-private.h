// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the files of AshiPickMap share: it is drawn in one and asked in the other. */

#include "ashi-cell-rows.h"
#include "ashi-pick-map.h"

G_BEGIN_DECLS

struct _AshiPickMap
{
  GObject parent_instance;

  AshiPlate *plate;
  GStrv hidden;        /* ids of structures that are not there to be picked */
  AshiPickMap *around; /* the coarser map of the whole plate, asked outside this one; NULL: this is of the whole */

  AshiBox box;  /* what it tells about, in user units (mm) */
  double scale; /* cells per mm */
  int left, top, width, height;
  guint n_layers;
  AshiCellRows *
      *layers; /* by layer: for each cell the number of the structure on it plus 1, or 0; NULL: nothing is there */
  GPtrArray *points; /* borrowed AshiStructure */
  AshiBox *bounds;   /* by structure; width 0: not drawn */
};

AshiPickMap *ashi_pick_map_create_whole (AshiPlate *plate, const char *const *hidden);
guint ashi_pick_map_count_numbers (AshiPlate *plate);

G_END_DECLS
