// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-ink.h"
#include "ashi-overlay.h"

G_BEGIN_DECLS

#define ASHI_TYPE_INK_OVERLAY (ashi_ink_overlay_get_type ())

/**
 * AshiInkOverlay: an overlay that shows what has been drawn on the picture. Every canvas has one, with the ink of its
 * view. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiInkOverlay, ashi_ink_overlay, ASHI, INK_OVERLAY, GObject)

AshiInkOverlay *ashi_ink_overlay_new (void);
void ashi_ink_overlay_set_ink (AshiInkOverlay *self, AshiInk *ink);

G_END_DECLS
