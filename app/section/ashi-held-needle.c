// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-held-needle.h"

#include "ashi-needle-steps.h"
#include "ashi-scene-nodes.h"

#include <adwaita.h>
#include <math.h>

/* How near to hub and tip a finger holds them, and to the shaft, in logical px: half of what GNOME's guidelines ask of
 * something that is touched. */
#define END_REACH   22.0
#define SHAFT_REACH 12.0

/* How far from what they belong to words stand, in logical px. */
#define OFF 14

/* What of the needle they leave free on either side of its line, in logical px. */
#define SHAFT_HALF 5.0

/* By what it is held. */
typedef enum
{
  GRASP_NOTHING,
  GRASP_HUB,
  GRASP_SHAFT,
  GRASP_TIP,
} Grasp;

struct _AshiHeldNeedle
{
  GObject parent_instance;

  AshiNeedleGrip *grip;
  AshiView *view;
  Grasp grasp;      /* what is dragged */
  AshiXY from;      /* where that began, in mm of the outlines */
  AshiNeedle start; /* how it stood then */

  AshiSceneNodes *nodes; /* how it was drawn last */
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiHeldNeedle,
                               ashi_held_needle,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
ashi_held_needle_finalize (GObject *object)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (object);

  g_clear_pointer (&self->nodes, ashi_scene_nodes_free);
  g_clear_object (&self->grip);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_held_needle_parent_class)->finalize (object);
}

static void
ashi_held_needle_class_init (AshiHeldNeedleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_held_needle_finalize;
}

static void
ashi_held_needle_init (AshiHeldNeedle *self)
{
  self->nodes = ashi_scene_nodes_new ();
}

/**
 * ashi_held_needle_new:
 * @grip: the needle
 * @view: shows the section that it is held in, on either side
 */
