// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-compare-needles.h"
#include "ashi-compare-panel.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* The card that is kept beside the next: rows at one height, one axis, the approaches by name and to be chosen. */

typedef struct
{
  AshiPack *pack;
  AshiView *kept, *view;
  GtkWidget *panel, *window;
} Fixture;

static AshiPack *built_in; /* read once */

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = g_object_ref (built_in);
  self->kept = ashi_test_open_view (self->pack);
  self->view = ashi_test_open_view (self->pack);
  self->panel = g_object_new (ASHI_TYPE_COMPARE_PANEL, NULL);
  ashi_view_select (self->kept, "gb30--right");
  ashi_view_select (self->view, "piriformis--right");
  ashi_compare_panel_set_views (ASHI_COMPARE_PANEL (self->panel), self->kept, self->view);
  self->window = ashi_test_put_in_window (self->panel, 520, 900);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->kept);
  g_object_unref (self->pack);
}

static void
list_words (GtkWidget *root, const char *words, GPtrArray *found)
{
  if (g_strcmp0 (ashi_test_get_words (root), words) == 0 && gtk_widget_get_mapped (root))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_words (child, words, found);
}

static graphene_rect_t
get_bounds (Fixture *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, self->panel, &bounds));
  return bounds;
}

static void
test_rows_stand_at_one_height (Fixture *self, gconstpointer unused)
{
  static const char *const labels[] = { "Position", "Landmark", "Direction", "Needle", "Backdrop" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();
      graphene_rect_t first, second;

      list_words (self->panel, labels[i], found);
      g_test_message ("%s: %u", labels[i], found->len);
      g_assert_cmpuint (found->len, >=, 2);
      first = get_bounds (self, g_ptr_array_index (found, 0));
      second = get_bounds (self, g_ptr_array_index (found, found->len - 1));
      g_assert_cmpfloat (ABS (first.origin.y - second.origin.y), <, 1);
      g_assert_cmpfloat (first.origin.x + 200, <, second.origin.x + 1);
    }
}

typedef struct
{
  Fixture *fixture;
  gboolean stacked;
} Wanted;

/* Whether what is said of the position stands as it is wanted: one below the other, or beside. */
static gboolean
stands_so (gpointer data)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  graphene_rect_t first, second;

  list_words (wanted->fixture->panel, "Position", found);
  if (found->len < 2)
    return FALSE;
  first = get_bounds (wanted->fixture, g_ptr_array_index (found, 0));
  second = get_bounds (wanted->fixture, g_ptr_array_index (found, 1));
  if (wanted->stacked)
    return ABS (first.origin.x - second.origin.x) < 1 && first.origin.y + 20 < second.origin.y;
  return ABS (first.origin.y - second.origin.y) < 1 && first.origin.x + 100 < second.origin.x;
}

static void
set_width (Fixture *self, int width)
{
  gtk_widget_set_halign (self->panel, GTK_ALIGN_FILL);
  gtk_widget_set_size_request (self->panel, width, 900);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 900);
}

static GtkDropDown *
find_choice (GtkWidget *root)
{
  GtkDropDown *found = GTK_IS_DROP_DOWN (root) && gtk_widget_get_mapped (root) ? GTK_DROP_DOWN (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child);
  return found;
}

/* Where two have no room beside each other, they stand below each other, each under its name. */
static void
test_narrow (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  Wanted stacked = { self, TRUE }, beside = { self, FALSE };
  graphene_rect_t choice;

  ashi_test_wait_until (stands_so, &beside);
  set_width (self, 340);
  ashi_test_wait_until (stands_so, &stacked);
  list_words (self->panel, "Piriformis: Medial third (Kearns 2018)", names);
  g_assert_cmpuint (names->len, >=, 5);
  choice = get_bounds (self, GTK_WIDGET (find_choice (self->panel)));
  g_assert_cmpfloat (choice.origin.x + choice.size.width, <=, 340);
  set_width (self, 700);
  ashi_test_wait_until (stands_so, &beside);
}

