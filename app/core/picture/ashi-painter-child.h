// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-picture-error.h"

#include <gio/gio.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * AshiPainterChild: an ashi-painter that runs, or did: only its parent is told of its end.
 * @fd: the socket to it
 * @clock: its processor time
 *
 * Any thread may use one, but only one at a time.
 */
typedef struct
{
  GSubprocess *subprocess;
  int fd;
  clockid_t clock;
} AshiPainterChild;

AshiPainterChild *ashi_painter_child_start (GError **error);
void ashi_painter_child_end (AshiPainterChild *self);
double ashi_painter_child_get_used (const AshiPainterChild *self);
AshiPictureError ashi_painter_child_find_cause (const AshiPainterChild *self);

G_END_DECLS
