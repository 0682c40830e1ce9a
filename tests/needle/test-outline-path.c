// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data of paths as rings of places: shapes whose area is known, and what is no path.
#include "ashi-outline-path.h"

#include <math.h>

#define MOST 1000

/* The area inside, holes taken off as far as they run the other way round. */
static double
get_area (const AshiOutline *outline)
{
  double area = 0;
  guint first = 0;

  for (guint ring = 0; ring < outline->ends->len; ring++)
    {
      const guint end = g_array_index (outline->ends, guint, ring);

      for (guint i = first; i < end; i++)
        {
          const AshiXY one = g_array_index (outline->places, AshiXY, i);
          const AshiXY other = g_array_index (outline->places, AshiXY, i + 1 < end ? i + 1 : first);

          area += (one.x * other.y - other.x * one.y) / 2;
        }
      first = end;
    }
  return fabs (area);
}

static void
test_area (void)
{
  static const struct
  {
    const char *d;
    guint n_rings;
    double area, within;
  } paths[] = {
    { "M0 0H10V10H0Z", 1, 100, 1e-9 },
    { "m0 0h10v10h-10zm2 2v6h6v-6z", 2, 64, 1e-9 },
    { "M0 0L10 0 10 10 0 10z", 1, 100, 1e-9 },
    { "M0 0 10 0 10 10 0 10", 1, 100, 1e-9 },
    { "M0,0l10-0l.0 10-1e1 0", 1, 100, 1e-9 },
    { "m0 0h10v10h-10m20 0h10v10h-10", 2, 200, 1e-9 },
    { "M0 0h10v10h-10zl-10 0v-10z", 2, 150, 1e-9 },
    { "M1 0C1 .5523 .5523 1 0 1S-1 .5523-1 0-.5523-1 0-1 1-.5523 1 0z", 1, G_PI, 0.06 },
    { "M0 0Q5 10 10 0z", 1, 100.0 / 3, 0.2 },
    { "M0 0Q2.5 5 5 0T10 0z", 1, 0, 0.2 },
    { "M0 0", 0, 0, 0 },
    { "M5 5h3", 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (AshiOutline) outline = ashi_outline_new ("x", "x", ASHI_SIDE_MIDLINE, ASHI_TISSUE_FLESH);

      g_test_message ("%s", paths[i].d);
      g_assert_true (ashi_outline_add_path (outline, paths[i].d, MOST));
      g_assert_cmpuint (outline->ends->len, ==, paths[i].n_rings);
      g_assert_cmpfloat_with_epsilon (get_area (outline), paths[i].area, paths[i].within + 1e-12);
    }
}

static void
test_refused (void)
{
  static const char *const paths[] = {
    "",          "0 0h1",    "L0 0",      "M",          "M0",           "M0 0A1 1 0 0 0 2 2z", "M0 0h0x10",
    "M0 0hinf",  "M0 0hnan", "M0 0h1e9z", "M0 0h1e400", "M0 0C1 1 2 2", "M0 0L5 5 six",        "M0 0h1;v1",
    "M0 0h+-1z", "M0 0q1 1",
  };
  g_autoptr (GString) much = g_string_new ("M0 0");

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (AshiOutline) outline = ashi_outline_new ("x", "x", ASHI_SIDE_MIDLINE, ASHI_TISSUE_FLESH);

      g_test_message ("%s", paths[i]);
      g_assert_false (ashi_outline_add_path (outline, paths[i], MOST));
    }
  for (guint i = 0; i < MOST; i++)
    g_string_append (much, "h1v1");
  {
    g_autoptr (AshiOutline) outline = ashi_outline_new ("x", "x", ASHI_SIDE_MIDLINE, ASHI_TISSUE_FLESH);

    g_assert_false (ashi_outline_add_path (outline, much->str, MOST));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline-path/area", test_area);
  g_test_add_func ("/outline-path/refused", test_refused);
  return g_test_run ();
}
