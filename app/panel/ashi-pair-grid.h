// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-pair.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_pair_grid_new (const AshiNeedlePair *pair, const char *const *titles);

G_END_DECLS
