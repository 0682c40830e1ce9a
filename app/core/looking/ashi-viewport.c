// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-viewport.h"

#include <math.h>

/* The share of the widget that the fitted plate fills, and the least it shrinks to, as a share of the fit. */
#define FIT_SHARE 0.96
#define MIN_SHARE 0.5
/* What a cover must leave for the plate, in logical px. */
#define LEAST_FREE 160.0

struct _AshiViewport
{
  GObject parent_instance;

  AshiBox content;           /* the plate, in user units (mm) */
  double width, height;      /* the widget, in logical px */
  double cover;              /* how much of its end something else covers, in logical px */
  double scale;              /* logical px per mm */
  double center_x, center_y; /* what is in the middle of the widget, in user units (mm) */
  gboolean fitted;
  double waiting_width; /* mm to be shown once the widget has a size; 0: nothing waits */
  AshiViewport *leader; /* what it shows a part of, or more; NULL: it moves by itself */
};

G_DEFINE_FINAL_TYPE (AshiViewport, ashi_viewport, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_viewport_dispose (GObject *object)
{
  g_clear_object (&ASHI_VIEWPORT (object)->leader);
  G_OBJECT_CLASS (ashi_viewport_parent_class)->dispose (object);
}

static void
ashi_viewport_class_init (AshiViewportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_viewport_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", ASHI_TYPE_VIEWPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_viewport_init (AshiViewport *self)
{
  self->content = (AshiBox) { 0, 0, 1, 1 };
  self->width = self->height = 1;
  self->scale = 1;
  self->fitted = TRUE;
}

AshiViewport *
ashi_viewport_new (void)
{
  return g_object_new (ASHI_TYPE_VIEWPORT, NULL);
}

/* A cover that would leave next to nothing is ignored: a plate behind it is better than one too small to read. */
static double
get_free_width (AshiViewport *self)
{
  return self->width - self->cover >= LEAST_FREE ? self->width - self->cover : self->width;
}

/**
 * ashi_viewport_get_fit_scale:
 *
 * Returns: the scale at which the whole plate fills the widget, in logical px per mm
 */
double
ashi_viewport_get_fit_scale (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), 1);
  return FIT_SHARE * MIN (get_free_width (self) / self->content.width, self->height / self->content.height);
}

/* How much larger it shows what its leader shows, so that just all of that fits in. */
static double
get_ratio (AshiViewport *self)
{
  return MIN (self->width / self->leader->width, self->height / self->leader->height);
}

double
ashi_viewport_get_min_scale (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), 1);

  if (self->leader != NULL)
    return get_ratio (self) * ashi_viewport_get_min_scale (self->leader);
  return MIN (MIN_SHARE * ashi_viewport_get_fit_scale (self), ASHI_VIEWPORT_TRUE_SIZE);
}

static double
get_max_scale (AshiViewport *self)
{
  return self->leader != NULL ? get_ratio (self) * ASHI_VIEWPORT_MAX_SCALE : ASHI_VIEWPORT_MAX_SCALE;
}

