// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-switch.h"
#include "ashi-section-bar.h"

#include "ashi-level-steps.h"
#include "ashi-locator.h"
#include "ashi-needle-switch.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Whoever looks at a section is told which, how it lies, and the way back. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->bar = g_object_ref_sink (g_object_new (ASHI_TYPE_SECTION_BAR, NULL));
  ashi_section_bar_set_view (ASHI_SECTION_BAR (self->bar), self->view);
}

static void
set_up_built_in (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (ashi_test_pack_get_built_in ());
  self->view = ashi_test_open_view (self->pack);
  self->bar = g_object_ref_sink (g_object_new (ASHI_TYPE_SECTION_BAR, NULL));
  ashi_section_bar_set_view (ASHI_SECTION_BAR (self->bar), self->view);
}

/* A visible label whose words begin so. */
static GtkWidget *
find_starting (GtkWidget *root, const char *words)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_starting (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->bar);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
test_told (Fixture *self, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (self->bar));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  g_assert_true (gtk_widget_get_visible (self->bar));
  g_assert_true (ashi_test_shows (self->bar, "GB30, left"));
  g_assert_true (ashi_test_shows (self->bar, "Cut in the plane of the needle, the back at the top"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-middle"));
  g_assert_true (ashi_test_shows (self->bar, "Middle"));
  g_assert_true (ashi_test_shows (self->bar, "Cut at a fixed level, the back at the top"));
  ashi_test_assert_called (self->bar, "Section");
}

static void
test_way_back (Fixture *self, gconstpointer unused)
{
  GtkWidget *button = ashi_test_find_widget (self->bar, GTK_TYPE_BUTTON);

  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "side"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  ashi_test_assert_called (button, "Back to the plate");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Back to the plate “Side” (Esc)");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.close-section");
  ashi_view_close_section (self->view);
  g_assert_false (gtk_widget_get_visible (self->bar));
}

/* Whoever chose the right side sees that what is shown was drawn on the left. */
static void
test_mirrored (Fixture *self, gconstpointer unused)
{
  AshiSection *section = ashi_pack_find_section (self->pack, "bl54");

  ashi_view_select (self->view, "bl54--left");
  ashi_view_open_section (self->view, section);
  g_assert_null (find_starting (self->bar, "Mirrored"));
  ashi_view_set_section_side (self->view, ASHI_SIDE_RIGHT);
  g_assert_nonnull (find_starting (self->bar, "Mirrored: drawn on the left. Organs"));
  g_object_set (self->bar, "folded", TRUE, NULL);
  g_assert_true (ashi_test_shows (self->bar, "Mirrored: drawn on the left"));
  g_assert_false (ashi_test_shows (self->bar, "Cut in the plane of the needle, the back at the top"));
}

static gboolean
has_levels (gpointer bar)
{
  return gtk_widget_get_visible (ashi_test_find_widget (bar, ASHI_TYPE_LEVEL_STEPS));
}

static void
assert_shown (Fixture *self, const char *section)
{
  g_assert_cmpstr (ashi_section_get_id (ashi_view_get_section (self->view)), ==, section);
}

/* By the slider, by steps, and by steps that were taken before it was known which levels there are. */
static void
test_levels (Fixture *self, gconstpointer unused)
{
  GtkWidget *slider = ashi_test_find_widget (self->bar, GTK_TYPE_SCALE);

  ashi_section_bar_step (ASHI_SECTION_BAR (self->bar), 1);
  g_assert_null (ashi_view_get_section (self->view));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-l3"));
  ashi_section_bar_step (ASHI_SECTION_BAR (self->bar), 1);
  ashi_test_wait_until (has_levels, self->bar);
  assert_shown (self, "level-l3-l4");
  ashi_section_bar_step (ASHI_SECTION_BAR (self->bar), -2);
  assert_shown (self, "level-l2-l3");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (slider)), ==, 5);
  ashi_test_assert_called (slider, "Level, from head to foot");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Disc between L2 and L3");
  gtk_range_set_value (GTK_RANGE (slider), 0.2);
  assert_shown (self, "level-t12");
  ashi_section_bar_step (ASHI_SECTION_BAR (self->bar), -1);
  assert_shown (self, "level-t12");
}

static GtkWidget *
get_locator (Fixture *self)
{
  return ashi_test_find_widget (self->bar, ASHI_TYPE_LOCATOR);
}

/* On the plate that the section was opened from, as long as that shows it. */
static void
test_locator (Fixture *self, gconstpointer unused)
{
  int width, height;

  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-l3"));
  g_assert_true (gtk_widget_get_visible (get_locator (self)));
  gtk_widget_measure (get_locator (self), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (get_locator (self), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 3 * width);
  ashi_view_set_plate (self->view, ashi_pack_find_plate (self->pack, "lumbar"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-l3"));
  gtk_widget_measure (get_locator (self), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (height, <, 2 * width);
}

/* To the plate that shows what is selected, and back to the section. */
static void
test_detour (Fixture *self, gconstpointer unused)
{
  AshiDetour *detour = ashi_section_bar_get_detour (ASHI_SECTION_BAR (self->bar));

  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "bl54"));
  g_assert_false (ashi_test_shows (self->bar, "Show on the Plate"));
  ashi_view_select (self->view, "piriformis--left");
  g_assert_true (ashi_test_shows (self->bar, "Show on the Plate"));
  g_assert_true (ashi_detour_set_out (detour));
  g_assert_true (gtk_widget_get_visible (self->bar));
  g_assert_true (ashi_test_shows (self->bar, "Back to the section “BL54 Zhìbiān”"));
  g_assert_false (ashi_test_shows (self->bar, "BL54 Zhìbiān"));
  ashi_detour_return (detour);
  assert_shown (self, "bl54");
  g_assert_true (ashi_test_shows (self->bar, "BL54 Zhìbiān"));
}

/* A patient is shown no section, and so no bar over it, nor a way back to one. */
static void
test_patient (Fixture *self, gconstpointer unused)
{
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (gtk_widget_get_visible (self->bar));
}

static void
test_patient_has_no_way_back (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "piriformis--left");
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "bl54"));
  g_assert_true (ashi_detour_set_out (ashi_section_bar_get_detour (ASHI_SECTION_BAR (self->bar))));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (gtk_widget_get_visible (self->bar));
}

