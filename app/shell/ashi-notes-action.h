// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_notes_action_add (GtkApplicationWindow *window, AshiView *view, GtkRevealer *notice);

G_END_DECLS
