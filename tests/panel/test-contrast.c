// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-resource-pack.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>
#include <math.h>

/* Words can be read on whatever they stand on: at the ratio that WCAG 2.1 AA asks of words (1.4.3), measured in what
 * GTK draws, in light and dark. Marks that say how far to believe something are words, too. */

#define ENOUGH 4.5
#define SIDE   60 /* logical px, of a swatch */

/* A label that is all ink: its right half is filled with the colour of its words, and the left shows what they stand
 * on. */
#define TEST_TYPE_INK (test_ink_get_type ())
G_DECLARE_FINAL_TYPE (TestInk, test_ink, TEST, INK, GtkWidget)

struct _TestInk
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TestInk, test_ink, GTK_TYPE_WIDGET)

static void
test_ink_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const float middle = (float) gtk_widget_get_width (widget) / 2;
  const graphene_rect_t half = GRAPHENE_RECT_INIT (middle, 0, middle, (float) gtk_widget_get_height (widget));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_append_color (snapshot, &colour, &half);
}

static void
test_ink_class_init (TestInkClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = test_ink_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "label");
}

static void
test_ink_init (TestInk *self)
{
}

typedef struct
{
  const char *box; /* (nullable): the classes of what the words stand on */
  const char *row; /* (nullable): of a box in it */
  const char *words;
  gboolean is_button; /* the words are those of a button */
} Pair;

/* Each mark on each ground it is put on. */
static const Pair pairs[] = {
  { NULL, NULL, "dim-label", FALSE },
  { NULL, NULL, "caption dim-label", FALSE },
  { NULL, "card-section", "claim-label", FALSE },
  { NULL, "card-section", "detail", FALSE },
  { NULL, "card-section", "none-found", FALSE },
  { NULL, "card-section", "support", FALSE },
  { NULL, "card-section", "low-edge", FALSE },
  { NULL, NULL, "doubt", FALSE },
  { NULL, NULL, "excerpt", FALSE },
  { NULL, NULL, "column-head", FALSE },
  { NULL, NULL, "figure-caption", FALSE },
  { NULL, "source-button", NULL, TRUE },
  { NULL, "appearances", NULL, TRUE },
  { NULL, NULL, "urgency now", FALSE },
  { NULL, NULL, "urgency today", FALSE },
  { NULL, NULL, "danger-mark", FALSE },
  { "card-section brief", NULL, "claim-label", FALSE },
  { "card-section brief", NULL, "claim-label serious", FALSE },
  { "card-section brief", NULL, "support", FALSE },
  { "card-section brief", "source-button", NULL, TRUE },
  { "card-section hazard", NULL, "claim-label", FALSE },
  { "card-section hazard", NULL, "detail", FALSE },
  { "card-section hazard", NULL, "support", FALSE },
  { "card-section hazard", "source-button", NULL, TRUE },
  { "card-section hazard", NULL, "urgency today", FALSE },
  { "card-section hazard serious", NULL, "claim-label", FALSE },
  { "card-section hazard serious", NULL, "detail", FALSE },
  { "card-section hazard serious", NULL, "support", FALSE },
  { "card-section hazard serious", NULL, "doubt", FALSE },
  { "card-section hazard serious", "source-button", NULL, TRUE },
  { "card-section hazard serious", NULL, "urgency now", FALSE },
  { "card-section hazard minor", NULL, "detail", FALSE },
  { "card-section hazard minor", NULL, "support", FALSE },
  { "card-section hazard minor", "source-button", NULL, TRUE },
};

static void
add_classes (GtkWidget *widget, const char *classes)
{
  g_auto (GStrv) each = g_strsplit (classes != NULL ? classes : "", " ", -1);

  for (char **one = each; *one != NULL; one++)
    if (**one != '\0')
      gtk_widget_add_css_class (widget, *one);
}

static GtkWidget *
append_box (GtkWidget *parent, const char *classes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_classes (box, classes);
  gtk_box_append (GTK_BOX (parent), box);
  return box;
}

/* The ink, alone on what it stands on. */
static GtkWidget *
append_pair (GtkWidget *parent, const Pair *pair)
{
  GtkWidget *place = append_box (append_box (parent, pair->box), pair->row);
  GtkWidget *ink =
      g_object_new (TEST_TYPE_INK, "width-request", SIDE, "height-request", SIDE, "halign", GTK_ALIGN_CENTER, NULL);

  add_classes (ink, pair->words);
  if (pair->is_button)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
      gtk_button_set_child (GTK_BUTTON (button), ink);
      gtk_box_append (GTK_BOX (place), button);
    }
  else
    gtk_box_append (GTK_BOX (place), ink);
  return ink;
}

static double
linear (guint value)
{
  const double part = value / 255.0;

  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 pixel)
{
  return 0.2126 * linear (pixel >> 16 & 0xff) + 0.7152 * linear (pixel >> 8 & 0xff) + 0.0722 * linear (pixel & 0xff);
}

static double
get_ratio (guint32 a, guint32 b)
{
  const double one = get_luminance (a), other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* The window as it is drawn, its ground included. */
static cairo_surface_t *
draw (GtkWidget *window)
{
  const int width = gtk_widget_get_width (window), height = gtk_widget_get_height (window);
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (drawn);
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (drawn);
  return drawn;
}

static gboolean
is_laid_out (gpointer ink)
{
  return gtk_widget_get_width (ink) > 0;
}

static double
measure (GtkWidget *window, GtkWidget *ink)
{
  cairo_surface_t *drawn = draw (window);
  const double width = gtk_widget_get_width (ink), middle = gtk_widget_get_height (ink) / 2.0;
  graphene_point_t on, ground;
  double ratio;

  g_assert_true (
      gtk_widget_compute_point (ink, window, &GRAPHENE_POINT_INIT ((float) (width * 3 / 4), (float) middle), &on));
  g_assert_true (
      gtk_widget_compute_point (ink, window, &GRAPHENE_POINT_INIT ((float) (width / 4), (float) middle), &ground));
  ratio = get_ratio (ashi_test_get_pixel (drawn, on.x, on.y), ashi_test_get_pixel (drawn, ground.x, ground.y));
  cairo_surface_destroy (drawn);
  return ratio;
}

static guint
count_pale (AdwColorScheme scheme)
{
  guint n = 0;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *ink = append_pair (page, &pairs[i]), *window = ashi_test_put_in_window (page, 200, 80);
      double ratio;

      ashi_test_wait_until (is_laid_out, ink);
      ratio = measure (window, ink);
      g_test_message ("%.2f%s  “%s” on “%s %s”", ratio, ratio < ENOUGH ? " (too pale)" : "",
                      pairs[i].words != NULL ? pairs[i].words : "a button", pairs[i].box != NULL ? pairs[i].box : "",
                      pairs[i].row != NULL ? pairs[i].row : "");
      n += ratio < ENOUGH;
      gtk_window_destroy (GTK_WINDOW (window));
    }
  return n;
}

static void
test_light (void)
{
  g_assert_cmpuint (count_pale (ADW_COLOR_SCHEME_FORCE_LIGHT), ==, 0);
}

static void
test_dark (void)
{
  g_assert_cmpuint (count_pale (ADW_COLOR_SCHEME_FORCE_DARK), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add_func ("/contrast/light", test_light);
  g_test_add_func ("/contrast/dark", test_dark);
  return g_test_run ();
}
