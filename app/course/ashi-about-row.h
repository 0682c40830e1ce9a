// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_ABOUT_ROW (ashi_about_row_get_type ())

/**
 * AshiAboutRow: what somebody wants to be asked about: everything, the subject that was selected, or a programme.
 */
G_DECLARE_FINAL_TYPE (AshiAboutRow, ashi_about_row, ASHI, ABOUT_ROW, AdwComboRow)

GtkWidget *ashi_about_row_new (AshiPack *pack, const char *about);
const char *ashi_about_row_get_id (AshiAboutRow *self);

G_END_DECLS
