// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What keeps a renderer that a drawing has taken over from doing harm. Each is put up once, before anything of the
 * drawing is read, and cannot be taken down. Each says whether it stands: where the kernel or the build lacks one, the
 * others have to do. */

gboolean ashi_guard_limit (void);
gboolean ashi_guard_files (void);
gboolean ashi_guard_calls (void);
void ashi_guard_tell_memory (void);

G_END_DECLS
