// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-imprint.h"
#include "ashi-names.h"
#include "ashi-painter.h"

G_BEGIN_DECLS

typedef struct _AshiNeedleScene AshiNeedleScene; /* see ashi-needle-scene.h */

/**
 * AshiComposition: one picture of a plate.
 * @box: what it shows, in user units (mm)
 * @scale: pixels (PNG) or points (SVG, PDF) per mm
 * @opacities: one opacity from 0 to 1 for each layer of the plate, outermost first
 * @selection: (nullable): the id of the structure to highlight
 * @selected_too: (nullable) (array zero-terminated=1): likewise, of others
 * @isolated: whether it stands alone, and all else is faint
 * @felt: (nullable) (array zero-terminated=1): the ids of areas of the skin to shade
 * @needle: (nullable): a needle that is held there
 * @needle_unit: how many mm of the picture what would be a logical pixel in a window is in its lines and words
 * @names: (nullable): what tells the names to be written around it; %NULL leaves it without names and marks
 * @background: (nullable): the colour of the paper; %NULL leaves it transparent
 * @imprint: (nullable): what the file says about itself when it is saved
 */
typedef struct
{
  AshiBox box;
  double scale;
  const double *opacities;
  const char *selection;
  const char *const *selected_too;
  gboolean isolated;
  const char *const *felt;
  const AshiNeedleScene *needle;
  double needle_unit;
  AshiNames *names;
  const double *background;
  const AshiImprint *imprint;
} AshiComposition;

gboolean
ashi_composition_paint (const AshiComposition *self, AshiPainter *painter, cairo_t *cr, double detail, GError **error);
gboolean ashi_composition_save (const AshiComposition *self, AshiPainter *painter, const char *path, GError **error);

G_END_DECLS
