// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-names.h"
#include "ashi-painter.h"

G_BEGIN_DECLS

/**
 * AshiPageLabels: the words over a plate on a page, as the canvas has them.
 * @names: what tells the names
 * @opacities: one for each layer of the plate
 * @selection: (nullable): the id of what is selected
 * @hidden: (nullable) (array zero-terminated=1): the ids of structures that are hidden
 * @labels: which words are wanted
 * @box: what the page shows, in user units (mm)
 * @scale: units of the page per mm
 * @size: of the letters, in units of the page
 */
typedef struct
{
  AshiNames *names;
  const double *opacities;
  const char *selection;
  const char *const *hidden;
  AshiLabels labels;
  AshiBox box;
  double scale;
  double size;
} AshiPageLabels;

gboolean ashi_page_labels_paint (const AshiPageLabels *self, AshiPainter *painter, cairo_t *cr, GError **error);

G_END_DECLS
