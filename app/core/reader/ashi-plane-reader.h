// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

gboolean ashi_read_position (xmlNode *root, const char *name, AshiPosition *position);
gboolean ashi_read_directions (xmlNode *root, AshiPosition *u, AshiPosition *v);

G_END_DECLS
