// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_TALK_SLIDE (ashi_talk_slide_get_type ())

/**
 * AshiTalkSlide: the words of one screen of a talk, large enough for two people at two metres, and the figures of a
 * count. What does not fit into a small window scrolls.
 *
 * It can have the focus, and is named by all that it says. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiTalkSlide, ashi_talk_slide, ASHI, TALK_SLIDE, GtkWidget)

GtkWidget *ashi_talk_slide_new (void);
void ashi_talk_slide_show (AshiTalkSlide *self, const AshiTalkScreen *screen);

G_END_DECLS
