// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-panel.h"
#include "ashi-opening.h"
#include "ashi-section-bar.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* A card has its place in a window that is as narrow as it can be. */

#define WIDTH 360 /* logical px */

/* It brings the style sheet along. */
static GtkApplication *application;

static GtkApplication *
create_application (void)
{
  AdwApplication *created = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_application_set_resource_base_path (G_APPLICATION (created), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (created), NULL, NULL));
  return GTK_APPLICATION (created);
}

static gboolean
shows_brief (gpointer window)
{
  GtkWidget *heading = ashi_test_find_words (window, "In one line");

  return heading != NULL && gtk_widget_get_mapped (heading) && gtk_widget_get_width (heading) > 0;
}

static void
test_card (void)
{
  GtkWidget *window = ashi_window_new (application, ashi_opening_new (NULL)), *card;
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 700);
  gtk_window_present (GTK_WINDOW (window));
  ashi_window_open_link (ASHI_WINDOW (window), "ashi:plate/posterior?select=piriformis--right");
  ashi_test_wait_until (shows_brief, window);
  card = gtk_widget_get_ancestor (ashi_test_find_words (window, "In one line"), ASHI_TYPE_CARD_PANEL);
  g_assert_true (gtk_widget_compute_bounds (card, window, &bounds));
  g_assert_cmpfloat (bounds.size.width, <=, WIDTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_section (gpointer window)
{
  GtkWidget *bar = ashi_test_find_widget (window, ASHI_TYPE_SECTION_BAR);

  return bar != NULL && gtk_widget_get_mapped (bar) && gtk_widget_get_width (bar) > 0;
}

/* The bar over a section of which there are several, in either body, leaves nothing outside of the window. */
static void
test_section (void)
{
  GtkWidget *window = ashi_window_new (application, ashi_opening_new (NULL));
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 700);
  gtk_window_present (GTK_WINDOW (window));
  ashi_window_open_link (ASHI_WINDOW (window), "ashi:section/piriformis-medial-third?select=piriformis--left");
  ashi_test_wait_until (shows_section, window);
  ashi_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (ashi_test_find_widget (window, ASHI_TYPE_SECTION_BAR), window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, WIDTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  application = create_application ();
  g_test_add_func ("/narrow/card", test_card);
  g_test_add_func ("/narrow/section", test_section);
  return ashi_test_run ();
}
