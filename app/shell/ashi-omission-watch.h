// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate-view.h"
#include "ashi-problem-bar.h"

G_BEGIN_DECLS

void ashi_omission_watch_start (AshiPlateView *plate_view, AshiProblemBar *bar);

G_END_DECLS
