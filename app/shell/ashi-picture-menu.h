// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *ashi_picture_menu_new (AshiPack *pack, AshiAudience audience);
void ashi_picture_menu_attach (GtkMenuButton *button, AshiView *view);

G_END_DECLS
