// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-viewport.h"

#include "ashi-free-room.h"

#include <math.h>
#include <string.h>

/* The share of the widget that the fitted plate fills, and the least it shrinks to, as a share of the fit. */
#define FIT_SHARE 0.96
#define MIN_SHARE 0.5

struct _AshiViewport
{
  GObject parent_instance;

  AshiBox content;           /* the plate, in user units (mm) */
  double width, height;      /* the widget, in logical px */
  double beside;             /* what is kept free on either side of the fitted plate, in logical px */
  GArray *covers;            /* AshiBox: what lies over the widget, in its logical px, */
  guint n_lasting;           /* of which the first do so for good */
  AshiBox lasting_room;      /* the free rectangle in which the plate is largest, but for what comes and goes */
  double scale;              /* logical px per mm */
  double center_x, center_y; /* what is in the middle of the widget, in user units (mm) */
  gboolean fitted;
  double waiting_width; /* mm to be shown once the widget has a size; 0: nothing waits */
  AshiBox brought;      /* what stays in the middle of what is free until somebody moves the plate; width 0: nothing */
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
  AshiViewport *self = ASHI_VIEWPORT (object);

  g_clear_object (&self->leader);
  g_clear_pointer (&self->covers, g_array_unref);
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
  self->lasting_room = self->content;
  self->covers = g_array_new (FALSE, FALSE, sizeof (AshiBox));
  self->scale = 1;
  self->fitted = TRUE;
}

AshiViewport *
ashi_viewport_new (void)
{
  return g_object_new (ASHI_TYPE_VIEWPORT, NULL);
}

static AshiBox
get_whole (AshiViewport *self)
{
  return (AshiBox) { 0, 0, self->width, self->height };
}

static AshiBox
find_room (AshiViewport *self, guint n_covers, double aspect)
{
  return ashi_free_room_find (get_whole (self), (const AshiBox *) (gconstpointer) self->covers->data, n_covers, aspect);
}

static void
find_lasting_room (AshiViewport *self)
{
  self->lasting_room =
      find_room (self, self->n_lasting, self->content.width / self->content.height + 2 * self->beside / self->height);
}

/**
 * ashi_viewport_get_fit_scale:
 *
 * Returns: the scale at which the whole plate fills what is free of the widget, in logical px per mm
 */
double
ashi_viewport_get_fit_scale (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), 1);
  return MIN (MAX (FIT_SHARE * self->lasting_room.width - 2 * self->beside, 1) / self->content.width,
              FIT_SHARE * self->lasting_room.height / self->content.height);
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

/* How far the middle of the room lies from that of the widget, in user units (mm). */
static void
get_aside (AshiViewport *self, double *x, double *y)
{
  *x = (self->lasting_room.x + (self->lasting_room.width - self->width) / 2) / self->scale;
  *y = (self->lasting_room.y + (self->lasting_room.height - self->height) / 2) / self->scale;
}

/* The plate stays below the middle of the widget or of the room, so that it can never be lost. */
static double
keep_over (double center, double aside, double start, double length)
{
  return CLAMP (center, start - MAX (aside, 0), start + length - MIN (aside, 0));
}

