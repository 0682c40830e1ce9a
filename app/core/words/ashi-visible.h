// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiVisible: what a stranger's text is shown as.
 */
typedef enum
{
  ASHI_VISIBLE_PROSE, /* many lines to read: what moves the cursor or turns the direction of writing is spelled out */
  ASHI_VISIBLE_QUOTE, /* one line that quotes: every character that cannot be seen is spelled out */
} AshiVisible;

gboolean ashi_visible_may_stand (gunichar character, AshiVisible how);
char *ashi_visible_dup (const char *text, AshiVisible how);
char *ashi_visible_dup_cut (const char *text, glong most);

G_END_DECLS
