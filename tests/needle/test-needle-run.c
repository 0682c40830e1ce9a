// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random needles among random outlines, held against a reference that knows nothing but to look at many places; and
// whatever must hold of any needle.
#include "ashi-clearance.h"
#include "ashi-needle-run.h"
#include "ashi-needle-site.h"

#include <math.h>

#define N_BODIES  60
#define N_NEEDLES 20

/* How closely the reference looks along a needle, and how near to a border it does not trust itself, in mm. */
#define STEP  0.25
#define DOUBT 1e-6

static double
pick (double low, double high)
{
  return g_test_rand_double_range (low, high);
}

/* A ring around a place; on a grid of whole millimetres corners, edges and needles meet as they never do by chance. */
static void
add_ring (AshiOutline *outline, AshiXY middle, double radius, guint n, gboolean on_grid)
{
  g_autofree AshiXY *ring = g_new (AshiXY, n);

  for (guint i = 0; i < n; i++)
    {
      const double turned = 2 * G_PI * i / n, far = radius * pick (0.3, 1);

      ring[i] = (AshiXY) { middle.x + far * cos (turned), middle.y + far * sin (turned) };
      if (on_grid)
        ring[i] = (AshiXY) { round (ring[i].x), round (ring[i].y) };
    }
  g_assert_true (ashi_outline_add_ring (outline, ring, n));
}

/* In front of the plane and behind it, in no order; nothing of some is in the plane. */
static void
add_slabs (AshiOutline *outline, gboolean on_grid)
{
  const guint n_slabs = (guint) g_test_rand_int_range (1, 9);

  if (g_test_rand_bit ())
    {
      g_array_set_size (outline->places, 0);
      g_array_set_size (outline->ends, 0);
    }
  for (guint i = 0; i < n_slabs; i++)
    {
      AshiOutline *slab = ashi_outline_new (outline->id, outline->id, ASHI_SIDE_MIDLINE, outline->tissue);

      add_ring (slab, (AshiXY) { pick (-40, 40), pick (0, 80) }, pick (0.5, 20), (guint) g_test_rand_int_range (3, 20),
                on_grid);
      ashi_outline_add_slab (outline, (g_test_rand_bit () ? 1 : -1) * pick (0.2, 10), slab);
    }
}

static void
add_outline (GPtrArray *outlines, gboolean on_grid)
{
  const AshiTissue tissue = (AshiTissue) g_test_rand_int_range (ASHI_TISSUE_UNDER_SKIN, ASHI_TISSUE_JOINT + 1);
  g_autofree char *id = g_strdup_printf ("thing-%u", outlines->len);
  AshiOutline *outline = ashi_outline_new (id, id, ASHI_SIDE_MIDLINE, tissue);
  const guint n_rings = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n_rings; i++)
    add_ring (outline, (AshiXY) { pick (-40, 40), pick (0, 80) }, pick (0.5, 30), (guint) g_test_rand_int_range (3, 30),
              on_grid);
  if (g_test_rand_bit ())
    add_slabs (outline, on_grid);
  g_ptr_array_add (outlines, outline);
}

static GPtrArray *
create_skin (double half)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);
  AshiOutline *skin = ashi_outline_new ("skin", "skin", ASHI_SIDE_MIDLINE, ASHI_TISSUE_SKIN);
  const AshiXY ring[] = { { -half, 0 }, { half, 0 }, { half, 2 * half }, { -half, 2 * half } };

  g_assert_true (ashi_outline_add_ring (skin, ring, G_N_ELEMENTS (ring)));
  g_ptr_array_add (outlines, skin);
  return outlines;
}

/* A plane that lies in the body as a level does. */
static AshiOutlines *
create_body (GPtrArray *outlines)
{
  const AshiPlane plane = { { 1, 2, 3 }, { -1, 0, 0 }, { 0, -1, 0 } };
  g_autoptr (GError) error = NULL;
  AshiOutlines *body = ashi_outlines_new (plane, outlines, (AshiXY) { 0, 0 }, (AshiXY) { 0, 30 }, &error);

  g_assert_no_error (error);
  return body;
}

