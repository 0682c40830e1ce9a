// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-label-layout.h"
#include "ashi-spot.h"

G_BEGIN_DECLS

#define ASHI_TYPE_OVERLAY (ashi_overlay_get_type ())

/**
 * AshiOverlayPlace: how high it lies.
 * @ASHI_OVERLAY_ON_PICTURE: on the picture, as if it belonged to it
 * @ASHI_OVERLAY_DRAWN_ON: over that, as a hand has drawn it there
 * @ASHI_OVERLAY_AT_EDGE: over what is on the picture, along the edges of the canvas
 * @ASHI_OVERLAY_IN_FRONT: over everything
 */
typedef enum
{
  ASHI_OVERLAY_ON_PICTURE,
  ASHI_OVERLAY_DRAWN_ON,
  ASHI_OVERLAY_AT_EDGE,
  ASHI_OVERLAY_IN_FRONT,
} AshiOverlayPlace;

/**
 * AshiOverlay: something that lies over the body and is no part of it, on a canvas that has been given this by
 * ashi_canvas_add_overlay(). What was added last lies on top of what has the same
 * place; what lies on top is asked first.
 *
 * Every function may be left out. Signal "changed": it is to be drawn anew. Main thread only.
 */
G_DECLARE_INTERFACE (AshiOverlay, ashi_overlay, ASHI, OVERLAY, GObject)

/**
 * AshiOverlayInterface:
 * @get_place: how high it lies; else on the picture
 * @goes_with_picture: whether it is about the picture that is open, and is taken off with it
 * @reserve: keeps room from the words of the plate, before any is drawn
 * @snapshot: draws it, over the plate and its words: on the snapshot of @labels, in logical px of the canvas, with
 * words that keep clear of those that are there
 * @pick: whether it lies there, so that click, drag and the pointer's looks there are its own and not the tool's
 * @get_cursor: (nullable): the name of what the pointer looks like over it
 * @click: it was clicked, for the @n_press-th time
 * @key: a key was pressed on the canvas; whether it was meant for this
 * @scroll: a wheel was turned over it by @steps, downwards where they are more than nought; whether it moves this and
 * not the plate
 * @drag_begin: the hand begins to drag it; whether it comes along, or the tool is asked next
 * @drag_update: the hand that drags it is there now
 * @drag_end: the hand has let go of it; @finished: and was not broken off because this was taken off
 */
struct _AshiOverlayInterface
{
  GTypeInterface parent_interface;

  AshiOverlayPlace (*get_place) (AshiOverlay *self);
  gboolean (*goes_with_picture) (AshiOverlay *self);
  void (*reserve) (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels);
  void (*snapshot) (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels);
  gboolean (*pick) (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
  const char *(*get_cursor) (AshiOverlay *self, AshiCanvas *canvas);
  void (*click) (AshiOverlay *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot);
  gboolean (*key) (AshiOverlay *self, AshiCanvas *canvas, guint keyval, GdkModifierType held);
  gboolean (*scroll) (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot, double steps, GdkModifierType held);
  gboolean (*drag_begin) (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
  void (*drag_update) (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
  void (*drag_end) (AshiOverlay *self, AshiCanvas *canvas, gboolean finished);
};

void ashi_overlay_changed (AshiOverlay *self);
AshiOverlayPlace ashi_overlay_get_place (AshiOverlay *self);
gboolean ashi_overlay_goes_with_picture (AshiOverlay *self);
void ashi_overlay_reserve (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels);
void ashi_overlay_snapshot (AshiOverlay *self, AshiCanvas *canvas, AshiLabelLayout *labels);
gboolean ashi_overlay_pick (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
const char *ashi_overlay_get_cursor (AshiOverlay *self, AshiCanvas *canvas);
void ashi_overlay_click (AshiOverlay *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot);
gboolean ashi_overlay_key (AshiOverlay *self, AshiCanvas *canvas, guint keyval, GdkModifierType held);
gboolean
ashi_overlay_scroll (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot, double steps, GdkModifierType held);
gboolean ashi_overlay_drag_begin (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
void ashi_overlay_drag_update (AshiOverlay *self, AshiCanvas *canvas, const AshiSpot *spot);
void ashi_overlay_drag_end (AshiOverlay *self, AshiCanvas *canvas, gboolean finished);

G_END_DECLS
