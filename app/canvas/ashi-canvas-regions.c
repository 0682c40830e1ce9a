// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-pick-map.h"
#include "ashi-region.h"

/* The structures of the plate as widgets, for whoever uses it by keyboard or by ear. */

#define SMALLEST 16.0 /* logical px, so that a point's focus can be seen */
#define SLICE    3000 /* µs for which regions are made before whatever else there is to do comes first */

static void
on_activated (AshiCanvas *self, AshiRegion *region)
{
  ashi_view_select (self->view, ashi_region_get_structure (region)->id);
}

static void
on_moved (AshiCanvas *self, GtkDirectionType direction, AshiRegion *region)
{
  AshiRegion *neighbour = ashi_region_find_neighbour (region, self->regions, direction);

  if (neighbour != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (neighbour));
}

/* What has the focus stands out and is named as what lies under the pointer is. */
static void
on_focus_changed (AshiCanvas *self, GParamSpec *pspec, AshiRegion *region)
{
  const AshiStructure *structure = ashi_region_get_structure (region);
  const AshiBox box = ashi_region_get_box (region);

  if (!gtk_widget_has_focus (GTK_WIDGET (region)))
    {
      if (g_strcmp0 (self->hovered, structure->id) == 0)
        ashi_canvas_set_hovered (self, NULL);
      return;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  ashi_canvas_reveal (self, structure->id);
  ashi_viewport_to_view (self->viewport, box.x + box.width / 2, box.y + box.height / 2, &self->pointer_x,
                         &self->pointer_y);
  ashi_canvas_set_hovered (self, structure->id);
}

static AshiRegion *
create_region (AshiCanvas *self, const AshiStructure *structure, AshiBox box)
{
  AshiRegion *region = ASHI_REGION (ashi_region_new (self->plate, structure, box));
  g_autofree char *name = ashi_canvas_dup_name (self, structure->id, FALSE);

  ashi_region_describe (region, name, ashi_plate_get_layer (self->plate, structure->layer)->title, self->details);
  g_signal_connect_object (region, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "move", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "notify::has-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
  return region;
}

/* Regions that are made already; the canvas gets them together, in reading order. */
typedef struct
{
  AshiCanvas *view;  /* borrowed: the source ends with it */
  GPtrArray *made;   /* owned AshiRegion */
  guint n_looked_at; /* structures of the plate */
  guint n_given;     /* regions that the canvas has */
} Making;

static void
making_free (Making *self)
{
  g_ptr_array_unref (self->made);
  g_free (self);
}

static void
make_region (Making *self, AshiPlate *plate, guint i)
{
  const AshiStructure *structure = ashi_plate_get_structure (plate, i);
  AshiBox box;

  if (ashi_plate_get_layer (plate, structure->layer)->pickable
      && ashi_pick_map_get_bounds (self->view->pick_map, structure->id, &box))
    g_ptr_array_add (self->made, g_object_ref_sink (create_region (self->view, structure, box)));
}

static void
give_region (Making *self)
{
  GtkWidget *region = g_ptr_array_index (self->made, self->n_given++);

  g_ptr_array_add (self->view->regions, region);
  gtk_widget_set_parent (region, GTK_WIDGET (self->view));
}

/* One step; returns FALSE when there is none left. */
static gboolean
step (Making *self)
{
  AshiPlate *plate = self->view->plate;

  g_assert (self->view->pick_map != NULL && ashi_pick_map_get_plate (self->view->pick_map) == plate);
  if (self->n_looked_at < ashi_plate_get_n_structures (plate))
    {
      make_region (self, plate, self->n_looked_at++);
      if (self->n_looked_at == ashi_plate_get_n_structures (plate))
        g_ptr_array_sort (self->made, ashi_region_compare);
      return TRUE;
    }
  if (self->n_given == self->made->len)
    return FALSE;
  give_region (self);
  return TRUE;
}

/* A plate may have thousands of structures, and a frame waits for none of them. */
static gboolean
open_regions (gpointer user_data)
{
  Making *making = user_data;
  const gint64 end = g_get_monotonic_time () + SLICE;

  while (g_get_monotonic_time () < end)
    if (!step (making))
      {
        making->view->regions_source = 0;
        ashi_canvas_regions_follow (making->view);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

/**
 * ashi_canvas_regions_open:
 *
 * Makes the regions of the plate whose pick map is there, bit by bit and when there is nothing else to do.
 */
void
ashi_canvas_regions_open (AshiCanvas *self)
{
  Making *making = g_new0 (Making, 1);

  ashi_canvas_regions_close (self);
  making->view = self;
  making->made = g_ptr_array_new_with_free_func (g_object_unref);
  self->regions_source = g_idle_add_full (G_PRIORITY_LOW, open_regions, making, (GDestroyNotify) making_free);
}

void
ashi_canvas_regions_close (AshiCanvas *self)
{
  g_clear_handle_id (&self->regions_source, g_source_remove);
  for (guint i = 0; i < self->regions->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->regions, i));
  g_ptr_array_set_size (self->regions, 0);
}

/**
 * ashi_canvas_regions_follow:
 *
 * Shows the regions of visible layers, and says which one is selected.
 */
void
ashi_canvas_regions_follow (AshiCanvas *self)
{
  const char *selection = ashi_view_get_selection (self->view);

  for (guint i = 0; i < self->regions->len; i++)
    {
      AshiRegion *region = g_ptr_array_index (self->regions, i);
      const AshiStructure *structure = ashi_region_get_structure (region);

      gtk_widget_set_visible (GTK_WIDGET (region),
                              ashi_canvas_get_opacity (self, structure->layer) >= ASHI_PICK_FAINTEST);
      ashi_region_set_selected (region, g_strcmp0 (structure->id, selection) == 0);
    }
}

static void
place (AshiCanvas *self, GtkWidget *region)
{
  const double scale = ashi_viewport_get_scale (self->viewport);
  const AshiBox box = ashi_region_get_box (ASHI_REGION (region));
  const double width = MAX (box.width * scale, SMALLEST), height = MAX (box.height * scale, SMALLEST);
  GtkAllocation area;
  double x, y;

  ashi_viewport_to_view (self->viewport, box.x + box.width / 2, box.y + box.height / 2, &x, &y);
  area = (GtkAllocation) { (int) (x - width / 2), (int) (y - height / 2), (int) width, (int) height };
  gtk_widget_measure (region, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (region, &area, -1);
}

/**
 * ashi_canvas_regions_place:
 *
 * Puts the regions where the viewport shows their structures: all of them once the view is still, and until then the
 * one whose focus is seen.
 */
void
ashi_canvas_regions_place (AshiCanvas *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);

      if (gtk_widget_should_layout (region) && (self->settled || gtk_widget_has_focus (region)))
        place (self, region);
    }
}

/**
 * ashi_canvas_regions_follow_viewport:
 *
 * Lets the focus go along, if a region has it.
 */
void
ashi_canvas_regions_follow_viewport (AshiCanvas *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (focus != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * ashi_canvas_regions_snapshot:
 *
 * Draws the focus, if a region has it.
 */
void
ashi_canvas_regions_snapshot (AshiCanvas *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->regions->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->regions, i)))
      gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->regions, i), snapshot);
}
