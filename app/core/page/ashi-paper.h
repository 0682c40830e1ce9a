// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AshiPaper: on what something is laid out.
 * @ASHI_PAPER_SCREEN: on none: a picture is as large as on the screen
 */
typedef enum
{
  ASHI_PAPER_SCREEN,
  ASHI_PAPER_A4,
  ASHI_PAPER_LETTER,
} AshiPaper;

/**
 * AshiPaperSize: of a sheet that stands upright, in points, and what is kept free along its edges.
 */
typedef struct
{
  double width, height;
  double margin;
} AshiPaperSize;

AshiPaperSize ashi_paper_get_size (AshiPaper paper);

G_END_DECLS
