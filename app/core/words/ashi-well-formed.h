// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The forms of what packs write for programs to read, as the schema of packs has them as well. */

gboolean ashi_is_id (const char *text);
gboolean ashi_is_version (const char *text);
gboolean ashi_is_day (const char *text);
gboolean ashi_is_language (const char *text);

G_END_DECLS
