// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *ashi_spin_row_new (const char *title, const char *subtitle, GtkAdjustment *adjustment);

G_END_DECLS
