// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_BODY (ashi_kiosk_body_get_type ())

/**
 * AshiKioskBody: the body that a visitor touches, and below it what turns it, looks nearer and takes off its skin.
 *
 * The points of needles are not on it. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskBody, ashi_kiosk_body, ASHI, KIOSK_BODY, GtkWidget)

GtkWidget *ashi_kiosk_body_new (AshiView *view);
AshiCanvas *ashi_kiosk_body_get_canvas (AshiKioskBody *self);

G_END_DECLS
