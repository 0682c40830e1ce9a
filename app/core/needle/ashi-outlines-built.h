// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

AshiOutlines *ashi_outlines_new_built (AshiOutlines *drawn, double shift, double least, double sd);
AshiOutlines *ashi_outlines_get_base (AshiOutlines *self);
double ashi_outlines_get_growth (AshiOutlines *self);
GArray *ashi_outlines_get_band (AshiOutlines *self);
AshiXY ashi_outlines_get_inward (AshiOutlines *self);
double ashi_outlines_get_layer (AshiOutlines *self);

AshiNeedle ashi_needle_rebuild (AshiNeedle self, AshiOutlines *from, AshiOutlines *to);
double ashi_needle_get_spread (AshiNeedle self, AshiOutlines *outlines);

G_END_DECLS
