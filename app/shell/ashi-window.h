// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_WINDOW (ashi_window_get_type ())

/**
 * AshiWindow: index, plate and card of one pack, around one #AshiView.
 */
G_DECLARE_FINAL_TYPE (AshiWindow, ashi_window, ASHI, WINDOW, AdwApplicationWindow)

GtkWidget *ashi_window_new (GtkApplication *application, AshiOpening *opening);
AshiCanvas *ashi_window_get_canvas (AshiWindow *self);
const char *ashi_window_get_folder (AshiWindow *self);
void ashi_window_open_link (AshiWindow *self, const char *uri);
void ashi_window_show_about (AshiWindow *self);

G_END_DECLS
