// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-export.h"

G_BEGIN_DECLS

/* Printing, by the desktop's own dialog. Main thread; pages are painted in a worker. */

GtkPrintOperation *ashi_print_new_for_view (AshiViewPage *page);
GtkPrintOperation *ashi_print_new_for_sheet (AshiFlow *sheet);
void ashi_print_run (GtkPrintOperation *operation,
                     GtkWindow *window,
                     const char *name,
                     AshiExportDone done,
                     gpointer user_data,
                     GDestroyNotify destroy);

G_END_DECLS
