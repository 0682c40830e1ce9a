// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ASHI_TYPE_RULERS (ashi_rulers_get_type ())

/**
 * AshiRulers: an #AshiOverlay: rulers along the upper and the left edge of the canvas, in mm of the body. Main thread
 * only.
 */
G_DECLARE_FINAL_TYPE (AshiRulers, ashi_rulers, ASHI, RULERS, GObject)

AshiRulers *ashi_rulers_new (void);

G_END_DECLS
