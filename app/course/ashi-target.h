// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-answering.h"

G_BEGIN_DECLS

#define ASHI_TYPE_TARGET (ashi_target_get_type ())

/**
 * AshiTarget: an #AshiAnswering that is a structure or a place in the picture. A structure is chosen as everywhere, by
 * a click or by walking the regions; a place is set down by a click, or by the arrow keys.
 */
G_DECLARE_FINAL_TYPE (AshiTarget, ashi_target, ASHI, TARGET, GtkWidget)

GtkWidget *ashi_target_new (AshiQuestion *question, AshiCanvas *canvas);

G_END_DECLS
