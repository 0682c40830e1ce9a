// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_LOCATOR (ashi_locator_get_type ())

/**
 * AshiLocator: a small plate with a line where the section lies that its view shows; not visible when no plate of the
 * pack shows that. For eyes alone: what the section is called says it to ears. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiLocator, ashi_locator, ASHI, LOCATOR, GtkWidget)

void ashi_locator_set_view (AshiLocator *self, AshiView *view);

G_END_DECLS
