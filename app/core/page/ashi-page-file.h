// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-imprint.h"
#include "ashi-picture-error.h"

G_BEGIN_DECLS

/**
 * ASHI_PRINT_DETAIL: pixels per point, for what must be drawn in pixels even where all else is lines: 216 to the inch
 * keep a highlight sharp in print.
 */
#define ASHI_PRINT_DETAIL 3.0

/**
 * AshiPagePaint:
 * @cr: a context whose origin is the page's upper left corner and whose unit is that of the page
 * @page: its number, from 0
 * @detail: pixels per unit of @cr, for what must be drawn in pixels
 *
 * Returns: whether the page was painted
 */
typedef gboolean (*AshiPagePaint) (cairo_t *cr, guint page, double detail, gpointer data, GError **error);

/**
 * AshiPageFile: pages to be saved. Any thread.
 * @width: of each page, in points; for PNG in pixels, or in what @fineness makes of them
 * @height: likewise
 * @fineness: pixels of a PNG per unit
 * @n_pages: how many there are; only a PDF has more than one
 * @imprint: (nullable): what the file says about itself
 * @paint: paints one of them
 * @data: for @paint
 */
typedef struct
{
  double width, height;
  double fineness;
  guint n_pages;
  const AshiImprint *imprint;
  AshiPagePaint paint;
  gpointer data;
} AshiPageFile;

gboolean ashi_page_file_save (const AshiPageFile *self, const char *path, GError **error);

G_END_DECLS
