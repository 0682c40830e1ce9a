// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-label-layout.h"
#include "ashi-lettering.h"
#include "ashi-viewport.h"

G_BEGIN_DECLS

/**
 * AshiLabelName:
 *
 * Returns: (transfer full): what the structure is called
 */
typedef char *(*AshiLabelName) (const AshiStructure *structure, gpointer user_data);

/**
 * AshiLabelLettering: what is to be written around a picture, for one frame.
 * @view_box: of the picture, in user units (mm)
 * @names: the opacity of the names
 * @marks: likewise, of the marks
 * @needle: likewise, of the depths along the needle
 * @name: tells what a structure is called
 */
typedef struct
{
  const AshiLettering *lettering;
  AshiBox view_box;
  AshiViewport *viewport;
  double names, marks, needle;
  AshiLabelName name;
  gpointer user_data;
} AshiLabelLettering;

void ashi_label_lettering_draw (const AshiLabelLettering *self, AshiLabelLayout *labels);

G_END_DECLS
