// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-label-layout.h"

#include <math.h>

#define GAP       5 /* logical px from the edge of a point to its code */
#define DOT       3 /* logical px, the radius of a point that the plate draws smaller */
#define PADDING_X 8 /* logical px inside a tag */
#define PADDING_Y 3
#define EDGE      12  /* logical px kept free along the widget's edge */
#define BAR_MAX   110 /* logical px, the longest scale bar */
#define LINE_ROOM 3   /* logical px kept free around the line to a name */
#define NAME_GAP  3   /* logical px at least at either end of a name */

/* Panels that float over the plate take their room first; what cannot be clicked there is said in passing. */
static void
take_overlays (AshiLabelLayout *self)
{
  GtkWidget *over = gtk_widget_get_next_sibling (self->widget);
  graphene_rect_t area;

  for (; over != NULL; over = gtk_widget_get_next_sibling (over))
    if (gtk_widget_get_mapped (over) && gtk_widget_get_can_target (over) && gtk_widget_get_opacity (over) > 0
        && gtk_widget_compute_bounds (over, self->widget, &area))
      g_array_append_val (self->taken, area);
}

/**
 * ashi_label_layout_begin:
 * @store: (unowned): the texts as they were laid out for earlier frames
 * @places: (unowned): is told where names stand now, and nothing else
 * @widget: (unowned): what is drawn, whose font and size count
 * @snapshot: (unowned): where to
 *
 * Begins a frame's words; end them with ashi_label_layout_end() before any of the four goes away. What lies over the
 * widget is kept free.
 */
void
ashi_label_layout_begin (
    AshiLabelLayout *self, AshiLabelStore *store, AshiNamePlaces *places, GtkWidget *widget, GtkSnapshot *snapshot)
{
  ashi_name_places_clear (places);
  self->places = places;
  self->named = NULL;
  self->store = store;
  self->widget = widget;
  self->snapshot = snapshot;
  self->margin = 0;
  self->taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  take_overlays (self);
}

/**
 * ashi_label_layout_end:
 *
 * Forgets where words stand. What was drawn remains in the snapshot.
 */
void
ashi_label_layout_end (AshiLabelLayout *self)
{
  g_clear_pointer (&self->taken, g_array_unref);
}

/**
 * ashi_label_layout_get_colours:
 * @text: (out): of words
 * @paper: (out): of what they stand on
 */
void
ashi_label_layout_get_colours (AshiLabelLayout *self, GdkRGBA *text, GdkRGBA *paper)
{
  GtkStyleContext *style = gtk_widget_get_style_context (self->widget);

  gtk_style_context_get_color (style, text);
  if (!gtk_style_context_lookup_color (style, "card_bg_color", paper))
    *paper = (GdkRGBA) { 1, 1, 1, 1 };
  /* The dark theme's cards are a breath of white; words need something to stand on. */
  if (paper->alpha < 0.5f)
    *paper = (GdkRGBA) { 0.18f, 0.17f, 0.18f, 1 };
}

/**
 * ashi_label_layout_get_text:
 * @text: one line, or several
 *
 * Returns: (transfer none): the words in the widget's font and colours
 */
const AshiLabelText *
ashi_label_layout_get_text (AshiLabelLayout *self, const char *text, AshiLabelStyle style)
{
  GdkRGBA ink, paper;

  ashi_label_layout_get_colours (self, &ink, &paper);
  return ashi_label_store_get (self->store, self->widget, text, style, &ink, &paper);
}

static const AshiLabelText *
get_words (AshiLabelLayout *self, const char *text)
{
  return ashi_label_layout_get_text (self, text, ASHI_LABEL_BOLD);
}

static gboolean
is_free (AshiLabelLayout *self, const graphene_rect_t *area)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (graphene_rect_intersection (area, &g_array_index (self->taken, graphene_rect_t, i), NULL))
      return FALSE;
  return TRUE;
}

static gboolean
take (AshiLabelLayout *self, const graphene_rect_t *area, gboolean always)
{
  if (!always && !is_free (self, area))
    return FALSE;
  g_array_append_val (self->taken, *area);
  return TRUE;
}

/**
 * ashi_label_layout_take:
 *
 * Returns: whether nothing stands there yet; nothing that gives way will from now on
 */
gboolean
ashi_label_layout_take (AshiLabelLayout *self, const graphene_rect_t *area)
{
  return take (self, area, FALSE);
}

static void
note_place (AshiLabelLayout *self, const graphene_rect_t *area)
{
  if (self->named != NULL)
    ashi_name_places_add (self->places, area, self->named);
}

