// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-report.h"

#include "ashi-canvas-private.h"
#include "ashi-painter-process.h"
#include "ashi-painter-protocol.h"
#include "ashi-picture-cache.h"

static void
clear_fact (gpointer fact)
{
  g_free (((AshiPlateFact *) fact)->value);
}

static G_GNUC_PRINTF (3, 4) void add (GArray *facts, const char *name, const char *format, ...)
{
  AshiPlateFact fact = { name, NULL };
  va_list arguments;

  va_start (arguments, format);
  fact.value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (facts, fact);
}

static double
to_mb (gsize bytes)
{
  return (double) bytes / (1 << 20);
}

static guint
count_visible (GPtrArray *regions)
{
  guint n = 0;

  for (guint i = 0; i < regions->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (regions, i));
  return n;
}

static void
add_pictures (AshiOpenPicture *picture, GArray *facts)
{
  AshiLayerStack *body = ashi_open_picture_get_body (picture), *topmost = ashi_open_picture_get_topmost (picture);
  guint n_running, n_waiting;

  ashi_studio_count_jobs (ashi_open_picture_get_studio (picture), &n_running, &n_waiting);
  add (facts, "Jobs", "%u painting, %u waiting, %u so far", n_running, n_waiting,
       ashi_studio_get_n_asked (ashi_open_picture_get_studio (picture)));
  add (facts, "Body", "%s, %.1f MB flat, %.1f MB of layers", ashi_layer_stack_is_sharp (body) ? "sharp" : "stretched",
       to_mb (ashi_layer_stack_get_flat_bytes (body)), to_mb (ashi_layer_stack_get_layer_bytes (body)));
  add (facts, "Points", "%s, %.1f MB flat, %.1f MB of layers",
       ashi_layer_stack_is_sharp (topmost) ? "sharp" : "stretched", to_mb (ashi_layer_stack_get_flat_bytes (topmost)),
       to_mb (ashi_layer_stack_get_layer_bytes (topmost)));
}

/* A stranger's plate is painted by a process of its own: what keeps that from harm, and what is not there to do so. */
static void
add_guards (GArray *facts)
{
  const guint guards = ashi_painter_process_get_guards ();

  add (facts, "Painter", "apart; limits %s, Landlock %s, seccomp %s", guards & ASHI_GUARD_LIMITS ? "on" : "off",
       guards & ASHI_GUARD_LANDLOCK ? "on" : "off", guards & ASHI_GUARD_SECCOMP ? "on" : "off");
}

/**
 * ashi_canvas_report_list:
 * @meter: (nullable): a watch at the window's frame clock
 *
 * Returns: (transfer full) (element-type AshiPlateFact): what the canvas holds and does now
 */
GArray *
ashi_canvas_report_list (AshiCanvas *self, AshiFrameMeter *meter)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (AshiPlateFact));
  const AshiFrameTimes times = meter != NULL ? ashi_frame_meter_read (meter) : (AshiFrameTimes) { 0 };
  const AshiCacheCount cache = ashi_picture_cache_count ();
  AshiPlate *plate;
  GPtrArray *regions;

  g_return_val_if_fail (ASHI_IS_CANVAS (self), facts);

  plate = ashi_canvas_get_plate (self);
  regions = self->regions != NULL ? ashi_regions_get_list (self->regions) : NULL;
  g_array_set_clear_func (facts, clear_fact);
  add (facts, "Plate", "%s, %.3g px per mm", plate != NULL ? ashi_plate_get_id (plate) : "none",
       ashi_viewport_get_scale (self->viewport));
  add (facts, "Regions", "%u of %u to be reached, picks %s", regions != NULL ? count_visible (regions) : 0,
       regions != NULL ? regions->len : 0,
       self->picker != NULL && ashi_picker_get_map (self->picker) != NULL ? "answered" : "waiting");
  if (self->picture != NULL)
    add_pictures (self->picture, facts);
  if (plate != NULL && ashi_plate_is_foreign (plate))
    add_guards (facts);
  add (facts, "Disk cache", "%u found, %u not, %u kept", cache.n_found, cache.n_missed, cache.n_saved);
  if (times.n > 0)
    add (facts, "Frames", "%.1f ms median, %.1f p99, %.1f worst of %u", times.median, times.p99, times.worst, times.n);
  else
    add (facts, "Frames", "none since they are watched");
  return facts;
}
