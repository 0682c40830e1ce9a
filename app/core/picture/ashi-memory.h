// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What pictures leave behind in glibc's heaps; elsewhere these do nothing. */

void ashi_memory_share_heaps (void);
void ashi_memory_give_back (void);

G_END_DECLS
