// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-ink.h"
#include "ashi-lesson.h"
#include "ashi-names.h"
#include "ashi-pack.h"
#include "ashi-section.h"
#include "ashi-veil.h"

G_BEGIN_DECLS

/**
 * AshiViewChange: what is another than it was.
 * @ASHI_VIEW_CHANGE_PACK: what there is of a pack for the reader
 * @ASHI_VIEW_CHANGE_AUDIENCE: who reads
 * @ASHI_VIEW_CHANGE_PICTURE: the plate or section that is shown
 * @ASHI_VIEW_CHANGE_HOME: the plate that a section leads back to; the plate itself, while one is shown
 * @ASHI_VIEW_CHANGE_LESSON: which lesson is read, or that none is
 * @ASHI_VIEW_CHANGE_LAYERS: how the layers of the picture are seen; with another picture always
 * @ASHI_VIEW_CHANGE_SELECTION: what is selected
 * @ASHI_VIEW_CHANGE_BENEATH: what lies under the spot that was clicked
 * @ASHI_VIEW_CHANGE_SHOW_FELT: whether it is to be shown where pain is felt
 * @ASHI_VIEW_CHANGE_FELT: which areas of the skin are shown for that
 * @ASHI_VIEW_CHANGE_VEIL: which structures are hidden or ghosts
 * @ASHI_VIEW_CHANGE_ISOLATED: whether what is selected stands alone
 * @ASHI_VIEW_CHANGE_COLOURS: the colours
 * @ASHI_VIEW_CHANGE_LABELS: which words stand over the picture
 * @ASHI_VIEW_CHANGE_MEASURING: whether clicks measure
 * @ASHI_VIEW_CHANGE_RULERS: whether rulers stand along the edges
 * @ASHI_VIEW_CHANGE_SOUGHT: which words led here, and to what
 * @ASHI_VIEW_CHANGE_NAMES: what things are called; with another pack always
 * @ASHI_VIEW_CHANGE_INK: whose ink is seen; what is drawn is told by the ink itself
 */
typedef enum /*< flags >*/
{
  ASHI_VIEW_CHANGE_PACK = 1 << 0,
  ASHI_VIEW_CHANGE_AUDIENCE = 1 << 1,
  ASHI_VIEW_CHANGE_PICTURE = 1 << 2,
  ASHI_VIEW_CHANGE_HOME = 1 << 3,
  ASHI_VIEW_CHANGE_LESSON = 1 << 4,
  ASHI_VIEW_CHANGE_LAYERS = 1 << 5,
  ASHI_VIEW_CHANGE_SELECTION = 1 << 6,
  ASHI_VIEW_CHANGE_BENEATH = 1 << 7,
  ASHI_VIEW_CHANGE_SHOW_FELT = 1 << 8,
  ASHI_VIEW_CHANGE_FELT = 1 << 9,
  ASHI_VIEW_CHANGE_VEIL = 1 << 10,
  ASHI_VIEW_CHANGE_ISOLATED = 1 << 11,
  ASHI_VIEW_CHANGE_COLOURS = 1 << 12,
  ASHI_VIEW_CHANGE_LABELS = 1 << 13,
  ASHI_VIEW_CHANGE_MEASURING = 1 << 14,
  ASHI_VIEW_CHANGE_RULERS = 1 << 15,
  ASHI_VIEW_CHANGE_NAMES = 1 << 16,
  ASHI_VIEW_CHANGE_SOUGHT = 1 << 17,
  ASHI_VIEW_CHANGE_INK = 1 << 18,
} AshiViewChange;

#define ASHI_TYPE_VIEW (ashi_view_get_type ())

