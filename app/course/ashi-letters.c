// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-letters.h"

/* Of a letter, in user units (mm) of the picture. */
typedef struct
{
  gboolean is_seen; /* else it has none */
  double x, y;
} Place;

#define DISC 13.0 /* radius, in logical px */

struct _AshiLetters
{
  GObject parent_instance;

  AshiQuestion *question;
  Place *places;       /* one for each option */
  gboolean are_placed; /* where each is seen has been looked up */
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiLetters,
                               ashi_letters,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
ashi_letters_finalize (GObject *object)
{
  AshiLetters *self = ASHI_LETTERS (object);

  g_clear_pointer (&self->question, ashi_question_unref);
  g_free (self->places);
  G_OBJECT_CLASS (ashi_letters_parent_class)->finalize (object);
}

static void
ashi_letters_class_init (AshiLettersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_letters_finalize;
}

static void
ashi_letters_init (AshiLetters *self)
{
}

/**
 * ashi_letters_new:
 * @question: has letters in its picture
 * @canvas: shows it
 */
AshiLetters *
ashi_letters_new (AshiQuestion *question, AshiCanvas *canvas)
{
  AshiLetters *self = g_object_new (ASHI_TYPE_LETTERS, NULL);

  g_return_val_if_fail (question != NULL && ASHI_IS_CANVAS (canvas), self);

  self->question = ashi_question_ref (question);
  self->places = g_new0 (Place, question->options->len);
  g_signal_connect_object (canvas, "notify::settled", G_CALLBACK (ashi_overlay_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/* Once, when what is seen where is known: what nothing can be seen of has no letter, and can be chosen all the same. */
static void
place_letters (AshiLetters *self, AshiCanvas *canvas)
{
  self->are_placed = TRUE;
  for (guint i = 0; i < self->question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (self->question->options, i);
      Place *place = &self->places[i];

      *place = (Place) { option->has_place, option->x, option->y };
      if (!option->has_place)
        place->is_seen = ashi_canvas_find_seen (canvas, option->id, &place->x, &place->y);
    }
}

/* A dark letter on a white disc can be read over any tissue. */
static void
draw_letter (AshiLabelLayout *labels, cairo_t *cr, const char *letter, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (labels->widget, letter);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, MAX (DISC, 0.6 * height), 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiLetters *self = ASHI_LETTERS (overlay);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  cairo_t *cr;

  if (!ashi_canvas_get_settled (canvas) && !self->are_placed)
    return;
  if (!self->are_placed)
    place_letters (self, canvas);
  cr = gtk_snapshot_append_cairo (labels->snapshot, &bounds);
  for (guint i = 0; i < self->question->options->len; i++)
    {
      double x, y;

      if (!self->places[i].is_seen)
        continue;
      ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), self->places[i].x, self->places[i].y, &x, &y);
      draw_letter (labels, cr, ((const AshiOption *) g_ptr_array_index (self->question->options, i))->text, x, y);
    }
  cairo_destroy (cr);
}

static AshiOverlayPlace
get_place (AshiOverlay *overlay)
{
  return ASHI_OVERLAY_IN_FRONT;
}

static void
overlay_init (AshiOverlayInterface *iface)
{
  iface->get_place = get_place;
  iface->snapshot = snapshot;
}
