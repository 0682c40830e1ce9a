// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-spot.h"

G_BEGIN_DECLS

#define ASHI_TYPE_TOOL (ashi_tool_get_type ())

/**
 * AshiTool: what the hand does on a canvas that has been given this by ashi_canvas_set_tool(): to point, to measure,
 * and whatever a room above the canvas thinks of. Zooming, and moving the plate with Space or the middle button, are
 * the hand's own with any tool.
 *
 * Every function may be left out. A tool may be in the hand of several canvases; each call says of which. Main thread
 * only.
 */
G_DECLARE_INTERFACE (AshiTool, ashi_tool, ASHI, TOOL, GObject)

/**
 * AshiToolInterface:
 * @take_up: the tool has come into the hand
 * @put_down: another tool comes into the hand; a drag of this one has been ended
 * @get_cursor: (nullable): the name of what the pointer looks like over the plate
 * @motion: the pointer is there; also while the plate is dragged
 * @leave: the pointer is not over the canvas any more, or over something that lies on it; or Space is held and the hand
 *   chooses nothing
 * @click: a button was let go of where it was pressed, for the @n_press-th time
 * @drags_at_once: whether a drag begins where the pointer first moves, and not where it is no click any more; two
 *   fingers then move the plate, since one does not
 * @drag_begin: the hand begins to drag there; whether the tool takes that for itself, and the plate stays where it is
 * @drag_update: a drag the tool has taken is there now
 * @drag_end: it is over; @finished: and was not broken off by another tool or another plate
 * @key: a key was pressed over the canvas; whether the tool has used it
 */
struct _AshiToolInterface
{
  GTypeInterface parent_interface;

  void (*take_up) (AshiTool *self, AshiCanvas *canvas);
  void (*put_down) (AshiTool *self, AshiCanvas *canvas);
  const char *(*get_cursor) (AshiTool *self, AshiCanvas *canvas);
  void (*motion) (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
  void (*leave) (AshiTool *self, AshiCanvas *canvas);
  void (*click) (AshiTool *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot);
  gboolean (*drags_at_once) (AshiTool *self);
  gboolean (*drag_begin) (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
  void (*drag_update) (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
  void (*drag_end) (AshiTool *self, AshiCanvas *canvas, gboolean finished);
  gboolean (*key) (AshiTool *self, AshiCanvas *canvas, guint keyval, GdkModifierType held);
};

void ashi_tool_take_up (AshiTool *self, AshiCanvas *canvas);
void ashi_tool_put_down (AshiTool *self, AshiCanvas *canvas);
const char *ashi_tool_get_cursor (AshiTool *self, AshiCanvas *canvas);
void ashi_tool_motion (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
void ashi_tool_leave (AshiTool *self, AshiCanvas *canvas);
void ashi_tool_click (AshiTool *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot);
gboolean ashi_tool_drags_at_once (AshiTool *self);
gboolean ashi_tool_drag_begin (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
void ashi_tool_drag_update (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot);
void ashi_tool_drag_end (AshiTool *self, AshiCanvas *canvas, gboolean finished);
gboolean ashi_tool_key (AshiTool *self, AshiCanvas *canvas, guint keyval, GdkModifierType held);

G_END_DECLS
