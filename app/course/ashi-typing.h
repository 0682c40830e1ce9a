// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-answering.h"

G_BEGIN_DECLS

#define ASHI_TYPE_TYPING (ashi_typing_get_type ())

/**
 * AshiTyping: an #AshiAnswering that is a name which somebody types, or chooses where it does not come to mind.
 */
G_DECLARE_FINAL_TYPE (AshiTyping, ashi_typing, ASHI, TYPING, GtkWidget)

GtkWidget *ashi_typing_new (AshiQuestion *question);
void ashi_typing_offer_no_choice (AshiTyping *self);

G_END_DECLS
