// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-line.h"
#include "ashi-ink.h"
#include "ashi-limits.h"
#include "ashi-test-pack.h"

#include <math.h>

/* What is drawn on the pictures, without a display. */

#define TOLERANCE 0.1

typedef struct
{
  AshiInk *ink;
  guint n_changes;
} Fixture;

static void
count_change (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->ink = ashi_ink_new ();
  g_signal_connect_swapped (self->ink, "changed", G_CALLBACK (count_change), self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->ink);
}

static void
draw_line (Fixture *self, const char *sheet, AshiStrokeKind kind, double x0, double y0, double x1, double y1)
{
  g_assert_true (ashi_ink_begin (self->ink, sheet, kind, ASHI_INK_BLUE, &(AshiInkPoint) { x0, y0, 2 }, TOLERANCE));
  for (guint i = 1; i <= 10; i++)
    ashi_ink_extend (self->ink, &(AshiInkPoint) { x0 + (x1 - x0) * i / 10, y0 + (y1 - y0) * i / 10, 2 });
  ashi_ink_finish (self->ink);
}

static guint
count (Fixture *self, const char *sheet)
{
  g_autoptr (GPtrArray) strokes = ashi_ink_list (self->ink, sheet);

  return strokes->len;
}

/* A straight line needs two places, an arrow has two, and each is one step. */
static void
test_drawing (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) strokes = NULL;
  const AshiInkPoint *points;
  guint n;

  g_assert_true (ashi_ink_is_empty (self->ink));
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 0, 100, 0);
  draw_line (self, "posterior", ASHI_STROKE_ARROW, 10, 20, 30, 60);
  g_assert_false (ashi_ink_is_empty (self->ink));
  strokes = ashi_ink_list (self->ink, "posterior");
  g_assert_cmpuint (strokes->len, ==, 2);
  points = ashi_stroke_get_points (g_ptr_array_index (strokes, 0), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (points[1].x, ==, 100);
  points = ashi_stroke_get_points (g_ptr_array_index (strokes, 1), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (points[0].x, ==, 10);
  g_assert_cmpfloat (points[1].y, ==, 60);
  g_assert_cmpint (ashi_stroke_get_kind (g_ptr_array_index (strokes, 1)), ==, ASHI_STROKE_ARROW);
  g_assert_cmpint (ashi_stroke_get_colour (g_ptr_array_index (strokes, 1)), ==, ASHI_INK_BLUE);
  g_assert_cmpuint (self->n_changes, ==, 24);
}

/* It is seen before the hand is lifted, by whoever looks; what was not meant leaves nothing. */
static void
test_under_the_hand (Fixture *self, gconstpointer unused)
{
  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 1, 1, 2 }, TOLERANCE);
  ashi_ink_extend (self->ink, &(AshiInkPoint) { 5, 1, 2 });
  g_assert_cmpuint (count (self, "posterior"), ==, 1);
  g_assert_cmpuint (count (self, "anterior"), ==, 0);
  g_assert_false (ashi_ink_can_undo (self->ink, "posterior"));
  ashi_ink_cancel (self->ink);
  g_assert_cmpuint (count (self, "posterior"), ==, 0);
  g_assert_true (ashi_ink_is_empty (self->ink));
  ashi_ink_extend (self->ink, &(AshiInkPoint) { 9, 9, 2 });
  ashi_ink_finish (self->ink);
  g_assert_true (ashi_ink_is_empty (self->ink));
}

/* A dot is something, an arrow from a place to itself is nothing. */
static void
test_dot (Fixture *self, gconstpointer unused)
{
  const AshiInkPoint at = { 3, 4, 2 };

  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &at, TOLERANCE);
  ashi_ink_finish (self->ink);
  g_assert_cmpuint (count (self, "posterior"), ==, 1);
  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_ARROW, ASHI_INK_BLACK, &at, TOLERANCE);
  ashi_ink_finish (self->ink);
  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_CIRCLE, ASHI_INK_BLACK, &at, TOLERANCE);
  ashi_ink_finish (self->ink);
  g_assert_cmpuint (count (self, "posterior"), ==, 1);
}

