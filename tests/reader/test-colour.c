// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-colour.h"

#include <librsvg/rsvg.h>

/* Whether librsvg takes a fill is seen by whether it draws in it or in the fill of the group around. */
static gboolean
is_drawn (const char *fill)
{
  g_autofree char *svg =
      g_markup_printf_escaped ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g fill='#123456'>"
                               "<rect width='1' height='1' fill='%s'/></g></svg>",
                               fill);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg, strlen (svg), NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  const RsvgRectangle viewport = { 0, 0, 1, 1 };
  guint32 pixel;

  g_assert_nonnull (handle);
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  cairo_surface_destroy (surface);
  g_object_unref (handle);
  return pixel != 0xff123456;
}

/* What the reader lets pass is drawn, and what is drawn is let pass: as often as one of the two is wrong, somebody sees
 * another colour than the author, or is told to mend what is good. A newer librsvg than the oldest we build with draws
 * more, and that is not let pass: the pack would look otherwise elsewhere. */
static void
test_as_drawn (void)
{
  static const char *const values[] = {
    "white",
    "White",
    "TRANSPARENT",
    "currentColor",
    "currentcolor",
    "rebeccapurple",
    "grey",
    "darkslategrey",
    "lightgoldenrodyellow",
    "window",
    "whit",
    "none-such",
    "",
    "#fff",
    "#FFF8",
    "#c0392b",
    "#c0392bff",
    "#c0392",
    "#f0c8g8",
    "#ffffffffff",
    "fff",
    "rgb(1,2,3)",
    "rgb( 1 , 2 , 3 )",
    "RGB(1,2,3)",
    "rgb(1 2 3)",
    "rgb(1 2 3 / 4%)",
    "rgb(1 2 3 / .4)",
    "rgb(1 2 3 .4)",
    "rgb(1,2 3)",
    "rgb(10%,20%,30%)",
    "rgb(10%,2,30%)",
    "rgb(94.1%,78.4%,65.9%)",
    "rgb(1.5,2,3)",
    "rgb(1,2)",
    "rgb(1,2,3,4,5)",
    "rgba(1,2,3,.5)",
    "rgba(1,2,3,50%)",
    "rgba(1,2,3)",
    "rgb(1,2,3,0)",
    "rgba(10% 20% 30% / 1)",
    "rgb(300,-4,3)",
    "hsl(6,63%,30%)",
    "hsl(6deg,63%,30%)",
    "hsl(6deg 63% 30%)",
    "hsl(6 63% 30% / 50%)",
    "hsla(6,63%,30%,.5)",
    "hsl(.5turn,63%,30%)",
    "hsl(6,63,30)",
    "hsl(6px,63%,30%)",
    "hsl(6,63%)",
    "hwb(6 63% 30%)",
    "lab(50% 4 5)",
    "color(srgb 1 0 0)",
    "color-mix(in srgb, red, blue)",
    "var(--fill, red)",
    "icc-color(name, 1)",
    "rgb (1,2,3)",
    "red red",
    "red;",
    "red !important",
    "rgb()",
    "rgb(a,b,c)",
    "#",
    "initial",
    "unset",
    "rgb(1px,2px,3px)",
    "hsl(10%,20%,30%)",
    "rgb(calc(1),2,3)",
    "rgb(1e1,2,3)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_test_message ("%s", values[i]);
      if (rsvg_major_version == 2 && rsvg_minor_version <= 54)
        g_assert_cmpint (ashi_colour_is (values[i]), ==, is_drawn (values[i]));
      else if (ashi_colour_is (values[i]))
        g_assert_true (is_drawn (values[i]));
    }
}

/* A bracket that nobody closed is drawn, and mended all the same. */
static void
test_unclosed (void)
{
  g_assert_false (ashi_colour_is ("rgb(1,2,3"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour/as-drawn", test_as_drawn);
  g_test_add_func ("/colour/unclosed", test_unclosed);
  return g_test_run ();
}
