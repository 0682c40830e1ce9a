// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder in which pictures are kept between runs: a folder of the user's own in which other things may have come to
 * lie. What is not a regular file under a name of ours is neither read nor removed, no link is followed, and where
 * there is no such folder nothing is kept. Any thread may call these; other runs of the program may, too. */

/**
 * ASHI_CACHE_FILE_BYTES: no file that is kept is larger.
 */
#define ASHI_CACHE_FILE_BYTES (16 << 20)

GBytes *ashi_cache_folder_read (const char *name);
gboolean ashi_cache_folder_write (const char *name, GBytes *content);
void ashi_cache_folder_leave (void);

G_END_DECLS