static AshiOutlines *
create_random_body (gboolean on_grid)
{
  GPtrArray *outlines = create_skin (50);
  const guint n = (guint) g_test_rand_int_range (1, 12);

  for (guint i = 0; i < n; i++)
    add_outline (outlines, on_grid);
  return create_body (outlines);
}

static AshiNeedle
pick_needle (AshiOutlines *body, gboolean on_grid)
{
  AshiNeedle needle = { pick (-40, 40), pick (-80, 80), pick (1, 90) };

  if (on_grid)
    needle = (AshiNeedle) { round (needle.entry), g_test_rand_bit () ? 0 : 45, round (needle.depth) };
  needle.depth = fmin (needle.depth, ashi_needle_get_depth_range (needle, body).high);
  return needle;
}

/* The reference. */

typedef void (*EdgeFunc) (AshiXY one, AshiXY other, gpointer user_data);

static void
each_edge (const AshiOutline *outline, EdgeFunc func, gpointer user_data)
{
  guint first = 0;

  for (guint ring = 0; ring < outline->ends->len; ring++)
    {
      const guint end = g_array_index (outline->ends, guint, ring);

      for (guint i = first; i < end; i++)
        func (g_array_index (outline->places, AshiXY, i),
              g_array_index (outline->places, AshiXY, i + 1 < end ? i + 1 : first), user_data);
      first = end;
    }
}

typedef struct
{
  AshiXY place;
  gboolean is_inside;
  double border;
} Looked;

static void
look_at_edge (AshiXY one, AshiXY other, gpointer user_data)
{
  Looked *looked = user_data;
  const double x = other.x - one.x, y = other.y - one.y;
  const double square = x * x + y * y;
  const double share =
      square > 0 ? CLAMP (((looked->place.x - one.x) * x + (looked->place.y - one.y) * y) / square, 0, 1) : 0;

  looked->border =
      fmin (looked->border, hypot (one.x + share * x - looked->place.x, one.y + share * y - looked->place.y));
  if ((one.x > looked->place.x) != (other.x > looked->place.x)
      && looked->place.y < one.y + y * (looked->place.x - one.x) / x)
    looked->is_inside = !looked->is_inside;
}

/* By a ray straight down, whatever the needle's way. */
static Looked
look (const AshiOutline *outline, AshiXY place)
{
  Looked looked = { place, FALSE, INFINITY };

  each_edge (outline, look_at_edge, &looked);
  return looked;
}

/* Which outline is seen there; -2 where a border is too near to tell. */
static int
look_topmost (AshiOutlines *body, AshiXY place)
{
  int found = -1;

  for (guint i = 0; i < ashi_outlines_get_n (body); i++)
    {
      const Looked looked = look (ashi_outlines_get (body, i), place);

      if (looked.border < DOUBT)
        return -2;
      if (looked.is_inside)
        found = (int) i;
    }
  return found;
}

static const AshiInterval *
find_interval (GArray *intervals, double depth)
{
  for (guint i = 0; i < intervals->len; i++)
    if (depth <= g_array_index (intervals, AshiInterval, i).to)
      return &g_array_index (intervals, AshiInterval, i);
  return NULL;
}

static void
assert_covers (GArray *intervals, double to)
{
  double at = 0;
  int before = -2;

  for (guint i = 0; i < intervals->len; i++)
    {
      const AshiInterval *interval = &g_array_index (intervals, AshiInterval, i);

      g_assert_cmpfloat (interval->from, ==, at);
      g_assert_cmpfloat (interval->to, >, interval->from);
      g_assert_cmpint (interval->outline, !=, before);
      at = interval->to;
      before = interval->outline;
    }
  g_assert_cmpfloat (at, ==, to);
}

static void
assert_run (AshiOutlines *body, AshiNeedle needle)
{
  const AshiAxis axis = ashi_needle_get_axis (needle, body);
  g_autoptr (GArray) intervals = ashi_needle_list_intervals (needle, body, needle.depth);

  assert_covers (intervals, needle.depth);
  for (double depth = STEP / 2; depth < needle.depth; depth += STEP)
    {
      const int seen = look_topmost (body, ashi_axis_get_place (axis, depth));

      if (seen != -2)
        g_assert_cmpint (find_interval (intervals, depth)->outline, ==, seen);
    }
}

