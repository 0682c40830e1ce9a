// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ashi_is_syllable (const char *letters, gsize length);
char *ashi_pinyin_dup_wade_giles (const char *pinyin);
char *ashi_pinyin_dup_with_v (const char *pinyin);

G_END_DECLS
