// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiCut: where a section lies on a plate: its corners in the plate's user units (mm), going round. Those of a section
 * that the plate sees edge-on lie in one line.
 */
typedef struct
{
  double x[4], y[4];
} AshiCut;

gboolean ashi_cut_find (AshiCut *self, AshiPlate *section, AshiPlate *plate);
AshiPlate *ashi_cut_choose_plate (AshiPlate *section, AshiPack *pack, AshiPlate *preferred);

G_END_DECLS
