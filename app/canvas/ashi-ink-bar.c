// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-bar.h"

#include "ashi-ink-paint.h"
#include "ashi-ink-tool.h"

#include <glib/gi18n.h>

#define N_KINDS (ASHI_INK_ERASER + 1)
#define GAP     6  /* logical px between the rows, or the halves of one */
#define SWATCH  22 /* logical px of a colour */

/* What one draws with, by its letter. */
static const struct
{
  const char *icon, *name, *tooltip;
  guint key;
} kinds[N_KINDS] = {
  { "ashi-pen-symbolic", N_ ("Pen"), N_ ("Pen (P)"), GDK_KEY_p },
  { "ashi-marker-symbolic", N_ ("Marker"), N_ ("Marker (M)"), GDK_KEY_m },
  { "ashi-arrow-symbolic", N_ ("Arrow"), N_ ("Arrow (A)"), GDK_KEY_a },
  { "ashi-circle-symbolic", N_ ("Circle"), N_ ("Circle (C)"), GDK_KEY_c },
  { "ashi-eraser-symbolic", N_ ("Eraser"), N_ ("Eraser (E)"), GDK_KEY_e },
};

/* By their digits. */
static const struct
{
  const char *name, *tooltip;
} colours[ASHI_N_INK_COLOURS] = {
  { N_ ("Black"), N_ ("Black (1)") },
  { N_ ("Blue"), N_ ("Blue (2)") },
  { N_ ("Orange"), N_ ("Orange (3)") },
  { N_ ("Yellow"), N_ ("Yellow (4)") },
};

struct _AshiInkBar
{
  GtkWidget parent_instance;

  AshiCanvas *canvas; /* weak */
  AshiInkTool *tool;
  AshiTool *before;  /* what was in the hand, and is again afterwards; NULL: to point */
  AshiView *view;    /* whose ink is listened to */
  AshiInk *ink;      /* likewise */
  GtkWidget *row[2]; /* what one draws with, and taking back; colours, and taking away */
  GtkWidget *full;   /* what is said where there is no room for more */
  GtkWidget *kinds[N_KINDS];
  GtkWidget *colours[ASHI_N_INK_COLOURS];
  GtkWidget *undo, *redo, *clear;
  gboolean drawing;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (AshiInkBar, ashi_ink_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_CANVAS = 1,
  PROP_DRAWING,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What can be taken back */

static char *
dup_sheet (AshiInkBar *self)
{
  return self->view != NULL ? ashi_view_dup_ink_sheet (self->view) : NULL;
}

static void
show_what_can_be_done (AshiInkBar *self)
{
  g_autofree char *sheet = dup_sheet (self);

  gtk_widget_set_visible (self->full, FALSE);
  gtk_widget_set_sensitive (self->undo, sheet != NULL && ashi_ink_can_undo (self->ink, sheet));
  gtk_widget_set_sensitive (self->redo, sheet != NULL && ashi_ink_can_redo (self->ink, sheet));
  gtk_widget_set_sensitive (self->clear, sheet != NULL && ashi_ink_has_strokes (self->ink, sheet));
}

static void
act (AshiInkBar *self, void (*act_on) (AshiInk *ink, const char *sheet))
{
  g_autofree char *sheet = dup_sheet (self);

  if (sheet != NULL)
    act_on (self->ink, sheet);
}

static void
on_undo (AshiInkBar *self)
{
  act (self, ashi_ink_undo);
}

static void
on_redo (AshiInkBar *self)
{
  act (self, ashi_ink_redo);
}

static void
on_clear (AshiInkBar *self)
{
  act (self, ashi_ink_clear);
}

static void
follow_ink (AshiInkBar *self)
{
  AshiInk *ink = ashi_view_get_ink (self->view);

  if (self->ink == ink)
    return;
  if (self->ink != NULL)
    g_signal_handlers_disconnect_by_func (self->ink, show_what_can_be_done, self);
  g_set_object (&self->ink, ink);
  g_signal_connect_object (ink, "changed", G_CALLBACK (show_what_can_be_done), self, G_CONNECT_SWAPPED);
}

static void
on_view_changed (AshiInkBar *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_INK)
    follow_ink (self);
  if (change & (ASHI_VIEW_CHANGE_INK | ASHI_VIEW_CHANGE_PICTURE))
    show_what_can_be_done (self);
}

/* Beginning and ending */

static void
on_stop (AshiInkBar *self)
{
  ashi_ink_bar_set_drawing (self, FALSE);
}

/* Another tool has come into the hand: to measure, for one. */
static void
on_held_changed (AshiInkBar *self)
{
  gboolean held;

  g_object_get (self->tool, "held", &held, NULL);
  if (self->drawing == held)
    return;
  self->drawing = held;
  gtk_widget_set_visible (GTK_WIDGET (self), held);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAWING]);
}

