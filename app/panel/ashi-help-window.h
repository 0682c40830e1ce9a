// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_HELP_WINDOW (ashi_help_window_get_type ())

/**
 * AshiHelpWindow: the pages of help, for whoever reads in a view: patients find what is for everybody.
 */
G_DECLARE_FINAL_TYPE (AshiHelpWindow, ashi_help_window, ASHI, HELP_WINDOW, AdwWindow)

GtkWidget *ashi_help_window_new (GtkWindow *parent, AshiView *view);
void ashi_help_window_show_page (AshiHelpWindow *self, const char *id);

G_END_DECLS
