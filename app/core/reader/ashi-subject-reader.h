// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-shelf.h"

G_BEGIN_DECLS

void ashi_read_sources (const AshiReading *reading, AshiPack *pack, xmlNode *root);
void ashi_read_subjects (const AshiReading *reading, AshiPack *pack, AshiShelf *shelf, xmlNode *root);

G_END_DECLS
