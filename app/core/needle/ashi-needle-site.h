// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

G_BEGIN_DECLS

/* How far below the tip its line is followed, in mm: as far as a longer needle of the next two sizes reaches. */
#define ASHI_NEEDLE_FOLLOWED 40.0

AshiRun *ashi_needle_create_run (AshiNeedle self, AshiOutlines *outlines, const AshiRun *drawn);
gboolean ashi_needle_is_drawn (AshiNeedle self);
gboolean ashi_needle_lies_in_plane (AshiOutlines *outlines, const AshiRun *drawn);
double ashi_needle_get_reach (AshiNeedle self, AshiOutlines *outlines, int *bone);

G_END_DECLS
