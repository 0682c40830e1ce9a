// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"

#include "ashi-audience.h"
#include "ashi-canvas-keys.h"
#include "ashi-canvas-labels.h"
#include "ashi-debug-overlay.h"
#include "ashi-measure.h"
#include "ashi-pointer.h"
#include "ashi-texture.h"

#include <adwaita.h>

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
 * ashi_canvas_dup_name:
 * @structure_id: a structure of the plate that is open
 * @brief: whether there is room for a code such as "GB30" only
 *
 * Returns: (transfer full): what people call it; empty when that is not told
 */
char *
ashi_canvas_dup_name (AshiCanvas *self, const char *structure_id, gboolean brief)
{
  AshiNames *names;
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_CANVAS (self) && structure_id != NULL, NULL);

  names = ashi_view_get_names (self->view);
  plate = ashi_canvas_get_plate (self);
  return brief ? ashi_names_dup_brief (names, plate, structure_id)
               : ashi_names_dup_structure (names, plate, structure_id);
}

/* Drawing */

static gboolean
is_settled (AshiCanvas *self)
{
  return self->picture != NULL && ashi_picker_get_map (self->picker) != NULL
         && ashi_open_picture_is_sharp (self->picture);
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
      self->opening = FALSE;
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      ashi_canvas_refine_picks (self);
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

/**
 * ashi_canvas_listen_to_picture:
 *
 * Shows what workers paint for the picture that has been opened.
 */
void
ashi_canvas_listen_to_picture (AshiCanvas *self)
{
  g_signal_connect_object (self->picture, "updated", G_CALLBACK (on_picture_updated), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_canvas_want_pictures:
 *
 * Asks for sharp pictures of what is visible now.
 */
void
ashi_canvas_want_pictures (AshiCanvas *self)
{
  if (self->picture == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  ashi_open_picture_want (self->picture, self->viewport, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ashi_canvas_update_settled (self);
}

static void
on_viewport_changed (AshiCanvas *self)
{
  ashi_canvas_want_pictures (self);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL) /* a region has the focus, which goes along */
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static AshiNamed
name_what_is_seen (AshiCanvas *self)
{
  AshiNamed named = { .canvas = self,
                      .plate = ashi_canvas_get_plate (self),
                      .viewport = self->viewport,
                      .picker = self->picker,
                      .opacities = ashi_open_picture_get_opacities (self->picture),
                      .selection = ashi_view_get_selection (self->view),
                      .focused = ashi_open_picture_get_focused (self->picture),
                      .labels = ashi_view_get_labels (self->view),
                      .is_named = ashi_names_speak (ashi_view_get_names (self->view)),
                      .is_scaled = ashi_audience_may_see_depths (ashi_view_get_audience (self->view)) };

  if (!ashi_hand_is_dragging (self->hand))
    named.hovered = ashi_canvas_get_hovered (self);
  ashi_hand_get_pointer (self->hand, &named.pointer_x, &named.pointer_y);
  return named;
}

static void
snapshot_words_and_overlays (AshiCanvas *self, GtkSnapshot *snapshot)
{
  const AshiNamed named = name_what_is_seen (self);
  AshiLabelLayout labels;

  ashi_label_layout_begin (&labels, self->words, self->names, GTK_WIDGET (self), snapshot);
  ashi_overlays_reserve (self->overlays, &labels);
  ashi_canvas_labels_draw (&named, &labels);
  ashi_overlays_snapshot (self->overlays, &labels);
  ashi_label_layout_end (&labels);
}

static void
ashi_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiCanvas *self = ASHI_CANVAS (widget);
  const float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  gboolean is_ghost;

  if (self->picture == NULL || !ashi_open_picture_has_picture (self->picture))
    return;
  is_ghost = ashi_view_get_isolated (self->view) && ashi_view_get_selection (self->view) != NULL;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ashi_open_picture_snapshot (self->picture, snapshot, self->viewport, gtk_widget_get_scale_factor (widget),
                              is_ghost ? ASHI_ISOLATED_REST : 1);
  snapshot_words_and_overlays (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
ashi_canvas_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->realize (widget);
  ashi_texture_follow_renderer (widget);
}

static void
ashi_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiCanvas *self = ASHI_CANVAS (widget);

  ashi_viewport_set_size (self->viewport, width, height);
  ashi_canvas_fit_names (self, width);
  if (self->regions != NULL)
    ashi_regions_place (self->regions, self->viewport, self->settled);
  ashi_canvas_want_pictures (self);
}

static void
ashi_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->root (widget);
  ashi_canvas_follow_picture (ASHI_CANVAS (widget));
}

/* A worker may hold what is made for this for a while yet; what it makes then is for nobody. */
static void
ashi_canvas_unroot (GtkWidget *widget)
{
  ashi_canvas_close_picture (ASHI_CANVAS (widget));
  GTK_WIDGET_CLASS (ashi_canvas_parent_class)->unroot (widget);
}

/* Focus */

static gboolean
give_focus (AshiRegion *region)
{
  return region != NULL && gtk_widget_grab_focus (GTK_WIDGET (region));
}

/* Tab goes to the canvas, then from structure to structure in reading order, as far as they are seen, and on. */
static gboolean
ashi_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AshiCanvas *self = ASHI_CANVAS (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  const gboolean backward = direction == GTK_DIR_TAB_BACKWARD;
  const gboolean is_here = gtk_widget_is_focus (widget);

  if (child != NULL && !gtk_widget_has_focus (child))
    child = NULL; /* it had, when the focus was here */
  if (self->regions == NULL || (direction != GTK_DIR_TAB_FORWARD && !backward))
    return GTK_WIDGET_CLASS (ashi_canvas_parent_class)->focus (widget, direction);
  if (is_here && backward)
    return FALSE;
  if (!is_here && child == NULL && !backward)
    return gtk_widget_grab_focus (widget);
  if (give_focus (ashi_regions_find_next (self->regions, (AshiRegion *) child, backward, self->viewport)))
    return TRUE;
  return backward && gtk_widget_grab_focus (widget);
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
      g_value_set_string (value, ashi_canvas_get_hovered (self));
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

  ashi_canvas_close_picture (self);
  if (self->hand != NULL)
    ashi_hand_close (self->hand);
  g_clear_object (&self->hand);
  g_clear_pointer (&self->overlays, ashi_overlays_free);
  g_clear_object (&self->point);
  g_clear_object (&self->rulers);
  g_clear_object (&self->drawn);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->words, ashi_label_store_free);
  g_clear_pointer (&self->names, ashi_name_places_free);
  g_clear_pointer (&self->stances, ashi_stances_free);
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
  widget_class->focus = ashi_canvas_focus;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, ASHI_TYPE_VIEW,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVERED] =
      g_param_spec_string ("hovered", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTLED] =
      g_param_spec_boolean ("settled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[UPDATED] = g_signal_new ("updated", ASHI_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  ashi_canvas_keys_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "plate");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
listen (AshiCanvas *self, gpointer object, const char *signal, void (*follow) (AshiCanvas *self))
{
  g_signal_connect_object (object, signal, G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
}

static void
ashi_canvas_init (AshiCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (AshiDebugOverlay) debug = ashi_debug_overlay_is_wanted () ? ashi_debug_overlay_new () : NULL;

  self->viewport = ashi_viewport_new ();
  self->stances = ashi_stances_new ();
  self->overlays = ashi_overlays_new (self);
  self->hand = ashi_hand_new (self, self->viewport, self->overlays);
  self->point = ashi_pointer_new ();
  self->rulers = ashi_rulers_new ();
  self->drawn = ashi_ink_overlay_new ();
  self->words = ashi_label_store_new ();
  self->names = ashi_name_places_new ();
  ashi_hand_set_tool (self->hand, self->point);
  ashi_overlays_add (self->overlays, ASHI_OVERLAY (self->drawn));
  if (debug != NULL)
    ashi_overlays_add (self->overlays, ASHI_OVERLAY (debug));
  listen (self, self->viewport, "changed", on_viewport_changed);
  listen (self, style, "notify::high-contrast", ashi_canvas_paint_anew);
  listen (self, style, "notify::dark", ashi_canvas_paint_anew);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (ashi_canvas_want_pictures), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ashi-canvas");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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
  ashi_canvas_follow_view (self);
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
 * ashi_canvas_follow_viewport:
 * @viewport: of another canvas with the same view
 *
 * Shows the same part of the picture as that canvas, as far as it fits, whatever the size of the two; whoever moves one
 * moves both. The other canvas says where one begins, and has the size of @viewport: see ashi_viewport_follow().
 */
void
ashi_canvas_follow_viewport (AshiCanvas *self, AshiViewport *viewport)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && ASHI_IS_VIEWPORT (viewport));
  ashi_viewport_follow (self->viewport, viewport);
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
  return self->picture != NULL ? ashi_open_picture_get_hovered (self->picture) : NULL;
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
  return self->picture != NULL ? ashi_open_picture_get_plate (self->picture) : NULL;
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
  return self->picture != NULL ? ashi_layer_stack_get_whole (ashi_open_picture_get_body (self->picture)) : NULL;
}

/**
 * ashi_canvas_hovered_changed:
 *
 * Tells that something else, or nothing, is under the pointer.
 */
void
ashi_canvas_hovered_changed (AshiCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED]);
}

/**
 * ashi_canvas_is_held:
 *
 * Returns: whether the hand drags something, or holds the plate to drag it
 */
gboolean
ashi_canvas_is_held (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), FALSE);
  return ashi_hand_is_dragging (self->hand) || ashi_hand_is_holding (self->hand);
}