/* From a place of the plane to the nearest of what lies in it and beside it. */
static double
look_all_round (const AshiOutline *outline, AshiXY place)
{
  const Looked looked = look (outline, place);
  double best = looked.is_inside ? 0 : looked.border;

  for (guint i = 0; i < outline->slabs->len; i++)
    {
      const AshiSlab *slab = g_ptr_array_index (outline->slabs, i);
      const Looked beside = look (slab->outline, place);

      best = fmin (best, hypot (beside.is_inside ? 0 : beside.border, slab->offset));
    }
  return best;
}

/* The nearest by many looks: never nearer than it is, and no farther than half a step more. */
static double
look_for_distance (const AshiOutline *outline, AshiAxis axis, double length)
{
  double best = INFINITY;
  const guint n = (guint) ceil (length / STEP) + 1;

  for (guint i = 0; i <= n; i++)
    {
      best = fmin (best, look_all_round (outline, ashi_axis_get_place (axis, length * i / n)));
    }
  return best;
}

/* What is told to lie beside the plane is a slab there, and that is as near as was told. */
static void
assert_offset (const AshiOutline *outline, const AshiClearance *clearance, AshiXY at)
{
  for (guint i = 0; i < outline->slabs->len; i++)
    {
      const AshiSlab *slab = g_ptr_array_index (outline->slabs, i);
      const Looked looked = look (slab->outline, at);

      if (slab->offset == clearance->offset
          && fabs (hypot (looked.is_inside ? 0 : looked.border, slab->offset) - clearance->shaft) <= DOUBT)
        return;
    }
  g_assert_cmpfloat (clearance->offset, ==, 0);
}

static void
assert_clearances (AshiOutlines *body, AshiNeedle needle)
{
  const AshiAxis axis = ashi_needle_get_axis (needle, body);
  g_autoptr (GArray) clearances = ashi_needle_list_clearances (needle, body, INFINITY);
  double before = 0;
  guint n = 0;

  for (guint i = 0; i < ashi_outlines_get_n (body); i++)
    n += ashi_tissue_is_hazard (ashi_outlines_get (body, i)->tissue)
         && (ashi_outlines_get (body, i)->ends->len > 0 || ashi_outlines_get (body, i)->slabs->len > 0);
  g_assert_cmpuint (clearances->len, ==, n);
  for (guint i = 0; i < clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);
      const AshiOutline *outline = ashi_outlines_get (body, clearance->outline);
      const double seen = look_for_distance (outline, axis, needle.depth);
      const AshiXY at = ashi_axis_get_place (axis, clearance->at), tip = ashi_axis_get_place (axis, needle.depth);

      g_assert_cmpfloat (clearance->shaft, <=, seen + DOUBT);
      g_assert_cmpfloat (clearance->shaft, >=, seen - STEP / 2 - DOUBT);
      g_assert_cmpfloat (clearance->shaft, >=, before);
      g_assert_true (clearance->at >= 0 && clearance->at <= needle.depth);
      g_assert_cmpfloat_with_epsilon (clearance->shaft, look_all_round (outline, at), DOUBT);
      g_assert_cmpfloat_with_epsilon (clearance->tip, look_all_round (outline, tip), DOUBT);
      assert_offset (outline, clearance, at);
      g_assert_cmpfloat (clearance->shaft, <=, clearance->tip + DOUBT);
      before = clearance->shaft;
    }
}

static void
test_reference (gconstpointer on_grid)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr (AshiOutlines) body = create_random_body (GPOINTER_TO_INT (on_grid));

      for (guint j = 0; j < N_NEEDLES; j++)
        {
          const AshiNeedle needle = pick_needle (body, GPOINTER_TO_INT (on_grid));

          assert_run (body, needle);
          assert_clearances (body, needle);
        }
    }
}

/* What is farther than asked for is left out, and nothing else. */
static void
test_most (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr (AshiOutlines) body = create_random_body (FALSE);
      const AshiNeedle needle = pick_needle (body, FALSE);
      g_autoptr (GArray) all = ashi_needle_list_clearances (needle, body, INFINITY);
      g_autoptr (GArray) some = ashi_needle_list_clearances (needle, body, 10);
      guint n = 0;

      for (guint j = 0; j < all->len; j++)
        n += g_array_index (all, AshiClearance, j).shaft <= 10;
      g_assert_cmpuint (some->len, ==, n);
    }
}

