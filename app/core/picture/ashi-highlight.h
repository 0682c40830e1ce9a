// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-paint-order.h"
#include "ashi-painter.h"

G_BEGIN_DECLS

AshiTile *ashi_highlight_paint (AshiPainter *painter, const AshiPaintOrder *order, GError **error);

G_END_DECLS
