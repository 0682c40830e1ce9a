// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-page.h"

#include "ashi-audience.h"
#include "ashi-figure.h"
#include "ashi-lesson-contents.h"
#include "ashi-pack-reader.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* A lesson can be gone through and read from afar: its contents, what is next to it, and the size of its words. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *page, *window;
  char *gone_to;
} Fixture;

static void
on_go (Fixture *self, const char *id)
{
  g_free (self->gone_to);
  self->gone_to = g_strdup (id);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  self->pack = ashi_pack_read (folder, NULL, problems);
  self->view = ashi_test_open_view (self->pack);
  self->page = g_object_new (ASHI_TYPE_LESSON_PAGE, NULL);
  ashi_lesson_page_set_view (ASHI_LESSON_PAGE (self->page), self->view);
  g_signal_connect_swapped (self->page, "go", G_CALLBACK (on_go), self);
  self->window = ashi_test_put_in_window (self->page, 800, 500);
  ashi_view_open_lesson (self->view, ashi_pack_find_lesson (self->pack, "sciatica"));
  ashi_test_settle ();
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_free (self->gone_to);
  g_object_unref (self->view);
  g_object_unref (self->pack);
}

static void
press (GtkWidget *words)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON), "clicked");
}

static double
get_place (Fixture *self)
{
  GtkWidget *scroller = ashi_test_find_widget (self->page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static gboolean
is_laid_out (gpointer words)
{
  return gtk_widget_get_height (words) > 0;
}

static gboolean
is_further_down (gpointer self)
{
  return get_place (self) > 100;
}

static void
test_contents (Fixture *self, gconstpointer unused)
{
  GtkWidget *words = ashi_test_find_words (self->page, "Causes"); /* in the contents, which stand first */

  ashi_test_wait_until (is_laid_out, words);
  g_assert_nonnull (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON));
  g_assert_cmpfloat (get_place (self), ==, 0);
  press (words);
  ashi_test_wait_until (is_further_down, self);
}

/* What is next to a lesson is what the reader may read. */
static void
test_neighbours (Fixture *self, gconstpointer unused)
{
  AshiLesson *next = ashi_lesson_find_neighbour (self->view, 1);
  g_autofree char *title = g_strdup_printf ("Next: %s", ashi_lesson_get_title (next));

  press (ashi_test_find_words (self->page, title));
  g_assert_cmpstr (self->gone_to, ==, ashi_lesson_get_id (next));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  for (AshiLesson *lesson; (lesson = ashi_lesson_find_neighbour (self->view, 1)) != NULL;)
    {
      g_assert_true (ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT));
      ashi_view_open_lesson (self->view, lesson);
    }
  g_assert_nonnull (ashi_lesson_find_neighbour (self->view, -1));
}

static int
get_figure_height (Fixture *self, int width)
{
  int height;

  gtk_widget_measure (ashi_test_find_widget (self->page, ASHI_TYPE_FIGURE_PICTURE), GTK_ORIENTATION_VERTICAL, width,
                      &height, NULL, NULL, NULL);
  return height;
}

/* A picture is as large as its page makes it. */
static void
test_figure_grows (Fixture *self, gconstpointer unused)
{
  g_assert_cmpint (get_figure_height (self, 600), >, 300);
  g_assert_cmpint (get_figure_height (self, 1200), >, 3 * get_figure_height (self, 600) / 2);
}

static gboolean
has_class (GtkWidget *root, const char *css_class)
{
  gboolean has = gtk_widget_has_css_class (root, css_class);

  for (GtkWidget *child = gtk_widget_get_first_child (root); !has && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    has = has_class (child, css_class);
  return has;
}

static void
test_zoom (Fixture *self, gconstpointer unused)
{
  ashi_lesson_page_zoom (ASHI_LESSON_PAGE (self->page), 2);
  g_assert_true (has_class (self->page, "size-130"));
  for (guint i = 0; i < 20; i++)
    ashi_lesson_page_zoom (ASHI_LESSON_PAGE (self->page), 1);
  g_assert_true (has_class (self->page, "size-300"));
  g_assert_false (has_class (self->page, "size-130"));
  ashi_lesson_page_zoom (ASHI_LESSON_PAGE (self->page), 0);
  g_assert_true (has_class (self->page, "size-100"));
}

#define ADD(name, test) g_test_add ("/lesson-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("contents", test_contents);
  ADD ("neighbours", test_neighbours);
  ADD ("figure-grows", test_figure_grows);
  ADD ("zoom", test_zoom);
  return ashi_test_run ();
}
