// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ASHI_TYPE_MEASURE (ashi_measure_get_type ())

/**
 * AshiMeasure: the distance between two spots of the picture: an #AshiTool whose clicks lay it down, and the
 * #AshiOverlay that shows it over the picture it was measured in. Of one canvas. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiMeasure, ashi_measure, ASHI, MEASURE, GObject)

AshiMeasure *ashi_measure_new (void);

G_END_DECLS
