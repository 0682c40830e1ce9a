// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

AshiClaim *ashi_read_count (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiCount **count);

G_END_DECLS
