// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-error.h"

/**
 * ashi_picture_error_quark:
 *
 * Returns: the domain of #AshiPictureError, for %ASHI_PICTURE_ERROR
 */
GQuark
ashi_picture_error_quark (void)
{
  return g_quark_from_static_string ("ashi-picture-error");
}
