// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_READER (ashi_reader_get_type ())

/**
 * AshiReader: who reads, as one sees it: while a patient does, the window says so from afar, its words are larger, and
 * the action "win.reader" leads back to the others only after a question. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiReader, ashi_reader, ASHI, READER, GObject)

AshiReader *ashi_reader_new (GtkApplicationWindow *window, AshiView *view, GtkWidget *bar);

G_END_DECLS
