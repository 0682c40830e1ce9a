// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-paint-order.h"
#include "ashi-wire.h"

G_BEGIN_DECLS

/* The program's half of what ashi-painter-protocol.h tells of. What is not as it must be is %G_IO_ERROR_INVALID_DATA,
 * after which there is nothing more to say to one another. */

gboolean ashi_painter_talk_ready (const AshiWire *wire, guint *guards, GError **error);
gboolean
ashi_painter_talk_opening (const AshiWire *wire, AshiPlate *plate, const char *palette, double seconds, GError **error);
AshiTile *ashi_painter_talk_order (const AshiWire *wire, const AshiPaintOrder *order, AshiTrace *found, GError **error);
gboolean ashi_painter_talk_end (int fd);

G_END_DECLS
