// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *ashi_texture_new (cairo_surface_t *surface);
void ashi_texture_draw (GdkTexture *self, GtkSnapshot *snapshot, const graphene_rect_t *area);
void ashi_texture_follow_renderer (GtkWidget *widget);

G_END_DECLS
