// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lines.h"
#include "ashi-swift-label.h"
#include "ashi-test-widgets.h"
#include "ashi-wrapped-label.h"

/* What is told anew with every frame takes the room that a label of GTK takes, and what stays is left alone. */

static const char *const texts[] = {
  "41.2–60 ± 7.5 mm",
  "Nervus cutaneus femoris posterior, left: 7.5 mm from the needle, at 30 mm, out of this plane (5 mm superior)",
  "Ischiocruralmuskulaturansatzsehnenreizung",
};

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static void
test_room (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *swift = g_object_ref_sink (ashi_swift_label_new (NULL, FALSE));
      GtkWidget *plain = g_object_ref_sink (ashi_wrapped_label_new (texts[i], NULL));

      ashi_swift_label_set_text (ASHI_SWIFT_LABEL (swift), texts[i]);
      g_assert_cmpint (measure (swift, GTK_ORIENTATION_HORIZONTAL, -1), ==,
                       measure (plain, GTK_ORIENTATION_HORIZONTAL, -1));
      for (int width = 80; width < 900; width += 37)
        g_assert_cmpint (measure (swift, GTK_ORIENTATION_VERTICAL, width), ==,
                         measure (plain, GTK_ORIENTATION_VERTICAL, width));
      ashi_test_assert_called (swift, texts[i]);
      g_object_unref (plain);
      g_object_unref (swift);
    }
}

/* The first and the last column with ink; -1: there is none. */
static void
find_ink (GtkWidget *widget, int *first, int *last)
{
  cairo_surface_t *drawn = ashi_test_draw (widget);

  *first = *last = -1;
  for (int x = 0; x < gtk_widget_get_width (widget); x++)
    for (int y = 0; y < gtk_widget_get_height (widget); y++)
      if (ashi_test_get_pixel (drawn, x, y) >> 24 > 64)
        {
          *first = *first < 0 ? x : *first;
          *last = x;
        }
  cairo_surface_destroy (drawn);
}

static void
test_ends (void)
{
  for (guint at_end = 0; at_end < 2; at_end++)
    for (guint is_rtl = 0; is_rtl < 2; is_rtl++)
      {
        GtkWidget *label = ashi_swift_label_new (NULL, at_end), *window;
        int first, last;

        gtk_widget_set_direction (label, is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
        ashi_swift_label_set_text (ASHI_SWIFT_LABEL (label), "60 mm");
        window = ashi_test_put_in_window (label, 300, 30);
        find_ink (label, &first, &last);
        g_assert_cmpint (first, >=, 0);
        if (at_end != is_rtl)
          g_assert_cmpint (last, >=, 290);
        else
          g_assert_cmpint (first, <=, 10);
        gtk_window_destroy (GTK_WINDOW (window));
      }
}

/* Words that need another line get it, and those that need none push nothing about. */
static void
test_again (void)
{
  GtkWidget *label = ashi_swift_label_new (NULL, FALSE), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *window;
  int one, first, last, wide;

  ashi_swift_label_set_text (ASHI_SWIFT_LABEL (label), texts[0]);
  gtk_box_append (GTK_BOX (box), label);
  window = ashi_test_put_in_window (box, 200, 300);
  one = gtk_widget_get_height (label);
  find_ink (label, &first, &wide);
  ashi_swift_label_set_text (ASHI_SWIFT_LABEL (label), "60 mm");
  g_assert_cmpint (gtk_widget_get_height (label), ==, one);
  find_ink (label, &first, &last);
  g_assert_cmpint (last, <, wide);
  ashi_swift_label_set_text (ASHI_SWIFT_LABEL (label), texts[1]);
  g_assert_cmpint (measure (label, GTK_ORIENTATION_VERTICAL, 200), >, 2 * one);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show (GtkWidget *box, const char *const *words, const char *css_class)
{
  g_autoptr (GPtrArray) lines = ashi_lines_new ();

  for (guint i = 0; words[i] != NULL; i++)
    ashi_lines_add (lines, words[i], css_class);
  ashi_lines_add (lines, NULL, css_class);
  ashi_lines_show (lines, GTK_BOX (box));
}

static void
assert_shown (GtkWidget *box, const char *const *words, const char *css_class)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  for (guint i = 0; words[i] != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      g_assert_cmpstr (ashi_test_get_words (child), ==, words[i]);
      g_assert_true (css_class == NULL || gtk_widget_has_css_class (child, css_class));
    }
  g_assert_null (child);
}

/* What is still told keeps its label, wherever it goes. */
static void
test_lines (void)
{
  static const char *const first[] = { "bone", "nerve", "caution", NULL };
  static const char *const second[] = { "mirrored", "bone", "artery", "caution", NULL };
  static const char *const third[] = { "caution", "bone", NULL };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)), *bone, *caution;

  show (box, first, "run-warning");
  assert_shown (box, first, "run-warning");
  bone = gtk_widget_get_first_child (box);
  caution = gtk_widget_get_last_child (box);
  show (box, second, "run-warning");
  assert_shown (box, second, "run-warning");
  g_assert_true (gtk_widget_get_last_child (box) == caution);
  g_assert_true (gtk_widget_get_next_sibling (gtk_widget_get_first_child (box)) == bone);
  show (box, third, "detail");
  assert_shown (box, third, "detail");
  g_assert_true (gtk_widget_get_first_child (box) == caution && gtk_widget_get_last_child (box) == bone);
  g_assert_false (gtk_widget_has_css_class (bone, "run-warning"));
  show (box, third, NULL);
  g_assert_false (gtk_widget_has_css_class (bone, "detail"));
  show (box, third + 2, NULL);
  assert_shown (box, third + 2, NULL);
  g_object_unref (box);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ashi_test_load_style ();
  g_test_add_func ("/swift-label/room", test_room);
  g_test_add_func ("/swift-label/ends", test_ends);
  g_test_add_func ("/swift-label/again", test_again);
  g_test_add_func ("/swift-label/lines", test_lines);
  return g_test_run ();
}
