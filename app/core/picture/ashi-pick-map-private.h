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
  guint8 **line_blocks; /* by layer: on which blocks of cells there is a line at all; NULL as in @lines */
  AshiCellRows **lines; /* the same, of structures as narrow as a line */
  GPtrArray *points;    /* borrowed AshiStructure */
  AshiBox *bounds;      /* by structure; width 0: nothing is seen of it */
  double *line_widths;  /* by structure, in mm; 0: it is wider than a line */
  GPtrArray *undrawn;   /* AshiUndrawn */
};

AshiPickMap *ashi_pick_map_create_whole (AshiPlate *plate, const char *const *hidden);
void ashi_pick_map_take_lines (AshiPickMap *self, guint layer, AshiCellRows *lines);
guint ashi_pick_map_count_numbers (AshiPlate *plate);

G_END_DECLS