/* The line is the same however deep the tip is: what lies above it does not change. */
static void
test_tip (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr (AshiOutlines) body = create_random_body (i % 2 == 0);
      const AshiNeedle needle = pick_needle (body, i % 2 == 0);
      const double deeper = needle.depth + pick (0.1, 20);
      g_autoptr (GArray) one = ashi_needle_list_intervals (needle, body, needle.depth);
      g_autoptr (GArray) other = ashi_needle_list_intervals (needle, body, deeper);

      for (guint j = 0; j < one->len; j++)
        {
          const AshiInterval *a = &g_array_index (one, AshiInterval, j), *b = &g_array_index (other, AshiInterval, j);

          g_assert_cmpint (a->outline, ==, b->outline);
          g_assert_cmpfloat (a->from, ==, b->from);
          g_assert_cmpfloat (a->to, ==, j + 1 < one->len ? b->to : needle.depth);
        }
    }
}

static void
test_turned (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr (AshiOutlines) body = create_random_body (FALSE);
      const AshiNeedle needle = pick_needle (body, FALSE);
      const double girth = ashi_outlines_get_girth (body);
      AshiNeedle turned = { needle.entry, needle.angle + 360 * g_test_rand_int_range (-3, 4), needle.depth };
      const AshiAxis one = ashi_needle_get_axis (needle, body), other = ashi_needle_get_axis (turned, body);
      const AshiXY there = ashi_outlines_get_skin (body, needle.entry);
      const AshiXY around = ashi_outlines_get_skin (body, needle.entry - girth);

      g_assert_cmpfloat_with_epsilon (one.way.x, other.way.x, 1e-12);
      g_assert_cmpfloat_with_epsilon (one.way.y, other.way.y, 1e-12);
      g_assert_cmpfloat_with_epsilon (hypot (one.way.x, one.way.y), 1, 1e-12);
      g_assert_true (ashi_needle_check (&turned, body, NULL));
      g_assert_cmpfloat_with_epsilon (turned.angle, needle.angle, 1e-9);
      g_assert_cmpfloat_with_epsilon (there.x, around.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (there.y, around.y, 1e-9);
    }
}