AshiHeldNeedle *
ashi_held_needle_new (AshiNeedleGrip *grip, AshiView *view)
{
  AshiHeldNeedle *self = g_object_new (ASHI_TYPE_HELD_NEEDLE, NULL);

  g_return_val_if_fail (ASHI_IS_NEEDLE_GRIP (grip) && ASHI_IS_VIEW (view), self);

  self->grip = g_object_ref (grip);
  self->view = g_object_ref (view);
  g_signal_connect_object (grip, "changed", G_CALLBACK (ashi_overlay_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ashi_held_needle_get_grip:
 *
 * Returns: (transfer none): the needle
 */
AshiNeedleGrip *
ashi_held_needle_get_grip (AshiHeldNeedle *self)
{
  g_return_val_if_fail (ASHI_IS_HELD_NEEDLE (self), NULL);
  return self->grip;
}

/* Places */

static AshiXY
to_view (AshiCanvas *canvas, AshiXY place)
{
  AshiXY view;

  ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), place.x, place.y, &view.x, &view.y);
  return view;
}

/* In the outlines: a section of the other side is mirrored, as ashi_mirror_new() does. */
static AshiXY
from_spot (AshiHeldNeedle *self, const AshiSpot *spot)
{
  return (AshiXY) { ashi_view_is_mirrored (self->view) ? -spot->x : spot->x, spot->y };
}

/**
 * ashi_held_needle_get_scene:
 *
 * Returns: how it is drawn now; the outlines are its own
 */
AshiNeedleScene
ashi_held_needle_get_scene (AshiHeldNeedle *self)
{
  const AshiNeedleScene nothing = { 0 };

  g_return_val_if_fail (ASHI_IS_HELD_NEEDLE (self), nothing);
  return (AshiNeedleScene) {
    .outlines = ashi_needle_grip_get_outlines (self->grip),
    .needle = ashi_needle_grip_get_needle (self->grip),
    .size = ashi_needle_grip_get_size (self->grip),
    .is_stopped = ashi_needle_grip_get_bone (self->grip) >= 0,
    .is_mirrored = ashi_view_is_mirrored (self->view),
    .is_clear = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
  };
}

/* In logical px of the canvas. */
static AshiNeedlePicture
place (AshiHeldNeedle *self, AshiCanvas *canvas)
{
  const AshiNeedleScene scene = ashi_held_needle_get_scene (self);
  const AshiNeedlePicture there = ashi_needle_scene_place (&scene);

  return (AshiNeedlePicture) { to_view (canvas, there.handle), to_view (canvas, there.hub),
                               to_view (canvas, there.entry), to_view (canvas, there.tip), there.is_stopped };
}

static double
get_gap (AshiXY one, AshiXY other)
{
  return hypot (one.x - other.x, one.y - other.y);
}

/* How far the place is from the stretch between two. */
static double
get_distance (AshiXY one, AshiXY other, AshiXY place)
{
  const double x = other.x - one.x, y = other.y - one.y, square = x * x + y * y;
  const double share = square > 0 ? ((place.x - one.x) * x + (place.y - one.y) * y) / square : 0;
  const double held = CLAMP (share, 0, 1);

  return get_gap ((AshiXY) { one.x + held * x, one.y + held * y }, place);
}

/* Where hub and tip lie under one finger, it is the nearer. */
static Grasp
find_grasp (AshiHeldNeedle *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  const AshiNeedlePicture drawn = place (self, canvas);
  const AshiXY there = { spot->view_x, spot->view_y };
  const double hub = get_distance (drawn.handle, drawn.hub, there), tip = get_gap (drawn.tip, there);

  if (fmin (hub, tip) <= END_REACH)
    return tip <= hub ? GRASP_TIP : GRASP_HUB;
  return get_distance (drawn.hub, drawn.tip, there) <= SHAFT_REACH ? GRASP_SHAFT : GRASP_NOTHING;
}

/* Holding */

static gboolean
pick (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  return find_grasp (ASHI_HELD_NEEDLE (overlay), canvas, spot) != GRASP_NOTHING;
}

static const char *
get_cursor (AshiOverlay *overlay, AshiCanvas *canvas)
{
  return ASHI_HELD_NEEDLE (overlay)->grasp != GRASP_NOTHING ? "grabbing" : "grab";
}

static void
click (AshiOverlay *overlay, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  if (n_press == 2)
    ashi_needle_grip_put_back (ASHI_HELD_NEEDLE (overlay)->grip);
}

static gboolean
drag_begin (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);

  self->grasp = find_grasp (self, canvas, spot);
  if (self->grasp == GRASP_NOTHING)
    return FALSE;
  self->from = from_spot (self, spot);
  self->start = ashi_needle_grip_get_needle (self->grip);
  ashi_needle_grip_begin (self->grip);
  return TRUE;
}

static gboolean
key (AshiOverlay *overlay, AshiCanvas *canvas, guint keyval, GdkModifierType held)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);

  return ashi_needle_steps_key (self->grip, ashi_view_is_mirrored (self->view), keyval, held);
}

/* A wheel does what a drag there does. */
static gboolean
scroll (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot, double steps, GdkModifierType held)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);
  const Grasp grasp = find_grasp (self, canvas, spot);
  const AshiNeedle by = { grasp == GRASP_HUB ? steps : 0, grasp == GRASP_SHAFT ? steps : 0,
                          grasp == GRASP_TIP ? steps : 0 };

  ashi_needle_steps_move (self->grip, by, held);
  return grasp != GRASP_NOTHING;
}

/* Counted as angles of a needle are: more turns it towards the side that its entry counts to. */
static double
get_turn (AshiHeldNeedle *self, AshiXY entry, AshiXY to)
{
  const AshiXY aside = ashi_needle_get_aside (ashi_needle_grip_get_outlines (self->grip));
  const AshiXY down = { -aside.y, aside.x };
  const double before_x = self->from.x - entry.x, before_y = self->from.y - entry.y;
  const double x = to.x - entry.x, y = to.y - entry.y;
  const double before = atan2 (before_x * aside.x + before_y * aside.y, before_x * down.x + before_y * down.y);

  return remainder (atan2 (x * aside.x + y * aside.y, x * down.x + y * down.y) - before, 2 * G_PI) * 180 / G_PI;
}

