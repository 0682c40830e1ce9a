// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-paint-order.h"

G_BEGIN_DECLS

/**
 * AshiPainterProcess: a process of its own that draws one plate. It may die of it; then the next order starts another.
 *
 * Any thread may use one, but only one at a time. Whatever it answers is checked as if a stranger had written it.
 */
typedef struct AshiPainterProcess AshiPainterProcess;

AshiPainterProcess *ashi_painter_process_new (AshiPlate *plate, const char *palette);
void ashi_painter_process_free (AshiPainterProcess *self);
gboolean ashi_painter_process_open (AshiPainterProcess *self, GCancellable *cancellable, GError **error);
AshiTile *ashi_painter_process_paint (
    AshiPainterProcess *self, const AshiPaintOrder *order, AshiTrace *found, GCancellable *cancellable, GError **error);
double ashi_painter_process_take_used (AshiPainterProcess *self);
double ashi_painter_process_get_seconds (void);
guint ashi_painter_process_get_guards (void);

G_END_DECLS
