// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_WINDOW (ashi_talk_window_get_type ())

/**
 * AshiTalkWindow: a talk on the whole screen.
 *
 * It knows none of the program's actions, so that no key leads from it to what somebody else reads; it is left by a
 * second press alone, and closes then. Signal "hand-out": somebody wants it on paper. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkWindow, ashi_talk_window, ASHI, TALK_WINDOW, AdwWindow)

GtkWidget *ashi_talk_window_new (AshiPack *pack, const char *id, AshiSide side);
void ashi_talk_window_set_ink (AshiTalkWindow *self, AshiInk *ink);
AshiTalkPath *ashi_talk_window_get_path (AshiTalkWindow *self);

G_END_DECLS