/**
 * ashi_canvas_get_tool:
 *
 * Returns: (transfer none): what the hand does
 */
AshiTool *
ashi_canvas_get_tool (AshiCanvas *self)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self), NULL);
  return ashi_hand_get_tool (self->hand);
}

/**
 * ashi_canvas_set_tool:
 * @tool: (nullable): what the hand does from now on; %NULL to point and select
 *
 * A drag of the tool before is broken off.
 */
void
ashi_canvas_set_tool (AshiCanvas *self, AshiTool *tool)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && (tool == NULL || ASHI_IS_TOOL (tool)));
  ashi_hand_set_tool (self->hand, tool != NULL ? tool : self->point);
}

/**
 * ashi_canvas_add_overlay:
 * @overlay: what lies over the plate from now on
 */
void
ashi_canvas_add_overlay (AshiCanvas *self, AshiOverlay *overlay)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && ASHI_IS_OVERLAY (overlay));

  ashi_overlays_add (self->overlays, overlay);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ashi_canvas_remove_overlay:
 * @overlay: what is to lie there no more, if it does; a drag of it is broken off
 */
void
ashi_canvas_remove_overlay (AshiCanvas *self, AshiOverlay *overlay)
{
  g_return_if_fail (ASHI_IS_CANVAS (self) && ASHI_IS_OVERLAY (overlay));

  ashi_hand_let_go_of (self->hand, overlay);
  if (ashi_overlays_remove (self->overlays, overlay))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ashi_canvas_has_overlay:
 *
 * Returns: whether @overlay lies over the plate
 */
gboolean
ashi_canvas_has_overlay (AshiCanvas *self, AshiOverlay *overlay)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (self) && ASHI_IS_OVERLAY (overlay), FALSE);
  return ashi_overlays_has (self->overlays, overlay);
}

/**
 * ashi_canvas_set_measuring:
 * @measuring: whether clicks lay a length down instead of selecting
 */
void
ashi_canvas_set_measuring (AshiCanvas *self, gboolean measuring)
{
  g_autoptr (AshiMeasure) measure = measuring ? ashi_measure_new () : NULL;

  g_return_if_fail (ASHI_IS_CANVAS (self));
  ashi_canvas_set_tool (self, measuring ? ASHI_TOOL (measure) : NULL);
}

/**
 * ashi_canvas_set_rulers:
 * @rulers: whether rulers stand along the edges
 */
void
ashi_canvas_set_rulers (AshiCanvas *self, gboolean rulers)
{
  g_return_if_fail (ASHI_IS_CANVAS (self));

  ashi_canvas_remove_overlay (self, ASHI_OVERLAY (self->rulers));
  if (rulers)
    ashi_canvas_add_overlay (self, ASHI_OVERLAY (self->rulers));
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
