// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-drawing.h"
#include "ashi-lettering.h"

G_BEGIN_DECLS

AshiLettering *ashi_read_lettering (AshiDrawing *drawing, GPtrArray *drawn);
void ashi_read_label (AshiDrawing *drawing, xmlNode *node, const AshiStructure *structure, AshiLettering *lettering);

G_END_DECLS
