// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

AshiPlate *ashi_mirror_new (AshiPlate *picture, const char *title);
gboolean ashi_mirror_can (AshiPlate *picture);
AshiSide ashi_mirror_side (AshiSide side);
char *ashi_mirror_dup_id (const char *structure_id);

G_END_DECLS
