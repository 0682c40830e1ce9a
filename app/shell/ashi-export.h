// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A view as a picture to keep. Main thread; the painting is done in a worker. */

/**
 * AshiExportDone:
 * @message: what to tell: that it is done, or why it is not
 */
typedef void (*AshiExportDone) (gpointer user_data, const char *message);

char *ashi_export_dup_file_name (AshiView *view);
void
ashi_export_save (AshiView *view, AshiBox box, double scale, const char *path, AshiExportDone done, gpointer user_data);
void ashi_export_copy (
    AshiView *view, AshiBox box, double scale, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data);

G_END_DECLS
