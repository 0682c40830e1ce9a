// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COMPARE_NEEDLES (ashi_compare_needles_get_type ())

/**
 * AshiCompareNeedles: of two cards the needles that are drawn, one of each side by side: as strips on one axis, and
 * what begins where in two columns on one scale. Which needles are meant can be chosen. Visible where both have any,
 * for readers who may see depths. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiCompareNeedles, ashi_compare_needles, ASHI, COMPARE_NEEDLES, GtkWidget)

GtkWidget *ashi_compare_needles_new (void);
void ashi_compare_needles_set_cards (AshiCompareNeedles *self, AshiCard *first, AshiCard *second, AshiPack *pack);
double ashi_compare_needles_get_longest (AshiCompareNeedles *self);
void ashi_compare_needles_show (AshiCompareNeedles *self, double axis_end);

G_END_DECLS
