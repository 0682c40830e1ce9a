// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk-path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_STEPS (ashi_talk_steps_get_type ())

/**
 * AshiTalkSteps: the way through a talk along the lower edge: its parts by their names, the steps of the part that is
 * looked at as dots, and on and back. Each of them leads where it says. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkSteps, ashi_talk_steps, ASHI, TALK_STEPS, GtkWidget)

GtkWidget *ashi_talk_steps_new (AshiTalkPath *path);
void ashi_talk_steps_set_narrow (AshiTalkSteps *self, gboolean narrow);
void ashi_talk_steps_set_alone (AshiTalkSteps *self);

G_END_DECLS
