// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-region.h"

#include <math.h>

/* Lines of regions that are read from left to right, in mm: within one, which is higher does not matter. */
#define LINE_MM 25.0

struct _AshiRegion
{
  GtkWidget parent_instance;

  AshiPlate *plate;
  const AshiStructure *structure; /* of the plate */
  AshiBox box;                    /* in user units (mm) */
};

G_DEFINE_FINAL_TYPE (AshiRegion, ashi_region, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_activate (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);
  return TRUE;
}

static gboolean
on_move (GtkWidget *widget, GVariant *direction, gpointer user_data)
{
  g_signal_emit (widget, signals[MOVE], 0, (GtkDirectionType) g_variant_get_int32 (direction));
  return TRUE;
}

static void
ashi_region_finalize (GObject *object)
{
  g_clear_object (&ASHI_REGION (object)->plate);
  G_OBJECT_CLASS (ashi_region_parent_class)->finalize (object);
}

static void
ashi_region_class_init (AshiRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GTK_DIR_RIGHT },
  };
  static const guint enter[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->finalize = ashi_region_finalize;
  signals[ACTIVATE] =
      g_signal_new ("activate", ASHI_TYPE_REGION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", ASHI_TYPE_REGION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                GTK_TYPE_DIRECTION_TYPE);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (enter); i++)
    gtk_widget_class_add_binding (widget_class, enter[i], 0, on_activate, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, on_move, "i", (int) arrows[i].direction);
  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
ashi_region_init (AshiRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * ashi_region_new:
 * @plate: where it is drawn
 * @structure: what it stands for, a structure of @plate
 * @box: where that is drawn, in user units (mm)
 */
GtkWidget *
ashi_region_new (AshiPlate *plate, const AshiStructure *structure, AshiBox box)
{
  AshiRegion *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = g_object_new (ASHI_TYPE_REGION, NULL);
  self->plate = g_object_ref (plate);
  self->structure = structure;
  self->box = box;
  return GTK_WIDGET (self);
}

const AshiStructure *
ashi_region_get_structure (AshiRegion *self)
{
  g_return_val_if_fail (ASHI_IS_REGION (self), NULL);
  return self->structure;
}

AshiBox
ashi_region_get_box (AshiRegion *self)
{
  g_return_val_if_fail (ASHI_IS_REGION (self), ((AshiBox) { 0 }));
  return self->box;
}

/**
 * ashi_region_describe:
 * @name: what it is called, with its side
 * @kind: (nullable): what it is, such as the layer it lies in
 * @details: (nullable): the widget in which its card opens
 */
void
ashi_region_describe (AshiRegion *self, const char *name, const char *kind, GtkWidget *details)
{
  g_return_if_fail (ASHI_IS_REGION (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kind != NULL ? kind : "", -1);
  if (details != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_CONTROLS, details, NULL, -1);
}

void
ashi_region_set_selected (AshiRegion *self, gboolean selected)
{
  g_return_if_fail (ASHI_IS_REGION (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

static void
get_middle (const AshiRegion *self, double *x, double *y)
{
  *x = self->box.x + self->box.width / 2;
  *y = self->box.y + self->box.height / 2;
}

/**
 * ashi_region_compare:
 * @a: pointer to an AshiRegion
 * @b: pointer to an AshiRegion
 *
 * Returns: which is read first: from top to bottom, and from left to right in what stands about as high
 */
int
ashi_region_compare (gconstpointer a, gconstpointer b)
{
  double ax, ay, bx, by;

  get_middle (*(AshiRegion *const *) a, &ax, &ay);
  get_middle (*(AshiRegion *const *) b, &bx, &by);
  ay = floor (ay / LINE_MM);
  by = floor (by / LINE_MM);
  if (ay != by)
    return ay < by ? -1 : 1;
  return (ax > bx) - (ax < bx);
}

/* How far @other lies in a direction, sideways counting double; infinite where it lies another way. */
static double
distance_towards (const AshiRegion *self, const AshiRegion *other, GtkDirectionType direction)
{
  double x, y, other_x, other_y, along, aside;

  get_middle (self, &x, &y);
  get_middle (other, &other_x, &other_y);
  along = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN ? other_y - y : other_x - x;
  aside = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN ? other_x - x : other_y - y;
  if (direction == GTK_DIR_UP || direction == GTK_DIR_LEFT)
    along = -along;
  return along > 0 && along >= fabs (aside) / 2 ? along + 2 * fabs (aside) : INFINITY;
}

/**
 * ashi_region_find_neighbour:
 * @regions: (element-type AshiRegion): those of its plate
 *
 * Returns: (transfer none) (nullable): the nearest visible region that way
 */
AshiRegion *
ashi_region_find_neighbour (AshiRegion *self, GPtrArray *regions, GtkDirectionType direction)
{
  AshiRegion *nearest = NULL;
  double shortest = INFINITY;

  g_return_val_if_fail (ASHI_IS_REGION (self), NULL);

  for (guint i = 0; i < regions->len; i++)
    {
      AshiRegion *other = g_ptr_array_index (regions, i);
      const double distance =
          gtk_widget_get_visible (GTK_WIDGET (other)) ? distance_towards (self, other, direction) : INFINITY;

      if (other != self && distance < shortest)
        {
          shortest = distance;
          nearest = other;
        }
    }
  return nearest;
}
