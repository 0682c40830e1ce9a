// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *ashi_course_settings_create_rows (GSettings *settings);

G_END_DECLS
