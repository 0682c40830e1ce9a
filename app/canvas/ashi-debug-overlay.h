// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ASHI_TYPE_DEBUG_OVERLAY (ashi_debug_overlay_get_type ())

/**
 * AshiDebugOverlay: an #AshiOverlay: what the canvas does, and the boxes of its regions. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiDebugOverlay, ashi_debug_overlay, ASHI, DEBUG_OVERLAY, GObject)

gboolean ashi_debug_overlay_is_wanted (void);
AshiDebugOverlay *ashi_debug_overlay_new (void);

G_END_DECLS
