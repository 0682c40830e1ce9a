// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-label-store.h"
#include "ashi-name-places.h"

G_BEGIN_DECLS

/**
 * AshiLabelLayout: the words and the scale bar over a plate, drawn for one frame.
 *
 * A label that would cover one that was drawn before is left out, so the most important are drawn first. Coordinates
 * are logical px of the widget.
 * @named: (nullable) (unowned): what the words that are drawn next are the name of
 */
typedef struct
{
  AshiNamePlaces *places;
  const AshiStructure *named;
  AshiLabelStore *store;
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  GArray *taken; /* graphene_rect_t */
  int margin;    /* along the upper and the left edge, kept for something else */
} AshiLabelLayout;

void ashi_label_layout_begin (
    AshiLabelLayout *self, AshiLabelStore *store, AshiNamePlaces *places, GtkWidget *widget, GtkSnapshot *snapshot);
void ashi_label_layout_end (AshiLabelLayout *self);
void ashi_label_layout_get_colours (AshiLabelLayout *self, GdkRGBA *text, GdkRGBA *paper);
int ashi_label_layout_get_line_height (AshiLabelLayout *self);
double ashi_label_layout_round_length (double longest);
const AshiLabelText *ashi_label_layout_get_text (AshiLabelLayout *self, const char *text, AshiLabelStyle style);
gboolean ashi_label_layout_take (AshiLabelLayout *self, const graphene_rect_t *area);
void ashi_label_layout_draw_text (AshiLabelLayout *self, const AshiLabelText *words, double x, double y);
void ashi_label_layout_draw_number (AshiLabelLayout *self, const char *text);
void ashi_label_layout_set_margin (AshiLabelLayout *self, int margin);
void ashi_label_layout_reserve (AshiLabelLayout *self, double x, double y, double radius);
void ashi_label_layout_draw_dot (AshiLabelLayout *self, double x, double y);
gboolean ashi_label_layout_draw_code (
    AshiLabelLayout *self, const char *text, double x, double y, double radius, gboolean to_right);
int ashi_label_layout_measure_name (AshiLabelLayout *self, const char *text);
gboolean ashi_label_layout_draw_name (AshiLabelLayout *self, const char *text, double x, double y);
void ashi_label_layout_draw_tag (AshiLabelLayout *self, const char *text, double x, double y);
void ashi_label_layout_draw_leader (AshiLabelLayout *self, const char *text, double x, double y, gboolean to_right);
void ashi_label_layout_draw_scale_bar (AshiLabelLayout *self, double px_per_mm);

G_END_DECLS
