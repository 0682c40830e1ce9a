// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-label-store.h"

#include "ashi-hash.h"
#include "ashi-texture.h"

#include <math.h>

#define RIM        2    /* logical px of paper around the letters */
#define TEXT_SCALE 0.85 /* of the widget's font */
#define NAME_SCALE 0.8  /* likewise */

struct AshiLabelStore
{
  GHashTable *words[ASHI_LABEL_N_STYLES]; /* for each style: text → AshiLabelText */
  GdkRGBA ink, paper;
  int device_scale;
  guint font_serial; /* of the Pango context they were laid out in */
};

static void
haloed_words_free (AshiLabelText *self)
{
  g_object_unref (self->texture);
  g_free (self);
}

AshiLabelStore *
ashi_label_store_new (void)
{
  AshiLabelStore *self = g_new0 (AshiLabelStore, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) haloed_words_free);
  return self;
}

void
ashi_label_store_free (AshiLabelStore *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_hash_table_unref (self->words[i]);
  g_free (self);
}

static PangoLayout *
create_layout (GtkWidget *widget, const char *text, AshiLabelStyle style)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (style == ASHI_LABEL_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (style == ASHI_LABEL_BOLD ? TEXT_SCALE : NAME_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_alignment (layout, style == ASHI_LABEL_ENDING ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  return layout;
}

static AshiLabelText *
draw_words (AshiLabelStore *self, GtkWidget *widget, const char *text, AshiLabelStyle style)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, text, style);
  AshiLabelText *words = g_new0 (AshiLabelText, 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  pango_layout_get_pixel_size (layout, &words->width, &words->height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (words->width + 2 * RIM) * self->device_scale,
                                        (words->height + 2 * RIM) * self->device_scale);
  cr = cairo_create (surface);
  cairo_scale (cr, self->device_scale, self->device_scale);
  cairo_move_to (cr, RIM, RIM);
  pango_cairo_layout_path (cr, layout);
  gdk_cairo_set_source_rgba (cr, &self->paper);
  cairo_set_line_width (cr, 2 * RIM);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &self->ink);
  cairo_move_to (cr, RIM, RIM);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  words->texture = ashi_texture_new (surface);
  return words;
}

static void
forget_other_look (AshiLabelStore *self, GtkWidget *widget, const GdkRGBA *ink, const GdkRGBA *paper)
{
  const int device_scale = gtk_widget_get_scale_factor (widget);
  const guint font_serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));

  if (self->device_scale == device_scale && self->font_serial == font_serial && gdk_rgba_equal (&self->ink, ink)
      && gdk_rgba_equal (&self->paper, paper))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_hash_table_remove_all (self->words[i]);
  self->device_scale = device_scale;
  self->font_serial = font_serial;
  self->ink = *ink;
  self->paper = *paper;
}

/**
 * ashi_label_store_get:
 * @widget: in whose font
 * @text: one line, or several
 * @ink: the colour of the letters
 * @paper: the colour around them
 *
 * Returns: (transfer none): the words; they stay until font, colours or the screen's scale are others
 */
const AshiLabelText *
ashi_label_store_get (AshiLabelStore *self,
                      GtkWidget *widget,
                      const char *text,
                      AshiLabelStyle style,
                      const GdkRGBA *ink,
                      const GdkRGBA *paper)
{
  AshiLabelText *words;

  forget_other_look (self, widget, ink, paper);
  words = g_hash_table_lookup (self->words[style], text);
  if (words == NULL)
    {
      words = draw_words (self, widget, text, style);
      g_hash_table_insert (self->words[style], g_strdup (text), words);
    }
  return words;
}

/**
 * ashi_label_text_draw:
 * @x: where the words begin, without their rim, in logical px
 * @y: likewise
 */
void
ashi_label_text_draw (const AshiLabelText *self, GtkSnapshot *snapshot, double x, double y)
{
  ashi_texture_draw (self->texture, snapshot,
                     &GRAPHENE_RECT_INIT ((float) round (x) - RIM, (float) round (y) - RIM,
                                          (float) self->width + 2 * RIM, (float) self->height + 2 * RIM));
}
