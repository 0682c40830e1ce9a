// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-layer-column.h"

#include "ashi-tooltip.h"

#include <glib/gi18n.h>

#define MOST_UNFOLDED 2 /* layers over the body that are shown without being asked for */
#define LEAST_PEELED  2 /* layers of the body that are worth a slider */

#define LEAST_PEEL_WIDTH 120 /* logical px, the slider where nothing below it is wider */

struct _AshiLayerColumn
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkWidget *peel_line;
  GtkLabel *peel_label;
  GtkRange *peel;
  GtkToggleButton *unfold; /* seen while this is folded: shows all the same what is */
  GtkWidget *layers;       /* what is folded: the two grids */
  gboolean folded;
  GtkGrid *grid;         /* the layers of the body */
  GtkExpander *expander; /* folds the rest where they are many */
  GtkGrid *topmost_grid; /* channels and points, needles and words */
  AshiView *view;
  GPtrArray *switches; /* borrowed GtkCheckButton, by layer */
  GPtrArray *scales;   /* borrowed GtkScale, by layer */
  gboolean following;  /* the widgets follow the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiLayerColumn, ashi_layer_column, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
layer_of (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "layer"));
}

static void
on_switched (AshiLayerColumn *self, GtkCheckButton *button)
{
  if (!self->following)
    ashi_view_set_layer_visible (self->view, layer_of (button), gtk_check_button_get_active (button));
}

static void
on_faded (AshiLayerColumn *self, GtkRange *scale)
{
  if (self->following)
    return;
  ashi_view_begin_change (self->view);
  ashi_view_set_layer_opacity (self->view, layer_of (scale), gtk_range_get_value (scale));
  ashi_view_set_layer_visible (self->view, layer_of (scale), gtk_range_get_value (scale) > 0);
  ashi_view_end_change (self->view);
}

static void
on_peeled (AshiLayerColumn *self)
{
  if (!self->following)
    ashi_view_peel (self->view, gtk_range_get_value (self->peel));
}

static void
follow_layers (AshiLayerColumn *self)
{
  self->following = TRUE;
  gtk_range_set_value (self->peel, ashi_view_get_peel (self->view));
  for (guint i = 0; i < self->switches->len; i++)
    {
      const gboolean visible = ashi_view_get_layer_visible (self->view, i);

      gtk_check_button_set_active (g_ptr_array_index (self->switches, i), visible);
      gtk_range_set_value (g_ptr_array_index (self->scales, i), ashi_view_get_layer_opacity (self->view, i));
      gtk_widget_set_opacity (g_ptr_array_index (self->scales, i), visible ? 1 : 0.4);
    }
  self->following = FALSE;
}

static GtkWidget *
create_switch (AshiLayerColumn *self, const AshiLayer *layer, guint index)
{
  GtkWidget *button = gtk_check_button_new_with_label (layer->title);

  g_object_set_data (G_OBJECT (button), "layer", GUINT_TO_POINTER (index));
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->switches, button);
  return button;
}

static GtkWidget *
create_scale (AshiLayerColumn *self, const AshiLayer *layer, guint index)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.05);
  g_autofree char *label = g_strdup_printf (_ ("Opacity of %s"), layer->title);

  g_object_set_data (G_OBJECT (scale), "layer", GUINT_TO_POINTER (index));
  gtk_widget_set_size_request (scale, 76, -1);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  ashi_tooltip_set (scale, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (on_faded), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->scales, scale);
  return scale;
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
clear_rows (AshiLayerColumn *self)
{
  clear_grid (self->grid);
  clear_grid (self->topmost_grid);
  g_ptr_array_set_size (self->switches, 0);
  g_ptr_array_set_size (self->scales, 0);
}

/* There may be nothing to peel, as in most sections. */
static void
show_peel_line (AshiLayerColumn *self)
{
  const gboolean peels = gtk_widget_get_visible (GTK_WIDGET (self->peel));

  gtk_widget_set_visible (self->peel_line, self->folded || peels);
  gtk_label_set_text (self->peel_label, peels ? _ ("Peel") : _ ("Layers"));
}

