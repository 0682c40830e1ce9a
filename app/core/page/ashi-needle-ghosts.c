// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-ghosts.h"

#include "ashi-clearance.h"

/* What is farther from the needle is no ghost, in mm, nor are more than so many drawn: nobody sees one in a thicket. */
#define MOST_SHOWN   15.0
#define MOST_GHOSTS  8
#define MOST_WRITTEN 3

/* How much of a ghost is left that lies as far from the plane as is looked. */
#define FAINTEST 0.7

typedef struct
{
  AshiOutlines *outlines;
  cairo_t *cr;
  double unit;
} Drawing;

/* How ghosts of a tissue look: by dashes as well as by colour. */
typedef struct
{
  double red, green, blue;
  double dashes[4]; /* in logical px */
  int n_dashes;
} Look;

static Look
get_look (AshiTissue tissue)
{
  switch (tissue)
    {
    case ASHI_TISSUE_NERVE:
      return (Look) { 0.45, 0.30, 0.00, { 9, 4 }, 2 };
    case ASHI_TISSUE_VESSEL:
      return (Look) { 0.70, 0.08, 0.12, { 3, 3 }, 2 };
    case ASHI_TISSUE_ORGAN:
      return (Look) { 0.42, 0.20, 0.42, { 9, 3, 2, 3 }, 4 };
    default:
      return (Look) { 0.15, 0.35, 0.40, { 14, 4 }, 2 };
    }
}

static const AshiOutline *
find_slab (const AshiOutline *outline, double offset)
{
  for (guint i = 0; i < outline->slabs->len; i++)
    {
      const AshiSlab *slab = g_ptr_array_index (outline->slabs, i);

      if (slab->offset == offset)
        return slab->outline;
    }
  return NULL;
}

static void
trace_ring (const Drawing *self, const AshiXY *places, guint n, gboolean is_cut)
{
  AshiXY before = places[n - 1];

  cairo_move_to (self->cr, before.x, before.y);
  for (guint i = 0; i < n; i++)
    {
      if (is_cut && ashi_outlines_is_at_border (self->outlines, before)
          && ashi_outlines_is_at_border (self->outlines, places[i]))
        cairo_move_to (self->cr, places[i].x, places[i].y);
      else
        cairo_line_to (self->cr, places[i].x, places[i].y);
      before = places[i];
    }
}

/* @is_cut: whether it is left open where it was cut off, as slabs are at the border of what was looked at */
static void
trace (const Drawing *self, const AshiOutline *outline, gboolean is_cut)
{
  guint first = 0;

  cairo_new_path (self->cr);
  for (guint ring = 0; ring < outline->ends->len; ring++)
    {
      const guint end = g_array_index (outline->ends, guint, ring);

      trace_ring (self, &g_array_index (outline->places, AshiXY, first), end - first, is_cut);
      first = end;
    }
}

static void
set_dashes (const Drawing *self, const double *dashes, int n)
{
  double there[G_N_ELEMENTS (((Look *) NULL)->dashes)];

  for (int i = 0; i < n; i++)
    there[i] = dashes[i] * self->unit;
  cairo_set_dash (self->cr, there, n, 0);
}

