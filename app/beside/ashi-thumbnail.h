// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_THUMBNAIL (ashi_thumbnail_get_type ())

/**
 * AshiThumbnail: what another widget shows, small and as it moves. Its shape is that of the other, and it is never
 * larger than it was told to be, which no GtkPicture is. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiThumbnail, ashi_thumbnail, ASHI, THUMBNAIL, GtkWidget)

GtkWidget *ashi_thumbnail_new (GtkWidget *content);
void ashi_thumbnail_set_extent (AshiThumbnail *self, int extent);

G_END_DECLS
