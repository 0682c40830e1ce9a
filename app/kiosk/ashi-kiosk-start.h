// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_START (ashi_kiosk_start_get_type ())

/**
 * AshiKioskStart: what a stranger meets at a kiosk: an invitation to touch the body, questions to begin with, and a way
 * to find a word.
 *
 * Signals: "chosen" (AshiSubject or AshiLesson); "walk", when somebody wants to be led step by step. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskStart, ashi_kiosk_start, ASHI, KIOSK_START, GtkWidget)

GtkWidget *ashi_kiosk_start_new (AshiView *view);

G_END_DECLS
