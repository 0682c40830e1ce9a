// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

/**
 * ASHI_VIEWPORT_TRUE_SIZE: the scale called 100 %, in logical px per mm: a millimetre of the body is a millimetre on a
 * screen of the nominal 96 px per inch.
 */
#define ASHI_VIEWPORT_TRUE_SIZE (96.0 / 25.4)

/**
 * ASHI_VIEWPORT_MAX_SCALE: the largest scale, in logical px per mm; a tenth of a millimetre is then 4 px wide, which is
 * as fine as plates are drawn.
 */
#define ASHI_VIEWPORT_MAX_SCALE 40.0

#define ASHI_TYPE_VIEWPORT (ashi_viewport_get_type ())

/**
 * AshiViewport: the one transform between a plate's user units (mm) and a widget's logical px.
 *
 * Its size is that of one widget. Another widget, in a window of its own perhaps, shows the same by a viewport that
 * follows this one: ashi_viewport_follow().
 *
 * Its signal "changed" says that the transform is another. While the plate is fitted it stays so when the size changes.
 * Main thread only; needs no display.
 */
G_DECLARE_FINAL_TYPE (AshiViewport, ashi_viewport, ASHI, VIEWPORT, GObject)

AshiViewport *ashi_viewport_new (void);
void ashi_viewport_follow (AshiViewport *self, AshiViewport *leader);
gboolean ashi_viewport_is_following (AshiViewport *self);

AshiBox ashi_viewport_get_content (AshiViewport *self);
void ashi_viewport_set_content (AshiViewport *self, AshiBox content);
void ashi_viewport_set_beside (AshiViewport *self, double beside);
void ashi_viewport_set_covers (AshiViewport *self, const AshiBox *covers, guint n_covers, guint n_lasting);
void ashi_viewport_set_size (AshiViewport *self, double width, double height);

double ashi_viewport_get_scale (AshiViewport *self);
double ashi_viewport_get_fit_scale (AshiViewport *self);
double ashi_viewport_get_min_scale (AshiViewport *self);
gboolean ashi_viewport_get_fitted (AshiViewport *self);
void ashi_viewport_get_center (AshiViewport *self, double *x, double *y);
AshiBox ashi_viewport_get_visible_box (AshiViewport *self);
void ashi_viewport_get_origin (AshiViewport *self, int device_scale, double *x, double *y);

void ashi_viewport_to_plate (AshiViewport *self, double view_x, double view_y, double *x, double *y);
void ashi_viewport_to_view (AshiViewport *self, double x, double y, double *view_x, double *view_y);

void ashi_viewport_fit (AshiViewport *self);
void ashi_viewport_zoom_at (AshiViewport *self, double factor, double view_x, double view_y);
void ashi_viewport_pan (AshiViewport *self, double view_dx, double view_dy);
void ashi_viewport_look_at (AshiViewport *self, double x, double y, double scale);
void ashi_viewport_look_across (AshiViewport *self, double x, double y, double mm);
void ashi_viewport_bring (AshiViewport *self, AshiBox box);
gboolean ashi_viewport_is_clear (AshiViewport *self, AshiBox box);

G_END_DECLS
