// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ashi_is_hanzi (gunichar character);
char *ashi_simplify_hanzi (const char *text);

G_END_DECLS
