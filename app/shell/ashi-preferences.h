// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-bookmarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

void ashi_preferences_follow_style (GApplication *application, GSettings *settings);
GtkWidget *ashi_preferences_new (GtkWindow *parent, AshiBookmarks *bookmarks);

G_END_DECLS
