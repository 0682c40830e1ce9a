// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every needle of the pack inside the program, as it is drawn: what its section's outlines tell of it is what the
// surfaces in the body did.
#include "ashi-clearance.h"
#include "ashi-needle-run.h"
#include "ashi-needle-site.h"
#include "ashi-pack-bodies.h"
#include "ashi-test-pack.h"

#include <math.h>

/* In mm: how far a border may lie from where it was found in the body; what is shorter, or a gap, says nothing. */
#define WITHIN 1.0
#define THIN   1.0

/* An order can be told of pieces that neither side can have lost or let run together. */
#define PLAIN 2.0

static AshiOutlines *
read_outlines (AshiPack *pack, const AshiRun *run)
{
  g_autoptr (GError) error = NULL;
  AshiOutlines *outlines = ashi_outlines_read (ashi_pack_find_section (pack, run->id), pack, NULL, &error);

  g_assert_no_error (error);
  return outlines;
}

/* What is told of one structure with no more than a thin gap in between; what fills the room is left out. */
static GPtrArray *
join (const AshiRun *run)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stretch_free);

  for (guint i = 0; i < run->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (run->stretches, i);
      AshiStretch *piece = NULL;

      if (stretch->subject_id == NULL)
        continue;
      for (guint j = joined->len; piece == NULL && j-- > 0;)
        if (g_str_equal (((AshiStretch *) g_ptr_array_index (joined, j))->subject_id, stretch->subject_id))
          piece = g_ptr_array_index (joined, j);
      if (piece != NULL && stretch->from - piece->to < THIN)
        {
          piece->to = stretch->to;
          continue;
        }
      piece = ashi_stretch_new ();
      *piece = (AshiStretch) { g_strdup (stretch->subject_id), stretch->filling, stretch->from, stretch->to };
      g_ptr_array_add (joined, piece);
    }
  return joined;
}

static gboolean
is_matched (const AshiStretch *piece, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const AshiStretch *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (other->subject_id, piece->subject_id) == 0 && fabs (other->from - piece->from) <= WITHIN
          && fabs (other->to - piece->to) <= WITHIN)
        return TRUE;
    }
  return FALSE;
}

static double
measure_edge (AshiXY one, AshiXY other, AshiXY place)
{
  const double x = other.x - one.x, y = other.y - one.y;
  const double share = CLAMP (((place.x - one.x) * x + (place.y - one.y) * y) / (x * x + y * y), 0, 1);

  return hypot (one.x + share * x - place.x, one.y + share * y - place.y);
}

/* How far the place at that depth is from the border of the structure, in mm, and whether it is inside. */
static double
measure_border (AshiOutlines *outlines, AshiAxis axis, const char *subject_id, double depth, gboolean *is_inside)
{
  const AshiXY place = ashi_axis_get_place (axis, depth);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double best = INFINITY;

  *is_inside = FALSE;
  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    {
      const AshiOutline *outline = ashi_outlines_get (outlines, i);
      guint first = 0;

      if (!g_str_equal (outline->subject_id, subject_id))
        continue;
      *is_inside |=
          ashi_outline_get_gap (outline, (AshiAxis) { place, axis.way }, 0, INFINITY, crossings).distance == 0;
      for (guint ring = 0; ring < outline->ends->len; ring++)
        {
          const guint end = g_array_index (outline->ends, guint, ring);

          for (guint j = first; j < end; j++)
            best =
                fmin (best, measure_edge (g_array_index (outline->places, AshiXY, j),
                                          g_array_index (outline->places, AshiXY, j + 1 < end ? j + 1 : first), place));
          first = end;
        }
    }
  return best;
}

static gboolean
is_told (GPtrArray *others, const char *subject_id, double depth)
{
  for (guint i = 0; i < others->len; i++)
    {
      const AshiStretch *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (other->subject_id, subject_id) == 0 && depth >= other->from - WITHIN
          && depth <= other->to + WITHIN)
        return TRUE;
    }
  return FALSE;
}

/* Along a border a millimetre aside is many along the needle: there each place of the piece must lie within that of the
 * border, or of where the other has it. */
