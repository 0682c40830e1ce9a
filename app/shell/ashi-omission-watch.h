// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-problem-bar.h"

G_BEGIN_DECLS

void ashi_omission_watch_start (AshiCanvas *canvas, AshiProblemBar *bar);

G_END_DECLS
