// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the commands share that read and write files of the user's. */

AshiStore *ashi_command_open_store (void);
gboolean ashi_command_is_readable (const char *path, gsize most);
GBytes *ashi_command_load (const char *path);
gboolean ashi_command_save (const char *path, GBytes *content);

G_END_DECLS
