// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-recall.h"

#include <cairo.h>

G_BEGIN_DECLS

/* How much was recalled, drawn and in words. */

void ashi_recall_paint (
    const AshiRecall *self, cairo_t *cr, double width, double height, double wanted, gboolean from_right);
char *ashi_recall_dup_words (const AshiRecall *self);
char *ashi_recall_dup_legend (double wanted);

G_END_DECLS
