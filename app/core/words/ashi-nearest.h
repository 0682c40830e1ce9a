// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ashi_fold (const char *text);
char *ashi_close_up (const char *folded);
guint ashi_edit_distance (const char *a, const char *b);
const char *ashi_nearest (const char *word, const char *const *candidates);

G_END_DECLS
