// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_PART (ashi_kiosk_part_get_type ())

/**
 * AshiKioskPart: what a visitor reads of the part of the body that was touched: its name, what a patient's card says in
 * plain words, and ways on.
 *
 * Signals: "chosen" (AshiLesson); "walk", when somebody wants to be led step by step. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskPart, ashi_kiosk_part, ASHI, KIOSK_PART, GtkWidget)

GtkWidget *ashi_kiosk_part_new (AshiView *view);

G_END_DECLS
