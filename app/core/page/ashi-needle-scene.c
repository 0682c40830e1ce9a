// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-scene.h"

#include "ashi-built-skin.h"
#include "ashi-needle-ghosts.h"
#include "ashi-needle-told.h"
#include "ashi-outlines-built.h"
#include "ashi-page-text.h"
#include "ashi-tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of words on a page, in the unit of the picture: their size, the paper about them, and how far they keep off. */
#define WORDS_SIZE 11.0
#define WORDS_HALO 3.0
#define WORDS_GAP  5.0
#define SHAFT_HALF 4.0

/**
 * ashi_needle_scene_place:
 *
 * Returns: where the needle lies in the section's picture, in user units (mm)
 */
AshiNeedlePicture
ashi_needle_scene_place (const AshiNeedleScene *self)
{
  AshiNeedlePicture needle = ashi_needle_picture_place (self->needle, self->outlines, self->size, self->is_mirrored);

  needle.is_stopped = self->is_stopped;
  return needle;
}

/**
 * ashi_needle_scene_list_ghosts:
 * @names: (nullable): while these are withheld there are none: how near something is, is asked then
 *
 * Returns: (transfer full) (element-type AshiNeedleGhost): what lies beside the plane and is near to the needle
 */
GArray *
ashi_needle_scene_list_ghosts (const AshiNeedleScene *self, AshiNames *names)
{
  g_return_val_if_fail (names == NULL || ASHI_IS_NAMES (names), NULL);

  if (names == NULL || ashi_names_speak (names))
    return ashi_needle_ghosts_list (self->needle, self->outlines);
  return g_array_new (FALSE, FALSE, sizeof (AshiNeedleGhost));
}

static void
begin (const AshiNeedleScene *self, cairo_t *cr)
{
  cairo_save (cr);
  if (self->is_mirrored) /* as ashi_mirror_new() does */
    cairo_scale (cr, -1, 1);
}

/**
 * ashi_needle_scene_paint_body:
 * @cr: in user units (mm) of the picture
 * @unit: how many of these a logical pixel of a window is
 *
 * Draws what does not depend on how the needle stands: a nerve in another course, and the skin in another build.
 */
void
ashi_needle_scene_paint_body (const AshiNeedleScene *self, cairo_t *cr, double unit)
{
  begin (self, cr);
  ashi_needle_course_paint (self->outlines, cr, unit);
  ashi_built_skin_paint (self->outlines, cr, unit);
  cairo_restore (cr);
}

/**
 * ashi_needle_scene_paint_ghosts:
 * @ghosts: (element-type AshiNeedleGhost): what ashi_needle_scene_list_ghosts() has found
 * @cr: in user units (mm) of the picture
 * @unit: how many of these a logical pixel of a window is
 */
void
ashi_needle_scene_paint_ghosts (const AshiNeedleScene *self, GArray *ghosts, cairo_t *cr, double unit)
{
  begin (self, cr);
  ashi_needle_ghosts_paint (ghosts, self->outlines, self->is_clear, cr, unit);
  cairo_restore (cr);
}

/**
 * ashi_needle_scene_get_box:
 * @outline: one of its outlines, or a slab of one
 *
 * Returns: where it lies in the picture, in user units (mm)
 */
AshiBox
ashi_needle_scene_get_box (const AshiNeedleScene *self, const AshiOutline *outline)
{
  const AshiXY low = outline->low, high = outline->high;

  return (AshiBox) { self->is_mirrored ? -high.x : low.x, low.y, high.x - low.x, high.y - low.y };
}

/**
 * ashi_needle_scene_paint:
 * @names: (nullable): while these are withheld, no ghost tells what is near
 * @cr: in user units (mm) of the picture
 * @unit: how many of these a logical pixel of a window is
 *
 * Draws all of it but words.
 */
