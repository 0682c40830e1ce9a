// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

AshiPack *ashi_pack_new_for_patients (AshiPack *whole);

G_END_DECLS
