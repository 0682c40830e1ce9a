// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim-reader.h"

G_BEGIN_DECLS

AshiAccount *ashi_read_account (const AshiReading *reading, AshiPack *pack, xmlNode *node);

G_END_DECLS
