// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-ghosts.h"

#include "ashi-clearance.h"
#include "ashi-needle-told.h"
#include "ashi-section-place.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is farther from the needle is no ghost, in mm, nor are more than so many drawn: nobody sees one in a thicket. */
#define MOST_SHOWN   15.0
#define MOST_GHOSTS  8
#define MOST_WRITTEN 3

/* How much of a ghost is left that lies as far from the plane as is looked. */
#define FAINTEST 0.7

/* How far from a ghost its words stand, in logical px. */
#define OFF 14

typedef struct
{
  AshiOutlines *outlines;
  AshiCanvas *canvas;
  AshiLabelLayout *labels;
  cairo_t *cr;
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
  const AshiXY last = ashi_section_place_to_view (self->canvas, places[n - 1]);
  AshiXY before = places[n - 1];

  cairo_move_to (self->cr, last.x, last.y);
  for (guint i = 0; i < n; i++)
    {
      const AshiXY place = ashi_section_place_to_view (self->canvas, places[i]);

      if (is_cut && ashi_outlines_is_at_border (self->outlines, before)
          && ashi_outlines_is_at_border (self->outlines, places[i]))
        cairo_move_to (self->cr, place.x, place.y);
      else
        cairo_line_to (self->cr, place.x, place.y);
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

/* On white, so that it is seen on flesh of any colour. */
static void
stroke (const Drawing *self, AshiTissue tissue, double offset)
{
  const gboolean is_clear = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const double share = ABS (offset) / ashi_outlines_get_reach (self->outlines);
  const double alpha = is_clear ? 1 : 1 - (1 - FAINTEST) * CLAMP (share, 0, 1);
  const Look look = get_look (tissue);

  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_source_rgba (self->cr, 1, 1, 1, alpha);
  cairo_set_line_width (self->cr, 4.5);
  cairo_stroke_preserve (self->cr);
  cairo_set_dash (self->cr, look.dashes, look.n_dashes, 0);
  cairo_set_source_rgba (self->cr, look.red, look.green, look.blue, alpha);
  cairo_set_line_width (self->cr, 2.5);
  cairo_stroke (self->cr);
}

/* Its name, and how far it is from the plane. */
static char *
dup_words (const Drawing *self, const AshiOutline *outline, double offset)
{
  AshiView *view = ashi_canvas_get_view (self->canvas);
  g_autofree char *name = ashi_names_dup_brief (ashi_view_get_names (view), NULL, outline->id);
  g_autofree char *beside = ashi_beside_dup_words (self->outlines, offset, ashi_view_is_mirrored (view));

  return *name != '\0' ? g_strdup_printf ("%s, %s", name, beside) : g_steal_pointer (&beside);
}

/* Where nothing else stands: over it, under it, or else beside it. */
static void
write_by (const Drawing *self, const AshiOutline *outline, const char *words)
{
  const AshiXY low = ashi_section_place_to_view (self->canvas, outline->low),
               high = ashi_section_place_to_view (self->canvas, outline->high);
  const double x = (low.x + high.x) / 2, y = (low.y + high.y) / 2;
  const double half = ashi_label_layout_measure_name (self->labels, words) / 2.0 + ABS (high.x - low.x) / 2 + OFF;
  const AshiXY places[] = { { x, low.y - OFF }, { x, high.y + OFF }, { x - half, y }, { x + half, y } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (ashi_label_layout_draw_name (self->labels, words, places[i].x, places[i].y))
      return;
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
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_source_rgb (self->cr, 0.3, 0.3, 0.3);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
}

/* What is there in this course and the section does not draw: as a nerve is drawn, with its type. */
static void
draw_placed (const Drawing *self, const AshiOutline *outline, const char *type)
{
  const Look look = get_look (outline->tissue);
  g_autofree char *words = g_strdup_printf (_ ("Type %s"), type);

  trace (self, outline, FALSE);
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_source_rgb (self->cr, (1 + look.red) / 2 + 0.1, (1 + look.green) / 2, look.blue + 0.2);
  cairo_fill_preserve (self->cr);
  cairo_set_source_rgb (self->cr, look.red, look.green, look.blue);
  cairo_set_line_width (self->cr, 2);
  cairo_stroke (self->cr);
  write_by (self, outline, words);
}

static void
draw_course (const Drawing *self)
{
  const char *subject_id, *drawn;
  const char *type = ashi_outlines_get_course (self->outlines, &subject_id, &drawn);
  GPtrArray *displaced = ashi_outlines_get_displaced (self->outlines);

  if (displaced == NULL || g_strcmp0 (type, drawn) == 0)
    return;
  for (guint i = 0; i < displaced->len; i++)
    draw_displaced (self, g_ptr_array_index (displaced, i));
  for (guint i = 0; i < ashi_outlines_get_n (self->outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (self->outlines, i);

      if (outline->ends->len > 0 && g_str_equal (outline->subject_id, subject_id))
        draw_placed (self, outline, type);
    }
}

static void
draw_ghosts (const Drawing *self, GArray *clearances)
{
  guint n = 0;

  for (guint i = 0; i < clearances->len && n < MOST_GHOSTS; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);
      const AshiOutline *outline = ashi_outlines_get (self->outlines, clearance->outline);
      const AshiOutline *slab = clearance->offset != 0 ? find_slab (outline, clearance->offset) : NULL;

      if (slab == NULL)
        continue;
      trace (self, slab, TRUE);
      stroke (self, outline->tissue, clearance->offset);
      if (n++ < MOST_WRITTEN)
        {
          g_autofree char *words = dup_words (self, slab, clearance->offset);

          write_by (self, slab, words);
        }
    }
}

/**
 * ashi_needle_ghosts_draw:
 * @grip: the needle
 * @canvas: shows its section, on either side
 * @labels: where to draw
 *
 * Draws what the needle is nearest to in front of its plane or behind it: of each such structure the slab that is
 * nearest, with its name and offset at the first few, unless names are withheld: how far what can be hurt is, is asked
 * then; and a nerve where it lies in the course that was chosen.
 */
void
ashi_needle_ghosts_draw (AshiNeedleGrip *grip, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  g_autoptr (GArray) clearances = NULL;
  Drawing self = { .canvas = canvas, .labels = labels };

  g_return_if_fail (ASHI_IS_NEEDLE_GRIP (grip) && ASHI_IS_CANVAS (canvas));

  self.outlines = ashi_needle_grip_get_outlines (grip);
  clearances = ashi_needle_list_clearances (ashi_needle_grip_get_needle (grip), self.outlines, MOST_SHOWN);
  self.cr = gtk_snapshot_append_cairo (labels->snapshot, &bounds);
  draw_course (&self);
  if (ashi_names_speak (ashi_view_get_names (ashi_canvas_get_view (canvas))))
    draw_ghosts (&self, clearances);
  cairo_destroy (self.cr);
}
