// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-held-needle.h"
#include "ashi-needle-action.h"
#include "ashi-needle-site.h"
#include "ashi-needle-column.h"
#include "ashi-needle-told.h"
#include "ashi-opening.h"
#include "ashi-pack-bodies.h"
#include "ashi-run-around.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <adwaita.h>
#include <math.h>

/* Whatever a hand does to a needle in the window itself, the needle stays one: it goes into the skin, its hub stays
 * outside, bone stops it, and every step is taken back. */

#define N_DRAGS   60
#define N_UPDATES 12

typedef struct
{
  GtkApplicationWindow *window;
  AshiCanvas *canvas;
  AshiView *view;
} Fixture;

/* A name on the bus is had once. */
static GtkApplication *application;

static AshiHeldNeedle *
get_held (Fixture *self)
{
  return ashi_needle_action_get_held (self->window);
}

static AshiNeedleGrip *
get_grip (Fixture *self)
{
  return ashi_held_needle_get_grip (get_held (self));
}

static gboolean
has_section (gpointer self)
{
  return ashi_view_get_section (((Fixture *) self)->view) != NULL;
}

static gboolean
is_held (gpointer self)
{
  return get_held (self) != NULL;
}

static gboolean
is_fitted (gpointer self)
{
  return ashi_viewport_get_scale (ashi_canvas_get_viewport (((Fixture *) self)->canvas)) > 0.8;
}

