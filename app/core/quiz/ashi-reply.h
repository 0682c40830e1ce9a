// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiReply: what somebody answered. Of it only what the question asks for is looked at.
 * @chosen: (nullable) (array zero-terminated=1): the ids of options, in order where order is asked for; or of the
 *   structures that were clicked, the outermost first
 * @typed: (nullable): a name
 * @has_place: whether somebody clicked a place
 * @x: where, in the picture's user units (mm)
 * @y: likewise
 * @presses: at which depths the needle was stopped, in mm
 * @n_presses: how often; 0: never
 * @seconds: how long it took; 0: nobody looked at the clock
 */
typedef struct
{
  const char *const *chosen;
  const char *typed;
  gboolean has_place;
  double x, y;
  const double *presses;
  guint n_presses;
  double seconds;
} AshiReply;

G_END_DECLS
