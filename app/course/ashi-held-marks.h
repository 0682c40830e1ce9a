// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-progress.h"
#include "ashi-quiz.h"
#include "ashi-view-page.h"

G_BEGIN_DECLS

/* How full a mark can be, in quarters. */
#define ASHI_HELD_MOST 4

#define ASHI_TYPE_HELD_MARKS (ashi_held_marks_get_type ())

/**
 * AshiHeldMarks: how well what a plate shows is held, as an overlay: a disc at each structure that was ever asked
 * about, the fuller the surer all that can be asked about it is still known.
 */
G_DECLARE_FINAL_TYPE (AshiHeldMarks, ashi_held_marks, ASHI, HELD_MARKS, GObject)

AshiHeldMarks *ashi_held_marks_new (AshiCanvas *canvas, AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone);
void ashi_held_marks_add_to_page (AshiHeldMarks *self, AshiViewPage *page);
void ashi_held_mark_paint (cairo_t *cr, double x, double y, double radius, guint quarters);
const char *ashi_held_mark_get_label (guint quarters);

G_END_DECLS
