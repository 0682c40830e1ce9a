// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-help-page.h"
#include "ashi-help-window.h"
#include "ashi-length.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* Pages inside the program can be read, lead somewhere, and tell patients what is for them. */

#define FOLDER "/io/github/ashi_atlas/Ashi/help"

static AshiHelpPage *
open_page (const char *id)
{
  g_autoptr (GError) error = NULL;
  AshiHelpPage *page = ashi_help_page_open (id, &error);

  g_assert_no_error (error);
  return page;
}

static gboolean
is_linked (const AshiHelpPage *index, const char *id)
{
  return g_ptr_array_find_with_equal_func (index->links, id, g_str_equal, NULL);
}

/* What may stand in a sentence for patients: the words that say what they are not to be told. */
static void
assert_plain (const char *markup)
{
  static const char *const kept[] = { "needle", "section", "depth", "Depth", "hazard" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (strstr (markup, kept[i]) == NULL);
  g_assert_false (ashi_tells_length (markup));
}

static void
test_pages (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (AshiHelpPage) index = open_page ("index");

  g_assert_nonnull (files);
  g_assert_cmpuint (index->links->len, ==, g_strv_length (files) - 1);
  for (char **file = files; *file != NULL; file++)
    {
      g_autofree char *id = g_strndup (*file, strlen (*file) - strlen (".page"));
      g_autoptr (AshiHelpPage) page = open_page (id);

      if (g_str_equal (id, "index"))
        continue;
      g_assert_true (is_linked (index, id));
      g_assert_nonnull (page->description);
      g_assert_cmpuint (page->blocks->len, >, 1);
      for (guint i = 0; i < page->links->len; i++)
        g_assert_true (g_strv_contains ((const char *const *) files,
                                        g_strdup_printf ("%s.page", (char *) g_ptr_array_index (page->links, i)))
                       || g_str_equal (g_ptr_array_index (page->links, i), "index"));
    }
}

static void
test_markup (void)
{
  g_autoptr (AshiHelpPage) page = open_page ("begin");
  const AshiHelpBlock *first = g_ptr_array_index (page->blocks, 1), *third = g_ptr_array_index (page->blocks, 3);

  g_assert_cmpstr (page->title, ==, "First steps");
  g_assert_cmpint (first->kind, ==, ASHI_HELP_STEP);
  g_assert_cmpuint (first->number, ==, 1);
  g_assert_cmpuint (third->number, ==, 3);
  g_assert_nonnull (strstr (third->markup, "<tt>Ctrl</tt>+<tt>0</tt>"));
}

static void
test_patients (void)
{
  g_autoptr (AshiHelpPage) index = open_page ("index");
  guint n = 0;

  for (guint i = 0; i < index->links->len; i++)
    {
      g_autoptr (AshiHelpPage) page = open_page (g_ptr_array_index (index->links, i));

      if (!page->for_everybody)
        continue;
      n++;
      assert_plain (page->description);
      for (guint j = 0; j < page->blocks->len; j++)
        assert_plain (((AshiHelpBlock *) g_ptr_array_index (page->blocks, j))->markup);
    }
  g_assert_cmpuint (n, ==, 4);
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ashi_help_page_open ("nowhere", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

static void
test_window (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  GtkWidget *parent = ashi_test_put_in_window (gtk_label_new (NULL), 300, 300);
  GtkWidget *window = ashi_help_window_new (GTK_WINDOW (parent), view);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ashi_test_shows (window, "First steps"));
  g_assert_true (ashi_test_shows (window, "Read a card"));
  ashi_help_window_show_page (ASHI_HELP_WINDOW (window), "card");
  g_assert_true (ashi_test_shows (window, "Who says so"));
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_test_shows (window, "First steps"));
  g_assert_false (ashi_test_shows (window, "Read a card"));
  ashi_help_window_show_page (ASHI_HELP_WINDOW (window), "card");
  g_assert_false (ashi_test_shows (window, "Who says so"));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/markup", test_markup);
  g_test_add_func ("/help/patients", test_patients);
  g_test_add_func ("/help/none", test_none);
  g_test_add_func ("/help/window", test_window);
  return g_test_run ();
}
