// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiNeedleError: why there is no needle to hold. The message is for people.
 * @ASHI_NEEDLE_ERROR_DRAWING: the drawing's outlines cannot be read
 * @ASHI_NEEDLE_ERROR_NO_NEEDLE: no needle lies in the section's plane
 * @ASHI_NEEDLE_ERROR_RANGE: a value is out of its range, which the message tells
 */
typedef enum
{
  ASHI_NEEDLE_ERROR_DRAWING,
  ASHI_NEEDLE_ERROR_NO_NEEDLE,
  ASHI_NEEDLE_ERROR_RANGE,
} AshiNeedleError;

#define ASHI_NEEDLE_ERROR (ashi_needle_error_quark ())
GQuark ashi_needle_error_quark (void);

G_END_DECLS