static gboolean
grazes (AshiOutlines *outlines, const AshiStretch *piece, GPtrArray *others)
{
  const AshiAxis axis = ashi_needle_get_axis (ashi_needle_get_drawn (outlines), outlines);

  for (double depth = piece->from + 0.1; depth < piece->to; depth += 0.25)
    {
      gboolean is_inside;
      const double border = measure_border (outlines, axis, piece->subject_id, depth, &is_inside);

      /* Corners stand no more than a millimetre apart where a border bends, and are as near as it is or half of that.
       */
      if (border > 1.5 * WITHIN && !(is_inside && is_told (others, piece->subject_id, depth)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare (AshiOutlines *outlines, GPtrArray *ours, GPtrArray *theirs, const char *of)
{
  gboolean same = TRUE;

  for (guint i = 0; i < ours->len; i++)
    {
      const AshiStretch *piece = g_ptr_array_index (ours, i);

      if (piece->to - piece->from < THIN || is_matched (piece, theirs))
        continue;
      same = FALSE;
      if (grazes (outlines, piece, theirs))
        continue;
      g_test_message ("%s: %s from %g to %g is told by one side only", of, piece->subject_id, piece->from, piece->to);
      g_test_fail ();
    }
  return same;
}

/* Whether the plain pieces of one come in the order of the other. */
static gboolean
follows (GPtrArray *pieces, GPtrArray *order)
{
  guint next = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AshiStretch *piece = g_ptr_array_index (pieces, i);

      if (piece->to - piece->from < PLAIN)
        continue;
      while (next < order->len
             && !g_str_equal (((AshiStretch *) g_ptr_array_index (order, next))->subject_id, piece->subject_id))
        next++;
      if (next++ >= order->len)
        return FALSE;
    }
  return TRUE;
}

static void
test_runs (gconstpointer whose)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiBody *body = ashi_pack_find_body (pack, (AshiWhose) GPOINTER_TO_INT (whose));
  GPtrArray *runs = ashi_body_get_runs (body);

  g_assert_cmpuint (runs->len, >, ashi_body_get_whose (body) == ASHI_WHOSE_WOMAN ? 20 : 70);
  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *drawn = g_ptr_array_index (runs, i);
      g_autoptr (AshiOutlines) outlines = read_outlines (pack, drawn);
      AshiNeedle needle = ashi_needle_get_drawn (outlines);
      g_autoptr (AshiRun) run = NULL;
      g_autoptr (GPtrArray) ours = NULL, theirs = join (drawn);
      g_autoptr (GError) error = NULL;

      g_assert_cmpfloat_with_epsilon (needle.depth, drawn->length, 0.2);
      needle.depth = drawn->length;
      g_assert_true (ashi_needle_check (&needle, outlines, &error));
      g_assert_no_error (error);
      g_assert_true (ashi_pack_find_run (pack, drawn->id) == drawn);
      run = ashi_needle_create_run (needle, outlines, drawn);
      g_assert_cmpint (run->whose, ==, drawn->whose);
      ours = join (run);
      g_assert_cmpfloat (run->length, ==, drawn->length);
      if (compare (outlines, ours, theirs, drawn->id) & compare (outlines, theirs, ours, drawn->id))
        if (!follows (ours, theirs) || !follows (theirs, ours))
          {
            g_test_message ("%s: another order", drawn->id);
            g_test_fail ();
          }
    }
}

/* The comparison itself: two millimetres along the needle must not pass. */
static void
test_shifted (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *runs = ashi_body_get_runs (ashi_pack_get_body (pack));

  for (guint i = 0; i < runs->len; i++)
    {
      g_autoptr (GPtrArray) drawn = join (g_ptr_array_index (runs, i)), moved = join (g_ptr_array_index (runs, i));

      for (guint j = 0; j < moved->len; j++)
        {
          AshiStretch *piece = g_ptr_array_index (moved, j);

          piece->from += 2 * WITHIN;
          piece->to += 2 * WITHIN;
          if (piece->to - piece->from >= 3 * WITHIN)
            g_assert_false (is_matched (piece, drawn));
        }
    }
}

/* Nothing but bone stops a needle: no disc, no muscle, and nothing that is left out. */
static void
test_bone (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *runs = ashi_body_get_runs (ashi_pack_get_body (pack));
  guint n_stopped = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *drawn = g_ptr_array_index (runs, i);
      g_autoptr (AshiOutlines) outlines = read_outlines (pack, drawn);
      double at;
      const int bone = ashi_needle_find_bone (ashi_needle_get_drawn (outlines), outlines, &at);
      AshiSubject *subject =
          bone >= 0 ? ashi_pack_find_subject (pack, ashi_outlines_get (outlines, (guint) bone)->subject_id) : NULL;

      g_assert_true (isinf (at) == (bone < 0));
      if (bone < 0)
        continue;
      g_assert_cmpint (ashi_subject_get_kind (subject), ==, ASHI_KIND_BONE);
      g_assert_false (g_str_has_prefix (ashi_subject_get_id (subject), "intervertebral-disk"));
      n_stopped++;
    }
  g_assert_cmpuint (n_stopped, >, runs->len / 2);
}

