// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-stroke.h"

G_BEGIN_DECLS

void ashi_ink_line_simplify (GArray *points, double tolerance, guint most);

G_END_DECLS
