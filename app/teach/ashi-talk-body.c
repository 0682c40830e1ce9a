// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-body.h"

#include "ashi-canvas.h"
#include "ashi-glow.h"
#include "ashi-ink-bar.h"
#include "ashi-talk-picture.h"
#include "ashi-tongue.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much of the body is seen around what shines, in mm, so that everybody knows where on it that is. */
#define LEAST_SEEN_MM 620.0
#define SURROUNDINGS  1.9

/* What the hand does: it moves the body, and chooses nothing, since nothing has a name here. */

#define ASHI_TYPE_TALK_HAND (ashi_talk_hand_get_type ())
G_DECLARE_FINAL_TYPE (AshiTalkHand, ashi_talk_hand, ASHI, TALK_HAND, GObject)

struct _AshiTalkHand
{
  GObject parent_instance;
};

static void
hand_init (AshiToolInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiTalkHand,
                               ashi_talk_hand,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, hand_init))

static void
ashi_talk_hand_class_init (AshiTalkHandClass *klass)
{
}

static void
ashi_talk_hand_init (AshiTalkHand *self)
{
}

struct _AshiTalkBody
{
  GtkWidget parent_instance;

  AshiCanvas *canvas;
  AshiInkBar *ink_bar;
  GtkWidget *draw; /* the button that begins to draw */
  AshiView *view;
  AshiGlow *glow;
  AshiSide side;
  AshiBox shining; /* in mm; without a width: nothing does */
};

G_DEFINE_FINAL_TYPE (AshiTalkBody, ashi_talk_body, GTK_TYPE_WIDGET)

/* Brings it near, but not so near that nobody knows the place. */
static void
look (AshiTalkBody *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  const double width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  const double height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  AshiBox plate;
  double seen;

  if (self->shining.width <= 0 || width < 1 || height < 1)
    {
      ashi_viewport_fit (viewport);
      return;
    }
  plate = ashi_plate_get_view_box (ashi_view_get_plate (self->view));
  seen = MAX (self->shining.height * SURROUNDINGS, LEAST_SEEN_MM);
  seen = MAX (seen * width / height, self->shining.width * SURROUNDINGS);
  ashi_viewport_look_across (viewport, (self->shining.x + self->shining.width / 2 + plate.x + plate.width / 2) / 2,
                             self->shining.y + self->shining.height / 2,
                             MAX (MIN (seen, width / ashi_viewport_get_fit_scale (viewport)), 1));
}

static void
on_painted (AshiTalkBody *self, const AshiBox *shining)
{
  self->shining = shining != NULL ? *shining : (AshiBox) { 0 };
  look (self);
}

/* It covers the rest of the body, which need not be painted then; what lies on it are points, which nobody speaks of
 * but by shining. A stranger's plate without it is seen whole. */
static void
show_skin_alone (AshiTalkBody *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const guint n = ashi_plate_get_n_layers (plate), skin = ashi_plate_find_skin (plate);

  ashi_view_begin_change (self->view);
  for (guint i = 0; i < n; i++)
    ashi_view_set_layer_visible (self->view, i, skin < n ? i == skin : !ashi_plate_get_layer (plate, i)->is_topmost);
  ashi_view_end_change (self->view);
}

static void
ashi_talk_body_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ASHI_TALK_BODY (widget)->canvas), orientation, for_size, minimum, natural, NULL,
                      NULL);
}

/* What does not fit as it would like to stand is as narrow as it can be. @along: how far along the width, from 0 to 1
 */
static void
place_at_foot (GtkWidget *child, int width, int height, double along)
{
  GtkAllocation area;
  int least;

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &area.width, NULL, NULL);
  area.width = area.width <= width ? area.width : least;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL, NULL);
  area.x = (int) (along * (width - area.width));
  area.y = height - area.height;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
ashi_talk_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiTalkBody *self = ASHI_TALK_BODY (widget);
  const gboolean is_other = width != gtk_widget_get_width (GTK_WIDGET (self->canvas))
                            || height != gtk_widget_get_height (GTK_WIDGET (self->canvas));

  gtk_widget_allocate (GTK_WIDGET (self->canvas), width, height, baseline, NULL);
  place_at_foot (GTK_WIDGET (self->ink_bar), width, height, 0.5);
  place_at_foot (self->draw, width, height, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 1 : 0);
  if (is_other)
    look (self);
}

static void
ashi_talk_body_dispose (GObject *object)
{
  AshiTalkBody *self = ASHI_TALK_BODY (object);

  if (self->canvas != NULL)
    {
      gtk_widget_unparent (self->draw);
      gtk_widget_unparent (GTK_WIDGET (self->ink_bar));
      gtk_widget_unparent (GTK_WIDGET (self->canvas));
      self->canvas = NULL;
    }
  g_clear_object (&self->glow);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_talk_body_parent_class)->dispose (object);
}

