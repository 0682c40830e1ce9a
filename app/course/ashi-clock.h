// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiClock:
 *
 * Returns: what a clock says that only goes forward, in µs, as g_get_monotonic_time() does
 */
typedef gint64 (*AshiClock) (void);

G_END_DECLS
