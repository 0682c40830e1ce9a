// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-ink.h"
#include "ashi-talk-path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_VIEW (ashi_talk_view_get_type ())

/**
 * AshiTalkView: a talk as two people look at it together: the body, the words, and the way through them.
 *
 * Signal "leave": it is to be left, and that was meant. Style classes "wide" and "vast" where there is room for larger
 * words. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkView, ashi_talk_view, ASHI, TALK_VIEW, GtkWidget)

GtkWidget *ashi_talk_view_new (AshiTalkPath *path, AshiPack *pack, AshiSide side);
void ashi_talk_view_set_ink (AshiTalkView *self, AshiInk *ink);
gboolean ashi_talk_view_handle_key (AshiTalkView *self, guint keyval, GdkModifierType held);
void ashi_talk_view_ask_to_leave (AshiTalkView *self);
void ashi_talk_view_set_led (AshiTalkView *self, gboolean led);
void ashi_talk_view_set_alone (AshiTalkView *self);

G_END_DECLS
