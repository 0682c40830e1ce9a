// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *ashi_about_new (GtkWindow *parent, AshiPack *pack, AshiCanvas *canvas);

G_END_DECLS
