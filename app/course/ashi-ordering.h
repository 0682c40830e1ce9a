// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-answering.h"

G_BEGIN_DECLS

#define ASHI_TYPE_ORDERING (ashi_ordering_get_type ())

/**
 * AshiOrdering: an #AshiAnswering that puts a question's options into an order, by dragging them, by their buttons, or
 * by Alt+Up and Alt+Down.
 */
G_DECLARE_FINAL_TYPE (AshiOrdering, ashi_ordering, ASHI, ORDERING, GtkWidget)

GtkWidget *ashi_ordering_new (AshiQuestion *question);

G_END_DECLS
