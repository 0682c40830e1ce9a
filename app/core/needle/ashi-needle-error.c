// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-error.h"

/**
 * ashi_needle_error_quark:
 *
 * Returns: the domain of #AshiNeedleError, for %ASHI_NEEDLE_ERROR
 */
GQuark
ashi_needle_error_quark (void)
{
  return g_quark_from_static_string ("ashi-needle-error");
}
