// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tile.h"

G_BEGIN_DECLS

AshiTile *ashi_flatten (GPtrArray *tiles, const double *opacities, AshiBox box, double scale, GError **error);
void ashi_flatten_async (GPtrArray *tiles,
                         const double *opacities,
                         AshiBox box,
                         double scale,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
AshiTile *ashi_flatten_finish (GAsyncResult *result, GError **error);

G_END_DECLS
