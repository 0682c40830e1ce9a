// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

AshiBuilds *ashi_read_builds (const AshiReading *reading, AshiPack *pack, xmlNode *root);

G_END_DECLS