/* The middle of the view stays over the plate, so that it can never be lost. */
static void
set_transform (AshiViewport *self, double scale, double center_x, double center_y, gboolean fitted)
{
  if (self->leader != NULL)
    {
      set_transform (self->leader, scale / get_ratio (self), center_x, center_y, fitted);
      return;
    }
  if (self->width > 1)
    self->waiting_width = 0;
  self->scale = CLAMP (scale, ashi_viewport_get_min_scale (self), ASHI_VIEWPORT_MAX_SCALE);
  self->center_x = CLAMP (center_x, self->content.x, self->content.x + self->content.width);
  self->center_y = CLAMP (center_y, self->content.y, self->content.y + self->content.height);
  self->fitted = fitted;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How far to the start the fitted plate moves, in logical px, so that what covers the end does not cover the plate. */
static double
get_shift (AshiViewport *self, double scale)
{
  const double free_width = get_free_width (self);
  const double end = (self->width + scale * self->content.width) / 2;

  return end > free_width ? (self->width - free_width) / 2 : 0;
}

/**
 * ashi_viewport_fit:
 *
 * Shows the whole plate, and goes on doing so when the size changes.
 */
void
ashi_viewport_fit (AshiViewport *self)
{
  double scale;

  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  if (self->leader != NULL)
    {
      ashi_viewport_fit (self->leader);
      return;
    }
  scale = ashi_viewport_get_fit_scale (self);
  set_transform (self, scale, self->content.x + self->content.width / 2 + get_shift (self, scale) / scale,
                 self->content.y + self->content.height / 2, TRUE);
}

/* Shows the same as its leader: the whole plate as it fits here, or the same spot in the middle and around it all that
 * is seen there. */
static void
take_over (AshiViewport *self)
{
  const double fit_scale = ashi_viewport_get_fit_scale (self);

  self->fitted = self->leader->fitted;
  self->scale = self->fitted ? fit_scale : self->leader->scale * get_ratio (self);
  self->center_x = self->fitted ? self->content.x + self->content.width / 2 + get_shift (self, fit_scale) / fit_scale
                                : self->leader->center_x;
  self->center_y = self->fitted ? self->content.y + self->content.height / 2 : self->leader->center_y;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ashi_viewport_follow:
 * @leader: of another widget; it follows nobody itself
 *
 * Shows from now on the same part of the same plate, whatever the size of the two widgets: what is in the middle there
 * is in the middle here, at the scale at which all that is seen there just fits. Each has the size of its own widget,
 * and whoever moves this one moves the leader. Which plate, and where on it one begins, is for the leader to say.
 */
void
ashi_viewport_follow (AshiViewport *self, AshiViewport *leader)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self) && self->leader == NULL);
  g_return_if_fail (ASHI_IS_VIEWPORT (leader) && leader->leader == NULL && leader != self);

  self->leader = g_object_ref (leader);
  self->waiting_width = 0;
  g_signal_connect_object (leader, "changed", G_CALLBACK (take_over), self, G_CONNECT_SWAPPED);
  take_over (self);
}

/**
 * ashi_viewport_is_following:
 *
 * Returns: whether another says what it shows
 */
gboolean
ashi_viewport_is_following (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), FALSE);
  return self->leader != NULL;
}

/**
 * ashi_viewport_set_cover:
 * @end: how much of the widget's end something else covers, in logical px
 *
 * The fitted plate keeps clear of it.
 */
void
ashi_viewport_set_cover (AshiViewport *self, double end)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  if (self->cover == end)
    return;
  self->cover = end;
  if (self->leader != NULL)
    take_over (self);
  else if (self->fitted)
    ashi_viewport_fit (self);
}

/**
 * ashi_viewport_set_content:
 * @content: the plate's view box, in user units (mm)
 */
void
ashi_viewport_set_content (AshiViewport *self, AshiBox content)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));
  g_return_if_fail (content.width > 0 && content.height > 0);

  self->content = content;
  if (self->leader != NULL)
    take_over (self);
  else
    ashi_viewport_fit (self);
}

/**
 * ashi_viewport_set_size:
 * @width: of the widget, in logical px
 * @height: of the widget, in logical px
 */
void
ashi_viewport_set_size (AshiViewport *self, double width, double height)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  if (self->width == width && self->height == height)
    return;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  if (self->leader != NULL)
    take_over (self);
  else if (self->waiting_width > 0)
    ashi_viewport_look_across (self, self->center_x, self->center_y, self->waiting_width);
  else if (self->fitted)
    ashi_viewport_fit (self);
  else
    set_transform (self, self->scale, self->center_x, self->center_y, FALSE);
}

/**
 * ashi_viewport_get_scale:
 *
 * Returns: logical px per mm
 */
double
ashi_viewport_get_scale (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), 1);
  return self->scale;
}

gboolean
ashi_viewport_get_fitted (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), FALSE);
  return self->fitted;
}

/**
 * ashi_viewport_get_center:
 * @x: (out): in user units (mm)
 * @y: (out): in user units (mm)
 */
void
ashi_viewport_get_center (AshiViewport *self, double *x, double *y)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  *x = self->center_x;
  *y = self->center_y;
}

