// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-outline.h"
#include "ashi-test-loop.h"
#include "ashi-test-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ashi_test_load_style (void);
GtkWidget *ashi_test_put_in_window (GtkWidget *widget, int width, int height);
GtkWidget *ashi_test_find_window (GType type);
GtkWidget *ashi_test_find_widget (GtkWidget *root, GType type);
const char *ashi_test_get_words (GtkWidget *widget);
GtkWidget *ashi_test_find_words (GtkWidget *root, const char *words);
gboolean ashi_test_shows (GtkWidget *root, const char *words);
AshiSpot ashi_test_find_spot (AshiCanvas *canvas, AshiXY place);
void ashi_test_assert_called (GtkWidget *widget, const char *name);
cairo_surface_t *ashi_test_draw (GtkWidget *widget);
guint32 ashi_test_get_pixel (cairo_surface_t *drawn, double x, double y);
int ashi_test_run (void);

G_END_DECLS
