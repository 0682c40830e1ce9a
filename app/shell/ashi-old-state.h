// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ashi_old_state_waits (GSettings *settings);
void ashi_old_state_take (GSettings *settings);

G_END_DECLS