/**
 * AshiView:
 *
 * What is being looked at, how, and by whom: a plate, or a section in its place, its layers, the selected structure and
 * what lies beneath it, words and colours, and who is reading. Every widget listens to the one view of its window and
 * none talks to another.
 *
 * Signal: "changed" (AshiViewChange change), once for each change and when all of it is done: what a listener reads
 * then agrees with itself. A call is one change; ashi_view_begin_change() and ashi_view_end_change() make one of
 * several.
 *
 * Properties, which notify before "changed" and when all is done likewise: "pack" (AshiPack: what there is of it for
 * the audience), "allowed" (AshiAudience: who may ever read, given once), "audience" (AshiAudience), "plate"
 * (AshiPlate: the plate or the drawing of the section), "picture-name" (its name; one that the pack has not changes
 * nothing), "lesson" (AshiLesson, or %NULL), "selection" (structure id or %NULL), "show-felt", "isolated", "colours"
 * (AshiColours, what was asked for), "labels" (AshiLabels), "measuring", "rulers", "ink" (AshiInk: what has been drawn
 * on the pictures; never %NULL). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiView, ashi_view, ASHI, VIEW, GObject)

AshiView *ashi_view_new (void);
AshiView *ashi_view_new_for (AshiAudience allowed);

void ashi_view_begin_change (AshiView *self);
void ashi_view_end_change (AshiView *self);

AshiPack *ashi_view_get_pack (AshiView *self);
AshiPack *ashi_view_get_whole_pack (AshiView *self);
void ashi_view_set_pack (AshiView *self, AshiPack *pack);
AshiNames *ashi_view_get_names (AshiView *self);

AshiAudience ashi_view_get_allowed (AshiView *self);
AshiAudience ashi_view_get_audience (AshiView *self);
void ashi_view_set_audience (AshiView *self, AshiAudience audience);

AshiPlate *ashi_view_get_plate (AshiView *self);
void ashi_view_set_plate (AshiView *self, AshiPlate *plate);

AshiSection *ashi_view_get_section (AshiView *self);
AshiPlate *ashi_view_get_home (AshiView *self);
void ashi_view_open_section (AshiView *self, AshiSection *section);
AshiSide ashi_view_get_section_side (AshiView *self);
void ashi_view_set_section_side (AshiView *self, AshiSide side);
gboolean ashi_view_is_mirrored (AshiView *self);
void ashi_view_close_section (AshiView *self);

AshiLesson *ashi_view_get_lesson (AshiView *self);
void ashi_view_open_lesson (AshiView *self, AshiLesson *lesson);
void ashi_view_close_lesson (AshiView *self);

void ashi_view_set_kept_layers (AshiView *self, GVariant *kept);
double ashi_view_get_layer_opacity (AshiView *self, guint layer);
void ashi_view_set_layer_opacity (AshiView *self, guint layer, double opacity);
gboolean ashi_view_get_layer_visible (AshiView *self, guint layer);
void ashi_view_set_layer_visible (AshiView *self, guint layer, gboolean visible);
double ashi_view_get_effective_opacity (AshiView *self, guint layer);
double ashi_view_get_chosen_opacity (AshiView *self, guint layer);
double ashi_view_get_peel_end (AshiView *self);
double ashi_view_get_peel (AshiView *self);
void ashi_view_peel (AshiView *self, double depth);
void ashi_view_uncover (AshiView *self, const char *structure_id);

const char *ashi_view_get_selection (AshiView *self);
void ashi_view_select (AshiView *self, const char *structure_id);
const char *const *ashi_view_get_beneath (AshiView *self);
void ashi_view_select_spot (AshiView *self, const char *const *structure_ids);
gboolean ashi_view_get_show_felt (AshiView *self);
void ashi_view_set_show_felt (AshiView *self, gboolean show_felt);
GPtrArray *ashi_view_list_felt (AshiView *self);
const char *const *ashi_view_get_sought (AshiView *self);
const char *ashi_view_get_sought_in (AshiView *self);
void ashi_view_set_sought (AshiView *self, const char *const *words);
void ashi_view_set_sought_in (AshiView *self, const char *id, const char *const *words);

const AshiVeil *ashi_view_get_veil (AshiView *self);
void ashi_view_hide_selected (AshiView *self);
void ashi_view_ghost_selected (AshiView *self);
void ashi_view_lift_veil (AshiView *self);
void ashi_view_set_veil (AshiView *self, const char *const *hidden, const char *const *ghosts);

gboolean ashi_view_get_isolated (AshiView *self);
void ashi_view_set_isolated (AshiView *self, gboolean isolated);
AshiColours ashi_view_get_colours (AshiView *self);
void ashi_view_set_colours (AshiView *self, AshiColours colours);
AshiLabels ashi_view_get_labels (AshiView *self);
void ashi_view_set_labels (AshiView *self, AshiLabels labels);
gboolean ashi_view_get_measuring (AshiView *self);
void ashi_view_set_measuring (AshiView *self, gboolean measuring);
gboolean ashi_view_get_rulers (AshiView *self);
void ashi_view_set_rulers (AshiView *self, gboolean rulers);

AshiInk *ashi_view_get_ink (AshiView *self);
void ashi_view_set_ink (AshiView *self, AshiInk *ink);
char *ashi_view_dup_ink_sheet (AshiView *self);

G_END_DECLS
