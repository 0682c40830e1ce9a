// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-grip.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_BUILD_CONTROL (ashi_build_control_get_type ())

/**
 * AshiBuildControl: in whose build a held needle is told: as drawn, lean, average, heavy, of a body mass index, or with
 * skin and fat as somebody has measured them; and where that comes from. It moves the skin of the needle's section and
 * keeps its choice from one needle to the next. Hidden where the pack says nothing of builds. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiBuildControl, ashi_build_control, ASHI, BUILD_CONTROL, GtkWidget)

AshiBuildControl *ashi_build_control_new (void);
void ashi_build_control_hold (AshiBuildControl *self, AshiNeedleGrip *grip, AshiPack *pack, const AshiRun *drawn);
void ashi_build_control_let_go (AshiBuildControl *self);
char *ashi_build_control_steal_news (AshiBuildControl *self);

G_END_DECLS
