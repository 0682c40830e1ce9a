// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * ASHI_LESSON_FIGURE_WIDTH, ASHI_LESSON_FIGURE_HEIGHT: the most that a figure takes, in units in which a name is 15
 * high: px of the screen.
 */
#define ASHI_LESSON_FIGURE_WIDTH  600.0
#define ASHI_LESSON_FIGURE_HEIGHT 430.0

/**
 * AshiLessonFigure: a part of a plate with what a lesson's figure is about in the middle, and the names of that beside
 * it. It holds all that it needs: made on the main thread, it may be painted by any one thread.
 */
typedef struct _AshiLessonFigure AshiLessonFigure;

AshiLessonFigure *ashi_lesson_figure_new (AshiPack *pack, const AshiFigure *figure);
void ashi_lesson_figure_free (AshiLessonFigure *self);

gboolean ashi_lesson_figure_paint (const AshiLessonFigure *self, cairo_t *cr, double detail, GError **error);
cairo_surface_t *
ashi_lesson_figure_draw (const AshiLessonFigure *self, double density, gboolean is_dark, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiLessonFigure, ashi_lesson_figure_free)

G_END_DECLS