void
ashi_needle_scene_paint (const AshiNeedleScene *self, AshiNames *names, cairo_t *cr, double unit)
{
  const AshiNeedlePicture needle = ashi_needle_scene_place (self);
  g_autoptr (GArray) ghosts = ashi_needle_scene_list_ghosts (self, names);

  ashi_needle_scene_paint_body (self, cr, unit);
  ashi_needle_scene_paint_ghosts (self, ghosts, cr, unit);
  ashi_needle_picture_paint (&needle, cr, unit);
}

static void
take_in (AshiXY *low, AshiXY *high, AshiXY place)
{
  *low = (AshiXY) { MIN (low->x, place.x), MIN (low->y, place.y) };
  *high = (AshiXY) { MAX (high->x, place.x), MAX (high->y, place.y) };
}

/**
 * ashi_needle_scene_get_bounds:
 *
 * Returns: what the needle with its handle and the skin in the build that is put on take up in the picture, in user
 *   units (mm): it may lie outside of what the picture shows
 */
AshiBox
ashi_needle_scene_get_bounds (const AshiNeedleScene *self)
{
  const AshiNeedlePicture needle = ashi_needle_scene_place (self);
  const GArray *band = ashi_outlines_get_band (self->outlines);
  AshiXY low = needle.handle, high = needle.handle;

  take_in (&low, &high, needle.tip);
  for (guint i = 0; band != NULL && i < band->len; i++)
    {
      const AshiXY place = g_array_index (band, AshiXY, i);

      take_in (&low, &high, (AshiXY) { self->is_mirrored ? -place.x : place.x, place.y });
    }
  return (AshiBox) { low.x, low.y, high.x - low.x, high.y - low.y };
}

/* Words */

static void
add_words (const AshiNeedleScene *self, GArray *list, const AshiOutline *outline, char *text)
{
  const AshiSceneWords words = { ashi_needle_scene_get_box (self, outline), text };

  g_array_append_val (list, words);
}

static void
clear_words (gpointer words)
{
  g_free (((AshiSceneWords *) words)->text);
}

/* What there is of it in the plane; nothing where the course does not come there. */
static void
add_course (const AshiNeedleScene *self, GArray *list)
{
  const char *subject_id, *drawn, *type = ashi_outlines_get_course (self->outlines, &subject_id, &drawn);

  if (ashi_outlines_get_displaced (self->outlines) == NULL || g_strcmp0 (type, drawn) == 0)
    return;
  for (guint i = 0; i < ashi_outlines_get_n (self->outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (self->outlines, i);

      if (outline->ends->len > 0 && g_str_equal (outline->subject_id, subject_id))
        add_words (self, list, outline, g_strdup_printf (_ ("Type %s"), type));
    }
}

/**
 * ashi_needle_scene_list_words:
 * @ghosts: (element-type AshiNeedleGhost): what ashi_needle_scene_list_ghosts() has found
 *
 * Returns: (transfer full) (element-type AshiSceneWords): what is to be written where: the type of a course, and of the
 *   first few ghosts the name and how far they are from the plane
 */
GArray *
ashi_needle_scene_list_words (const AshiNeedleScene *self, GArray *ghosts, AshiNames *names)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (AshiSceneWords));

  g_array_set_clear_func (list, clear_words);
  g_return_val_if_fail (ASHI_IS_NAMES (names), list);

  add_course (self, list);
  for (guint i = 0; i < ghosts->len; i++)
    {
      const AshiNeedleGhost *ghost = &g_array_index (ghosts, AshiNeedleGhost, i);
      g_autofree char *name = NULL, *beside = NULL;

      if (!ghost->is_written)
        continue;
      name = ashi_names_dup_brief (names, NULL, ghost->of->id);
      beside = ashi_beside_dup_words (self->outlines, ghost->offset, self->is_mirrored);
      add_words (self, list, ghost->slab, g_strdup_printf ("%s, %s", name, beside));
    }
  return list;
}

/* On a page */

typedef struct
{
  cairo_t *cr;
  double width, height; /* of the picture on the page */
  GArray *taken;        /* AshiBox */
} Writing;