/**
 * ashi_label_layout_draw_text:
 * @x: where the words begin
 * @y: likewise
 *
 * Draws them there and takes their room, whatever stands there.
 */
void
ashi_label_layout_draw_text (AshiLabelLayout *self, const AshiLabelText *words, double x, double y)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) words->width, (float) words->height);

  take (self, &area, TRUE);
  note_place (self, &area);
  ashi_label_text_draw (words, self->snapshot, x, y);
}

static void
draw_layout (AshiLabelLayout *self, PangoLayout *layout, double x, double y, const GdkRGBA *colour)
{
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (self->snapshot, layout, colour);
  gtk_snapshot_restore (self->snapshot);
}

static void
draw_disc (AshiLabelLayout *self, double x, double y, float radius, const GdkRGBA *colour)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x - radius, (float) y - radius, 2 * radius, 2 * radius);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &area, radius);
  gtk_snapshot_push_rounded_clip (self->snapshot, &rounded);
  gtk_snapshot_append_color (self->snapshot, colour, &area);
  gtk_snapshot_pop (self->snapshot);
}

/**
 * ashi_label_layout_reserve:
 * @x: a point's place
 * @y: a point's place
 * @radius: how large it is drawn
 *
 * Keeps the room of a point free: no code will cover it.
 */
void
ashi_label_layout_reserve (AshiLabelLayout *self, double x, double y, double radius)
{
  const float side = (float) (2 * radius);

  take (self, &GRAPHENE_RECT_INIT ((float) (x - radius), (float) (y - radius), side, side), TRUE);
}

/**
 * ashi_label_layout_draw_dot:
 * @x: the point's place
 * @y: the point's place
 *
 * Marks a point that the plate, seen from afar, draws too small to be seen.
 */
void
ashi_label_layout_draw_dot (AshiLabelLayout *self, double x, double y)
{
  GdkRGBA text, paper;

  ashi_label_layout_get_colours (self, &text, &paper);
  draw_disc (self, x, y, DOT + 1, &paper);
  draw_disc (self, x, y, DOT, &text);
  ashi_label_layout_reserve (self, x, y, DOT);
}

/* Beside a point on the side asked for or the other, or over or under it; the edge of the widget is no place. */
static gboolean
draw_code_about (AshiLabelLayout *self, const AshiLabelText *words, double x, double y, double gap, gboolean to_right)
{
  const double right = x + gap, left = x - gap - words->width, level = y - words->height / 2.0;
  const double middle = x - words->width / 2.0;
  const struct
  {
    double x, y;
  } tries[] = { { to_right ? right : left, level },
                { to_right ? left : right, level },
                { middle, y - gap - words->height },
                { middle, y + gap } };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      const graphene_rect_t area =
          GRAPHENE_RECT_INIT ((float) tries[i].x, (float) tries[i].y, (float) words->width, (float) words->height);

      if (tries[i].x < 0 || !take (self, &area, FALSE))
        continue;
      note_place (self, &area);
      ashi_label_text_draw (words, self->snapshot, tries[i].x, tries[i].y);
      return TRUE;
    }
  return FALSE;
}

/**
 * ashi_label_layout_draw_code:
 * @x: the point's place
 * @y: the point's place
 * @radius: how large the point is drawn
 * @to_right: the side on which the code stands, if there is room
 *
 * Returns: whether there was room for it anywhere about the point
 */
gboolean
ashi_label_layout_draw_code (
    AshiLabelLayout *self, const char *text, double x, double y, double radius, gboolean to_right)
{
  return draw_code_about (self, get_words (self, text), x, y, radius + GAP, to_right);
}

/**
 * ashi_label_layout_get_line_height:
 *
 * Returns: of words, in logical px
 */
int
ashi_label_layout_get_line_height (AshiLabelLayout *self)
{
  return get_words (self, "0")->height;
}

/**
 * ashi_label_layout_draw_number:
 *
 * Draws it at the snapshot's origin, whatever stands there.
 */
void
ashi_label_layout_draw_number (AshiLabelLayout *self, const char *text)
{
  ashi_label_text_draw (get_words (self, text), self->snapshot, 0, 0);
}

/**
 * ashi_label_layout_set_margin:
 * @margin: how much room along the upper and the left edge is kept for something else
 */
void
ashi_label_layout_set_margin (AshiLabelLayout *self, int margin)
{
  const float width = (float) gtk_widget_get_width (self->widget),
              height = (float) gtk_widget_get_height (self->widget);

  self->margin = margin;
  take (self, &GRAPHENE_RECT_INIT (0, 0, width, (float) margin), TRUE);
  take (self, &GRAPHENE_RECT_INIT (0, 0, (float) margin, height), TRUE);
}

