// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-painter.h"

G_BEGIN_DECLS

#define ASHI_TYPE_STUDIO (ashi_studio_get_type ())

/**
 * AshiStudio: a few worker threads that draw one plate in one palette, each with a painter of its own.
 *
 * Jobs of a lower @priority number start first. Every callback runs in the thread-default main context of the caller.
 */
G_DECLARE_FINAL_TYPE (AshiStudio, ashi_studio, ASHI, STUDIO, GObject)

AshiStudio *ashi_studio_new (AshiPlate *plate, const char *palette);
AshiPlate *ashi_studio_get_plate (AshiStudio *self);
const char *ashi_studio_get_palette (AshiStudio *self);
void ashi_studio_give_way (AshiStudio *self);
void ashi_studio_count_jobs (AshiStudio *self, guint *n_running, guint *n_waiting);
guint ashi_studio_get_n_asked (AshiStudio *self);

void ashi_studio_paint_layer_async (AshiStudio *self,
                                    guint layer,
                                    AshiBox box,
                                    double scale,
                                    int priority,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void ashi_studio_paint_highlight_async (AshiStudio *self,
                                        const char *structure_id,
                                        AshiHighlightStyle style,
                                        AshiBox box,
                                        double scale,
                                        double pixel,
                                        int priority,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
AshiTile *ashi_studio_paint_finish (AshiStudio *self, GAsyncResult *result, GError **error);

G_END_DECLS
