// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk-path.h"
#include "ashi-talk-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_STEERING (ashi_talk_steering_get_type ())

/**
 * AshiTalkSteering: the way through a talk that others look at, in one line: back and on, where one is, more of it, and
 * what is left out. The keys of the talk lead through it, too. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkSteering, ashi_talk_steering, ASHI, TALK_STEERING, GtkWidget)

GtkWidget *ashi_talk_steering_new (AshiTalkPath *path, AshiTalkView *talk);

G_END_DECLS
