// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-answering.h"

G_BEGIN_DECLS

#define ASHI_TYPE_STOP (ashi_stop_get_type ())

/**
 * AshiStop: an #AshiAnswering that stops a needle which advances in a section, once or more often, or lets it go.
 */
G_DECLARE_FINAL_TYPE (AshiStop, ashi_stop, ASHI, STOP, GtkWidget)

GtkWidget *ashi_stop_new (AshiQuestion *question, AshiCanvas *canvas);

G_END_DECLS
