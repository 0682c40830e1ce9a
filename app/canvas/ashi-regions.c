// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-regions.h"

#define SMALLEST 16.0 /* logical px, so that a screen reader's frame about a point can be seen */
#define PROBES   16   /* along either side of a structure's box, at which it is looked for */
#define SLICE    3000 /* µs for which regions are made before whatever else there is to do comes first */

struct _AshiRegions
{
  GObject parent_instance;

  GtkWidget *canvas; /* borrowed: it holds this; NULL: closed */
  AshiPickMap *map;
  AshiRegionName name;
  GtkWidget *details; /* weak, NULL: where the card of what is selected opens */
  GPtrArray *list;    /* borrowed AshiRegion, children of the canvas, in reading order */
  GArray *opacities;  /* double, of the plate's layers, outermost first, as they were told last */

  /* Regions that are made already; the canvas gets them together, in reading order. */
  guint source;
  GPtrArray *made;   /* owned AshiRegion */
  guint n_looked_at; /* structures of the plate */
};

G_DEFINE_FINAL_TYPE (AshiRegions, ashi_regions, G_TYPE_OBJECT)

enum
{
  MADE,
  ACTIVATED,
  FOCUS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_regions_dispose (GObject *object)
{
  AshiRegions *self = ASHI_REGIONS (object);

  ashi_regions_close (self);
  g_clear_weak_pointer (&self->details);
  g_clear_object (&self->map);
  G_OBJECT_CLASS (ashi_regions_parent_class)->dispose (object);
}

static void
ashi_regions_finalize (GObject *object)
{
  AshiRegions *self = ASHI_REGIONS (object);

  g_ptr_array_unref (self->list);
  g_ptr_array_unref (self->made);
  g_array_unref (self->opacities);
  G_OBJECT_CLASS (ashi_regions_parent_class)->finalize (object);
}

static void
ashi_regions_class_init (AshiRegionsClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_regions_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_regions_finalize;
  signals[MADE] = g_signal_new ("made", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ASHI_TYPE_REGION);
  signals[FOCUS_CHANGED] =
      g_signal_new ("focus-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ASHI_TYPE_REGION);
}

static void
ashi_regions_init (AshiRegions *self)
{
  self->list = g_ptr_array_new ();
  self->opacities = g_array_new (FALSE, TRUE, sizeof (double));
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
on_activated (AshiRegions *self, AshiRegion *region)
{
  g_signal_emit (self, signals[ACTIVATED], 0, region);
}

static double
get_opacity (AshiRegions *self, guint layer)
{
  return layer < self->opacities->len ? g_array_index (self->opacities, double, layer) : 0;
}

/* Whether anything that lies over it leaves some of it to be seen within @box, in mm. */
static gboolean
is_seen_in (AshiRegions *self, AshiRegion *region, AshiBox box, double mm_per_px)
{
  const double *opacities = (const double *) (gpointer) self->opacities->data;
  const AshiStructure *structure = ashi_region_get_structure (region);

  if (get_opacity (self, structure->layer) < ASHI_PICK_FAINTEST
      || !ashi_box_intersect (ashi_region_get_box (region), box, &box))
    return FALSE;
  for (guint i = 0; i < PROBES; i++)
    for (guint j = 0; j < PROBES; j++)
      if (ashi_pick_map_pick_first (self->map, box.x + box.width * (i + 0.5) / PROBES,
                                    box.y + box.height * (j + 0.5) / PROBES, opacities, mm_per_px)
          == structure)
        return TRUE;
  return FALSE;
}

/* The nearest that is seen: what others cover has its place, too, but nobody would find the focus there. */
static void
on_moved (AshiRegions *self, GtkDirectionType direction, AshiRegion *region)
{
  g_autoptr (GPtrArray) others = g_ptr_array_copy (self->list, NULL, NULL);
  AshiRegion *neighbour;

  while ((neighbour = ashi_region_find_neighbour (region, others, direction)) != NULL)
    {
      if (is_seen_in (self, neighbour, ashi_region_get_box (neighbour), 0))
        {
          gtk_widget_grab_focus (GTK_WIDGET (neighbour));
          return;
        }
      g_ptr_array_remove_fast (others, neighbour);
    }
}

/**
 * ashi_regions_find_next:
 * @from: (nullable): where the focus is; %NULL: before the first, and after the last
 * @viewport: what is looked at
 *
 * Returns: (transfer none) (nullable): the next region in reading order of which some is seen in @viewport
 */
AshiRegion *
ashi_regions_find_next (AshiRegions *self, AshiRegion *from, gboolean backward, AshiViewport *viewport)
{
  AshiBox visible;
  double mm_per_px;
  guint place = 0;

  g_return_val_if_fail (ASHI_IS_REGIONS (self) && ASHI_IS_VIEWPORT (viewport), NULL);

  visible = ashi_viewport_get_visible_box (viewport);
  mm_per_px = 1 / ashi_viewport_get_scale (viewport);
  if (from == NULL || !g_ptr_array_find (self->list, from, &place))
    place = backward ? self->list->len : G_MAXUINT; /* the one before the first is the one after the last */
  for (place += backward ? -1 : 1; place < self->list->len; place += backward ? -1 : 1)
    if (is_seen_in (self, g_ptr_array_index (self->list, place), visible, mm_per_px))
      return g_ptr_array_index (self->list, place);
  return NULL;
}

static void
on_focus_changed (AshiRegions *self, GParamSpec *pspec, AshiRegion *region)
{
  g_signal_emit (self, signals[FOCUS_CHANGED], 0, region);
}

static AshiRegion *
create_region (AshiRegions *self, const AshiStructure *structure, AshiBox box)
{
  AshiPlate *plate = ashi_pick_map_get_plate (self->map);
  AshiRegion *region = ASHI_REGION (ashi_region_new (plate, structure, box));
  g_autofree char *name = self->name (self->canvas, structure->id);

  ashi_region_describe (region, name, ashi_plate_get_layer (plate, structure->layer)->title, self->details);
  g_signal_connect_object (region, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "move", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "notify::has-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
  return region;
}

static void
make_region (AshiRegions *self, const AshiStructure *structure)
{
  AshiBox box;

  if (ashi_plate_get_layer (ashi_pick_map_get_plate (self->map), structure->layer)->pickable
      && ashi_pick_map_get_bounds (self->map, structure->id, &box))
    g_ptr_array_add (self->made, g_object_ref_sink (create_region (self, structure, box)));
}

static void
give_region (AshiRegions *self)
{
  GtkWidget *region = g_ptr_array_index (self->made, self->list->len);

  g_ptr_array_add (self->list, region);
  gtk_widget_set_parent (region, self->canvas);
}

/* One step; returns FALSE when there is none left. */
static gboolean
step (AshiRegions *self)
{
  AshiPlate *plate = ashi_pick_map_get_plate (self->map);

  if (self->n_looked_at < ashi_plate_get_n_structures (plate))
    {
      make_region (self, ashi_plate_get_structure (plate, self->n_looked_at++));
      if (self->n_looked_at == ashi_plate_get_n_structures (plate))
        g_ptr_array_sort (self->made, ashi_region_compare);
      return TRUE;
    }
  if (self->list->len == self->made->len)
    return FALSE;
  give_region (self);
  return TRUE;
}

/* A plate may have thousands of structures, and a frame waits for none of them. */
static gboolean
make (gpointer user_data)
{
  AshiRegions *self = user_data;
  const gint64 end = g_get_monotonic_time () + SLICE;

  while (g_get_monotonic_time () < end)
    if (!step (self))
      {
        self->source = 0;
        g_ptr_array_set_size (self->made, 0);
        g_signal_emit (self, signals[MADE], 0);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

/**
 * ashi_regions_new:
 * @canvas: their parent, which holds this for as long as it lives itself
 * @map: where the structures lie
 * @name: names a structure
 * @details: (nullable): the widget in which the card of what is selected opens, for screen readers
 *
 * Makes the regions bit by bit, when there is nothing else to do.
 */
AshiRegions *
ashi_regions_new (GtkWidget *canvas, AshiPickMap *map, AshiRegionName name, GtkWidget *details)
{
  AshiRegions *self;

  g_return_val_if_fail (GTK_IS_WIDGET (canvas) && ASHI_IS_PICK_MAP (map) && name != NULL, NULL);

  self = g_object_new (ASHI_TYPE_REGIONS, NULL);
  self->canvas = canvas;
  self->map = g_object_ref (map);
  self->name = name;
  g_set_weak_pointer (&self->details, details);
  self->source = g_idle_add_full (G_PRIORITY_LOW, make, self, NULL);
  return self;
}

/**
 * ashi_regions_close:
 *
 * Takes the regions from the canvas, and makes no more.
 */
void
ashi_regions_close (AshiRegions *self)
{
  g_return_if_fail (ASHI_IS_REGIONS (self));

  g_clear_handle_id (&self->source, g_source_remove);
  for (guint i = 0; i < self->list->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->list, i));
  g_ptr_array_set_size (self->list, 0);
  g_ptr_array_set_size (self->made, 0);
  self->canvas = NULL;
}

/**
 * ashi_regions_get_list:
 *
 * Returns: (transfer none) (element-type AshiRegion): those that are there, in reading order
 */
GPtrArray *
ashi_regions_get_list (AshiRegions *self)
{
  g_return_val_if_fail (ASHI_IS_REGIONS (self), NULL);
  return self->list;
}

/**
 * ashi_regions_follow:
 * @opacities: of the plate's layers, outermost first
 * @selection: (nullable): the id of what is selected
 *
 * Shows the regions of visible layers, and says which one is selected.
 */
void
ashi_regions_follow (AshiRegions *self, const double *opacities, const char *selection)
{
  g_return_if_fail (ASHI_IS_REGIONS (self));

  g_array_set_size (self->opacities, 0);
  g_array_append_vals (self->opacities, opacities, ashi_plate_get_n_layers (ashi_pick_map_get_plate (self->map)));
  for (guint i = 0; i < self->list->len; i++)
    {
      AshiRegion *region = g_ptr_array_index (self->list, i);
      const AshiStructure *structure = ashi_region_get_structure (region);

      gtk_widget_set_visible (GTK_WIDGET (region), opacities[structure->layer] >= ASHI_PICK_FAINTEST);
      ashi_region_set_selected (region, g_strcmp0 (structure->id, selection) == 0);
    }
}

static void
place (GtkWidget *region, AshiViewport *viewport)
{
  const double scale = ashi_viewport_get_scale (viewport);
  const AshiBox box = ashi_region_get_box (ASHI_REGION (region));
  const double width = MAX (box.width * scale, SMALLEST), height = MAX (box.height * scale, SMALLEST);
  GtkAllocation area;
  double x, y;

  ashi_viewport_to_view (viewport, box.x + box.width / 2, box.y + box.height / 2, &x, &y);
  area = (GtkAllocation) { (int) (x - width / 2), (int) (y - height / 2), (int) width, (int) height };
  gtk_widget_measure (region, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (region, &area, -1);
}

/**
 * ashi_regions_place:
 * @viewport: what puts the regions where their structures are shown
 * @all: whether to place all of them, or only the one whose focus is seen
 */
void
ashi_regions_place (AshiRegions *self, AshiViewport *viewport, gboolean all)
{
  g_return_if_fail (ASHI_IS_REGIONS (self));

  for (guint i = 0; i < self->list->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->list, i);

      if (gtk_widget_should_layout (region) && (all || gtk_widget_has_focus (region)))
        place (region, viewport);
    }
}
