// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-question.h"

G_BEGIN_DECLS

#define ASHI_TYPE_PLACE_MARK (ashi_place_mark_get_type ())

/**
 * AshiPlaceMark: a cross that somebody sets down on a picture, and afterwards the places where it should be. It is the
 * tool that sets it down and the overlay that shows it.
 */
G_DECLARE_FINAL_TYPE (AshiPlaceMark, ashi_place_mark, ASHI, PLACE_MARK, GObject)

AshiPlaceMark *ashi_place_mark_new (void);
gboolean ashi_place_mark_get_place (AshiPlaceMark *self, double *x, double *y);
void ashi_place_mark_show_right (AshiPlaceMark *self, GPtrArray *places);

G_END_DECLS
