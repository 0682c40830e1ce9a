// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pieces.h"
#include "ashi-point-code.h"

G_BEGIN_DECLS

guint ashi_typed_codes_read (const AshiPieces *pieces, guint i, GPtrArray *codes);

G_END_DECLS
