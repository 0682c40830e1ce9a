// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-ink.h"
#include "ashi-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_BODY (ashi_talk_body_get_type ())

/**
 * AshiTalkBody: the body beside the words of a talk: its skin, with what is spoken of shining through, and no word; one
 * can draw on it.
 *
 * It has a view of its own that is for patients and never becomes anybody else's. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkBody, ashi_talk_body, ASHI, TALK_BODY, GtkWidget)

GtkWidget *ashi_talk_body_new (AshiPack *pack, AshiSide side);
void ashi_talk_body_show (AshiTalkBody *self, const AshiTalkScreen *screen);
void ashi_talk_body_set_ink (AshiTalkBody *self, AshiInk *ink);
gboolean ashi_talk_body_handle_key (AshiTalkBody *self, guint keyval, GdkModifierType held);

G_END_DECLS