static void
drag_update (AshiOverlay *overlay, AshiCanvas *canvas, const AshiSpot *spot)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (self->grip);
  const AshiXY to = from_spot (self, spot), aside = ashi_needle_get_aside (outlines);
  const AshiAxis axis = ashi_needle_get_axis (self->start, outlines);
  const AshiXY moved = { to.x - self->from.x, to.y - self->from.y };
  AshiNeedle needle = self->start;

  if (self->grasp == GRASP_HUB)
    needle.entry += moved.x * aside.x + moved.y * aside.y;
  else if (self->grasp == GRASP_SHAFT)
    needle.angle += get_turn (self, axis.start, to);
  else
    needle.depth += moved.x * axis.way.x + moved.y * axis.way.y;
  ashi_needle_grip_place (self->grip, needle);
}

static void
drag_end (AshiOverlay *overlay, AshiCanvas *canvas, gboolean finished)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);

  self->grasp = GRASP_NOTHING;
  ashi_needle_grip_end (self->grip);
}

/* Looks */

static char *
dup_depth (AshiHeldNeedle *self)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.1f", ashi_needle_grip_get_needle (self->grip).depth);
  return g_strdup_printf ("%s mm", number);
}

/* No words lie over the needle. */
static void
keep_needle (const AshiNeedlePicture *needle, AshiLabelLayout *labels)
{
  const double x = needle->tip.x - needle->hub.x, y = needle->tip.y - needle->hub.y;
  const int n = (int) (hypot (x, y) / (2 * SHAFT_HALF)) + 1;

  for (int i = 0; i <= n; i++)
    ashi_label_layout_reserve (labels, needle->hub.x + x * i / n, needle->hub.y + y * i / n, SHAFT_HALF);
}

/* Where nothing else stands: over it, under it, or else beside it. */
static void
write_by (AshiCanvas *canvas, AshiLabelLayout *labels, const AshiSceneWords *words)
{
  const AshiBox around = words->around;
  const AshiXY low = to_view (canvas, (AshiXY) { around.x, around.y });
  const AshiXY high = to_view (canvas, (AshiXY) { around.x + around.width, around.y + around.height });
  const double x = (low.x + high.x) / 2, y = (low.y + high.y) / 2;
  const double half = ashi_label_layout_measure_name (labels, words->text) / 2.0 + (high.x - low.x) / 2 + OFF;
  const AshiXY places[] = { { x, low.y - OFF }, { x, high.y + OFF }, { x - half, y }, { x + half, y } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (ashi_label_layout_draw_name (labels, words->text, places[i].x, places[i].y))
      return;
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiHeldNeedle *self = ASHI_HELD_NEEDLE (overlay);
  const AshiNeedleScene scene = ashi_held_needle_get_scene (self);
  AshiNames *names = ashi_view_get_names (self->view);
  g_autoptr (GArray) ghosts = ashi_needle_scene_list_ghosts (&scene, names);
  g_autoptr (GArray) words = ashi_needle_scene_list_words (&scene, ghosts, names);
  const AshiNeedlePicture drawn = place (self, canvas);
  g_autofree char *depth = dup_depth (self);

  ashi_scene_nodes_snapshot (self->nodes, &scene, ghosts, canvas, labels->snapshot);
  keep_needle (&drawn, labels);
  for (guint i = 0; i < words->len; i++)
    write_by (canvas, labels, &g_array_index (words, AshiSceneWords, i));
  ashi_label_layout_draw_tag (labels, depth, drawn.tip.x, drawn.tip.y + 24);
}

static gboolean
goes_with_picture (AshiOverlay *overlay)
{
  return TRUE;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->goes_with_picture = goes_with_picture;
  iface->snapshot = snapshot;
  iface->pick = pick;
  iface->get_cursor = get_cursor;
  iface->click = click;
  iface->key = key;
  iface->scroll = scroll;
  iface->drag_begin = drag_begin;
  iface->drag_update = drag_update;
  iface->drag_end = drag_end;
}
