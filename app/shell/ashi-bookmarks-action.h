// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

void ashi_bookmarks_action_add (GtkApplicationWindow *window, AshiCanvas *canvas, GtkRevealer *notice);

G_END_DECLS
