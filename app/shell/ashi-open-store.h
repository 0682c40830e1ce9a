// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ashi_open_store (AshiStore **store, GtkRevealer *notice);

G_END_DECLS
