// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

/**
 * AshiSeenFunc:
 * @x: a place, in user units (mm)
 * @y: likewise
 *
 * Returns: whether what is looked for is what is seen there
 */
typedef gboolean (*AshiSeenFunc) (double x, double y, gpointer data);

gboolean ashi_seen_spot_find (AshiBox box, AshiSeenFunc is_seen, gpointer data, double *x, double *y);

G_END_DECLS
