// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How the picture is looked at, and how that is kept: isolate, hide, measure, words, other side, link, picture. */

void ashi_view_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas);

G_END_DECLS
