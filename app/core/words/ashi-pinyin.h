// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar ashi_pinyin_find_foreign (const char *text);
gboolean ashi_pinyin_has_tone (const char *text);

G_END_DECLS