static void
take_up (AshiInkBar *self)
{
  ashi_view_begin_change (self->view);
  ashi_view_set_measuring (self->view, FALSE);
  ashi_view_close_lesson (self->view); /* which stands where the body is */
  ashi_view_end_change (self->view);
  g_set_object (&self->before, ashi_canvas_get_tool (self->canvas));
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (self->tool));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas)); /* whose keys are those of drawing now */
}

static void
put_down (AshiInkBar *self)
{
  g_autoptr (AshiTool) before = g_steal_pointer (&self->before);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas)); /* what had it is about to be hidden */
  ashi_canvas_set_tool (self->canvas, before);
}

gboolean
ashi_ink_bar_get_drawing (AshiInkBar *self)
{
  g_return_val_if_fail (ASHI_IS_INK_BAR (self), FALSE);
  return self->drawing;
}

/**
 * ashi_ink_bar_set_drawing:
 * @drawing: whether the hand is to draw on the canvas; what it did before it does again afterwards
 */
void
ashi_ink_bar_set_drawing (AshiInkBar *self, gboolean drawing)
{
  g_return_if_fail (ASHI_IS_INK_BAR (self));

  if (self->canvas == NULL || self->view == NULL || self->drawing == !!drawing)
    return;
  if (drawing)
    take_up (self);
  else
    put_down (self);
}

/* Keys */

static gboolean
handle_letter (AshiInkBar *self, guint keyval)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (gdk_keyval_to_lower (keyval) == kinds[i].key)
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[i]), TRUE);
        return TRUE;
      }
  for (guint i = 0; i < ASHI_N_INK_COLOURS; i++)
    if (keyval == GDK_KEY_1 + i || keyval == GDK_KEY_KP_1 + i)
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->colours[i]), TRUE);
        return TRUE;
      }
  return FALSE;
}

/**
 * ashi_ink_bar_handle_key:
 * @held: the modifiers that are held
 *
 * While one draws, letters choose what with and digits the colour, Control and Z takes back, Delete clears, and Escape
 * ends it.
 *
 * Returns: whether the key did anything
 */
