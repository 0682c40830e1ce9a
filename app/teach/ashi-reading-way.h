// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tongue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_reading_way_follow (GtkWidget *root, const AshiTongue *tongue);

G_END_DECLS
