// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-question.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KINDS_ROW (ashi_kinds_row_get_type ())

/**
 * AshiKindsRow: which kinds of questions somebody wants to be asked.
 *
 * Signal: "changed", when others are wanted.
 */
G_DECLARE_FINAL_TYPE (AshiKindsRow, ashi_kinds_row, ASHI, KINDS_ROW, AdwExpanderRow)

GtkWidget *ashi_kinds_row_new (void);
guint ashi_kinds_row_get_kinds (AshiKindsRow *self);

G_END_DECLS