/* On white, so that it is seen on flesh of any colour. */
static void
stroke (const Drawing *self, AshiTissue tissue, double offset, gboolean is_clear)
{
  const double share = ABS (offset) / ashi_outlines_get_reach (self->outlines);
  const double alpha = is_clear ? 1 : 1 - (1 - FAINTEST) * CLAMP (share, 0, 1);
  const Look look = get_look (tissue);

  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_source_rgba (self->cr, 1, 1, 1, alpha);
  cairo_set_line_width (self->cr, 4.5 * self->unit);
  cairo_stroke_preserve (self->cr);
  set_dashes (self, look.dashes, look.n_dashes);
  cairo_set_source_rgba (self->cr, look.red, look.green, look.blue, alpha);
  cairo_set_line_width (self->cr, 2.5 * self->unit);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* What the section draws and is not there in this course: paper over it, and a thin dashed line about it. */
static void
draw_displaced (const Drawing *self, const AshiOutline *outline)
{
  const double dashes[] = { 2, 2 };

  if (outline->ends->len == 0)
    return;
  trace (self, outline, FALSE);
  cairo_set_source_rgba (self->cr, 1, 1, 1, 0.85);
  cairo_fill_preserve (self->cr);
  set_dashes (self, dashes, G_N_ELEMENTS (dashes));
  cairo_set_source_rgb (self->cr, 0.3, 0.3, 0.3);
  cairo_set_line_width (self->cr, self->unit);
  cairo_stroke (self->cr);
}

/* What is there in this course and the section does not draw: as a nerve is drawn. */
static void
draw_placed (const Drawing *self, const AshiOutline *outline)
{
  const Look look = get_look (outline->tissue);

  trace (self, outline, FALSE);
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_source_rgb (self->cr, (1 + look.red) / 2 + 0.1, (1 + look.green) / 2, look.blue + 0.2);
  cairo_fill_preserve (self->cr);
  cairo_set_source_rgb (self->cr, look.red, look.green, look.blue);
  cairo_set_line_width (self->cr, 2 * self->unit);
  cairo_stroke (self->cr);
}

/**
 * ashi_needle_course_paint:
 * @cr: in mm of the outlines
 * @unit: how many of these a logical pixel of a window is
 *
 * Draws a nerve where it lies in the course that was chosen, and takes it from where the section draws it.
 */
void
ashi_needle_course_paint (AshiOutlines *outlines, cairo_t *cr, double unit)
{
  const Drawing self = { outlines, cr, unit };
  const char *subject_id, *drawn, *type;
  GPtrArray *displaced;

  g_return_if_fail (ASHI_IS_OUTLINES (outlines));

  type = ashi_outlines_get_course (outlines, &subject_id, &drawn);
  displaced = ashi_outlines_get_displaced (outlines);
  if (displaced == NULL || g_strcmp0 (type, drawn) == 0)
    return;
  for (guint i = 0; i < displaced->len; i++)
    draw_displaced (&self, g_ptr_array_index (displaced, i));
  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (outlines, i);

      if (outline->ends->len > 0 && g_str_equal (outline->subject_id, subject_id))
        draw_placed (&self, outline);
    }
}

/**
 * ashi_needle_ghosts_list:
 *
 * Returns: (transfer full) (element-type AshiNeedleGhost): what the needle is nearest to in front of its plane or
 *   behind it, the nearest first
 */
GArray *
ashi_needle_ghosts_list (AshiNeedle needle, AshiOutlines *outlines)
{
  g_autoptr (GArray) clearances = ashi_needle_list_clearances (needle, outlines, MOST_SHOWN);
  GArray *ghosts = g_array_new (FALSE, FALSE, sizeof (AshiNeedleGhost));

  for (guint i = 0; i < clearances->len && ghosts->len < MOST_GHOSTS; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);
      const AshiOutline *outline = ashi_outlines_get (outlines, clearance->outline);
      const AshiNeedleGhost ghost = { outline, clearance->offset != 0 ? find_slab (outline, clearance->offset) : NULL,
                                      clearance->offset, ghosts->len < MOST_WRITTEN };

      if (ghost.slab != NULL)
        g_array_append_val (ghosts, ghost);
    }
  return ghosts;
}

/**
 * ashi_needle_ghost_equal:
 *
 * Returns: whether both are drawn the same way
 */
gboolean
ashi_needle_ghost_equal (const AshiNeedleGhost *one, const AshiNeedleGhost *other)
{
  return one->slab == other->slab && one->offset == other->offset && one->is_written == other->is_written;
}

/**
 * ashi_needle_ghosts_paint:
 * @ghosts: (element-type AshiNeedleGhost): of @outlines
 * @is_clear: whether none is to be faint
 * @cr: in mm of the outlines
 * @unit: how many of these a logical pixel of a window is
 *
 * Draws the slab of each that is nearest, dashed as its tissue is.
 */
void
ashi_needle_ghosts_paint (GArray *ghosts, AshiOutlines *outlines, gboolean is_clear, cairo_t *cr, double unit)
{
  const Drawing self = { outlines, cr, unit };

  g_return_if_fail (ASHI_IS_OUTLINES (outlines));

  for (guint i = 0; i < ghosts->len; i++)
    {
      const AshiNeedleGhost *ghost = &g_array_index (ghosts, AshiNeedleGhost, i);

      trace (&self, ghost->slab, TRUE);
      stroke (&self, ghost->of->tissue, ghost->offset, is_clear);
    }
}
