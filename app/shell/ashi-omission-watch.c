// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-omission-watch.h"

#include "ashi-omissions.h"

typedef struct
{
  AshiCanvas *canvas;  /* borrowed: it holds this */
  AshiProblemBar *bar; /* borrowed from the same window */
  GHashTable *told;    /* AshiPlate → how many of its omissions the bar has told */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_hash_table_unref (self->told);
  g_free (self);
}

/* Whatever workers have painted, or were not able to, is there; asking costs nothing. */
static void
look (Watch *self)
{
  AshiView *view = ashi_canvas_get_view (self->canvas);
  AshiPlate *plate = view != NULL ? ashi_view_get_plate (view) : NULL;
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  guint n;

  if (plate == NULL)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->told, plate));
  n = ashi_omissions_tell (plate, n, problems);
  if (ashi_problems_get_n (problems) == 0)
    return;
  g_hash_table_insert (self->told, g_object_ref (plate), GUINT_TO_POINTER (n));
  ashi_problem_bar_add (self->bar, problems);
}

/**
 * ashi_omission_watch_start:
 * @bar: of the same window
 *
 * Lets the bar tell what is left out of the plate that is shown, since it cannot be drawn.
 */
void
ashi_omission_watch_start (AshiCanvas *canvas, AshiProblemBar *bar)
{
  Watch *self = g_new0 (Watch, 1);

  g_return_if_fail (ASHI_IS_CANVAS (canvas) && ASHI_IS_PROBLEM_BAR (bar));

  *self = (Watch) { canvas, bar, g_hash_table_new_full (NULL, NULL, g_object_unref, NULL) };
  g_object_set_data_full (G_OBJECT (canvas), "ashi-omission-watch", self, watch_free);
  g_signal_connect_swapped (canvas, "updated", G_CALLBACK (look), self);
  g_signal_connect_swapped (canvas, "notify::settled", G_CALLBACK (look), self);
}
