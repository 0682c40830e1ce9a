// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AshiWindowState: the parts of a window whose state is kept.
 * @settings: (nullable): %NULL: nothing is kept
 * @card: (nullable): %NULL: stands below the body, where it comes and goes by itself
 */
typedef struct
{
  GSettings *settings;
  GtkWindow *window;
  AdwFlap *index;
  AdwFlap *card;
  GtkWidget *layers;
} AshiWindowState;

void ashi_window_state_restore (const AshiWindowState *self);
void ashi_window_state_save (const AshiWindowState *self);

G_END_DECLS