/* In mm: how far beside the plane all is counted, and how far what is told of it may be from what was measured by
 * surfaces: slabs stand a millimetre apart and outlines stray by a fifth. */
#define COUNTED      10.0
#define WITHIN_SLABS 0.8

static AshiTissue
get_tissue (AshiOutlines *outlines, const char *subject_id)
{
  for (guint i = 0; i < ashi_outlines_get_n (outlines); i++)
    if (g_str_equal (ashi_outlines_get (outlines, i)->subject_id, subject_id))
      return ashi_outlines_get (outlines, i)->tissue;
  return ASHI_TISSUE_SKIN;
}

static const AshiClearance *
find_nearest (AshiOutlines *outlines, GArray *clearances, AshiTissue tissue)
{
  for (guint i = 0; i < clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);

      if (ashi_outlines_get (outlines, clearance->outline)->tissue == tissue)
        return clearance;
    }
  return NULL;
}

typedef struct
{
  guint n, n_beside;
} Compared;

static void
compare_near (AshiPack *pack, const AshiRun *drawn, Compared *compared)
{
  g_autoptr (AshiOutlines) outlines = read_outlines (pack, drawn);
  AshiNeedle needle = ashi_needle_get_drawn (outlines);
  const AshiAxis axis = ashi_needle_get_axis (needle, outlines);
  g_autoptr (GArray) clearances = NULL;

  needle.depth = drawn->length;
  clearances = ashi_needle_list_clearances (needle, outlines, INFINITY);
  g_assert_cmpint (ashi_outlines_get_beside (outlines, axis, needle.depth), ==, ASHI_BESIDE_COUNTED);
  for (guint i = 0; i < drawn->near->len; i++)
    {
      const AshiNear *near = g_ptr_array_index (drawn->near, i);
      const AshiClearance *nearest = find_nearest (outlines, clearances, get_tissue (outlines, near->subject_id));

      if (near->distance > COUNTED)
        continue;
      compared->n++;
      compared->n_beside += nearest != NULL && nearest->offset != 0;
      if (nearest != NULL && fabs (nearest->shaft - near->distance) <= WITHIN_SLABS)
        continue;
      g_test_message ("%s: %s is %g mm from it in the body, and the nearest of its kind %g mm, %g off the plane",
                      drawn->id, near->subject_id, near->distance, nearest != NULL ? nearest->shaft : INFINITY,
                      nearest != NULL ? nearest->offset : 0);
      g_test_fail ();
    }
}

/* What is nearest to a drawn needle in the plane and beside it is what was measured in the body in all directions. */
static void
test_near (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  const AshiWhose whose[] = { ASHI_WHOSE_MAN, ASHI_WHOSE_WOMAN };
  Compared compared = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
    {
      GPtrArray *runs = ashi_body_get_runs (ashi_pack_find_body (pack, whose[i]));

      for (guint j = 0; j < runs->len; j++)
        compare_near (pack, g_ptr_array_index (runs, j), &compared);
    }
  g_test_message ("%u compared, %u of them beside the plane", compared.n, compared.n_beside);
  g_assert_cmpuint (compared.n, >, 40);
  g_assert_cmpuint (compared.n_beside, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/needle-sites/runs/man", GINT_TO_POINTER (ASHI_WHOSE_MAN), test_runs);
  g_test_add_data_func ("/needle-sites/runs/woman", GINT_TO_POINTER (ASHI_WHOSE_WOMAN), test_runs);
  g_test_add_func ("/needle-sites/shifted", test_shifted);
  g_test_add_func ("/needle-sites/bone", test_bone);
  g_test_add_func ("/needle-sites/near", test_near);
  return g_test_run ();
}
