// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The parts a canvas is put together from. Each owns its state and knows none of the others; only the files of the
 * canvas see them side by side. */

#include "ashi-canvas.h"
#include "ashi-hand.h"
#include "ashi-ink-overlay.h"
#include "ashi-label-store.h"
#include "ashi-name-places.h"
#include "ashi-open-picture.h"
#include "ashi-picker.h"
#include "ashi-regions.h"
#include "ashi-rulers.h"
#include "ashi-stances.h"

G_BEGIN_DECLS

struct _AshiCanvas
{
  GtkWidget parent_instance;

  AshiView *view;
  AshiViewport *viewport;
  AshiStances *stances;
  AshiOverlays *overlays;
  AshiHand *hand;
  AshiTool *point;       /* what is in the hand unless something else is */
  AshiInkOverlay *drawn; /* always one of the overlays */
  AshiRulers *rulers;    /* one of the overlays while they are wanted */
  AshiLabelStore *words;
  AshiNamePlaces *names; /* of what is open here */
  GtkWidget *details;    /* weak, NULL: where the card of what is selected opens */

  /* The plate that is open here, which comes and goes as one. The view may have gone on to another one, which it is
   * about to tell of. NULL: none, or this is in no window. */
  AshiOpenPicture *picture;
  AshiPicker *picker;
  AshiRegions *regions; /* NULL, too, until it is known where they lie */

  gboolean settled;
  gboolean opening; /* nobody has seen the picture sharp yet */
};

void ashi_canvas_follow_view (AshiCanvas *self);
void ashi_canvas_set_measuring (AshiCanvas *self, gboolean measuring);
void ashi_canvas_set_rulers (AshiCanvas *self, gboolean rulers);
void ashi_canvas_follow_picture (AshiCanvas *self);
void ashi_canvas_close_picture (AshiCanvas *self);
void ashi_canvas_open_regions (AshiCanvas *self);
void ashi_canvas_paint_anew (AshiCanvas *self);
void ashi_canvas_describe (AshiCanvas *self);

AshiBox ashi_canvas_get_content (AshiPlate *picture);
void ashi_canvas_fit_names (AshiCanvas *self, double width);

void ashi_canvas_listen_to_picker (AshiCanvas *self);
void ashi_canvas_refine_picks (AshiCanvas *self);

void ashi_canvas_want_pictures (AshiCanvas *self);
void ashi_canvas_update_settled (AshiCanvas *self);
void ashi_canvas_listen_to_picture (AshiCanvas *self);
void ashi_canvas_hovered_changed (AshiCanvas *self);

G_END_DECLS
