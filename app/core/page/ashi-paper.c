// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-paper.h"

#define MARGIN 42.5 /* points: 15 mm */

/**
 * ashi_paper_get_size:
 * @paper: a paper that can be printed on
 */
AshiPaperSize
ashi_paper_get_size (AshiPaper paper)
{
  static const AshiPaperSize a4 = { 595.28, 841.89, MARGIN }, letter = { 612, 792, MARGIN };

  return paper == ASHI_PAPER_LETTER ? letter : a4;
}
