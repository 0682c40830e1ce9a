// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pick-map.h"
#include "ashi-studio.h"

G_BEGIN_DECLS

/* What is shown at several places is made once: studios and pick maps of this process, kept for as long as somebody
 * shows what they are for, and no longer. Main thread only. */

AshiStudio *ashi_gallery_dup_studio (AshiPlate *plate, const char *palette);
void ashi_gallery_recall_map_async (AshiPlate *plate,
                                    const char *const *hidden,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
AshiPickMap *ashi_gallery_recall_map_finish (GAsyncResult *result, GError **error);

G_END_DECLS
