// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-names.h"
#include "ashi-needle-picture.h"

G_BEGIN_DECLS

/**
 * AshiNeedleScene: a needle that is held, with all that is drawn about it: the skin in another build, a nerve in
 * another course, and what lies beside the plane.
 * @outlines: (unowned): of its section, in that build and course
 * @needle: as far as bone lets it go
 * @size: how long it is without its handle, in mm
 * @is_stopped: whether bone stops it
 * @is_mirrored: whether the section is shown for the other side
 * @is_clear: whether nothing is to be faint
 */
typedef struct _AshiNeedleScene AshiNeedleScene;
struct _AshiNeedleScene
{
  AshiOutlines *outlines;
  AshiNeedle needle;
  double size;
  gboolean is_stopped;
  gboolean is_mirrored;
  gboolean is_clear;
};

/**
 * AshiSceneWords: words that belong beside something in a scene.
 * @around: where that is in the picture, in user units (mm)
 */
typedef struct
{
  AshiBox around;
  char *text;
} AshiSceneWords;

AshiNeedlePicture ashi_needle_scene_place (const AshiNeedleScene *self);
GArray *ashi_needle_scene_list_ghosts (const AshiNeedleScene *self, AshiNames *names);
AshiBox ashi_needle_scene_get_bounds (const AshiNeedleScene *self);
AshiBox ashi_needle_scene_get_box (const AshiNeedleScene *self, const AshiOutline *outline);
void ashi_needle_scene_paint_body (const AshiNeedleScene *self, cairo_t *cr, double unit);
void ashi_needle_scene_paint_ghosts (const AshiNeedleScene *self, GArray *ghosts, cairo_t *cr, double unit);
void ashi_needle_scene_paint (const AshiNeedleScene *self, AshiNames *names, cairo_t *cr, double unit);
GArray *ashi_needle_scene_list_words (const AshiNeedleScene *self, GArray *ghosts, AshiNames *names);
void ashi_needle_scene_write (
    const AshiNeedleScene *self, AshiNames *names, AshiBox box, cairo_t *cr, double scale, double unit);

G_END_DECLS