gboolean
ashi_ink_bar_handle_key (AshiInkBar *self, guint keyval, GdkModifierType held)
{
  const GdkModifierType modifiers = held & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  const guint letter = gdk_keyval_to_lower (keyval);

  g_return_val_if_fail (ASHI_IS_INK_BAR (self), FALSE);

  if (!self->drawing)
    return FALSE;
  if (letter == GDK_KEY_z && modifiers == GDK_CONTROL_MASK)
    on_undo (self);
  else if (letter == GDK_KEY_z && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    on_redo (self);
  else if ((modifiers & ~GDK_SHIFT_MASK) != 0) /* with which some keyboards have their digits */
    return FALSE;
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    on_clear (self);
  else if (keyval == GDK_KEY_Escape)
    on_stop (self);
  else
    return handle_letter (self, keyval);
  return TRUE;
}

static gboolean
on_key (AshiInkBar *self, guint keyval, guint keycode, GdkModifierType held)
{
  return ashi_ink_bar_handle_key (self, keyval, held);
}

static void
listen_to_keys (AshiInkBar *self, GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

/* Buttons */

static void
on_kind_toggled (AshiInkBar *self, GtkToggleButton *button)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (self->kinds[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      g_object_set (self->tool, "kind", i, NULL);
}

static void
on_colour_toggled (AshiInkBar *self, GtkToggleButton *button)
{
  for (guint i = 0; i < ASHI_N_INK_COLOURS; i++)
    if (self->colours[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      g_object_set (self->tool, "colour", i, NULL);
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer colour)
{
  double rgb[3];

  ashi_ink_colour_get_rgb ((AshiInkColour) GPOINTER_TO_UINT (colour), rgb);
  cairo_arc (cr, width / 2.0, height / 2.0, SWATCH / 2.0 - 1, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.9);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static GtkWidget *
create_swatch (guint colour)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, GUINT_TO_POINTER (colour), NULL);
  return area;
}

static GtkWidget *
append (AshiInkBar *self, guint row, GtkWidget *button, const char *name, const char *tooltip)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (self->row[row]), button);
  return button;
}

static GtkWidget *
append_choice (AshiInkBar *self, guint row, GtkWidget *first, const char *name, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  return append (self, row, button, name, tooltip);
}

static GtkWidget *
append_action (AshiInkBar *self,
               guint row,
               const char *icon,
               const char *name,
               const char *tooltip,
               void (*on_clicked) (AshiInkBar *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return append (self, row, button, name, tooltip);
}

static void
append_separator (AshiInkBar *self, guint row)
{
  gtk_box_append (GTK_BOX (self->row[row]), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
}

static void
create_rows (AshiInkBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->row); i++)
    {
      self->row[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_parent (self->row[i], GTK_WIDGET (self));
    }
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->kinds[i] = append_choice (self, 0, self->kinds[0], _ (kinds[i].name), _ (kinds[i].tooltip));
      gtk_button_set_icon_name (GTK_BUTTON (self->kinds[i]), kinds[i].icon);
      g_signal_connect_object (self->kinds[i], "toggled", G_CALLBACK (on_kind_toggled), self, G_CONNECT_SWAPPED);
    }
  append_separator (self, 0);
  self->undo = append_action (self, 0, "edit-undo-symbolic", _ ("Undo"), _ ("Undo (Ctrl+Z)"), on_undo);
  self->redo = append_action (self, 0, "edit-redo-symbolic", _ ("Redo"), _ ("Redo (Ctrl+Shift+Z)"), on_redo);
  for (guint i = 0; i < ASHI_N_INK_COLOURS; i++)
    {
      self->colours[i] = append_choice (self, 1, self->colours[0], _ (colours[i].name), _ (colours[i].tooltip));
      gtk_button_set_child (GTK_BUTTON (self->colours[i]), create_swatch (i));
      g_signal_connect_object (self->colours[i], "toggled", G_CALLBACK (on_colour_toggled), self, G_CONNECT_SWAPPED);
    }
  append_separator (self, 1);
  self->clear = append_action (self, 1, "user-trash-symbolic", _ ("Clear the drawing"),
                               _ ("Clear the Drawing (Delete)"), on_clear);
  append_action (self, 1, "window-close-symbolic", _ ("Stop drawing"), _ ("Stop Drawing (Esc)"), on_stop);
}

static GtkWidget *
create_full (void)
{
  GtkWidget *label = gtk_label_new (_ ("There is no room for more ink. Erase some, or begin a new visit."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

/* Room */

static void
measure_row (AshiInkBar *self, guint row, GtkOrientation orientation, int *minimum, int *natural)
{
  gtk_widget_measure (self->row[row], orientation, -1, minimum, natural, NULL, NULL);
}

static int
get_width (AshiInkBar *self, guint row)
{
  int natural;

  measure_row (self, row, GTK_ORIENTATION_HORIZONTAL, NULL, &natural);
  return natural;
}

static gboolean
stands_in_one (AshiInkBar *self, int width)
{
  return width < 0 || get_width (self, 0) + GAP + get_width (self, 1) <= width;
}

static int
get_full_height (AshiInkBar *self, int width)
{
  int least;

  if (!gtk_widget_should_layout (self->full))
    return 0;
  gtk_widget_measure (self->full, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  return GAP + least;
}

static void
ashi_ink_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  AshiInkBar *self = ASHI_INK_BAR (widget);
  int least[2], wish[2];

  for (guint i = 0; i < 2; i++)
    measure_row (self, i, orientation, &least[i], &wish[i]);
  *minimum = MAX (least[0], least[1]);
  *natural = MAX (wish[0], wish[1]);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->compact)
    *natural = wish[0] + GAP + wish[1];
  else if (orientation == GTK_ORIENTATION_VERTICAL && !stands_in_one (self, for_size))
    *minimum = *natural = wish[0] + GAP + wish[1];
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += get_full_height (self, for_size);
      *natural += get_full_height (self, for_size);
    }
}

static void
ashi_ink_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiInkBar *self = ASHI_INK_BAR (widget);
  const gboolean in_one = stands_in_one (self, width);
  GtkAllocation area = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      area.width = MIN (get_width (self, i), width);
      measure_row (self, i, GTK_ORIENTATION_VERTICAL, NULL, &area.height);
      gtk_widget_size_allocate (self->row[i], &area, -1);
      if (in_one)
        area.x += area.width + GAP;
      else
        area.y += area.height + GAP;
    }
  area = (GtkAllocation) { 0, height, width, get_full_height (self, width) - GAP };
  area.y -= area.height;
  if (area.height > 0)
    gtk_widget_size_allocate (self->full, &area, -1);
}

static GtkSizeRequestMode
ashi_ink_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The object */

static void
ashi_ink_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AshiInkBar *self = ASHI_INK_BAR (object);

  if (id == PROP_CANVAS)
    g_value_set_object (value, self->canvas);
  else if (id == PROP_DRAWING)
    g_value_set_boolean (value, self->drawing);
  else if (id == PROP_COMPACT)
    g_value_set_boolean (value, self->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_ink_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AshiInkBar *self = ASHI_INK_BAR (object);

  if (id == PROP_CANVAS)
    ashi_ink_bar_set_canvas (self, g_value_get_object (value));
  else if (id == PROP_DRAWING)
    ashi_ink_bar_set_drawing (self, g_value_get_boolean (value));
  else if (id == PROP_COMPACT)
    {
      self->compact = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_ink_bar_dispose (GObject *object)
{
  AshiInkBar *self = ASHI_INK_BAR (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->row); i++)
    g_clear_pointer (&self->row[i], gtk_widget_unparent);
  g_clear_pointer (&self->full, gtk_widget_unparent);
  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->before);
  if (self->tool != NULL)
    g_signal_handlers_disconnect_by_data (self->tool, self); /* the canvas may hold it a while yet */
  g_clear_object (&self->tool);
  g_clear_object (&self->ink);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_ink_bar_parent_class)->dispose (object);
}

