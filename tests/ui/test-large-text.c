// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* Text at twice its size: whatever a label says is still said in full. */

#define TWICE    (2 * 96 * 1024) /* 1024ths of a dot per inch */
#define PATIENCE 3000            /* ms in which cards are filled */

/* Counts the labels that are seen, and complains of each that is cut. */
static guint
check_labels (GtkWidget *root, guint *n_cut)
{
  guint n = 0;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && gtk_widget_get_opacity (root) > 0)
    {
      n++;
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root))))
        {
          g_test_message ("“%s” is cut at %d × %d px", gtk_label_get_text (GTK_LABEL (root)),
                          gtk_widget_get_width (root), gtk_widget_get_height (root));
          ++*n_cut;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_labels (child, n_cut);
  return n;
}

/* An application brings the style sheet along. */
static GtkApplication *
get_application (void)
{
  static AdwApplication *application;

  if (application == NULL)
    {
      application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
      g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE, NULL);
    }
  return GTK_APPLICATION (application);
}

static void
test_nothing_is_cut (gconstpointer link)
{
  GtkWidget *window = ashi_window_new (get_application (), ashi_opening_new (NULL));
  guint n, n_cut = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 2200, 1300);
  gtk_window_present (GTK_WINDOW (window));
  ashi_window_open_link (ASHI_WINDOW (window), link);
  ashi_test_pass_time (PATIENCE);
  n = check_labels (window, &n_cut);
  g_assert_cmpuint (n, >, 40);
  g_assert_cmpuint (n_cut, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/large-text/muscle", "ashi:plate/posterior?select=piriformis--right", test_nothing_is_cut);
  g_test_add_data_func ("/large-text/point", "ashi:plate/posterior?select=gb30--right", test_nothing_is_cut);
  return ashi_test_run ();
}
