// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

void ashi_show_action_add (GtkApplicationWindow *window, AshiCanvas *canvas, AdwFlap *flap, GtkRevealer *notice);
gboolean ashi_show_action_talk (GtkWidget *window, AshiPack *pack, const char *id, AshiSide side);

void ashi_show_action_forget (GtkWidget *window);

G_END_DECLS
