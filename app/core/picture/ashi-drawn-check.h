// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-problems.h"

G_BEGIN_DECLS

void ashi_check_drawn (AshiPack *pack, const AshiProblems *known, AshiProblems *problems);

G_END_DECLS