/**
 * ashi_label_layout_measure_name:
 *
 * Returns: how long ashi_label_layout_draw_name() draws it, in logical px
 */
int
ashi_label_layout_measure_name (AshiLabelLayout *self, const char *text)
{
  return get_words (self, text)->width;
}

/**
 * ashi_label_layout_draw_name:
 * @x: the middle of what is named
 * @y: likewise
 *
 * Returns: whether there was room for the whole of it
 */
gboolean
ashi_label_layout_draw_name (AshiLabelLayout *self, const char *text, double x, double y)
{
  const AshiLabelText *words = get_words (self, text);
  const graphene_rect_t widget = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (self->widget),
                                                     (float) gtk_widget_get_height (self->widget));
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT ((float) x - (float) words->width / 2, (float) y - (float) words->height / 2,
                          (float) words->width, (float) words->height);
  graphene_rect_t room;

  graphene_rect_inset_r (&area, -NAME_GAP, 0, &room);
  if (!graphene_rect_contains_rect (&widget, &room) || !take (self, &room, FALSE))
    return FALSE;
  note_place (self, &area);
  ashi_label_text_draw (words, self->snapshot, area.origin.x, area.origin.y);
  return TRUE;
}

static void
draw_pill (AshiLabelLayout *self, PangoLayout *layout, const graphene_rect_t *area)
{
  GskRoundedRect rounded;
  GdkRGBA text, paper;

  ashi_label_layout_get_colours (self, &text, &paper);
  gsk_rounded_rect_init_from_rect (&rounded, area, 6);
  gtk_snapshot_append_outset_shadow (self->snapshot, &rounded, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 1, 0, 4);
  gtk_snapshot_push_rounded_clip (self->snapshot, &rounded);
  gtk_snapshot_append_color (self->snapshot, &paper, area);
  gtk_snapshot_pop (self->snapshot);
  draw_layout (self, layout, area->origin.x + PADDING_X, area->origin.y + PADDING_Y, &text);
}

static graphene_rect_t
pill_at (AshiLabelLayout *self, PangoLayout *layout, double x, double y)
{
  const double limit_x = gtk_widget_get_width (self->widget), limit_y = gtk_widget_get_height (self->widget);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  width += 2 * PADDING_X;
  height += 2 * PADDING_Y;
  x = CLAMP (x, self->margin + EDGE, MAX (self->margin + EDGE, limit_x - EDGE - width));
  y = CLAMP (y, self->margin + EDGE, MAX (self->margin + EDGE, limit_y - EDGE - height));
  return GRAPHENE_RECT_INIT ((float) round (x), (float) round (y), (float) width, (float) height);
}

/**
 * ashi_label_layout_draw_tag:
 * @x: the pointer's place
 * @y: the pointer's place
 */
void
ashi_label_layout_draw_tag (AshiLabelLayout *self, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  const graphene_rect_t area = pill_at (self, layout, x + 14, y + 16);

  take (self, &area, TRUE);
  draw_pill (self, layout, &area);
}

static graphene_rect_t
beside (AshiLabelLayout *self, PangoLayout *layout, double x, double y, gboolean to_right, double reach)
{
  const graphene_rect_t area = pill_at (self, layout, 0, y);

  reach *= gtk_widget_get_width (self->widget);
  return pill_at (self, layout, to_right ? x + reach : x - reach - area.size.width, y - area.size.height / 2);
}

/* Where the line from what is named reaches its name. */
static graphene_point_t
find_line_end (const graphene_rect_t *area, gboolean to_right)
{
  return GRAPHENE_POINT_INIT (to_right ? area->origin.x : area->origin.x + area->size.width,
                              roundf (area->origin.y + area->size.height / 2) + 0.5f);
}

/* Whether the line, but for where it begins, would run into something; codes may stand on it. */
static gboolean
is_line_free (AshiLabelLayout *self, double x, double y, graphene_point_t end)
{
  const double length = hypot ((double) end.x - x, (double) end.y - y);

  for (double at = 4 * LINE_ROOM; at < length; at += LINE_ROOM)
    {
      const float spot_x = (float) (x + ((double) end.x - x) * at / length);
      const float spot_y = (float) (y + ((double) end.y - y) * at / length);

      if (!is_free (self, &GRAPHENE_RECT_INIT (spot_x - LINE_ROOM, spot_y - LINE_ROOM, 2 * LINE_ROOM, 2 * LINE_ROOM)))
        return FALSE;
    }
  return TRUE;
}

