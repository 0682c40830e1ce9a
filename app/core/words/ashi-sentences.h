// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ashi_blank_after (const char *sentence);
guint ashi_count_words (const char *text);
GStrv ashi_split_sentences (const char *text, guint most_words);

G_END_DECLS
