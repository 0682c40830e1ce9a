// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_pack_door_add (GtkApplicationWindow *window, GtkRevealer *notice);
char *ashi_pack_door_dup_folder (GFile *file, GError **error);

G_END_DECLS
