// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

char *ashi_shown_link_dup (AshiCanvas *canvas);
char *ashi_shown_link_dup_name (AshiView *view);

G_END_DECLS
