// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-drawing.h"

G_BEGIN_DECLS

GBytes *ashi_drawing_prepare (AshiDrawing *self, GBytes *svg);
gboolean ashi_drawing_collect_ids (AshiDrawing *self);
void ashi_drawing_forget_ids (AshiDrawing *self, const xmlNode *removed);
void ashi_drawing_check (AshiDrawing *self);
void ashi_drawing_check_uses (AshiDrawing *self);

G_END_DECLS
