// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"

#include "ashi-palette.h"
#include "ashi-texture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define GHOST 0.18 /* the opacity of what surrounds an isolated structure */

G_DEFINE_FINAL_TYPE (AshiCanvas, ashi_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_HOVERED,
  PROP_SETTLED,
  N_PROPS
};

enum
{
  UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/**
 * ashi_canvas_get_opacity:
 * @layer: the index of a layer of the plate that is open
 *
 * Returns: the opacity it is drawn with
 */
double
ashi_canvas_get_opacity (AshiCanvas *self, guint layer)
{
  g_assert (layer < self->opacities->len);
  return g_array_index (self->opacities, double, layer);
}

/**
 * ashi_canvas_dup_name:
 * @structure_id: a structure of the plate
 * @brief: whether there is room for a code such as "GB30" only
 *
 * Returns: (transfer full): what people call it; empty when that is not told
 */
char *
ashi_canvas_dup_name (AshiCanvas *self, const char *structure_id, gboolean brief)
{
  AshiNames *names = ashi_view_get_names (self->view);

  return brief ? ashi_names_dup_brief (names, self->plate, structure_id)
               : ashi_names_dup_structure (names, self->plate, structure_id);
}

/* Drawing */

static gboolean
is_settled (AshiCanvas *self)
{
  return self->body != NULL && self->pick_map != NULL && ashi_tile_slot_is_sharp (self->selected)
         && ashi_layer_stack_is_sharp (self->body) && ashi_layer_stack_is_sharp (self->overlays);
}

void
ashi_canvas_update_settled (AshiCanvas *self)
{
  const gboolean settled = is_settled (self);

  if (self->settled == settled)
    return;
  self->settled = settled;
  /* Places by the hundred would cost frames while a hand moves the view, and are of use when it is still. */
  if (settled)
    {
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      ashi_canvas_pick_refine (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

static void
on_picture_updated (AshiCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[UPDATED], 0);
  ashi_canvas_update_settled (self);
}

/* Asks for sharp pictures of what is visible now. */
static void
want_pictures (AshiCanvas *self)
{
  const double pixel = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const double scale = ashi_viewport_get_scale (self->viewport) * pixel;
  const AshiBox visible = ashi_viewport_get_visible_box (self->viewport);

  if (self->plate == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  ashi_layer_stack_want (self->body, self->opacities, visible, scale, pixel);
  ashi_layer_stack_want (self->overlays, self->opacities, visible, scale, pixel);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_want (g_ptr_array_index (self->felt, i), visible, scale, pixel);
  ashi_tile_slot_want (self->selected, visible, scale, pixel);
  ashi_tile_slot_want (self->hover, visible, scale, pixel);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ashi_canvas_update_settled (self);
}

static gboolean
is_point (AshiCanvas *self, const char *structure_id)
{
  const AshiStructure *structure = ashi_plate_find_structure (self->plate, structure_id);

  return structure != NULL && structure->is_point;
}

static void
snapshot_highlights (AshiCanvas *self, GtkSnapshot *snapshot, int device_scale, gboolean of_points)
{
  if (is_point (self, ashi_view_get_selection (self->view)) == of_points)
    ashi_tile_slot_snapshot (self->selected, snapshot, self->viewport, device_scale);
  if (is_point (self, self->hovered) == of_points)
    ashi_tile_slot_snapshot (self->hover, snapshot, self->viewport, device_scale);
}

static void
ashi_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiCanvas *self = ASHI_CANVAS (widget);
  const int device_scale = gtk_widget_get_scale_factor (widget);
  const float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  gboolean is_ghost;

  if (self->plate == NULL || !ashi_layer_stack_has_picture (self->body)
      || !ashi_layer_stack_has_picture (self->overlays))
    return;
  is_ghost = ashi_view_get_isolated (self->view) && ashi_view_get_selection (self->view) != NULL;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (is_ghost)
    gtk_snapshot_push_opacity (snapshot, GHOST);
  ashi_layer_stack_snapshot (self->body, snapshot, self->viewport, device_scale);
  if (is_ghost)
    gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_snapshot (g_ptr_array_index (self->felt, i), snapshot, self->viewport, device_scale);
  snapshot_highlights (self, snapshot, device_scale, FALSE);
  ashi_layer_stack_snapshot (self->overlays, snapshot, self->viewport, device_scale);
  snapshot_highlights (self, snapshot, device_scale, TRUE);
  ashi_canvas_labels_snapshot (self, snapshot);
  ashi_canvas_regions_snapshot (self, snapshot);
  ashi_canvas_debug_snapshot (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
ashi_canvas_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->realize (widget);
  ashi_texture_follow_renderer (widget);
  ashi_canvas_debug_open (ASHI_CANVAS (widget));
}

static void
ashi_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ashi_viewport_set_size (ASHI_CANVAS (widget)->viewport, width, height);
  ashi_canvas_regions_place (ASHI_CANVAS (widget));
  want_pictures (ASHI_CANVAS (widget));
}

void
ashi_canvas_set_hovered (AshiCanvas *self, const char *structure_id)
{
  if (g_strcmp0 (self->hovered, structure_id) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (structure_id);
  ashi_tile_slot_set_structure (
      self->hover, g_strcmp0 (structure_id, ashi_view_get_selection (self->view)) != 0 ? structure_id : NULL);
  ashi_canvas_input_show_hand (self);
  want_pictures (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED]);
}

/* Following the view */

/* The system may ask for contrast; who has asked for colours of their own knows better. */
static AshiColours
get_colours (AshiCanvas *self)
{
  const AshiColours wanted = self->view != NULL ? ashi_view_get_colours (self->view) : ASHI_COLOURS_NATURAL;

  if (wanted == ASHI_COLOURS_NATURAL && adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return ASHI_COLOURS_HIGH_CONTRAST;
  return wanted;
}

/* Takes who paints from now on; %NULL ends what is being painted. */
static void
take_studio (AshiCanvas *self, AshiStudio *studio)
{
  g_clear_object (&self->studio);
  self->studio = studio;
  ashi_layer_stack_set_studio (self->body, studio);
  ashi_layer_stack_set_studio (self->overlays, studio);
  for (guint i = 0; i < self->felt->len; i++)
    ashi_tile_slot_set_studio (g_ptr_array_index (self->felt, i), studio);
  ashi_tile_slot_set_studio (self->selected, studio);
  ashi_tile_slot_set_studio (self->hover, studio);
}

static void
open_studio (AshiCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *palette = NULL;

  if (self->plate == NULL)
    return;
  palette = ashi_palette_dup_for_screen (get_colours (self), adw_style_manager_get_dark (style),
                                         ashi_view_get_veil (self->view));
  take_studio (self, ashi_studio_new (self->plate, palette));
  want_pictures (self);
}

static char *
dup_felt_names (AshiCanvas *self)
{
  g_autoptr (GPtrArray) felt = self->view != NULL ? ashi_view_list_felt (self->view) : g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < felt->len; i++)
    {
      const AshiStructure *area = g_ptr_array_index (felt, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", area->title != NULL ? area->title : area->id);
    }
  return g_string_free (names, felt->len == 0);
}

static void
describe (AshiCanvas *self)
{
  const char *selection = self->view != NULL ? ashi_view_get_selection (self->view) : NULL;
  g_autofree char *name = selection != NULL ? ashi_canvas_dup_name (self, selection, FALSE) : NULL;
  g_autofree char *selected = name != NULL ? g_strdup_printf (_ ("Selected: %s"), name) : g_strdup ("");
  g_autofree char *felt = dup_felt_names (self);
  g_autofree char *description =
      felt != NULL ? g_strdup_printf (_ ("%s. Pain is said to be felt: %s"), selected, felt) : g_strdup (selected);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->plate != NULL ? ashi_plate_get_title (self->plate) : _ ("No plate"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

typedef struct
{
  double x, y; /* what was in the middle, in user units (mm) */
  double scale;
} Stance;

static void
remember_stance (AshiCanvas *self)
{
  Stance stance = { .scale = ashi_viewport_get_scale (self->viewport) };

  ashi_viewport_get_center (self->viewport, &stance.x, &stance.y);
  if (ashi_viewport_get_fitted (self->viewport))
    g_hash_table_remove (self->stances, self->plate);
  else
    g_hash_table_replace (self->stances, g_object_ref (self->plate), g_memdup2 (&stance, sizeof stance));
}

/* A plate is seen whole at first, and later where it was left. */
static void
take_up_stance (AshiCanvas *self)
{
  const Stance *stance = g_hash_table_lookup (self->stances, self->plate);

  ashi_viewport_set_content (self->viewport, ashi_plate_get_view_box (self->plate));
  if (stance != NULL)
    ashi_viewport_look_at (self->viewport, stance->x, stance->y, stance->scale);
}

/* Whether what the view says is about the plate that is open here. */
static gboolean
is_up_to_date (AshiCanvas *self)
{
  return self->plate != NULL && self->plate == ashi_view_get_plate (self->view);
}

static void
on_felt_changed (AshiCanvas *self)
{
  g_autoptr (GPtrArray) felt = NULL;

  if (!is_up_to_date (self))
    return;
  felt = ashi_view_list_felt (self->view);
  g_ptr_array_set_size (self->felt, 0);
  for (guint i = 0; i < felt->len; i++)
    {
      AshiTileSlot *slot = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_FELT);

      g_signal_connect_object (slot, "updated", G_CALLBACK (on_picture_updated), self, G_CONNECT_SWAPPED);
      ashi_tile_slot_set_structure (slot, ((AshiStructure *) g_ptr_array_index (felt, i))->id);
      ashi_tile_slot_set_studio (slot, self->studio);
      g_ptr_array_add (self->felt, slot);
    }
  describe (self);
  want_pictures (self);
}

static void
on_selection_changed (AshiCanvas *self)
{
  const char *selection = ashi_view_get_selection (self->view);
  const gboolean drawn = self->plate != NULL && ashi_plate_find_structure (self->plate, selection) != NULL;

  ashi_tile_slot_set_structure (self->selected, drawn ? selection : NULL);
  if (g_strcmp0 (self->hovered, selection) == 0)
    ashi_tile_slot_set_structure (self->hover, NULL);
  ashi_canvas_regions_follow (self);
  describe (self);
  want_pictures (self);
}

static void
on_veil_changed (AshiCanvas *self)
{
  open_studio (self);
  ashi_canvas_pick_open (self);
}

/* Nothing else here asks the view for an opacity: it may be telling of the layers of another plate already. */
static void
read_opacities (AshiCanvas *self)
{
  g_assert (self->opacities->len == ashi_plate_get_n_layers (self->plate));
  for (guint i = 0; i < self->opacities->len; i++)
    g_array_index (self->opacities, double, i) = ashi_view_get_effective_opacity (self->view, i);
}

static void
on_layers_changed (AshiCanvas *self)
{
  if (!is_up_to_date (self))
    return;
  read_opacities (self);
  ashi_canvas_regions_follow (self);
  want_pictures (self);
}

static AshiLayerStack *
create_stack (AshiCanvas *self, gboolean of_overlays)
{
  g_autoptr (GArray) layers = g_array_new (FALSE, FALSE, sizeof (guint));
  AshiLayerStack *stack;

  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    if (ashi_plate_get_layer (self->plate, i)->is_topmost == of_overlays)
      g_array_append_val (layers, i);
  stack = ashi_layer_stack_new ((const guint *) (gpointer) layers->data, layers->len);
  g_signal_connect_object (stack, "updated", G_CALLBACK (on_picture_updated), self, G_CONNECT_SWAPPED);
  return stack;
}

/* Points, needles and words lie over the highlight of anything but a point: nobody loses a point under a muscle. */
static void
open_layers (AshiCanvas *self)
{
  g_array_set_size (self->opacities, ashi_plate_get_n_layers (self->plate));
  read_opacities (self);
  self->body = create_stack (self, FALSE);
  self->overlays = create_stack (self, TRUE);
}

static void
close_layers (AshiCanvas *self)
{
  g_clear_object (&self->body);
  g_clear_object (&self->overlays);
  g_array_set_size (self->opacities, 0);
  g_ptr_array_set_size (self->felt, 0);
  ashi_tile_slot_set_structure (self->selected, NULL);
  ashi_tile_slot_set_structure (self->hover, NULL);
}

/* What is hovered, clicked, measured and being made is of the plate that is left. */
static void
close_plate (AshiCanvas *self)
{
  if (self->plate == NULL)
    return;
  remember_stance (self);
  ashi_canvas_input_stand_still (self);
  ashi_canvas_pick_close (self);
  g_clear_pointer (&self->reveal_waits, g_free);
  g_clear_pointer (&self->hovered, g_free);
  self->ruler_spots = 0;
  take_studio (self, NULL);
  close_layers (self);
  g_clear_object (&self->plate);
}

static void
open_plate (AshiCanvas *self)
{
  AshiPlate *plate = self->view != NULL ? ashi_view_get_plate (self->view) : NULL;

  g_assert (self->plate == NULL && self->body == NULL && self->pick_map == NULL && self->studio == NULL);
  if (plate == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  self->plate = g_object_ref (plate);
  open_layers (self);
  take_up_stance (self);
  open_studio (self);
  ashi_canvas_pick_open (self);
  on_felt_changed (self);
  on_selection_changed (self);
}

static void
on_plate_changed (AshiCanvas *self)
{
  close_plate (self);
  open_plate (self);
  describe (self);
  ashi_canvas_input_show_hand (self);
  ashi_canvas_update_settled (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED]);
}

/* What changes with the picture is made anew with it. */
static void
on_looks_changed (AshiCanvas *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_VEIL)
    on_veil_changed (self);
  else if (change & ASHI_VIEW_CHANGE_COLOURS)
    open_studio (self);
  if (change & ASHI_VIEW_CHANGE_LAYERS)
    on_layers_changed (self);
  if (change & ASHI_VIEW_CHANGE_SELECTION)
    on_selection_changed (self);
  if (change & ASHI_VIEW_CHANGE_FELT)
    on_felt_changed (self);
}

static void
on_names_changed (AshiCanvas *self)
{
  describe (self);
  if (self->pick_map != NULL)
    ashi_canvas_regions_open (self); /* they are called by these names */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_labels (AshiCanvas *self, AshiLabels labels)
{
  self->labels = labels;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_view_changed (AshiCanvas *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_PICTURE)
    on_plate_changed (self);
  else
    on_looks_changed (self, change);
  if (change & ASHI_VIEW_CHANGE_NAMES)
    on_names_changed (self);
  if (change & ASHI_VIEW_CHANGE_LABELS)
    set_labels (self, ashi_view_get_labels (self->view));
  if (change & ASHI_VIEW_CHANGE_MEASURING)
    ashi_canvas_set_measuring (self, ashi_view_get_measuring (self->view));
  if (change & ASHI_VIEW_CHANGE_RULERS)
    ashi_canvas_set_rulers (self, ashi_view_get_rulers (self->view));
  if (change & ASHI_VIEW_CHANGE_ISOLATED)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ashi_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->root (widget);
  on_plate_changed (ASHI_CANVAS (widget));
}

/* A worker may hold this for a while yet; what it makes then is for nobody. */
static void
ashi_canvas_unroot (GtkWidget *widget)
{
  close_plate (ASHI_CANVAS (widget));
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->unroot (widget);
}

/* The object */

static void
ashi_canvas_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AshiCanvas *self = ASHI_CANVAS (object);

  switch (property_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_HOVERED:
      g_value_set_string (value, self->hovered);
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, self->settled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_canvas_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_VIEW:
      ashi_canvas_set_view (ASHI_CANVAS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_canvas_dispose (GObject *object)
{
  AshiCanvas *self = ASHI_CANVAS (object);

  close_plate (self);
  g_clear_pointer (&self->opacities, g_array_unref);
  g_clear_pointer (&self->felt, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_object (&self->selected);
  g_clear_object (&self->hover);
  g_clear_object (&self->meter);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->words, ashi_label_store_free);
  g_clear_pointer (&self->stances, g_hash_table_unref);
  g_clear_object (&self->view);
  g_clear_weak_pointer (&self->details);
  G_OBJECT_CLASS (ashi_canvas_parent_class)->dispose (object);
}

static void
ashi_canvas_class_init (AshiCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ashi_canvas_dispose;
  object_class->get_property = ashi_canvas_get_property;
  object_class->set_property = ashi_canvas_set_property;
  widget_class->root = ashi_canvas_root;
  widget_class->unroot = ashi_canvas_unroot;
  widget_class->realize = ashi_canvas_realize;
  widget_class->snapshot = ashi_canvas_snapshot;
  widget_class->size_allocate = ashi_canvas_size_allocate;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, ASHI_TYPE_VIEW,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVERED] =
      g_param_spec_string ("hovered", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTLED] =
      g_param_spec_boolean ("settled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[UPDATED] = g_signal_new ("updated", ASHI_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  ashi_canvas_input_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "plate");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ashi_canvas_init (AshiCanvas *self)
{
  self->opacities = g_array_new (FALSE, TRUE, sizeof (double));
  self->felt = g_ptr_array_new_with_free_func (g_object_unref);
  self->regions = g_ptr_array_new ();
  self->selected = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_SELECTED);
  self->hover = ashi_tile_slot_new_for_highlight (ASHI_HIGHLIGHT_HOVERED);
  self->viewport = ashi_viewport_new ();
  self->words = ashi_label_store_new ();
  self->labels = ASHI_LABELS_POINTS;
  self->stances = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  g_signal_connect_object (self->selected, "updated", G_CALLBACK (on_picture_updated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hover, "updated", G_CALLBACK (on_picture_updated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (want_pictures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (ashi_canvas_regions_follow_viewport), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (open_studio), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (open_studio), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (want_pictures), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ashi-canvas");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  ashi_canvas_input_connect (self);
}

/**
 * ashi_canvas_get_view:
 *
 * Returns: (transfer none) (nullable)
 */
AshiView *
ashi_canvas_get_view (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return self->view;
}

void
ashi_canvas_set_view (AshiCanvas *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  on_plate_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * ashi_canvas_get_viewport:
 *
 * Returns: (transfer none): the transform between the plate and this widget
 */
AshiViewport *
ashi_canvas_get_viewport (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return self->viewport;
}

/**
 * ashi_canvas_get_hovered:
 *
 * Returns: (nullable): the id of the structure under the pointer
 */
const char *
ashi_canvas_get_hovered (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return self->hovered;
}

/**
 * ashi_canvas_get_settled:
 *
 * Returns: whether everything visible is sharp and clicks are answered at once
 */
gboolean
ashi_canvas_get_settled (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), FALSE);
  return self->settled;
}

/**
 * ashi_canvas_get_plate:
 *
 * Returns: (transfer none) (nullable): the plate that is open here; %NULL while this is in no window
 */
AshiPlate *
ashi_canvas_get_plate (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return self->plate;
}

/**
 * ashi_canvas_get_whole:
 *
 * Returns: (transfer none) (nullable): a coarse picture of the whole plate as it is seen now; %NULL while there is none
 */
AshiTile *
ashi_canvas_get_whole (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return self->body != NULL ? ashi_layer_stack_get_whole (self->body) : NULL;
}

/**
 * ashi_canvas_set_details:
 * @details: (nullable): the widget in which the card of what is selected opens, for screen readers
 */
void
ashi_canvas_set_details (AshiCanvas *self, GtkWidget *details)
{
  g_return_if_fail (ASHI_IS_CANVAS (self));
  g_set_weak_pointer (&self->details, details);
}
