// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-outline.h"

G_BEGIN_DECLS

AshiXY ashi_section_place_to_view (AshiCanvas *canvas, AshiXY place);

G_END_DECLS