static void
set_transform (AshiViewport *self, double scale, double center_x, double center_y, gboolean fitted)
{
  double aside_x, aside_y;

  if (self->leader != NULL)
    {
      set_transform (self->leader, scale / get_ratio (self), center_x, center_y, fitted);
      return;
    }
  if (self->width > 1)
    self->waiting_width = 0;
  self->brought.width = 0;
  self->scale = CLAMP (scale, ashi_viewport_get_min_scale (self), ASHI_VIEWPORT_MAX_SCALE);
  get_aside (self, &aside_x, &aside_y);
  self->center_x = keep_over (center_x, aside_x, self->content.x, self->content.width);
  self->center_y = keep_over (center_y, aside_y, self->content.y, self->content.height);
  self->fitted = fitted;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How far the middle of what is @extent px long lies from that of the widget, so that it keeps within the room and off
 * its edges. */
static double
get_shift (double size, double start, double length, double extent)
{
  const double half = MIN (extent / FIT_SHARE, length) / 2;

  return CLAMP (size / 2, start + half, start + length - half) - size / 2;
}

/* What is in the middle of the widget while the plate is fitted at @scale, in user units (mm). */
static void
get_fitted_center (AshiViewport *self, double scale, double *x, double *y)
{
  const AshiBox room = self->lasting_room, content = self->content;

  *x = content.x + content.width / 2
       - get_shift (self->width, room.x, room.width, content.width * scale + 2 * self->beside) / scale;
  *y = content.y + content.height / 2 - get_shift (self->height, room.y, room.height, content.height * scale) / scale;
}

/**
 * ashi_viewport_fit:
 *
 * Shows the whole plate, and goes on doing so when the size changes.
 */
void
ashi_viewport_fit (AshiViewport *self)
{
  double scale, x, y;

  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  if (self->leader != NULL)
    {
      ashi_viewport_fit (self->leader);
      return;
    }
  scale = ashi_viewport_get_fit_scale (self);
  get_fitted_center (self, scale, &x, &y);
  set_transform (self, scale, x, y, TRUE);
}

/* Shows the same as its leader: the whole plate as it fits here, or the same spot in the middle and around it all that
 * is seen there. */
static void
take_over (AshiViewport *self)
{
  self->fitted = self->leader->fitted;
  self->scale = self->fitted ? ashi_viewport_get_fit_scale (self) : self->leader->scale * get_ratio (self);
  self->center_x = self->leader->center_x;
  self->center_y = self->leader->center_y;
  if (self->fitted)
    get_fitted_center (self, self->scale, &self->center_x, &self->center_y);
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

static void bring (AshiViewport *self, AshiBox box);

/* There is more room, or less, or elsewhere. */
static void
use_room (AshiViewport *self)
{
  if (self->leader != NULL)
    take_over (self);
  else if (self->waiting_width > 0)
    ashi_viewport_look_across (self, self->center_x, self->center_y, self->waiting_width);
  else if (self->fitted)
    ashi_viewport_fit (self);
  else if (self->brought.width > 0)
    bring (self, self->brought);
  else
    set_transform (self, self->scale, self->center_x, self->center_y, FALSE);
}

/**
 * ashi_viewport_set_covers:
 * @covers: what lies over the widget, in its logical px
 * @n_lasting: how many of them do so for good; those come first
 *
 * The fitted plate keeps clear of what lasts, and what is brought into sight of all.
 */
void
ashi_viewport_set_covers (AshiViewport *self, const AshiBox *covers, guint n_covers, guint n_lasting)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self) && (covers != NULL || n_covers == 0) && n_lasting <= n_covers);

  if (self->n_lasting == n_lasting && self->covers->len == n_covers
      && (n_covers == 0 || memcmp (self->covers->data, covers, n_covers * sizeof *covers) == 0))
    return;
  g_array_set_size (self->covers, 0);
  g_array_append_vals (self->covers, covers, n_covers);
  self->n_lasting = n_lasting;
  find_lasting_room (self);
  use_room (self);
}

/**
 * ashi_viewport_set_beside:
 * @beside: in logical px
 *
 * Says how much is kept free on either side of the fitted plate, for what is written there.
 */
void
ashi_viewport_set_beside (AshiViewport *self, double beside)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self));

  if (self->beside == beside)
    return;
  self->beside = beside;
  find_lasting_room (self);
  use_room (self);
}

/**
 * ashi_viewport_get_content:
 *
 * Returns: what is fitted, in user units (mm)
 */
AshiBox
ashi_viewport_get_content (AshiViewport *self)
{
  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), ((AshiBox) { 0 }));
  return self->content;
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
  find_lasting_room (self);
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
  find_lasting_room (self);
  use_room (self);
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
 * ashi_viewport_is_clear:
 * @box: a part of the plate, in user units (mm)
 *
 * Returns: whether all of it can be seen, within the widget and beside what covers that
 */
gboolean
ashi_viewport_is_clear (AshiViewport *self, AshiBox box)
{
  AshiBox area = { 0 };

  g_return_val_if_fail (ASHI_IS_VIEWPORT (self), FALSE);

  ashi_viewport_to_view (self, box.x, box.y, &area.x, &area.y);
  area.width = box.width * self->scale;
  area.height = box.height * self->scale;
  return ashi_free_room_is_clear (get_whole (self), (const AshiBox *) (gconstpointer) self->covers->data,
                                  self->covers->len, area);
}

static void
bring (AshiViewport *self, AshiBox box)
{
  const AshiBox room = find_room (self, self->covers->len, self->width / self->height);
  const double scale = CLAMP (FIT_SHARE * MIN (room.width / box.width, room.height / box.height),
                              ashi_viewport_get_min_scale (self), ASHI_VIEWPORT_MAX_SCALE);

  set_transform (self, scale, box.x + box.width / 2 - (room.x + (room.width - self->width) / 2) / scale,
                 box.y + box.height / 2 - (room.y + (room.height - self->height) / 2) / scale, FALSE);
  self->brought = box;
}

/**
 * ashi_viewport_bring:
 * @box: a part of the plate, in user units (mm)
 *
 * Shows it in the middle of what nothing covers, as large as it can be there, and goes on doing so when the size or
 * what lies over the widget changes, until somebody moves the plate.
 */
void
ashi_viewport_bring (AshiViewport *self, AshiBox box)
{
  g_return_if_fail (ASHI_IS_VIEWPORT (self) && box.width > 0 && box.height > 0);
  bring (self->leader != NULL ? self->leader : self, box);
}
