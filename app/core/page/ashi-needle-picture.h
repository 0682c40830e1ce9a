// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AshiNeedlePicture: a needle that is held, as it is drawn over its section.
 * @handle: where its handle ends
 * @hub: where handle and shaft meet
 * @entry: where it enters the skin
 * @is_stopped: whether bone stops it
 */
typedef struct
{
  AshiXY handle, hub, entry, tip;
  gboolean is_stopped;
} AshiNeedlePicture;

AshiNeedlePicture
ashi_needle_picture_place (AshiNeedle needle, AshiOutlines *outlines, double size, gboolean is_mirrored);
void ashi_needle_picture_paint (const AshiNeedlePicture *self, cairo_t *cr, double unit);
void ashi_needle_picture_write_depth (const AshiNeedlePicture *self, cairo_t *cr, double unit, double depth);

G_END_DECLS
