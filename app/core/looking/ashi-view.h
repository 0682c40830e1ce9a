// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-lesson.h"
#include "ashi-pack.h"
#include "ashi-section.h"
#include "ashi-veil.h"

G_BEGIN_DECLS

#define ASHI_TYPE_VIEW (ashi_view_get_type ())

/**
 * AshiView:
 *
 * What is being looked at: a plate, or a section in its place, the opacity of its layers, the selected structure and
 * what lies beneath it, and who is reading. Every widget listens to the one view of its window and none talks to
 * another.
 *
 * Properties: "pack" (AshiPack: what there is of it for the audience; the first to change with that), "plate"
 * (AshiPlate: the plate or the drawing of the section), "selection" (structure id or %NULL), "audience" (AshiAudience),
 * "lesson" (AshiLesson, or %NULL), "colours" (AshiColours, what was asked for). Signals: "layers-changed", when a
 * layer's opacity changed; "beneath-changed", when the structures under the spot that was clicked changed;
 * "felt-changed", when other areas of the skin are to be shown; "veil-changed", when other structures are hidden or
 * ghosts; "isolated-changed". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiView, ashi_view, ASHI, VIEW, GObject)

AshiView *ashi_view_new (void);

AshiPack *ashi_view_get_pack (AshiView *self);
void ashi_view_set_pack (AshiView *self, AshiPack *pack);

AshiPlate *ashi_view_get_plate (AshiView *self);
void ashi_view_set_plate (AshiView *self, AshiPlate *plate);

AshiSection *ashi_view_get_section (AshiView *self);
AshiPlate *ashi_view_get_home (AshiView *self);
void ashi_view_open_section (AshiView *self, AshiSection *section);
void ashi_view_close_section (AshiView *self);

AshiLesson *ashi_view_get_lesson (AshiView *self);
void ashi_view_open_lesson (AshiView *self, AshiLesson *lesson);
void ashi_view_close_lesson (AshiView *self);

AshiAudience ashi_view_get_audience (AshiView *self);
void ashi_view_set_audience (AshiView *self, AshiAudience audience);

AshiColours ashi_view_get_colours (AshiView *self);
void ashi_view_set_colours (AshiView *self, AshiColours colours);

double ashi_view_get_layer_opacity (AshiView *self, guint layer);
void ashi_view_set_layer_opacity (AshiView *self, guint layer, double opacity);
gboolean ashi_view_get_layer_visible (AshiView *self, guint layer);
void ashi_view_set_layer_visible (AshiView *self, guint layer, gboolean visible);
double ashi_view_get_effective_opacity (AshiView *self, guint layer);
double ashi_view_get_peel_end (AshiView *self);
double ashi_view_get_peel (AshiView *self);
void ashi_view_peel (AshiView *self, double depth);

const char *ashi_view_get_selection (AshiView *self);
void ashi_view_select (AshiView *self, const char *structure_id);

gboolean ashi_view_get_isolated (AshiView *self);
void ashi_view_set_isolated (AshiView *self, gboolean isolated);

const AshiVeil *ashi_view_get_veil (AshiView *self);
void ashi_view_hide_selected (AshiView *self);
void ashi_view_ghost_selected (AshiView *self);
void ashi_view_lift_veil (AshiView *self);
void ashi_view_set_veil (AshiView *self, const char *const *hidden, const char *const *ghosts);

const char *const *ashi_view_get_beneath (AshiView *self);
const char *const *ashi_view_get_felt (AshiView *self);
void ashi_view_show_felt (AshiView *self, const char *const *areas);
GPtrArray *ashi_view_list_felt (AshiView *self);
void ashi_view_select_spot (AshiView *self, const char *const *structure_ids);

G_END_DECLS
