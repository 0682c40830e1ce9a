// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ashi_welcome_get_text (void);
gboolean ashi_welcome_was_read (void);
void ashi_welcome_remember (void);

G_END_DECLS
