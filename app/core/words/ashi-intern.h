// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words that many pictures or subjects share are kept once, as long as somebody holds them. Any thread may call these.
 * What was interned here must be released here. GLib's own would not do: up to 2.74 at least it hands out an interned
 * string in the moment in which another thread lets the last hold of it go.
 */

GRefString *ashi_intern (const char *words);
void ashi_intern_release (GRefString *words);

G_END_DECLS
