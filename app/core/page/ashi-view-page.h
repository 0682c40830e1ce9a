// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-imprint.h"
#include "ashi-painter.h"
#include "ashi-paper.h"
#include "ashi-view.h"

G_BEGIN_DECLS

typedef struct _AshiNeedleScene AshiNeedleScene; /* see ashi-needle-scene.h */

/**
 * AshiViewPageMarks:
 * @cr: a context whose origin is the upper left corner of the picture
 * @box: what that shows, in user units (mm)
 * @scale: units of @cr per mm
 *
 * Paints what stands over a picture, on whichever thread that is painted.
 */
typedef void (*AshiViewPageMarks) (gpointer data, cairo_t *cr, AshiBox box, double scale);

#define ASHI_TYPE_VIEW_PAGE (ashi_view_page_get_type ())

/**
 * AshiViewPage: a view as it was seen, on a page of its own: under a title the part of the picture, its words, what
 * has been drawn on it, what is selected by name, sides and scale, and below it whose it is.
 *
 * It is made on the main thread and holds all that it needs, since the view goes on; from then on any one thread may
 * paint it.
 */
G_DECLARE_FINAL_TYPE (AshiViewPage, ashi_view_page, ASHI, VIEW_PAGE, GObject)

AshiViewPage *ashi_view_page_new (AshiView *view, AshiBox box, double scale);
void ashi_view_page_add_needle (AshiViewPage *self, const AshiNeedleScene *needle);
void ashi_view_page_add_marks (AshiViewPage *self, AshiViewPageMarks painted, gpointer data, GDestroyNotify destroy);
const AshiImprint *ashi_view_page_get_imprint (AshiViewPage *self);
AshiBox ashi_view_page_get_box (AshiViewPage *self);

gboolean
ashi_view_page_paint (AshiViewPage *self, cairo_t *cr, double width, double height, double detail, GError **error);
gboolean ashi_view_page_paint_picture (
    AshiViewPage *self, AshiPainter *painter, cairo_t *cr, double scale, double size, double detail, GError **error);
AshiPainter *ashi_view_page_create_painter (AshiViewPage *self, GError **error);
gboolean ashi_view_page_save (AshiViewPage *self, AshiPaper paper, const char *path, GError **error);
cairo_surface_t *ashi_view_page_draw (AshiViewPage *self, GError **error);

char *ashi_view_dup_file_name (AshiView *view, const char *ending);

G_END_DECLS
