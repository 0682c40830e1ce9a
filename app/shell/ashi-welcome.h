// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *ashi_welcome_get_text (void);
gboolean ashi_welcome_was_read (GSettings *settings);
gboolean ashi_welcome_has_news (GSettings *settings);
void ashi_welcome_remember_news (GSettings *settings);
void ashi_welcome_remember (GSettings *settings);

G_END_DECLS
