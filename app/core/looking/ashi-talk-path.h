// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk.h"

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_PATH (ashi_talk_path_get_type ())

/**
 * AshiTalkPath: the way through a talk: which of its screens is looked at, and which are left out.
 *
 * Whoever shows the talk listens to it, so that several windows can show the same. Signal "changed". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkPath, ashi_talk_path, ASHI, TALK_PATH, GObject)

AshiTalkPath *ashi_talk_path_new (AshiTalk *talk);
AshiTalk *ashi_talk_path_get_talk (AshiTalkPath *self);
guint ashi_talk_path_get_position (AshiTalkPath *self);
const AshiTalkScreen *ashi_talk_path_get_screen (AshiTalkPath *self);
gboolean ashi_talk_path_can_step (AshiTalkPath *self, int by);
void ashi_talk_path_step (AshiTalkPath *self, int by);
gboolean ashi_talk_path_has_more (AshiTalkPath *self);
void ashi_talk_path_tell_more (AshiTalkPath *self);
void ashi_talk_path_go_to (AshiTalkPath *self, guint index);
void ashi_talk_path_go_to_part (AshiTalkPath *self, AshiTalkPart part);
gboolean ashi_talk_path_has_part (AshiTalkPath *self, AshiTalkPart part);
GArray *ashi_talk_path_list_dots (AshiTalkPath *self);
guint ashi_talk_path_get_dot (AshiTalkPath *self);
gboolean ashi_talk_path_get_left_out (AshiTalkPath *self, guint index);
void ashi_talk_path_set_left_out (AshiTalkPath *self, guint index, gboolean left_out);

G_END_DECLS
