// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-stroke.h"

G_BEGIN_DECLS

#define ASHI_TYPE_INK (ashi_ink_get_type ())

/**
 * AshiInk: what has been drawn on the pictures that somebody looks at. Each picture has a sheet of its own, by a name;
 * strokes lie on it in the picture's user units (mm), the last on top.
 *
 * It is nowhere but in memory, and bounded (#ASHI_LIMIT_INK_POINTS, #ASHI_LIMIT_STROKE_POINTS). Several views may share
 * one. Signal "changed". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiInk, ashi_ink, ASHI, INK, GObject)

AshiInk *ashi_ink_new (void);
AshiInk *ashi_ink_copy (AshiInk *self);

gboolean ashi_ink_begin (AshiInk *self,
                         const char *sheet,
                         AshiStrokeKind kind,
                         AshiInkColour colour,
                         const AshiInkPoint *at,
                         double tolerance);
void ashi_ink_extend (AshiInk *self, const AshiInkPoint *to);
void ashi_ink_finish (AshiInk *self);
void ashi_ink_cancel (AshiInk *self);

GPtrArray *ashi_ink_list (AshiInk *self, const char *sheet);
gboolean ashi_ink_has_strokes (AshiInk *self, const char *sheet);
gboolean ashi_ink_is_empty (AshiInk *self);

gboolean ashi_ink_erase (AshiInk *self, const char *sheet, double x, double y, double radius);
void ashi_ink_clear (AshiInk *self, const char *sheet);
gboolean ashi_ink_can_undo (AshiInk *self, const char *sheet);
void ashi_ink_undo (AshiInk *self, const char *sheet);
gboolean ashi_ink_can_redo (AshiInk *self, const char *sheet);
void ashi_ink_redo (AshiInk *self, const char *sheet);
void ashi_ink_forget (AshiInk *self);

G_END_DECLS
