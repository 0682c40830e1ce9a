// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shown.h"

#include "ashi-texture.h"

#include <math.h>

/**
 * ashi_shown_take:
 * @tile: (transfer full): the tile to show; its pixels are not copied
 * @covers: what it tells about, in user units (mm)
 */
void
ashi_shown_take (AshiShown *self, AshiTile *tile, AshiBox covers)
{
  ashi_shown_clear (self);
  self->tile = tile;
  self->covers = covers;
  if (tile->surface != NULL)
    self->texture = ashi_texture_new (cairo_surface_reference (tile->surface));
}

/**
 * ashi_shown_share:
 * @other: what to show as well
 */
void
ashi_shown_share (AshiShown *self, const AshiShown *other)
{
  ashi_shown_clear (self);
  self->tile = other->tile != NULL ? ashi_tile_ref (other->tile) : NULL;
  g_set_object (&self->texture, other->texture);
  self->covers = other->covers;
}

/**
 * ashi_shown_clear:
 *
 * Gives up tile and texture; @self can be filled again.
 */
void
ashi_shown_clear (AshiShown *self)
{
  g_clear_pointer (&self->tile, ashi_tile_unref);
  g_clear_object (&self->texture);
}

/**
 * ashi_shown_count_bytes:
 * @base: what may share its pixels
 *
 * Returns: what the two take in memory
 */
gsize
ashi_shown_count_bytes (const AshiShown *self, const AshiShown *base)
{
  const gsize sharp = self->tile != NULL ? ashi_tile_get_bytes (self->tile) : 0;

  return base->tile == NULL || base->tile == self->tile ? sharp : sharp + ashi_tile_get_bytes (base->tile);
}

static graphene_rect_t
to_view (AshiBox box, AshiViewport *viewport, int device_scale)
{
  const double scale = ashi_viewport_get_scale (viewport);
  double x, y;

  ashi_viewport_get_origin (viewport, device_scale, &x, &y);
  return GRAPHENE_RECT_INIT ((float) (x + box.x * scale), (float) (y + box.y * scale), (float) (box.width * scale),
                             (float) (box.height * scale));
}

static void
append (const AshiShown *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale)
{
  const graphene_rect_t area =
      self->texture != NULL ? to_view (self->tile->box, viewport, device_scale) : *graphene_rect_zero ();

  if (self->texture != NULL)
    ashi_texture_draw (self->texture, snapshot, &area);
}

/* The whole pixels that the picture covers: it and what is around it meet there without a gap. */
static graphene_rect_t
find_covered (const AshiShown *self, AshiViewport *viewport, int device_scale)
{
  const graphene_rect_t area = to_view (self->covers, viewport, device_scale);
  const float left = ceilf (area.origin.x), top = ceilf (area.origin.y);

  return GRAPHENE_RECT_INIT (left, top, MAX (0, floorf (area.origin.x + area.size.width) - left),
                             MAX (0, floorf (area.origin.y + area.size.height) - top));
}

static void
append_within (
    const AshiShown *self, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale, const graphene_rect_t *clip)
{
  /* graphene turns a rectangle of negative size over. */
  if (clip->size.width <= 0 || clip->size.height <= 0)
    return;
  gtk_snapshot_push_clip (snapshot, clip);
  append (self, snapshot, viewport, device_scale);
  gtk_snapshot_pop (snapshot);
}

/* Only around the sharp picture: two pictures over one another would darken what is half transparent in both. */
static void
append_around (
    const AshiShown *base, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale, const graphene_rect_t *hole)
{
  const graphene_rect_t whole = to_view (ashi_viewport_get_visible_box (viewport), viewport, device_scale);
  const float left = whole.origin.x - 1, top = whole.origin.y - 1;
  const float right = left + whole.size.width + 2, bottom = top + whole.size.height + 2;
  const float hole_right = hole->origin.x + hole->size.width, hole_bottom = hole->origin.y + hole->size.height;
  const graphene_rect_t strips[] = {
    GRAPHENE_RECT_INIT (left, top, right - left, hole->origin.y - top),
    GRAPHENE_RECT_INIT (left, hole_bottom, right - left, bottom - hole_bottom),
    GRAPHENE_RECT_INIT (left, hole->origin.y, hole->origin.x - left, hole->size.height),
    GRAPHENE_RECT_INIT (hole_right, hole->origin.y, right - hole_right, hole->size.height),
  };

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    append_within (base, snapshot, viewport, device_scale, &strips[i]);
}

/**
 * ashi_shown_snapshot:
 * @base: (nullable): a coarser picture of the whole plate, for what @self does not cover
 * @device_scale: device pixels per logical px
 *
 * Draws the picture where it belongs, on whole device pixels when it is sharp, and never leaves a blank around it.
 */
void
ashi_shown_snapshot (
    const AshiShown *self, const AshiShown *base, GtkSnapshot *snapshot, AshiViewport *viewport, int device_scale)
{
  AshiBox visible = ashi_viewport_get_visible_box (viewport);
  graphene_rect_t covered;

  if (base == NULL || base->tile == NULL)
    append (self, snapshot, viewport, device_scale);
  else if (self->tile == NULL)
    append (base, snapshot, viewport, device_scale);
  else if (!ashi_box_intersect (visible, base->covers, &visible) || ashi_box_contains (self->covers, visible))
    append (self, snapshot, viewport, device_scale);
  else
    {
      covered = find_covered (self, viewport, device_scale);
      append_around (base, snapshot, viewport, device_scale, &covered);
      append_within (self, snapshot, viewport, device_scale, &covered);
    }
}
