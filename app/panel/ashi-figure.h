// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_FIGURE_PICTURE (ashi_figure_picture_get_type ())

/**
 * AshiFigurePicture: a figure of a lesson, with the names of what it is about beside it. It is as wide as the page.
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiFigurePicture, ashi_figure_picture, ASHI, FIGURE_PICTURE, GtkWidget)

GtkWidget *ashi_figure_picture_new (AshiPack *pack, const AshiFigure *figure);

G_END_DECLS
