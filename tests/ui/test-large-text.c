// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* Text at twice its size: whatever a label says is still said in full. */

#define TWICE    (2 * 96 * 1024) /* 1024ths of a dot per inch */
#define PATIENCE 120             /* s for a card to be there on a busy machine */
#define ENOUGH   40              /* labels of the window with a card */
#define STEADY   20              /* frames in which nothing comes, after which nothing will */

/* Counts the labels that are seen and those that are cut, and complains of these aloud. */
static guint
check_labels (GtkWidget *root, guint *n_cut, gboolean aloud)
{
  guint n = 0;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && gtk_widget_get_opacity (root) > 0)
    {
      n++;
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root))))
        {
          if (aloud)
            g_test_message ("“%s” is cut at %d × %d px", gtk_label_get_text (GTK_LABEL (root)),
                            gtk_widget_get_width (root), gtk_widget_get_height (root));
          ++*n_cut;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_labels (child, n_cut, aloud);
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

/* The labels that are seen, and for how many frames they have been as many. */
typedef struct
{
  guint n, n_same;
} Steadiness;

static gboolean
on_frame (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Steadiness *self = data;
  guint n_cut = 0;
  const guint n = check_labels (window, &n_cut, FALSE);

  self->n_same = n > ENOUGH && n == self->n ? self->n_same + 1 : 0;
  self->n = n;
  return G_SOURCE_CONTINUE;
}

static gboolean
is_steady (gpointer data)
{
  return ((Steadiness *) data)->n_same >= STEADY;
}

static void
wait_until_steady (GtkWidget *window)
{
  Steadiness steadiness = { 0, 0 };
  const guint tick = gtk_widget_add_tick_callback (window, on_frame, &steadiness, NULL);

  ashi_test_wait_within (PATIENCE, is_steady, &steadiness);
  gtk_widget_remove_tick_callback (window, tick);
}

static gboolean
shows_brief (gpointer window)
{
  return ashi_test_shows (window, "In one line");
}

static void
test_nothing_is_cut (gconstpointer link)
{
  GtkWidget *window = ashi_window_new (get_application (), ashi_opening_new (NULL));
  guint n, n_cut = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 2200, 1300);
  gtk_window_present (GTK_WINDOW (window));
  ashi_window_open_link (ASHI_WINDOW (window), link);
  ashi_test_wait_within (PATIENCE, shows_brief, window);
  wait_until_steady (window);
  n = check_labels (window, &n_cut, TRUE);
  g_assert_cmpuint (n, >, ENOUGH);
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