static void
list_bars (GtkWidget *root, GPtrArray *bars)
{
  if (g_strcmp0 (gtk_widget_get_css_name (root), "depthbar") == 0
      || g_strcmp0 (gtk_widget_get_css_name (root), "depthaxis") == 0)
    g_ptr_array_add (bars, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_bars (child, bars);
}

/* Every bar of both begins and ends where the one axis does. */
static void
test_one_axis (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();
  graphene_rect_t axis;
  guint n_axes = 0;

  list_bars (self->panel, bars);
  g_assert_cmpuint (bars->len, >, 4);
  for (guint i = 0; i < bars->len; i++)
    n_axes += g_str_equal (gtk_widget_get_css_name (g_ptr_array_index (bars, i)), "depthaxis");
  g_assert_cmpuint (n_axes, ==, 2); /* below what is said of depths, and below the needles */
  axis = get_bounds (self, g_ptr_array_index (bars, bars->len - 1));
  for (guint i = 0; i < bars->len; i++)
    {
      const graphene_rect_t bar = get_bounds (self, g_ptr_array_index (bars, i));

      g_assert_cmpfloat (ABS (bar.origin.x - axis.origin.x), <, 1);
      g_assert_cmpfloat (ABS (bar.size.width - axis.size.width), <, 1);
    }
}

static void
test_approach_is_chosen (Fixture *self, gconstpointer unused)
{
  GtkDropDown *choice = find_choice (self->panel);
  GtkStringList *titles = GTK_STRING_LIST (gtk_drop_down_get_model (choice));

  g_assert_true (ashi_test_shows (self->panel, "Textbook needling"));
  g_assert_true (ashi_test_shows (self->panel, "Piriformis: Medial third (Kearns 2018)"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (titles)); i++)
    if (strstr (gtk_string_list_get_string (titles, i), "Midpoint") != NULL)
      gtk_drop_down_set_selected (choice, i);
  g_assert_true (ashi_test_shows (self->panel, "Piriformis: Midpoint (Hannah 2022)"));
  g_assert_true (
      ashi_test_shows (self->panel, "Midpoint: muscle pierced in 11 of 14, sciatic nerve contacted in 3 of 14."));
}

/* Two approaches of one muscle are two things; a point with one approach is not. */
static void
test_with_itself (Fixture *self, gconstpointer unused)
{
  ashi_view_select (self->view, "gb30--right");
  g_assert_true (ashi_test_shows (self->panel, "Choose another to compare"));
  ashi_view_select (self->kept, "piriformis--right");
  ashi_view_select (self->view, "piriformis--right");
  g_assert_false (ashi_test_shows (self->panel, "Choose another to compare"));
  g_assert_true (ashi_test_shows (self->panel, "Piriformis: Medial third (Kearns 2018)"));
}

static void
test_patient (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();

  ashi_view_set_audience (self->kept, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  list_bars (self->panel, bars);
  g_assert_cmpuint (bars->len, ==, 0);
  g_assert_null (find_choice (self->panel));
  g_assert_false (ashi_test_shows (self->panel, "Direction"));
  g_assert_true (ashi_test_shows (self->panel, "Piriformis"));
}

/* Little wider than a card, so that the plate keeps its room. */
static void
test_width (Fixture *self, gconstpointer unused)
{
  int minimum;

  gtk_widget_set_size_request (self->panel, -1, -1);
  gtk_widget_measure (self->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 520); /* two cards took 800 */
}

/* The needles that are drawn, on one scale: what begins where for each, and where each tip is. */
static void
test_needles (Fixture *self, gconstpointer unused)
{
  GtkWidget *needles = ashi_test_find_widget (self->panel, ASHI_TYPE_COMPARE_NEEDLES);
  GtkWidget *first = ashi_test_find_widget (needles, GTK_TYPE_DROP_DOWN);
  GtkDropDown *second = GTK_DROP_DOWN (gtk_widget_get_next_sibling (first));
  g_autoptr (GPtrArray) tips = g_ptr_array_new ();
  g_autofree char *meant = NULL;

  g_assert_true (gtk_widget_get_visible (needles));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (first))), ==, 2); /* man, woman */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (second)), ==, 6);
  list_words (needles, "▼ tip", tips);
  g_assert_cmpuint (tips->len, ==, 2);
  gtk_drop_down_set_selected (second, 2);
  meant = g_strdup (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (second)), 2));
  g_assert_true (g_str_has_prefix (meant, "Piriformis, ") && ashi_test_shows (needles, meant));
  /* What is chosen otherwise leaves the needle that was chosen. */
  ashi_view_select (self->kept, "bl54--right");
  g_assert_cmpuint (gtk_drop_down_get_selected (second), ==, 2);
  ashi_view_set_audience (self->kept, ASHI_AUDIENCE_PATIENT);
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  g_assert_false (ashi_test_shows (self->panel, "▼ tip"));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  built_in = ashi_test_pack_get_built_in ();
  ADD ("/compare-panel/narrow", test_narrow);
  ADD ("/compare-panel/rows-stand-at-one-height", test_rows_stand_at_one_height);
  ADD ("/compare-panel/one-axis", test_one_axis);
  ADD ("/compare-panel/approach-is-chosen", test_approach_is_chosen);
  ADD ("/compare-panel/with-itself", test_with_itself);
  ADD ("/compare-panel/needles", test_needles);
  ADD ("/compare-panel/patient", test_patient);
  ADD ("/compare-panel/width", test_width);
  status = ashi_test_run ();
  return status;
}
