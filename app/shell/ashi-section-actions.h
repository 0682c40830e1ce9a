// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-section-bar.h"

G_BEGIN_DECLS

void ashi_section_actions_add (GtkApplicationWindow *window, AshiCanvas *canvas, AshiSectionBar *bar);

G_END_DECLS
