// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-stroke.h"

G_BEGIN_DECLS

GArray *ashi_ink_curve_new (const AshiStroke *stroke);

G_END_DECLS
