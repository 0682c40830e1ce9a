// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-swift-label.h"

/* As few letters of it stand side by side at least. */
#define LEAST_LETTERS 6

struct _AshiSwiftLabel
{
  GtkWidget parent_instance;

  PangoLayout *layout; /* on one line, or as wide as the words were last given room for */
  gboolean at_end;     /* they stand at the end of their room, not at its start */
  int natural;         /* logical px that one line takes */
  guint serial;        /* of the context in which it takes them; 0: that is not known */
};

G_DEFINE_FINAL_TYPE (AshiSwiftLabel, ashi_swift_label, GTK_TYPE_WIDGET)

static int
get_natural_width (AshiSwiftLabel *self)
{
  const guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->serial != serial)
    {
      pango_layout_set_width (self->layout, -1);
      pango_layout_get_pixel_size (self->layout, &self->natural, NULL);
      self->serial = serial;
    }
  return self->natural;
}

static int
get_least_width (AshiSwiftLabel *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (LEAST_LETTERS * letter);
}

/* Where there is room for one line it is left as that: to give it a width is to lay it out again. */
static void
wrap_into (AshiSwiftLabel *self, int width)
{
  const int wanted = width < get_natural_width (self) ? width * PANGO_SCALE : -1;

  if (pango_layout_get_width (self->layout) != wanted)
    pango_layout_set_width (self->layout, wanted);
}

static GtkSizeRequestMode
ashi_swift_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ashi_swift_label_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  AshiSwiftLabel *self = ASHI_SWIFT_LABEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = get_natural_width (self);
      *minimum = MIN (*natural, get_least_width (self));
      return;
    }
  wrap_into (self, for_size >= 0 ? for_size : G_MAXINT);
  pango_layout_get_pixel_size (self->layout, NULL, natural);
  *minimum = *natural;
}

static void
ashi_swift_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiSwiftLabel *self = ASHI_SWIFT_LABEL (widget);
  const int width = gtk_widget_get_width (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour;
  int used;

  wrap_into (self, width);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  pango_layout_get_pixel_size (self->layout, &used, NULL);
  gtk_snapshot_save (snapshot);
  if (pango_layout_get_width (self->layout) < 0 && self->at_end != is_rtl)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - used), 0));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
ashi_swift_label_finalize (GObject *object)
{
  g_clear_object (&ASHI_SWIFT_LABEL (object)->layout);
  G_OBJECT_CLASS (ashi_swift_label_parent_class)->finalize (object);
}

static void
ashi_swift_label_class_init (AshiSwiftLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ashi_swift_label_finalize;
  widget_class->get_request_mode = ashi_swift_label_get_request_mode;
  widget_class->measure = ashi_swift_label_measure;
  widget_class->snapshot = ashi_swift_label_snapshot;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ashi_swift_label_init (AshiSwiftLabel *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

/**
 * ashi_swift_label_new:
 * @css_class: (nullable): how the words look
 * @at_end: whether they stand at the end of their room, as figures do, not at its start
 */
GtkWidget *
ashi_swift_label_new (const char *css_class, gboolean at_end)
{
  AshiSwiftLabel *self = g_object_new (ASHI_TYPE_SWIFT_LABEL, NULL);

  self->at_end = at_end;
  if (at_end)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return GTK_WIDGET (self);
}

const char *
ashi_swift_label_get_text (AshiSwiftLabel *self)
{
  g_return_val_if_fail (ASHI_IS_SWIFT_LABEL (self), NULL);
  return pango_layout_get_text (self->layout);
}

/* New words that take the room of the old ones, or less of its width, push nothing about: a window whose parts are
 * placed anew with each frame cannot follow a hand. */
static gboolean
fits (AshiSwiftLabel *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height;

  if (width == 0)
    return FALSE;
  wrap_into (self, width);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height == gtk_widget_get_height (GTK_WIDGET (self));
}

/**
 * ashi_swift_label_set_text:
 *
 * Nothing is laid out anew where the words stay.
 */
void
ashi_swift_label_set_text (AshiSwiftLabel *self, const char *text)
{
  g_return_if_fail (ASHI_IS_SWIFT_LABEL (self) && text != NULL);

  if (g_str_equal (pango_layout_get_text (self->layout), text))
    return;
  pango_layout_set_text (self->layout, text, -1);
  self->serial = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (fits (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}
