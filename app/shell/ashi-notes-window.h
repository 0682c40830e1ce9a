// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store-notes.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_NOTES_WINDOW (ashi_notes_window_get_type ())

/**
 * AshiNotesWindow: the notes that somebody has written beside one thing, to be read, changed, added and removed. What
 * is typed is kept a moment later, and when the window closes; where it cannot be, that is said and the window stays.
 *
 * Signal "kept": something is in the file now that was not, or no longer.
 */
G_DECLARE_FINAL_TYPE (AshiNotesWindow, ashi_notes_window, ASHI, NOTES_WINDOW, AdwWindow)

GtkWidget *ashi_notes_window_new (AshiStore *store, const char *pack, const char *about, const char *title);
void ashi_notes_window_show_note (AshiNotesWindow *self, const char *id);

G_END_DECLS