/* Strokes and clearing alike, each picture for itself; a new stroke leaves nothing to do again. */
static void
test_undo (Fixture *self, gconstpointer unused)
{
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 0, 9, 0);
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 9, 9, 9);
  draw_line (self, "anterior", ASHI_STROKE_PEN, 0, 0, 9, 0);
  ashi_ink_clear (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 0);
  g_assert_cmpuint (count (self, "anterior"), ==, 1);
  ashi_ink_undo (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 2);
  ashi_ink_undo (self->ink, "posterior");
  ashi_ink_undo (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 0);
  g_assert_false (ashi_ink_can_undo (self->ink, "posterior"));
  ashi_ink_undo (self->ink, "posterior");
  ashi_ink_redo (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 1);
  draw_line (self, "posterior", ASHI_STROKE_MARKER, 0, 30, 9, 30);
  g_assert_false (ashi_ink_can_redo (self->ink, "posterior"));
  ashi_ink_redo (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 2);
  g_assert_cmpuint (count (self, "anterior"), ==, 1);
}

/* Where there is nothing, there is nothing to take back either. */
static void
test_nothing_to_do (Fixture *self, gconstpointer unused)
{
  ashi_ink_clear (self->ink, "posterior");
  ashi_ink_undo (self->ink, "posterior");
  ashi_ink_redo (self->ink, "posterior");
  ashi_ink_forget (self->ink);
  g_assert_false (ashi_ink_erase (self->ink, "posterior", 0, 0, 10));
  g_assert_cmpuint (self->n_changes, ==, 0);
}

/* Whole strokes, the topmost first, and not what only lies near. */
static void
test_eraser (Fixture *self, gconstpointer unused)
{
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 0, 100, 0);
  draw_line (self, "posterior", ASHI_STROKE_CIRCLE, 20, -20, 60, 20);
  g_assert_false (ashi_ink_erase (self->ink, "posterior", 40, 10, 3)); /* in the circle, where nothing is drawn */
  g_assert_false (ashi_ink_erase (self->ink, "anterior", 50, 0, 3));
  g_assert_false (ashi_ink_erase (self->ink, "posterior", 50, 4.1, 3)); /* the line is 2 broad */
  g_assert_true (ashi_ink_erase (self->ink, "posterior", 20, 0, 1));    /* both are there, */
  g_assert_cmpuint (count (self, "posterior"), ==, 1);
  g_assert_false (ashi_ink_erase (self->ink, "posterior", 40, 20, 3)); /* and it was the circle */
  g_assert_true (ashi_ink_erase (self->ink, "posterior", 50, 3.9, 3));
  g_assert_cmpuint (count (self, "posterior"), ==, 0);
  ashi_ink_undo (self->ink, "posterior");
  ashi_ink_undo (self->ink, "posterior");
  g_assert_cmpuint (count (self, "posterior"), ==, 2);
}

static void
test_arrow_is_met_along_its_line (Fixture *self, gconstpointer unused)
{
  draw_line (self, "posterior", ASHI_STROKE_ARROW, 0, 0, 100, 100);
  g_assert_false (ashi_ink_erase (self->ink, "posterior", 100, 0, 5));
  g_assert_true (ashi_ink_erase (self->ink, "posterior", 50, 50, 1));
}

/* Nothing is left, and nothing can be brought back. */
static void
test_forget (Fixture *self, gconstpointer unused)
{
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 0, 9, 0);
  draw_line (self, "anterior", ASHI_STROKE_PEN, 0, 0, 9, 0);
  ashi_ink_clear (self->ink, "anterior");
  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 1, 1, 2 }, TOLERANCE);
  ashi_ink_forget (self->ink);
  g_assert_true (ashi_ink_is_empty (self->ink));
  g_assert_cmpuint (count (self, "posterior"), ==, 0);
  g_assert_false (ashi_ink_can_undo (self->ink, "posterior"));
  g_assert_false (ashi_ink_can_undo (self->ink, "anterior"));
  g_assert_false (ashi_ink_can_redo (self->ink, "posterior"));
}

