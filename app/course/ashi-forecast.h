// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-forecast-paint.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_FORECAST (ashi_forecast_get_type ())

/**
 * AshiForecast: how many cards come again on each of the next days, as bars with their numbers. Ears hear it as one
 * sentence.
 */
G_DECLARE_FINAL_TYPE (AshiForecast, ashi_forecast, ASHI, FORECAST, GtkWidget)

GtkWidget *ashi_forecast_new (void);
void ashi_forecast_show (AshiForecast *self, const guint *n_due);

G_END_DECLS
