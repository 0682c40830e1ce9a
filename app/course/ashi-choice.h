// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-answering.h"

G_BEGIN_DECLS

#define ASHI_TYPE_CHOICE (ashi_choice_get_type ())

/**
 * AshiChoice: an #AshiAnswering that is one of a question's options, or several of them.
 */
G_DECLARE_FINAL_TYPE (AshiChoice, ashi_choice, ASHI, CHOICE, GtkWidget)

GtkWidget *ashi_choice_new (AshiQuestion *question);

G_END_DECLS
