// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

G_BEGIN_DECLS

/*
 * What a window can show has a name, for menus and links: "plate/" or "section/", and its id.
 */

char *ashi_picture_dup_name (AshiPlate *picture, gboolean is_section);
char *ashi_view_dup_picture_name (AshiView *view);
gboolean ashi_pack_find_picture (AshiPack *pack, const char *name, AshiPlate **plate, AshiSection **section);
gboolean ashi_pack_has_picture (AshiPack *pack, const char *name, AshiAudience audience);
void ashi_view_show_named (AshiView *view, const char *name);

G_END_DECLS