static void
ashi_talk_body_class_init (AshiTalkBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_talk_body_dispose;
  widget_class->measure = ashi_talk_body_measure;
  widget_class->size_allocate = ashi_talk_body_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
on_draw (AshiTalkBody *self)
{
  ashi_ink_bar_set_drawing (self->ink_bar, TRUE);
}

static GtkWidget *
create_draw_button (AshiTalkBody *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("ashi-pen-symbolic");

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "talk-draw");
  gtk_widget_set_tooltip_text (button, _ ("Draw on the Body (D)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Draw on the body"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_draw), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->ink_bar, "drawing", button, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return button;
}

static void
add_drawing (AshiTalkBody *self)
{
  self->ink_bar = ASHI_INK_BAR (ashi_ink_bar_new (self->canvas));
  self->draw = create_draw_button (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->ink_bar), "floating");
  gtk_widget_set_parent (GTK_WIDGET (self->ink_bar), GTK_WIDGET (self));
  gtk_widget_set_parent (self->draw, GTK_WIDGET (self));
}

static void
ashi_talk_body_init (AshiTalkBody *self)
{
  g_autoptr (AshiTool) hand = g_object_new (ASHI_TYPE_TALK_HAND, NULL);

  self->view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "hexpand", TRUE, "vexpand", TRUE, "focusable", FALSE, NULL);
  self->glow = ashi_glow_new ();
  ashi_names_set_withheld (ashi_view_get_names (self->view), TRUE);
  ashi_view_set_labels (self->view, ASHI_LABELS_OFF);
  ashi_canvas_set_view (self->canvas, self->view);
  ashi_canvas_set_tool (self->canvas, hand);
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (self->glow));
  g_signal_connect_object (self->glow, "painted", G_CALLBACK (on_painted), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));
  add_drawing (self);
}

/**
 * ashi_talk_body_new:
 * @pack: the pack, or what there is of it for any reader
 * @side: of the body that is spoken of
 */
GtkWidget *
ashi_talk_body_new (AshiPack *pack, AshiSide side)
{
  AshiTalkBody *self = g_object_new (ASHI_TYPE_TALK_BODY, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->side = side;
  ashi_view_set_pack (self->view, pack);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ashi_tongue_say (ashi_pack_get_tongue (pack), N_ ("Picture of the body")), -1);
  return GTK_WIDGET (self);
}

/**
 * ashi_talk_body_show:
 *
 * Lets what the screen speaks of shine, on the plate that shows it, and brings it near.
 */
void
ashi_talk_body_show (AshiTalkBody *self, const AshiTalkScreen *screen)
{
  g_auto (GStrv) ids = NULL;
  AshiPlate *plate;

  g_return_if_fail (ASHI_IS_TALK_BODY (self) && screen != NULL);

  plate = ashi_talk_screen_choose_plate (screen, ashi_view_get_pack (self->view), self->side,
                                         ashi_view_get_plate (self->view));
  if (plate == NULL)
    return;
  if (plate != ashi_view_get_plate (self->view))
    {
      ashi_view_set_plate (self->view, plate);
      show_skin_alone (self);
    }
  ids = ashi_talk_screen_list_structures (screen, plate, self->side);
  ashi_glow_show (self->glow, plate, (const char *const *) ids);
}

/**
 * ashi_talk_body_set_ink:
 * @ink: what is drawn with and seen here, as it is where the talk began
 */
void
ashi_talk_body_set_ink (AshiTalkBody *self, AshiInk *ink)
{
  g_return_if_fail (ASHI_IS_TALK_BODY (self));
  ashi_view_set_ink (self->view, ink);
}

/**
 * ashi_talk_body_handle_key:
 * @held: the modifiers that are held
 *
 * D begins to draw; see ashi_ink_bar_handle_key() for what the others do then.
 *
 * Returns: whether the key did anything
 */
gboolean
ashi_talk_body_handle_key (AshiTalkBody *self, guint keyval, GdkModifierType held)
{
  const GdkModifierType modifiers = held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  g_return_val_if_fail (ASHI_IS_TALK_BODY (self), FALSE);

  if (ashi_ink_bar_handle_key (self->ink_bar, keyval, held))
    return TRUE;
  if (modifiers != 0 || gdk_keyval_to_lower (keyval) != GDK_KEY_d)
    return FALSE;
  ashi_ink_bar_set_drawing (self->ink_bar, !ashi_ink_bar_get_drawing (self->ink_bar));
  return TRUE;
}