static GtkToggleButton *
find_man (GtkWidget *bar)
{
  return GTK_TOGGLE_BUTTON (
      ashi_test_find_widget (ashi_test_find_widget (bar, ASHI_TYPE_BODY_SWITCH), GTK_TYPE_TOGGLE_BUTTON));
}

static GtkToggleButton *
find_woman (GtkWidget *bar)
{
  return GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (GTK_WIDGET (find_man (bar))));
}

static gboolean
offers_bodies (GtkWidget *bar)
{
  return gtk_widget_get_visible (ashi_test_find_widget (bar, ASHI_TYPE_BODY_SWITCH));
}

/* Whoever looks at one body can go to the other, and is always told whose it is. */
static void
test_bodies (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_two_bodies ();

  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  g_assert_false (offers_bodies (self->bar));
  ashi_view_set_pack (self->view, pack);
  ashi_view_open_section (self->view, ashi_pack_find_section (pack, "gb30"));
  g_assert_true (offers_bodies (self->bar));
  g_assert_true (gtk_toggle_button_get_active (find_man (self->bar)));
  gtk_toggle_button_set_active (find_woman (self->bar), TRUE);
  g_assert_true (ashi_view_get_section (self->view) == ashi_pack_find_section (pack, "hers"));
  g_assert_true (ashi_test_shows (self->bar, "GB30, left, in a woman"));
  gtk_toggle_button_set_active (find_man (self->bar), TRUE);
  g_assert_true (ashi_view_get_section (self->view) == ashi_pack_find_section (pack, "gb30"));
  g_assert_true (ashi_test_shows (self->bar, "GB30, left"));
  /* A link or the menu may open hers at once. */
  ashi_view_open_section (self->view, ashi_pack_find_section (pack, "hers"));
  g_assert_true (gtk_toggle_button_get_active (find_woman (self->bar)));
  g_assert_true (ashi_view_get_section (self->view) == ashi_pack_find_section (pack, "hers"));
  ashi_view_open_section (self->view, ashi_pack_find_section (pack, "level-middle"));
  g_assert_false (offers_bodies (self->bar));
}

static gboolean
offers_needles (GtkWidget *bar)
{
  return gtk_widget_get_visible (ashi_test_find_widget (bar, ASHI_TYPE_NEEDLE_SWITCH));
}

static const char *
get_shown (Fixture *self)
{
  return ashi_section_get_id (ashi_view_get_section (self->view));
}

/* From one needle of a site to the next in place, in the same body and on the same side. */
static void
test_needles (Fixture *self, gconstpointer unused)
{
  GtkDropDown *choice;

  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "gb30"));
  g_assert_false (offers_needles (self->bar)); /* hers is another body's */
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "piriformis-midpoint"));
  ashi_view_set_section_side (self->view, ASHI_SIDE_RIGHT);
  g_assert_true (offers_needles (self->bar));
  choice = GTK_DROP_DOWN (
      ashi_test_find_widget (ashi_test_find_widget (self->bar, ASHI_TYPE_NEEDLE_SWITCH), GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 3);
  ashi_section_bar_step_needle (ASHI_SECTION_BAR (self->bar), 1);
  g_assert_cmpstr (get_shown (self), !=, "piriformis-midpoint");
  g_assert_true (ashi_view_is_mirrored (self->view));
  ashi_section_bar_step_needle (ASHI_SECTION_BAR (self->bar), 2);
  g_assert_cmpstr (get_shown (self), ==, "piriformis-midpoint"); /* after the last comes the first */
  gtk_drop_down_set_selected (choice, (gtk_drop_down_get_selected (choice) + 1) % 3);
  g_assert_cmpstr (get_shown (self), !=, "piriformis-midpoint");
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "piriformis-midpoint-woman"));
  g_assert_true (offers_needles (self->bar));
  ashi_section_bar_step_needle (ASHI_SECTION_BAR (self->bar), 1);
  g_assert_true (g_str_has_suffix (get_shown (self), "-woman"));
  ashi_view_open_section (self->view, ashi_pack_find_section (self->pack, "level-l4"));
  g_assert_false (offers_needles (self->bar));
}

#define ADD(name, test)          g_test_add ("/section-bar/" name, Fixture, NULL, set_up, test, tear_down)
#define ADD_BUILT_IN(name, test) g_test_add ("/section-bar/" name, Fixture, NULL, set_up_built_in, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("told", test_told);
  ADD ("way-back", test_way_back);
  ADD ("patient", test_patient);
  ADD_BUILT_IN ("mirrored", test_mirrored);
  ADD_BUILT_IN ("levels", test_levels);
  ADD_BUILT_IN ("locator", test_locator);
  ADD_BUILT_IN ("detour", test_detour);
  ADD_BUILT_IN ("patient-has-no-way-back", test_patient_has_no_way_back);
  ADD ("bodies", test_bodies);
  ADD_BUILT_IN ("needles", test_needles);
  return g_test_run ();
}