static void
list_layers (AshiLayerColumn *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const double peel_end = ashi_view_get_peel_end (self->view);
  guint n_topmost = 0;

  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), plate != NULL);
  for (guint i = 0; plate != NULL && i < ashi_plate_get_n_layers (plate); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);

      GtkGrid *grid = layer->is_topmost ? self->topmost_grid : self->grid;

      gtk_grid_attach (grid, create_switch (self, layer, i), 0, (int) i, 1, 1);
      gtk_grid_attach (grid, create_scale (self, layer, i), 1, (int) i, 1, 1);
      n_topmost += layer->is_topmost;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->expander), n_topmost > 0);
  gtk_expander_set_expanded (self->expander, n_topmost <= MOST_UNFOLDED);
  gtk_widget_set_visible (GTK_WIDGET (self->peel), peel_end >= LEAST_PEELED);
  show_peel_line (self);
  self->following = TRUE;
  gtk_range_set_range (self->peel, 0, MAX (peel_end, 1));
  self->following = FALSE;
  follow_layers (self);
}

/* What was unfolded for a look covers the body that is then chosen from. */
static void
fold_again (AshiLayerColumn *self)
{
  gtk_toggle_button_set_active (self->unfold, !self->folded);
}

/* There is room for the slider alone, and for the layers only while somebody asks for them. */
static void
set_folded (AshiLayerColumn *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_widget_set_visible (GTK_WIDGET (self->unfold), folded);
  show_peel_line (self);
  fold_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
on_view_changed (AshiLayerColumn *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_PICTURE))
    fold_again (self);
  if (change & ASHI_VIEW_CHANGE_PICTURE)
    list_layers (self);
  else if (change & ASHI_VIEW_CHANGE_LAYERS)
    follow_layers (self);
}

/**
 * ashi_layer_column_set_view:
 * @view: the view whose layers to switch and fade
 */
void
ashi_layer_column_set_view (AshiLayerColumn *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_LAYER_COLUMN (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  list_layers (self);
}

static void
ashi_layer_column_dispose (GObject *object)
{
  AshiLayerColumn *self = ASHI_LAYER_COLUMN (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->switches, g_ptr_array_unref);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_layer_column_parent_class)->dispose (object);
}

static void
ashi_layer_column_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_FOLDED)
    g_value_set_boolean (value, ASHI_LAYER_COLUMN (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
ashi_layer_column_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_FOLDED)
    set_folded (ASHI_LAYER_COLUMN (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
ashi_layer_column_class_init (AshiLayerColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ashi_layer_column_dispose;
  object_class->get_property = ashi_layer_column_get_property;
  object_class->set_property = ashi_layer_column_set_property;
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkGrid *
create_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  return GTK_GRID (grid);
}

static GtkToggleButton *
create_unfold_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("All Layers"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All layers"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
create_peel_line (AshiLayerColumn *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12); /* at its end the slider is wider than its scale */
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.25);

  gtk_widget_set_hexpand (scale, TRUE);
  gtk_widget_set_tooltip_text (scale, _ ("From skin to bone"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Peel from skin to bone"),
                                  -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (on_peeled), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), scale);
  gtk_widget_set_size_request (scale, LEAST_PEEL_WIDTH, -1);
  self->peel_label = GTK_LABEL (label);
  self->peel = GTK_RANGE (scale);
  self->unfold = create_unfold_button ();
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->unfold));
  return line;
}

static void
ashi_layer_column_init (AshiLayerColumn *self)
{
  self->switches = g_ptr_array_new ();
  self->scales = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->peel_line = create_peel_line (self);
  self->grid = create_grid ();
  self->topmost_grid = create_grid ();
  self->expander = GTK_EXPANDER (gtk_expander_new (_ ("Over the Body")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Over the Body"),
                                  -1);
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->topmost_grid));
  /* GTK leads the focus backwards into what is folded, which is in no window. */
  g_object_bind_property (self->expander, "expanded", self->topmost_grid, "can-focus", G_BINDING_SYNC_CREATE);
  self->layers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->layers), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (self->layers), GTK_WIDGET (self->expander));
  g_object_bind_property (self->unfold, "active", self->layers, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->box, self->peel_line);
  gtk_box_append (self->box, self->layers);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Layers"), -1);
}