/**
 * ashi_viewport_to_plate:
 * @view_x: in logical px
 * @x: (out): in user units (mm)
 */
void
ashi_viewport_to_plate (AshiViewport *self, double view_x, double view_y, double *x, double *y)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  *x = self->center_x + (view_x - self->width / 2) / self->scale;
  *y = self->center_y + (view_y - self->height / 2) / self->scale;
}

/**
 * ashi_viewport_to_view:
 * @x: in user units (mm)
 * @view_x: (out): in logical px
 */
void
ashi_viewport_to_view (AshiViewport *self, double x, double y, double *view_x, double *view_y)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  *view_x = (x - self->center_x) * self->scale + self->width / 2;
  *view_y = (y - self->center_y) * self->scale + self->height / 2;
}

/**
 * ashi_viewport_get_visible_box:
 *
 * Returns: what the widget shows, in user units (mm); more than the plate where there is room around it
 */
AshiBox
ashi_viewport_get_visible_box (AshiViewport *self)
{
  AshiBox box = { 0 };

  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), box);

  ashi_viewport_to_plate (self, 0, 0, &box.x, &box.y);
  box.width = self->width / self->scale;
  box.height = self->height / self->scale;
  return box;
}

/**
 * ashi_viewport_get_origin:
 * @device_scale: device pixels per logical px
 * @x: (out): where the origin of user units lies, in logical px, moved to a whole device pixel
 *
 * Tiles are drawn on whole device pixels from that origin, and stay sharp when they are placed from it.
 */
void
ashi_viewport_get_origin (AshiViewport *self, int device_scale, double *x, double *y)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  ashi_viewport_to_view (self, 0, 0, x, y);
  *x = round (*x * device_scale) / device_scale;
  *y = round (*y * device_scale) / device_scale;
}

/**
 * ashi_viewport_zoom_at:
 * @factor: how much larger to show the plate
 * @view_x: what is at this place stays there, in logical px
 */
void
ashi_viewport_zoom_at (AshiViewport *self, double factor, double view_x, double view_y)
{
  double x, y, scale;

  g_return_if_fail (ASHI_IS_VIEWPORT (self) && factor > 0);

  ashi_viewport_to_plate (self, view_x, view_y, &x, &y);
  scale = CLAMP (self->scale * factor, ashi_viewport_get_min_scale (self), get_max_scale (self));
  set_transform (self, scale, x - (view_x - self->width / 2) / scale, y - (view_y - self->height / 2) / scale, FALSE);
}

/**
 * ashi_viewport_pan:
 * @view_dx: how far the plate moves to the right, in logical px
 * @view_dy: how far the plate moves down, in logical px
 */
void
ashi_viewport_pan (AshiViewport *self, double view_dx, double view_dy)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  set_transform (self, self->scale, self->center_x - view_dx / self->scale, self->center_y - view_dy / self->scale,
                 FALSE);
}

/**
 * ashi_viewport_look_at:
 * @x: what to bring to the middle, in user units (mm)
 * @scale: in logical px per mm
 */
void
ashi_viewport_look_at (AshiViewport *self, double x, double y, double scale)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  set_transform (self, scale, x, y, FALSE);
}

/**
 * ashi_viewport_look_across:
 * @x: what to bring to the middle, in user units (mm)
 * @y: likewise
 * @mm: how much of the plate the widget's width is to show
 *
 * A widget that has no size yet does so when it has one.
 */
void
ashi_viewport_look_across (AshiViewport *self, double x, double y, double mm)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self) && mm > 0);

  self->waiting_width = self->width > 1 || self->leader != NULL ? 0 : mm;
  set_transform (self, self->width / mm, x, y, FALSE);
}

/**
 * ashi_viewport_get_scale_for:
 * @box: a part of the plate, in user units (mm)
 * @share: the share of the widget it is to fill
 *
 * Returns: the scale that does it, in logical px per mm
 */
double
ashi_viewport_get_scale_for (AshiViewport *self, AshiBox box, double share)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), 1);
  return share * MIN (self->width / MAX (box.width, 1), self->height / MAX (box.height, 1));
}
