// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"
#include "ashi-plate.h"

G_BEGIN_DECLS

/* In mm: how far the drawn tip of a needle may lie from where it is, since places are written to a tenth. */
#define ASHI_DEPTH_ROUNDING 0.2

/**
 * AshiLabelSpot: where the name of a structure points to, in user units (mm).
 */
typedef struct
{
  const AshiStructure *structure;
  double x, y;
} AshiLabelSpot;

/**
 * AshiMarkSpot: where a mark stands, in user units (mm): the foot of its line of text, which begins there left of the
 * picture's middle, ends there right of it, and has its own middle there on it.
 */
typedef struct
{
  AshiMark mark;
  double x, y;
} AshiMarkSpot;

/**
 * AshiLettering: what whoever shows a picture writes around it. The picture holds no words of that: it says where names
 * and marks stand, and they are written in the reader's language and size. Immutable; owned by its plate.
 * @is_mirrored: whether it is of a drawing that was mirrored, and so the ticks of the needle stand on its other side
 * @names_layer: the layer with which the names are switched and faded
 * @left: in user units (mm), where the names on the left end
 * @middle: what lies left of it is named on the left
 * @right: where the names on the right begin
 * @spots: (element-type AshiLabelSpot): what is named, at most #ASHI_LIMIT_LABELS
 * @marks_layer: the layer with which the marks are switched and faded
 * @marks: (element-type AshiMarkSpot)
 * @bar_x: where a bar begins that tells the scale
 * @bar_y: likewise
 * @bar: its length in mm; 0: there is none
 * @needle_layer: the layer with which the needle's depths are switched and faded
 * @needle_x: where the needle enters the skin
 * @needle_y: likewise
 * @tip_x: where its tip is; the same place: there is no needle
 * @tip_y: likewise
 */
struct _AshiLettering
{
  gboolean is_mirrored;
  guint names_layer;
  double left, middle, right;
  GArray *spots;
  guint marks_layer;
  GArray *marks;
  double bar_x, bar_y, bar;
  guint needle_layer;
  double needle_x, needle_y, tip_x, tip_y;
};

AshiLettering *ashi_lettering_new (void);
void ashi_lettering_free (AshiLettering *self);
gboolean ashi_lettering_is_empty (const AshiLettering *self);
AshiBox ashi_lettering_find_body (const AshiLettering *self, AshiBox view_box);
char *ashi_lettering_dup_bar_label (const AshiLettering *self);
double ashi_lettering_get_needle_length (const AshiLettering *self);
double ashi_lettering_find_depth_step (const AshiLettering *self, double scale, double room);
gboolean ashi_lettering_place_depth (const AshiLettering *self, double depth, double *x, double *y);
char *ashi_lettering_dup_depth_label (const AshiLettering *self, double depth, double step);
const char *ashi_mark_get_label (AshiMark mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiLettering, ashi_lettering_free)

G_END_DECLS
