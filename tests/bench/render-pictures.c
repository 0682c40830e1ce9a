// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large each picture is and how long librsvg takes to read and to render it with every layer, on one core, without
// writing a file: plates 1400 px high, sections 1400 px wide; medians of nine runs in ms. Sections are summed up by
// their largest and their slowest. It measures and judges nothing: times depend on what else the machine does.
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <stdlib.h>

#define N_RUNS 9
#define LENGTH 1400

typedef struct
{
  double kilobytes, milliseconds;
} Cost;

static void
render (const char *svg, gsize size, gboolean wide)
{
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg, size, NULL);
  RsvgRectangle box = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;
  double scale;

  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, NULL, &box);
  scale = LENGTH / (wide ? box.width : box.height);
  box = (RsvgRectangle) { 0, 0, scale * box.width, scale * box.height };
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) box.width, (int) box.height);
  cr = cairo_create (surface);
  rsvg_handle_render_document (handle, cr, &box, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static Cost
measure (const char *path, gboolean wide)
{
  g_autofree char *svg = NULL;
  g_autoptr (GError) error = NULL;
  gint64 times[N_RUNS];
  gsize size;

  if (!g_file_get_contents (path, &svg, &size, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < N_RUNS; i++)
    {
      times[i] = g_get_monotonic_time ();
      render (svg, size, wide);
      times[i] = g_get_monotonic_time () - times[i];
    }
  qsort (times, N_RUNS, sizeof times[0], compare);
  return (Cost) { (double) size / 1000, (double) times[N_RUNS / 2] / 1000 };
}

static void
print (const char *name, Cost cost)
{
  g_print ("%-36s %8.0f kB %7.0f ms\n", name, cost.kilobytes, cost.milliseconds);
}

static void
measure_folder (const char *folder, gboolean each)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  Cost worst = { 0, 0 };
  guint n = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      Cost cost;

      if (!g_str_has_suffix (name, ".svg"))
        continue;
      cost = measure (path, !each);
      if (each)
        print (name, cost);
      worst = (Cost) { MAX (worst.kilobytes, cost.kilobytes), MAX (worst.milliseconds, cost.milliseconds) };
      n++;
    }
  if (!each)
    {
      g_autofree char *what = g_strdup_printf ("the largest and the slowest of %u", n);

      print (what, worst);
    }
}

int
main (int argc, char *argv[])
{
  if (argc != 2)
    g_error ("Name the folder with plates and sections.");

  g_autofree char *plates = g_build_filename (argv[1], "plates", NULL);
  g_autofree char *sections = g_build_filename (argv[1], "sections", NULL);

  measure_folder (plates, TRUE);
  measure_folder (sections, FALSE);
  return 0;
}
