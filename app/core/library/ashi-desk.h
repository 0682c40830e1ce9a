// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-finder.h"

G_BEGIN_DECLS

#define ASHI_TYPE_DESK (ashi_desk_get_type ())

/**
 * AshiDesk: where a window asks what a pack says. Index and search are a worker's; only the last question is answered.
 * It belongs to the thread whose main context was the default when it was made.
 *
 * Signals: answered (AshiAnswer *answer): answers the last question; the answer is the listener's for as long as the
 * signal lasts.
 */
G_DECLARE_FINAL_TYPE (AshiDesk, ashi_desk, ASHI, DESK, GObject)

AshiDesk *ashi_desk_new (AshiPack *pack, guint most);
void ashi_desk_set_notes (AshiDesk *self, GPtrArray *notes);
void ashi_desk_ask (AshiDesk *self, const char *words, AshiAudience audience);
void ashi_desk_leave (AshiDesk *self);
void ashi_desk_close (AshiDesk *self);

G_END_DECLS
