// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-index.h"

G_BEGIN_DECLS

void ashi_notes_search_add (GtkApplicationWindow *window, AshiView *view, AshiIndex *index, GtkRevealer *notice);

G_END_DECLS
