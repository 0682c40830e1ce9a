// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* For how many days a forecast looks ahead, today being the first. */
#define ASHI_FORECAST_DAYS 14

/* How high it should be, in logical px or points, beside the two lines of figures that stand above and below. */
#define ASHI_FORECAST_HEIGHT 74

void ashi_forecast_paint (
    const guint *n_due, cairo_t *cr, PangoLayout *layout, double width, double height, gboolean from_right);
char *ashi_forecast_dup_words (const guint *n_due);

G_END_DECLS
