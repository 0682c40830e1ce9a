// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

G_BEGIN_DECLS

/*
 * The menu of what can be shown. Its items choose a picture by a name, the state of the action "win.picture":
 * "plate/" and the id of a plate.
 */

GMenuModel *ashi_picture_menu_new (AshiPack *pack);
char *ashi_picture_menu_dup_name (AshiView *view);
void ashi_picture_menu_show (AshiPack *pack, AshiView *view, const char *name);

G_END_DECLS