static void
ashi_ink_bar_class_init (AshiInkBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ashi_ink_bar_get_property;
  object_class->set_property = ashi_ink_bar_set_property;
  object_class->dispose = ashi_ink_bar_dispose;
  widget_class->measure = ashi_ink_bar_measure;
  widget_class->size_allocate = ashi_ink_bar_size_allocate;
  widget_class->get_request_mode = ashi_ink_bar_get_request_mode;
  properties[PROP_CANVAS] = g_param_spec_object ("canvas", NULL, NULL, ASHI_TYPE_CANVAS, flags);
  properties[PROP_DRAWING] = g_param_spec_boolean ("drawing", NULL, NULL, FALSE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "inkbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tell_full (AshiInkBar *self)
{
  gtk_widget_set_visible (self->full, TRUE);
}

static void
ashi_ink_bar_init (AshiInkBar *self)
{
  self->tool = ashi_ink_tool_new ();
  g_signal_connect_object (self->tool, "notify::held", G_CALLBACK (on_held_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tool, "full", G_CALLBACK (tell_full), self, G_CONNECT_SWAPPED);
  create_rows (self);
  self->full = create_full ();
  gtk_widget_set_parent (self->full, GTK_WIDGET (self));
  listen_to_keys (self, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drawing"), -1);
}

/**
 * ashi_ink_bar_new:
 * @canvas: what is drawn on, with its view
 */
GtkWidget *
ashi_ink_bar_new (AshiCanvas *canvas)
{
  g_return_val_if_fail (ASHI_IS_CANVAS (canvas), NULL);
  return g_object_new (ASHI_TYPE_INK_BAR, "canvas", canvas, NULL);
}

/**
 * ashi_ink_bar_set_canvas:
 * @canvas: what is drawn on, with its view; nothing else afterwards
 */
void
ashi_ink_bar_set_canvas (AshiInkBar *self, AshiCanvas *canvas)
{
  g_return_if_fail (ASHI_IS_INK_BAR (self) && self->canvas == NULL);
  g_return_if_fail (ASHI_IS_CANVAS (canvas) && ashi_canvas_get_view (canvas) != NULL);

  g_set_weak_pointer (&self->canvas, canvas);
  self->view = g_object_ref (ashi_canvas_get_view (canvas));
  listen_to_keys (self, GTK_WIDGET (canvas));
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  on_view_changed (self, ASHI_VIEW_CHANGE_INK);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}
