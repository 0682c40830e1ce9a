// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_reading_list_new (AshiView *view, AshiSubject *subject);

G_END_DECLS