/* Well beside the body on its own side, higher or lower where the line would run through a point; nearer where a panel
 * covers that; or else on the other side. */
static graphene_rect_t
find_place (AshiLabelLayout *self, PangoLayout *layout, double x, double y, gboolean *to_right)
{
  static const double reaches[] = { 0.16, 0.1, 0.05 };
  static const double drops[] = { 0, 0.03, -0.03, 0.06, -0.06, 0.12, 0.24 }; /* shares of the widget's height */
  const double height = gtk_widget_get_height (self->widget);
  graphene_rect_t best;
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (drops); j++)
      {
        const graphene_rect_t area = beside (self, layout, x, y + drops[j] * height, *to_right, reaches[i]);

        if (!is_free (self, &area))
          continue;
        if (is_line_free (self, x, y, find_line_end (&area, *to_right)))
          return area;
        best = any ? best : area;
        any = TRUE;
      }
  if (any)
    return best;
  *to_right = !*to_right;
  return beside (self, layout, x, y, *to_right, reaches[0]);
}

/* From what is named straight to its name, on paper, so that it is seen on any tissue. */
static void
draw_line (AshiLabelLayout *self, double x, double y, double end_x, double end_y)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (self->widget),
                                                     (float) gtk_widget_get_height (self->widget));
  cairo_t *cr = gtk_snapshot_append_cairo (self->snapshot, &bounds);
  GdkRGBA ink, paper;

  ashi_label_layout_get_colours (self, &ink, &paper);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, end_x, end_y);
  gdk_cairo_set_source_rgba (cr, &paper);
  cairo_set_line_width (cr, 3);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * ashi_label_layout_draw_leader:
 * @x: what is named
 * @y: what is named
 * @to_right: the side on which the name stands, if nothing covers it there
 */
void
ashi_label_layout_draw_leader (AshiLabelLayout *self, const char *text, double x, double y, gboolean to_right)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  const graphene_rect_t area = find_place (self, layout, x, y, &to_right);
  const graphene_point_t end = find_line_end (&area, to_right);
  const double end_x = (double) end.x, end_y = (double) end.y;

  take (self, &area, TRUE);
  note_place (self, &area);
  if (to_right ? end_x > x + 2 : end_x < x - 2)
    draw_line (self, x, end_y == round (y) + 0.5 ? end_y : y, end_x, end_y);
  draw_pill (self, layout, &area);
}

/**
 * ashi_label_layout_round_length:
 *
 * Returns: the longest length up to @longest that is 1, 2 or 5 times a power of ten, as people count
 */
double
ashi_label_layout_round_length (double longest)
{
  const double power = pow (10, floor (log10 (longest)));

  if (longest >= 5 * power)
    return 5 * power;
  return longest >= 2 * power ? 2 * power : power;
}

/* Where a narrow canvas has a bar along its whole foot, the scale stands above that. */
static void
lift (AshiLabelLayout *self, graphene_rect_t *area)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const graphene_rect_t *taken = &g_array_index (self->taken, graphene_rect_t, i);

      if (graphene_rect_intersection (area, taken, NULL))
        area->origin.y = taken->origin.y - area->size.height - GAP;
    }
}

/**
 * ashi_label_layout_draw_scale_bar:
 * @px_per_mm: logical px per mm of the body
 */
void
ashi_label_layout_draw_scale_bar (AshiLabelLayout *self, double px_per_mm)
{
  const double mm = ashi_label_layout_round_length (BAR_MAX / px_per_mm);
  const float width = (float) round (mm * px_per_mm), x = (float) (self->margin + EDGE + 4);
  g_autofree char *text = g_strdup_printf ("%g mm", mm);
  const AshiLabelText *words = get_words (self, text);
  graphene_rect_t area = { { x, (float) gtk_widget_get_height (self->widget) - EDGE - 13 - words->height },
                           { MAX (width, words->width), words->height + 11 } };
  GdkRGBA colour, paper;
  float y;

  lift (self, &area);
  y = area.origin.y + words->height + 5;
  ashi_label_layout_get_colours (self, &colour, &paper);
  take (self, &area, TRUE);
  gtk_snapshot_append_color (self->snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, width, 2));
  gtk_snapshot_append_color (self->snapshot, &colour, &GRAPHENE_RECT_INIT (x, y - 4, 2, 10));
  gtk_snapshot_append_color (self->snapshot, &colour, &GRAPHENE_RECT_INIT (x + width - 2, y - 4, 2, 10));
  /* Large words are wider than the bar, and start where it starts. */
  ashi_label_text_draw (words, self->snapshot, x + MAX (0, (width - words->width) / 2), y - 5 - words->height);
}
