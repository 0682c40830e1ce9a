// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-names.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * ASHI_SHEET_WIDTH, ASHI_SHEET_HEIGHT: a page, which is an A4 lying on its side, in points.
 */
#define ASHI_SHEET_WIDTH  841.89
#define ASHI_SHEET_HEIGHT 595.28

/**
 * AshiSheetPage: one page of a contact sheet.
 * @names: (owned): what tells the names in its pictures
 * @title: what the sheet is of
 * @heading: what is on this page
 * @footer: (nullable): who made it
 * @number: the page's number, from 1
 * @n_pages: how many there are
 * @pictures: (element-type AshiPlate): what it shows, row by row; as many as its cells, or fewer
 */
typedef struct
{
  AshiNames *names;
  const char *title;
  const char *heading;
  const char *footer;
  guint number, n_pages;
  guint columns, rows;
  GPtrArray *pictures;
} AshiSheetPage;

gboolean ashi_sheet_page_paint (const AshiSheetPage *self, cairo_t *cr, double detail, GError **error);

G_END_DECLS
