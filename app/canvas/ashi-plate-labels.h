// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-haloed-words.h"

G_BEGIN_DECLS

/**
 * AshiPlateLabels: the words and the scale bar over a plate, drawn for one frame.
 *
 * A label that would cover one that was drawn before is left out, so the most important are drawn first. Coordinates
 * are logical px of the widget.
 */
typedef struct
{
  AshiWordStore *store;
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  GArray *taken; /* graphene_rect_t */
  int margin;    /* along the upper and the left edge, kept for something else */
} AshiPlateLabels;

void ashi_plate_labels_begin (AshiPlateLabels *self, AshiWordStore *store, GtkWidget *widget, GtkSnapshot *snapshot);
void ashi_plate_labels_end (AshiPlateLabels *self);
void ashi_plate_labels_get_colours (AshiPlateLabels *self, GdkRGBA *text, GdkRGBA *paper);
int ashi_plate_labels_get_line_height (AshiPlateLabels *self);
double ashi_plate_labels_round_length (double longest);
void ashi_plate_labels_draw_number (AshiPlateLabels *self, const char *text);
void ashi_plate_labels_set_margin (AshiPlateLabels *self, int margin);
void ashi_plate_labels_reserve (AshiPlateLabels *self, double x, double y, double radius);
void ashi_plate_labels_draw_dot (AshiPlateLabels *self, double x, double y);
gboolean ashi_plate_labels_draw_code (
    AshiPlateLabels *self, const char *text, double x, double y, double radius, gboolean to_right);
gboolean ashi_plate_labels_draw_name (AshiPlateLabels *self, const char *text, double x, double y);
void ashi_plate_labels_draw_tag (AshiPlateLabels *self, const char *text, double x, double y);
void ashi_plate_labels_draw_leader (AshiPlateLabels *self, const char *text, double x, double y, gboolean to_right);
void ashi_plate_labels_draw_scale_bar (AshiPlateLabels *self, double px_per_mm);

G_END_DECLS
