// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the files of AshiPainter share: it paints in one and has a process paint in another. */

#include "ashi-highlight.h"
#include "ashi-painter-process.h"
#include "ashi-painter.h"

#include <librsvg/rsvg.h>

G_BEGIN_DECLS

struct _AshiPainter
{
  GObject parent_instance;

  AshiPlate *plate;
  char *palette;
  RsvgHandle *handle;       /* NULL: it is apart */
  AshiPainter *bare;        /* draws everything whole, for measuring; NULL until it is needed */
  cairo_surface_t *drawing; /* the structure that was traced last; NULL: none was */
  char *drawn_id;           /* its id */
  AshiTrace drawn;
  AshiBox *layer_ink;          /* by layer; its width is below 0 until it is measured */
  AshiPainterProcess *process; /* NULL: it is not apart */
  GCancellable *cancellable;   /* NULL: nothing ends the work */
  double traced;               /* seconds of processor time spent on structures one by one */
};

AshiTile *ashi_painter_carry_out (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error);

AshiTile *ashi_painter_paint_alone (AshiPainter *self, const AshiPaintOrder *order, GError **error);
AshiTile *
ashi_painter_carry_out_apart (AshiPainter *self, const AshiPaintOrder *order, AshiTrace *found, GError **error);
AshiTile *ashi_painter_paint_pieces (AshiPainter *self, const AshiPaintOrder *order, GError **error);

G_END_DECLS