static gboolean
take (const Writing *self, AshiBox area)
{
  AshiBox both;

  if (area.x < 0 || area.y < 0 || area.x + area.width > self->width || area.y + area.height > self->height)
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (ashi_box_intersect (area, g_array_index (self->taken, AshiBox, i), &both))
      return FALSE;
  g_array_append_val (self->taken, area);
  return TRUE;
}

/* No words lie over the needle. */
static void
keep_needle (const Writing *self, const AshiNeedlePicture *needle, double unit)
{
  const double x = needle->tip.x - needle->hub.x, y = needle->tip.y - needle->hub.y, half = SHAFT_HALF * unit;
  const int n = (int) ceil (hypot (x, y) / (2 * half)) + 1;

  for (int i = 0; i <= n; i++)
    {
      const AshiBox part = { needle->hub.x + x * i / n - half, needle->hub.y + y * i / n - half, 2 * half, 2 * half };

      g_array_append_val (self->taken, part);
    }
}

static void
write_at (const Writing *self, PangoLayout *layout, AshiBox area, double unit)
{
  cairo_move_to (self->cr, area.x, area.y);
  pango_cairo_layout_path (self->cr, layout);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_set_line_width (self->cr, WORDS_HALO * unit);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
  /* Words, not the same path filled, so that a PDF can be searched. */
  cairo_set_source_rgb (self->cr, 0.13, 0.13, 0.14);
  cairo_move_to (self->cr, area.x, area.y);
  pango_cairo_show_layout (self->cr, layout);
}

/* Over it, under it, or else beside it; nowhere where there is no room. */
static void
write_by (const Writing *self, const char *text, AshiBox around, double unit)
{
  g_autoptr (PangoLayout) layout = ashi_page_text_new (self->cr, text, WORDS_SIZE * unit, FALSE);
  const double gap = WORDS_GAP * unit;
  double width, height;

  ashi_page_text_measure (layout, &width, &height);
  {
    const double x = around.x + (around.width - width) / 2, y = around.y + (around.height - height) / 2;
    const AshiBox places[] = { { x, around.y - gap - height, width, height },
                               { x, around.y + around.height + gap, width, height },
                               { around.x - gap - width, y, width, height },
                               { around.x + around.width + gap, y, width, height } };

    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      if (take (self, places[i]))
        {
          write_at (self, layout, places[i], unit);
          return;
        }
  }
}

/**
 * ashi_needle_scene_write:
 * @names: (nullable): %NULL leaves what is beside the plane without words
 * @box: what of the picture the page shows, in user units (mm)
 * @cr: a context whose origin is the upper left corner of @box
 * @scale: units of @cr per mm
 * @unit: how many of them a logical pixel of a window is
 *
 * Writes on a page what belongs to it, and how deep the tip is.
 */
void
ashi_needle_scene_write (
    const AshiNeedleScene *self, AshiNames *names, AshiBox box, cairo_t *cr, double scale, double unit)
{
  AshiNeedlePicture needle = ashi_needle_scene_place (self);
  g_autoptr (GArray) ghosts = NULL, words = NULL, taken = g_array_new (FALSE, FALSE, sizeof (AshiBox));
  const Writing writing = { cr, box.width * scale, box.height * scale, taken };

  g_return_if_fail (names == NULL || ASHI_IS_NAMES (names));

  needle.hub = (AshiXY) { (needle.hub.x - box.x) * scale, (needle.hub.y - box.y) * scale };
  needle.tip = (AshiXY) { (needle.tip.x - box.x) * scale, (needle.tip.y - box.y) * scale };
  keep_needle (&writing, &needle, unit);
  ashi_needle_picture_write_depth (&needle, cr, unit, self->needle.depth);
  if (names == NULL)
    return;
  ghosts = ashi_needle_scene_list_ghosts (self, names);
  words = ashi_needle_scene_list_words (self, ghosts, names);
  for (guint i = 0; i < words->len; i++)
    {
      const AshiSceneWords *one = &g_array_index (words, AshiSceneWords, i);
      const AshiBox around = { (one->around.x - box.x) * scale, (one->around.y - box.y) * scale,
                               one->around.width * scale, one->around.height * scale };

      write_by (&writing, one->text, around, unit);
    }
}
