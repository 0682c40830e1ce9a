// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_open_page_ask (GtkWindow *window, const char *uri, GtkRevealer *notice);

G_END_DECLS
