// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-picker.h"

G_BEGIN_DECLS

/**
 * AshiNamed: what words are written about in one frame. Everything is borrowed.
 * @selection: (nullable): the id of what is selected
 * @hovered: (nullable): the id of what the pointer rests on
 * @focused: (nullable): the id of what has the focus of the keyboard
 * @pointer_x: where it is, in logical px
 * @pointer_y: likewise
 * @is_named: whether anything is named at all
 * @is_scaled: whether a bar tells how long a length is
 */
typedef struct
{
  AshiCanvas *canvas;
  AshiPlate *plate;
  AshiViewport *viewport;
  AshiPicker *picker;
  const double *opacities;
  const char *selection;
  const char *hovered;
  const char *focused;
  double pointer_x, pointer_y;
  AshiLabels labels;
  gboolean is_named;
  gboolean is_scaled;
} AshiNamed;

void ashi_canvas_labels_draw (const AshiNamed *self, AshiLabelLayout *labels);

G_END_DECLS
