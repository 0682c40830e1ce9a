// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_BODY_SWITCH (ashi_body_switch_get_type ())
G_DECLARE_FINAL_TYPE (AshiBodySwitch, ashi_body_switch, ASHI, BODY_SWITCH, GtkWidget)

void ashi_body_switch_set_view (AshiBodySwitch *self, AshiView *view);

G_END_DECLS