/* A copy is what was drawn, for good: it has no way back to nothing, and knows nothing of what is drawn later. */
static void
test_copy (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiInk) copy = NULL;

  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 0, 9, 0);
  copy = ashi_ink_copy (self->ink);
  draw_line (self, "posterior", ASHI_STROKE_PEN, 0, 5, 9, 5);
  ashi_ink_undo (self->ink, "posterior");
  ashi_ink_undo (self->ink, "posterior");
  g_assert_false (ashi_ink_has_strokes (self->ink, "posterior"));
  g_assert_true (ashi_ink_has_strokes (copy, "posterior"));
  g_assert_false (ashi_ink_has_strokes (copy, "anterior"));
  g_assert_false (ashi_ink_can_undo (copy, "posterior"));
}

/* An hour of it with the button held is one stroke of so many places at most, and still where the hand was. */
static void
test_long_stroke (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) strokes = NULL;
  const AshiInkPoint *points;
  guint n;

  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 0, 0, 2 }, TOLERANCE);
  for (guint i = 1; i <= 216000; i++)
    ashi_ink_extend (self->ink, &(AshiInkPoint) { 100 * sin (i * 0.1), 100 * cos (i * 0.07), 2 });
  strokes = ashi_ink_list (self->ink, "posterior");
  ashi_stroke_get_points (g_ptr_array_index (strokes, 0), &n);
  g_assert_cmpuint (n, <=, 2 * ASHI_LIMIT_STROKE_POINTS);
  g_clear_pointer (&strokes, g_ptr_array_unref);
  ashi_ink_finish (self->ink);
  strokes = ashi_ink_list (self->ink, "posterior");
  points = ashi_stroke_get_points (g_ptr_array_index (strokes, 0), &n);
  g_assert_cmpuint (n, <=, ASHI_LIMIT_STROKE_POINTS);
  g_assert_cmpfloat (points[n - 1].x, ==, 100 * sin (216000 * 0.1));
}

/* All sheets together are bounded, and erasing makes room. */
static void
test_full (Fixture *self, gconstpointer unused)
{
  const AshiInkPoint at = { 0, 0, 2 };
  guint n = 0;

  while (ashi_ink_begin (self->ink, n % 2 == 0 ? "posterior" : "anterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &at, 1e-3))
    {
      for (guint i = 0; i < ASHI_LIMIT_STROKE_POINTS; i++)
        ashi_ink_extend (self->ink, &(AshiInkPoint) { i, i % 2, 2 });
      ashi_ink_finish (self->ink);
      n++;
      g_assert_cmpuint (n, <=, ASHI_LIMIT_INK_POINTS / ASHI_LIMIT_STROKE_POINTS);
    }
  g_assert_cmpuint (n, >, 100);
  g_assert_cmpuint (count (self, "posterior") + count (self, "anterior"), ==, n);
  ashi_ink_clear (self->ink, "anterior");
  g_assert_true (ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &at, TOLERANCE));
}

/* Steps are, too: what was drawn first stays, but cannot be taken back any more. */
static void
test_many_steps (Fixture *self, gconstpointer unused)
{
  guint n = 0;

  for (guint i = 0; i < 300; i++)
    draw_line (self, "posterior", ASHI_STROKE_PEN, 0, i, 9, i);
  for (; ashi_ink_can_undo (self->ink, "posterior"); n++)
    ashi_ink_undo (self->ink, "posterior");
  g_assert_cmpuint (n, ==, 100);
  g_assert_cmpuint (count (self, "posterior"), ==, 200);
}

/* What a broken device says is no place, and none is beyond what can be drawn. */
static void
test_bad_places (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) strokes = NULL;
  const AshiInkPoint bad = { NAN, 0, 2 };
  AshiBox box;

  g_assert_false (ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &bad, TOLERANCE));
  ashi_ink_begin (self->ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 0, 0, -1 }, TOLERANCE);
  ashi_ink_extend (self->ink, &bad);
  ashi_ink_extend (self->ink, &(AshiInkPoint) { 1e300, 1, 1e300 });
  ashi_ink_finish (self->ink);
  strokes = ashi_ink_list (self->ink, "posterior");
  box = ashi_stroke_get_box (g_ptr_array_index (strokes, 0));
  g_assert_cmpfloat (box.x + box.width, <, 2 * ASHI_LIMIT_EXTENT_MM);
  g_assert_cmpfloat (box.width, >, 0);
}