static void
set_up (Fixture *self, gconstpointer link)
{
  self->window = GTK_APPLICATION_WINDOW (ashi_window_new (application, ashi_opening_new (NULL)));
  self->canvas = ashi_window_get_canvas (ASHI_WINDOW (self->window));
  self->view = ashi_canvas_get_view (self->canvas);
  gtk_window_present (GTK_WINDOW (self->window));
  ashi_window_open_link (ASHI_WINDOW (self->window), link);
  ashi_test_wait_until (has_section, self);
  ashi_test_wait_until (is_fitted, self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hold-needle", NULL));
  ashi_test_wait_until (is_held, self);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Rounding of what a column shows, in mm and degrees. */
#define SLACK 1e-6

static void
assert_in (double value, AshiRange range)
{
  g_assert_cmpfloat (value, >=, range.low - SLACK);
  g_assert_cmpfloat (value, <=, range.high + SLACK);
}

static void
assert_sound (Fixture *self)
{
  AshiNeedleGrip *grip = get_grip (self);
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (grip);
  AshiNeedle needle = ashi_needle_grip_get_needle (grip);
  g_autoptr (GError) error = NULL;

  assert_in (needle.entry, ashi_needle_get_entry_range (outlines));
  assert_in (needle.angle, ashi_needle_get_angle_range (outlines, needle.entry));
  assert_in (needle.depth, ashi_needle_get_depth_range (needle, outlines));
  g_assert_cmpfloat (needle.depth, <=, ashi_needle_grip_get_size (grip) + SLACK);
  g_assert_cmpfloat (needle.depth, <=, ashi_needle_grip_get_asked (grip) + SLACK);
  if (ashi_needle_grip_get_bone (grip) < 0)
    g_assert_cmpfloat_with_epsilon (needle.depth, ashi_needle_grip_get_asked (grip), SLACK);
  g_assert_true (ashi_needle_check (&needle, outlines, &error));
  g_assert_no_error (error);
}

/* On the needle itself: by its hub, on its shaft, or by its tip. */
static AshiSpot
find_grasp (Fixture *self, guint which)
{
  AshiNeedleGrip *grip = get_grip (self);
  const AshiNeedle needle = ashi_needle_grip_get_needle (grip);
  const AshiAxis axis = ashi_needle_get_axis (needle, ashi_needle_grip_get_outlines (grip));
  const double at[] = { needle.depth - ashi_needle_grip_get_size (grip), needle.depth / 2, needle.depth };

  return ashi_test_find_spot (self->canvas, ashi_axis_get_place (axis, at[which]));
}

/* Mostly near by, now and then where no picture is. */
static AshiSpot
find_anywhere (Fixture *self, AshiSpot from)
{
  static const double reaches[] = { 5, 40, 400, 1e6 };
  const double reach = reaches[g_test_rand_int_range (0, G_N_ELEMENTS (reaches))];
  const double x = ashi_view_is_mirrored (self->view) ? -from.x : from.x;

  return ashi_test_find_spot (self->canvas, (AshiXY) { x + g_test_rand_double_range (-reach, reach),
                                                       from.y + g_test_rand_double_range (-reach, reach) });
}

/* What comes between while a hand drags. */
static void
disturb (Fixture *self)
{
  AshiNeedleGrip *grip = get_grip (self);
  AshiOverlay *needle = ASHI_OVERLAY (get_held (self));

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      ashi_needle_grip_set_size (grip, ashi_needle_sizes[0]);
      break;
    case 1:
      ashi_needle_grip_put_back (grip);
      break;
    case 2:
      ashi_needle_grip_step (grip, -1);
      break;
    case 3:
      ashi_needle_grip_step (grip, 1);
      break;
    case 4:
      ashi_overlay_key (needle, self->canvas, GDK_KEY_Down, GDK_SHIFT_MASK);
      break;
    case 5:
      ashi_viewport_zoom_at (ashi_canvas_get_viewport (self->canvas), 1.3, 100, 100);
      break;
    case 6:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.cover-needle", NULL);
      break;
    default:
      ashi_test_pass_time (20);
      break;
    }
}

/* Told */

static const AshiRun *
get_run (Fixture *self)
{
  return ashi_pack_find_run (ashi_view_get_pack (self->view), ashi_section_get_id (ashi_view_get_section (self->view)));
}

static AshiNeedleTold *
tell (Fixture *self)
{
  AshiNeedleGrip *grip = get_grip (self);
  AshiNeedle needle = ashi_needle_grip_get_needle (grip);

  needle.depth = ashi_needle_grip_get_asked (grip);
  return ashi_needle_told_new (ashi_view_get_pack (self->view), ashi_needle_grip_get_outlines (grip), get_run (self),
                               needle, ashi_view_is_mirrored (self->view));
}

static gboolean
is_covered (Fixture *self)
{
  gboolean covered;

  g_object_get (ashi_test_find_widget (GTK_WIDGET (self->window), ASHI_TYPE_NEEDLE_COLUMN), "covered", &covered, NULL);
  return covered;
}

static gboolean
says (Fixture *self, const char *words)
{
  return ashi_test_shows (ashi_test_find_widget (GTK_WIDGET (self->window), ASHI_TYPE_NEEDLE_COLUMN), words);
}

static gboolean
says_state (gpointer self)
{
  g_autoptr (AshiNeedleTold) told = tell (self);
  g_autofree char *state = ashi_needle_told_dup_state (told);

  return is_covered (self) || says (self, state);
}

/* All that the column tells is of the needle as it stands now, what is out of view, too. */
static gboolean
says_all (gpointer self)
{
  g_autoptr (AshiNeedleTold) told = tell (self);
  g_autoptr (GPtrArray) warnings = ashi_needle_told_list_warnings (told), lines = NULL;
  gboolean all = says_state (self);

  for (guint i = 0; all && i < warnings->len; i++)
    all = says (self, ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text);
  lines = ashi_run_list_lines (told->run, ashi_view_get_pack (((Fixture *) self)->view));
  for (guint i = 0; all && i < lines->len; i++)
    all = says (self, ((const AshiNeedleLine *) g_ptr_array_index (lines, i))->where);
  for (guint i = 0; all && i < MIN (told->clearances->len, 3); i++)
    {
      const AshiClearance *clearance = &g_array_index (told->clearances, AshiClearance, i);
      g_autofree char *name = ashi_needle_told_dup_name (told, clearance->outline);
      g_autofree char *words = ashi_needle_told_dup_clearance (told, clearance);
      g_autofree char *line = g_strdup_printf ("%s: %s", name, words);

      all = clearance->shaft > 40 || says (self, line);
    }
  return all;
}

static void
drag_wildly (Fixture *self)
{
  AshiOverlay *needle = ASHI_OVERLAY (get_held (self));
  const AshiSpot start = find_grasp (self, (guint) g_test_rand_int_range (0, 3));

  ashi_viewport_fit (ashi_canvas_get_viewport (self->canvas));
  if (!ashi_overlay_drag_begin (needle, self->canvas, &start))
    return; /* what is held there was zoomed away */
  for (guint i = 0; i < N_UPDATES; i++)
    {
      const AshiSpot spot = find_anywhere (self, start);

      ashi_overlay_drag_update (needle, self->canvas, &spot);
      assert_sound (self);
      if (g_test_rand_int_range (0, 4) == 0)
        disturb (self);
      assert_sound (self);
    }
  ashi_test_wait_until (says_state, self);
  ashi_overlay_drag_end (needle, self->canvas, g_test_rand_bit ());
  assert_sound (self);
}

static void
draw_back (Fixture *self, double mm)
{
  AshiNeedle needle = ashi_needle_get_drawn (ashi_needle_grip_get_outlines (get_grip (self)));

  needle.depth -= mm;
  ashi_needle_grip_place (get_grip (self), needle);
}

static void
test_drags (Fixture *self, gconstpointer unused)
{
  guint n = 0;

  for (guint i = 0; i < N_DRAGS; i++)
    drag_wildly (self);
  if (is_covered (self))
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.cover-needle", NULL);
  ashi_test_wait_until (says_all, self); /* what was covered is told at once */
  draw_back (self, 7);
  ashi_test_wait_until (says_all, self); /* what is out of view when the hand rests */
  while (ashi_needle_grip_can_step (get_grip (self), -1) && n++ < 10 * N_DRAGS * N_UPDATES)
    {
      ashi_needle_grip_step (get_grip (self), -1);
      assert_sound (self);
    }
  g_assert_false (ashi_needle_grip_can_step (get_grip (self), -1));
  g_assert_true (ashi_needle_is_drawn (ashi_needle_grip_get_needle (get_grip (self))));
}

static gboolean
is_another_held (gpointer self)
{
  return get_held (self) != NULL
         && !g_str_equal (ashi_section_get_id (ashi_view_get_section (((Fixture *) self)->view)),
                          "piriformis-midpoint");
}

/* A hand that drags while the needle under it becomes another one, or none. */
static void
test_taken_away (Fixture *self, gconstpointer unused)
{
  AshiSpot spot = find_grasp (self, 2);
  g_autoptr (AshiHeldNeedle) held = g_object_ref (get_held (self));

  g_assert_true (ashi_overlay_drag_begin (ASHI_OVERLAY (held), self->canvas, &spot));
  spot.y += 5;
  ashi_overlay_drag_update (ASHI_OVERLAY (held), self->canvas, &spot);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.other-needle", "i", 1));
  ashi_test_wait_until (is_another_held, self);
  ashi_overlay_drag_update (ASHI_OVERLAY (held), self->canvas, &spot);
  ashi_overlay_drag_end (ASHI_OVERLAY (held), self->canvas, FALSE);
  assert_sound (self);
  g_assert_true (ashi_needle_is_drawn (ashi_needle_grip_get_needle (get_grip (self))));
  spot = find_grasp (self, 0);
  g_assert_true (ashi_overlay_drag_begin (ASHI_OVERLAY (get_held (self)), self->canvas, &spot));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_null (get_held (self));
  ashi_test_pass_time (300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/needle-wild/drags/soft", Fixture, "ashi:section/bl54?from=posterior&select=bl54--right", set_up,
              test_drags, tear_down);
  g_test_add ("/needle-wild/drags/bone", Fixture, "ashi:section/bl24?from=posterior&select=bl24--left", set_up,
              test_drags, tear_down);
  g_test_add ("/needle-wild/taken-away", Fixture,
              "ashi:section/piriformis-midpoint?from=posterior&select=piriformis--left", set_up, test_taken_away,
              tear_down);
  return g_test_run ();
}
