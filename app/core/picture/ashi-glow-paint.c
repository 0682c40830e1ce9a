// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-glow-paint.h"

#include <math.h>

/* How finely it is painted, in pixels per mm, and no more of them than these along an edge: a light has no sharp ones.
 */
#define SCALE     3.0
#define MOST_SIDE 2048.0

/* How far the light reaches beyond what shines, in mm, and what it is seen in: a part of the structure's own colours.
 */
#define REACH_MM 26.0
#define SEEN     0.85
#define LIGHT    1.0, 0.89, 0.55
#define RIM      1.0, 0.97, 0.82

/* Three boxes after one another are as good as a bell. */
#define N_BLURS 3

/* Laid over one another, so that it is bright near what shines and gone at its reach. */
#define N_LIGHTS 3

void
ashi_glow_painting_free (AshiGlowPainting *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

/* One line of a blur: each pixel becomes the mean of those around it. */
static void
blur_line (guint8 *pixels, int n, int step, int radius, guint8 *copy)
{
  int sum = 0;

  for (int i = 0; i < n; i++)
    copy[i] = pixels[i * step];
  for (int i = -radius; i <= radius; i++)
    sum += i >= 0 && i < n ? copy[i] : 0;
  for (int i = 0; i < n; i++)
    {
      pixels[i * step] = (guint8) (sum / (2 * radius + 1));
      sum += i + radius + 1 < n ? copy[i + radius + 1] : 0;
      sum -= i - radius >= 0 ? copy[i - radius] : 0;
    }
}

static void
blur (cairo_surface_t *mask, int radius)
{
  const int width = cairo_image_surface_get_width (mask), height = cairo_image_surface_get_height (mask);
  const int stride = cairo_image_surface_get_stride (mask);
  g_autofree guint8 *copy = g_malloc ((gsize) MAX (width, height));
  guint8 *pixels;

  cairo_surface_flush (mask);
  pixels = cairo_image_surface_get_data (mask);
  for (int n = 0; n < N_BLURS; n++)
    {
      for (int y = 0; y < height; y++)
        blur_line (pixels + y * stride, width, 1, radius, copy);
      for (int x = 0; x < width; x++)
        blur_line (pixels + x, height, stride, radius, copy);
    }
  cairo_surface_mark_dirty (mask);
}

/* Lays a tile of the plate in its place on a picture of @box. */
static void
lay (cairo_t *cr, AshiBox box, double scale, const AshiTile *tile)
{
  cairo_save (cr);
  cairo_translate (cr, -box.x * scale, -box.y * scale);
  cairo_scale (cr, scale / tile->scale, scale / tile->scale);
  cairo_set_source_surface (cr, tile->surface, round (tile->box.x * tile->scale), round (tile->box.y * tile->scale));
  cairo_paint (cr);
  cairo_restore (cr);
}

/* All that shines, as it is drawn. */
static gboolean
lay_structures (cairo_t *cr, AshiBox box, double scale, AshiPainter *painter, const char *const *ids, GError **error)
{
  for (; *ids != NULL; ids++)
    {
      g_autoptr (AshiTile) tile = ashi_painter_alone_tile (painter, *ids, box, scale, error);

      if (tile == NULL)
        return FALSE;
      if (tile->surface != NULL)
        lay (cr, box, scale, tile);
    }
  return TRUE;
}

static gboolean
measure (AshiPainter *painter, const char *const *ids, AshiBox *all, GError **error)
{
  for (; *ids != NULL; ids++)
    {
      AshiBox box;

      if (!ashi_painter_measure_structure (painter, *ids, &box, error))
        return FALSE;
      *all = ashi_box_join (*all, box);
    }
  return TRUE;
}

/* The light around, then what shines in it, brightest at its edge. */
static cairo_surface_t *
paint_light (cairo_surface_t *structures, double scale)
{
  const int width = cairo_image_surface_get_width (structures), height = cairo_image_surface_get_height (structures);
  cairo_surface_t *wide = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_surface_t *narrow = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_surface_t *light = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr;

  for (guint i = 0; i < 2; i++)
    {
      cr = cairo_create (i == 0 ? wide : narrow);
      cairo_set_source_surface (cr, structures, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  blur (wide, MAX (1, (int) (REACH_MM * scale / 5)));
  blur (narrow, MAX (1, (int) (REACH_MM * scale / 24)));
  cr = cairo_create (light);
  for (guint i = 0; i < N_LIGHTS; i++)
    {
      cairo_set_source_rgba (cr, LIGHT, 0.8);
      cairo_mask_surface (cr, wide, 0, 0);
    }
  cairo_set_source_rgba (cr, RIM, 0.95);
  cairo_mask_surface (cr, narrow, 0, 0);
  cairo_set_source_surface (cr, structures, 0, 0);
  cairo_paint_with_alpha (cr, SEEN);
  cairo_destroy (cr);
  cairo_surface_destroy (wide);
  cairo_surface_destroy (narrow);
  return light;
}

/**
 * ashi_glow_paint:
 * @ids: (array zero-terminated=1): what shines: structures of @plate
 *
 * Takes some tens of milliseconds: for a worker.
 *
 * Returns: (transfer full) (nullable): the light; %NULL where nothing is drawn, without @error, or on an error
 */
AshiGlowPainting *
ashi_glow_paint (AshiPlate *plate, const char *palette, const char *const *ids, GError **error)
{
  g_autoptr (AshiPainter) painter = NULL;
  g_autoptr (AshiGlowPainting) self = g_new0 (AshiGlowPainting, 1);
  cairo_surface_t *structures;
  gboolean is_laid;
  double scale;
  cairo_t *cr;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  painter = ashi_painter_new (plate, palette, error);
  if (painter == NULL || !measure (painter, ids, &self->body, error) || self->body.width <= 0)
    return NULL;
  self->box = ashi_box_grow (self->body, REACH_MM);
  scale = MIN (SCALE, MOST_SIDE / MAX (self->box.width, self->box.height));
  structures = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->box.width * scale),
                                           (int) ceil (self->box.height * scale));
  cr = cairo_create (structures);
  is_laid = lay_structures (cr, self->box, scale, painter, ids, error);
  cairo_destroy (cr);
  if (is_laid)
    self->surface = paint_light (structures, scale);
  cairo_surface_destroy (structures);
  return is_laid ? g_steal_pointer (&self) : NULL;
}