/* Corners stay, and what lies on the way between them goes. */
static void
test_simplify (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AshiInkPoint));

  for (int i = -50; i <= 50; i++)
    {
      AshiInkPoint point = { i, ABS (i), 2 };

      g_array_append_val (points, point);
    }
  ashi_ink_line_simplify (points, 0.1, 1000);
  g_assert_cmpuint (points->len, ==, 3);
  g_assert_cmpfloat (g_array_index (points, AshiInkPoint, 1).x, ==, 0);
}

/* Where the pen was pressed harder is a place, though the line is straight. */
static void
test_simplify_keeps_pressure (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AshiInkPoint));

  for (guint i = 0; i <= 100; i++)
    {
      AshiInkPoint point = { i, 0, i == 50 ? 5 : 2 };

      g_array_append_val (points, point);
    }
  ashi_ink_line_simplify (points, 0.1, 1000);
  g_assert_cmpuint (points->len, ==, 5);
}

/* Two views draw on the same, and each tells whose ink it has. */
static void
test_view (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiView) other = ashi_test_open_view (pack);
  g_autofree char *sheet = ashi_view_dup_ink_sheet (view);
  g_autoptr (AshiInk) told = NULL;

  g_assert_nonnull (ashi_view_get_ink (view));
  g_assert_true (ashi_view_get_ink (view) != ashi_view_get_ink (other));
  g_assert_cmpstr (sheet, ==, ashi_plate_get_id (ashi_view_get_plate (view)));
  ashi_view_set_ink (other, ashi_view_get_ink (view));
  g_object_get (other, "ink", &told, NULL);
  g_assert_true (told == ashi_view_get_ink (view));
}

static void
on_told (AshiViewChange *told, AshiViewChange change)
{
  *told |= change;
}

static void
test_view_tells (void)
{
  g_autoptr (AshiView) view = ashi_view_new ();
  g_autoptr (AshiInk) ink = ashi_ink_new ();
  AshiViewChange told = 0;

  g_signal_connect_swapped (view, "changed", G_CALLBACK (on_told), &told);
  g_assert_null (ashi_view_dup_ink_sheet (view));
  ashi_view_set_ink (view, ashi_view_get_ink (view));
  g_assert_cmpint (told, ==, 0);
  ashi_view_set_ink (view, ink);
  g_assert_cmpint (told, ==, ASHI_VIEW_CHANGE_INK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  TEST ("/ink/drawing", test_drawing);
  TEST ("/ink/under-the-hand", test_under_the_hand);
  TEST ("/ink/dot", test_dot);
  TEST ("/ink/undo", test_undo);
  TEST ("/ink/nothing-to-do", test_nothing_to_do);
  TEST ("/ink/eraser", test_eraser);
  TEST ("/ink/arrow", test_arrow_is_met_along_its_line);
  TEST ("/ink/forget", test_forget);
  TEST ("/ink/copy", test_copy);
  TEST ("/ink/long-stroke", test_long_stroke);
  TEST ("/ink/full", test_full);
  TEST ("/ink/many-steps", test_many_steps);
  TEST ("/ink/bad-places", test_bad_places);
  g_test_add_func ("/ink/simplify", test_simplify);
  g_test_add_func ("/ink/simplify-keeps-pressure", test_simplify_keeps_pressure);
  g_test_add_func ("/ink/view", test_view);
  g_test_add_func ("/ink/view-tells", test_view_tells);
  return g_test_run ();
}
