// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flow.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is looked at or read, to keep. Main thread; the painting is done in a worker. */

/**
 * AshiExportDone:
 * @message: what to tell: that it is done, or why it is not
 */
typedef void (*AshiExportDone) (gpointer user_data, const char *message);

void
ashi_export_save_view (AshiViewPage *page, AshiPaper paper, const char *path, AshiExportDone done, gpointer user_data);
void ashi_export_copy_view (AshiViewPage *page, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data);
void
ashi_export_save_sheet (AshiFlow *sheet, AshiPaper paper, const char *path, AshiExportDone done, gpointer user_data);
void ashi_export_copy_sheet (AshiFlow *sheet, GdkClipboard *clipboard, AshiExportDone done, gpointer user_data);

G_END_DECLS