/* Up is to the picture's right of a needle that points down, and the body's plane is turned around. */
static void
test_signs (void)
{
  g_autoptr (AshiOutlines) body = create_body (create_skin (50));
  const AshiNeedle drawn = ashi_needle_get_drawn (body), moved = { 10, 30, 30 };
  const AshiAxis axis = ashi_needle_get_axis (moved, body);
  const AshiPosition entry = ashi_needle_get_body_entry (moved, body);
  const AshiPosition way = ashi_needle_get_body_way (moved, body);

  g_assert_cmpfloat (drawn.depth, ==, 30);
  g_assert_cmpfloat_with_epsilon (axis.start.x, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.start.y, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.way.x, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.way.y, sqrt (0.75), 1e-9);
  g_assert_cmpfloat_with_epsilon (entry.x, 1 - 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (entry.y, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (entry.z, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (way.x, -0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (way.y, -sqrt (0.75), 1e-9);
  g_assert_cmpfloat_with_epsilon (ashi_needle_get_tilt (moved, body), 30, 1e-9);
  g_assert_true (ashi_needle_is_drawn (drawn));
  g_assert_false (ashi_needle_is_drawn (moved));
  /* Around the corner of the square the skin is another: straight down there is along it. */
  g_assert_cmpfloat_with_epsilon (ashi_outlines_get_skin (body, 60).x, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ashi_needle_get_tilt ((AshiNeedle) { 60, 0, 1 }, body), 90, 1e-9);
}

static void
test_ranges (void)
{
  g_autoptr (AshiOutlines) body = create_body (create_skin (50));
  static const struct
  {
    AshiNeedle needle;
    gboolean good;
  } needles[] = {
    { { 0, 0, 30 }, TRUE },        { { 0, 0, 0 }, TRUE },         { { 0, 0, 100 }, TRUE },
    { { 0, 0, 100.1 }, FALSE },    { { 0, 0, -0.1 }, FALSE },     { { 0, 85, 10 }, TRUE },
    { { 0, 85.1, 10 }, FALSE },    { { 0, -85.1, 10 }, FALSE },   { { 0, 180, 10 }, FALSE },
    { { 0, 360, 10 }, TRUE },      { { 200, 180, 10 }, TRUE },    { { 200.1, 180, 10 }, FALSE },
    { { -200.1, 0, 10 }, FALSE },  { { 200, 0, 10 }, FALSE },     { { NAN, 0, 10 }, FALSE },
    { { 0, NAN, 10 }, FALSE },     { { 0, 0, NAN }, FALSE },      { { INFINITY, 0, 1 }, FALSE },
    { { 0, INFINITY, 1 }, FALSE }, { { 0, 0, INFINITY }, FALSE }, { { 0, 1e300, 10 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needles); i++)
    {
      AshiNeedle needle = needles[i].needle;
      g_autoptr (GError) error = NULL;

      g_test_message ("%g mm, %g°, %g mm", needle.entry, needle.angle, needle.depth);
      g_assert_cmpint (ashi_needle_check (&needle, body, &error), ==, needles[i].good);
      if (!needles[i].good)
        g_assert_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_RANGE);
    }
}

static void
add_square (GPtrArray *outlines, const char *id, AshiTissue tissue, double x, double y, double size)
{
  AshiOutline *outline = ashi_outline_new (id, id, ASHI_SIDE_MIDLINE, tissue);
  const AshiXY ring[] = { { x, y }, { x + size, y }, { x + size, y + size }, { x, y + size } };

  g_assert_true (ashi_outline_add_ring (outline, ring, G_N_ELEMENTS (ring)));
  g_ptr_array_add (outlines, outline);
}

static void
test_bone (void)
{
  GPtrArray *outlines = create_skin (50);
  g_autoptr (AshiOutlines) body = NULL;
  int bone;

  add_square (outlines, "muscle", ASHI_TISSUE_FLESH, -10, 5, 60);
  add_square (outlines, "bone", ASHI_TISSUE_BONE, -10, 20, 10.5);
  body = create_body (outlines);
  g_assert_cmpfloat (ashi_needle_get_reach ((AshiNeedle) { 0, 0, 40 }, body, &bone), ==, 20);
  g_assert_cmpint (bone, ==, 2);
  g_assert_cmpfloat (ashi_needle_get_reach ((AshiNeedle) { 0, 0, 15 }, body, &bone), ==, 15);
  g_assert_cmpint (bone, ==, -1);
  g_assert_cmpfloat (ashi_needle_get_reach ((AshiNeedle) { 2, 0, 40 }, body, &bone), ==, 40);
  g_assert_cmpint (bone, ==, -1);
}

/* What was rounded is still in order, without a gap, and no nerve is lost by it. */
static void
test_rounded (void)
{
  GPtrArray *outlines = create_skin (50);
  g_autoptr (AshiOutlines) body = NULL;
  g_autoptr (AshiRun) drawn = ashi_run_new ("site", "muscle", ASHI_SIDE_LEFT), run = NULL;
  static const char *const expected[] = { NULL, "muscle", "nerve", "muscle", NULL };
  static const double ends[] = { 5, 12, 12.1, 35, 40 };

  add_square (outlines, "muscle", ASHI_TISSUE_FLESH, -10, 5.01, 30);
  add_square (outlines, "nerve", ASHI_TISSUE_NERVE, -0.01, 12.03, 0.02);
  body = create_body (outlines);
  run = ashi_needle_create_run ((AshiNeedle) { 0, 0, 40 }, body, drawn);
  g_assert_cmpuint (run->stretches->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < run->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (run->stretches, i);

      g_assert_cmpstr (stretch->subject_id, ==, expected[i]);
      g_assert_cmpfloat_with_epsilon (stretch->from, i > 0 ? ends[i - 1] : 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (stretch->to, ends[i], 1e-9);
    }
  g_assert_cmpint (((AshiStretch *) g_ptr_array_index (run->stretches, 0))->filling, ==, ASHI_FILLING_UNDER_SKIN);
  g_assert_cmpint (((AshiStretch *) g_ptr_array_index (run->stretches, 4))->filling, ==, ASHI_FILLING_BETWEEN);
  g_assert_cmpuint (run->near->len, ==, 1);
  g_assert_cmpfloat (((AshiNear *) g_ptr_array_index (run->near, 0))->distance, ==, 0);
  g_assert_cmpfloat (((AshiStretch *) g_ptr_array_index (run->beyond, run->beyond->len - 1))->to, ==, 80);
}

static void
assert_refused (GPtrArray *outlines, AshiXY entry, AshiXY tip, AshiNeedleError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ashi_outlines_new ((AshiPlane) { 0 }, outlines, entry, tip, &error));
  g_assert_error (error, ASHI_NEEDLE_ERROR, (int) code);
}

static void
test_hostile (void)
{
  static const AshiXY rings[][3] = { { { NAN, 0 }, { 1, 0 }, { 0, 1 } },
                                     { { 0, 0 }, { INFINITY, 0 }, { 0, 1 } },
                                     { { 0, 0 }, { 1e6, 0 }, { 0, 1 } } };
  static const AshiXY flat[] = { { 0, 10 }, { 5, 10 }, { 0, 10 }, { -5, 10 } };
  g_autoptr (AshiOutline) outline = ashi_outline_new ("x", "x", ASHI_SIDE_MIDLINE, ASHI_TISSUE_NERVE);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  AshiGap gap;

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    g_assert_false (ashi_outline_add_ring (outline, rings[i], 3));
  g_assert_cmpuint (outline->places->len, ==, 0);
  g_assert_true (ashi_outline_add_ring (outline, flat, 2));
  g_assert_cmpuint (outline->ends->len, ==, 0);
  gap = ashi_outline_get_gap (outline, (AshiAxis) { { 0, 0 }, { 0, 1 } }, 5, INFINITY, crossings);
  g_assert_true (isinf (gap.distance));

  /* What encloses nothing still is somewhere. */
  g_assert_true (ashi_outline_add_ring (outline, flat, G_N_ELEMENTS (flat)));
  ashi_outline_list_crossings (outline, (AshiAxis) { { 0, 0 }, { 0, 1 } }, crossings);
  g_assert_cmpuint (crossings->len % 2, ==, 0);
  gap = ashi_outline_get_gap (outline, (AshiAxis) { { 1, 0 }, { 0, 1 } }, 8, INFINITY, crossings);
  g_assert_cmpfloat (gap.distance, ==, 2);
  g_assert_cmpfloat (gap.at, ==, 8);
  gap = ashi_outline_get_gap (outline, (AshiAxis) { { 1, 0 }, { 0, 1 } }, 20, INFINITY, crossings);
  g_assert_cmpfloat (gap.distance, <, 1e-9);

  assert_refused (create_skin (50), (AshiXY) { 0, 0 }, (AshiXY) { 0, 0 }, ASHI_NEEDLE_ERROR_NO_NEEDLE);
  assert_refused (create_skin (50), (AshiXY) { NAN, 0 }, (AshiXY) { 0, 1 }, ASHI_NEEDLE_ERROR_NO_NEEDLE);
  assert_refused (create_skin (50), (AshiXY) { 0, 10 }, (AshiXY) { 0, 30 }, ASHI_NEEDLE_ERROR_DRAWING);
  assert_refused (g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free), (AshiXY) { 0, 0 },
                  (AshiXY) { 0, 30 }, ASHI_NEEDLE_ERROR_DRAWING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/needle-run/reference", GINT_TO_POINTER (FALSE), test_reference);
  g_test_add_data_func ("/needle-run/reference-on-a-grid", GINT_TO_POINTER (TRUE), test_reference);
  g_test_add_func ("/needle-run/most", test_most);
  g_test_add_func ("/needle-run/tip", test_tip);
  g_test_add_func ("/needle-run/turned", test_turned);
  g_test_add_func ("/needle-run/signs", test_signs);
  g_test_add_func ("/needle-run/ranges", test_ranges);
  g_test_add_func ("/needle-run/bone", test_bone);
  g_test_add_func ("/needle-run/rounded", test_rounded);
  g_test_add_func ("/needle-run/hostile", test_hostile);
  return g_test_run ();
}
