// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can be chosen about a view: who reads, the picture, colours, words, isolation, lengths. */

void ashi_state_actions_add (GActionMap *map, AshiView *view);

G_END_DECLS
