// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-drawing-layers.h"
#include "ashi-lettering.h"

G_BEGIN_DECLS

AshiPlate *ashi_read_picture (AshiDrawing *drawing,
                              GBytes *svg,
                              const char *id,
                              const char *title,
                              GPtrArray *layers,
                              GPtrArray *drawn,
                              AshiLettering *lettering);
AshiPlate *ashi_read_plate (
    const AshiReading *reading, AshiPack *pack, GBytes *svg, const char *id, const char *title, GPtrArray *layers);

G_END_DECLS
