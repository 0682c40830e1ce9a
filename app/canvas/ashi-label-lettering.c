// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-label-lettering.h"

#include "ashi-name-column.h"

#include <math.h>

/* What is written around a section: names in two columns with leaders, and which way the body lies. */

/* In logical px. */
#define EDGE       6.0 /* kept free along the widget's edge */
#define GAP        7.0 /* from a column's edge to its words */
#define TOUCH      4.0 /* from there to where leaders begin */
#define BEND       6.0 /* and, the other way, to where they turn */
#define LINE       1.0
#define HALO       2.6
#define SPOT       2.0
#define STEP       4.0 /* by which a mark gives way, */
#define MOST_STEPS 60  /* and how often */
#define BAR_TICK   6.0
#define BAR_GAP    5.0
#define MARK_FOOT  0.8 /* of its height a word stands over its foot */
#define MOST_SHARE 0.4 /* of the widget's width that a name may take */
#define LINE_ALPHA 0.75f
#define HALO_ALPHA 0.5f

typedef struct
{
  const AshiLabelLettering *what;
  AshiLabelLayout *labels;
  double width, height;
  GArray *leaders; /* graphene_rect_t: where they run, which marks keep clear of */
} Writing;

/* Names */

static AshiLabelStyle
get_style (const AshiNameColumn *column)
{
  return column->on_right ? ASHI_LABEL_STARTING : ASHI_LABEL_ENDING;
}

/* The blank that parts the name into the two lines that are most alike; NULL: there is none. */
static char *
find_break (char *name)
{
  const gsize length = strlen (name);
  char *best = NULL;
  gsize least = length;

  for (char *blank = strchr (name, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    {
      const gsize before = (gsize) (blank - name), after = length - before - 1;
      const gsize difference = before > after ? before - after : after - before;

      if (difference < least)
        best = blank;
      least = MIN (least, difference);
    }
  return best;
}

static const AshiLabelText *
set_name (const Writing *self, const AshiNameColumn *column, const AshiNameLine *line, double room)
{
  g_autofree char *name = self->what->name (line->structure, self->what->user_data);
  const AshiLabelText *words = ashi_label_layout_get_text (self->labels, name, get_style (column));
  char *blank = words->width > room ? find_break (name) : NULL;

  if (blank == NULL)
    return words;
  *blank = '\n';
  return ashi_label_layout_get_text (self->labels, name, get_style (column));
}

static double
get_room (const Writing *self, const AshiNameColumn *column)
{
  return (column->on_right ? self->width - column->x : column->x - self->labels->margin) - GAP - EDGE;
}

static double
measure_names (const Writing *self, AshiNameColumn *column)
{
  const double room = get_room (self, column);
  double widest = 0;

  for (guint i = column->lines->len; i-- > 0;)
    {
      AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      const AshiLabelText *words = set_name (self, column, line, room);

      line->width = words->width;
      line->height = words->height;
      if (line->width > MOST_SHARE * self->width)
        g_array_remove_index (column->lines, i);
      else
        widest = MAX (widest, (double) words->width);
    }
  return widest;
}

/* Whole names, over the edge of what is seen where there is no room beside it. */
static void
keep_inside (const Writing *self, AshiNameColumn *column, double widest)
{
  const double beside = widest + GAP + EDGE;

  column->x = column->on_right ? MIN (column->x, self->width - beside) : MAX (column->x, self->labels->margin + beside);
}

/* What lies under the words themselves cannot be pointed to; whoever moves the picture sees it, and its name. */
static void
leave_out_covered (AshiNameColumn *column)
{
  for (guint i = column->lines->len; i-- > 0;)
    {
      const double x = g_array_index (column->lines, AshiNameLine, i).x;

      if (column->on_right ? x > column->x : x < column->x)
        g_array_remove_index (column->lines, i);
    }
}

/* Between the panels and rulers that lie over the upper and the lower end of the column. */
static void
find_range (const Writing *self, const AshiNameColumn *column, double widest, double *top, double *bottom)
{
  const double start = column->on_right ? column->x : column->x - GAP - widest;
  const double end = column->on_right ? column->x + GAP + widest : column->x;

  *top = self->labels->margin + EDGE;
  *bottom = self->height - EDGE;
  for (guint i = 0; i < self->labels->taken->len; i++)
    {
      const graphene_rect_t *area = &g_array_index (self->labels->taken, graphene_rect_t, i);
      const double left = (double) area->origin.x, right = left + (double) area->size.width;
      const double upper = (double) area->origin.y, lower = upper + (double) area->size.height;

      if (right <= start || left >= end || right - left >= self->width)
        continue;
      if (upper + lower < self->height)
        *top = MAX (*top, lower);
      else
        *bottom = MIN (*bottom, upper);
    }
}

static void
draw_stroke (const Writing *self, double x, double y, double end_x, double end_y, double width, const GdkRGBA *colour)
{
  GtkSnapshot *snapshot = self->labels->snapshot;
  const float length = (float) hypot (end_x - x, end_y - y), thickness = (float) width;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) (atan2 (end_y - y, end_x - x) * 180 / G_PI));
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (0, -thickness / 2, length, thickness));
  gtk_snapshot_restore (snapshot);
}

static void
draw_leaders (const Writing *self, const AshiNameColumn *column, double width, const GdkRGBA *colour)
{
  const double outward = column->on_right ? 1 : -1;

  for (guint i = 0; i < column->lines->len; i++)
    {
      const AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      const double bend = column->x - BEND * outward, middle = round (line->middle) + 0.5;

      draw_stroke (self, column->x + TOUCH * outward, middle, bend, middle, width, colour);
      draw_stroke (self, bend, middle, line->x, line->y, width, colour);
    }
}

static void
draw_spots (const Writing *self, const AshiNameColumn *column, const GdkRGBA *colour)
{
  const float radius = (float) SPOT;

  for (guint i = 0; i < column->lines->len; i++)
    {
      const AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      const graphene_rect_t area =
          GRAPHENE_RECT_INIT ((float) line->x - radius, (float) line->y - radius, 2 * radius, 2 * radius);
      GskRoundedRect rounded;

      gsk_rounded_rect_init_from_rect (&rounded, &area, radius);
      gtk_snapshot_push_rounded_clip (self->labels->snapshot, &rounded);
      gtk_snapshot_append_color (self->labels->snapshot, colour, &area);
      gtk_snapshot_pop (self->labels->snapshot);
    }
}

static void
write_names (const Writing *self, const AshiNameColumn *column, double room)
{
  for (guint i = 0; i < column->lines->len; i++)
    {
      const AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      const AshiLabelText *words = set_name (self, column, line, room);
      const double x = column->on_right ? column->x + GAP : column->x - GAP - line->width;

      self->labels->named = line->structure;
      ashi_label_layout_draw_text (self->labels, words, x, line->middle - line->height / 2);
    }
  self->labels->named = NULL;
}

static void
note_way (const Writing *self, double x, double y, double end_x, double end_y)
{
  const double length = hypot (end_x - x, end_y - y);

  for (double at = 0; at < length; at += STEP)
    {
      const graphene_rect_t area =
          GRAPHENE_RECT_INIT ((float) (x + (end_x - x) * at / length - STEP / 2),
                              (float) (y + (end_y - y) * at / length - STEP / 2), (float) STEP, (float) STEP);

      g_array_append_val (self->leaders, area);
    }
}

static void
note_leaders (const Writing *self, const AshiNameColumn *column)
{
  const double outward = column->on_right ? 1 : -1;

  for (guint i = 0; i < column->lines->len; i++)
    {
      const AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      const double bend = column->x - BEND * outward;

      note_way (self, column->x + TOUCH * outward, line->middle, bend, line->middle);
      note_way (self, bend, line->middle, line->x, line->y);
    }
}

static void
draw_column (const Writing *self, const AshiNameColumn *column, double room)
{
  GdkRGBA ink, paper;

  ashi_label_layout_get_colours (self->labels, &ink, &paper);
  ink.alpha = LINE_ALPHA;
  paper.alpha = HALO_ALPHA;
  draw_leaders (self, column, HALO, &paper);
  draw_leaders (self, column, LINE, &ink);
  draw_spots (self, column, &ink);
  write_names (self, column, room);
}

static void
draw_names (const Writing *self, gboolean on_right)
{
  g_auto (AshiNameColumn) column = { 0 };
  double room, widest, top, bottom;

  ashi_name_column_fill (&column, self->what->lettering, ashi_viewport_get_visible_box (self->what->viewport),
                         ashi_viewport_get_scale (self->what->viewport), on_right);
  room = get_room (self, &column);
  widest = measure_names (self, &column);
  keep_inside (self, &column, widest);
  leave_out_covered (&column);
  find_range (self, &column, widest, &top, &bottom);
  ashi_name_column_spread (&column, column.x + (on_right ? -BEND : BEND), top, bottom);
  note_leaders (self, &column);
  draw_column (self, &column, room);
}

/* Marks */

static gboolean
is_on_leader (const Writing *self, const graphene_rect_t *area)
{
  for (guint i = 0; i < self->leaders->len; i++)
    if (graphene_rect_intersection (area, &g_array_index (self->leaders, graphene_rect_t, i), NULL))
      return TRUE;
  return FALSE;
}

static gboolean
take (const Writing *self, const graphene_rect_t *area, gboolean over_leaders)
{
  return (over_leaders || !is_on_leader (self, area)) && ashi_label_layout_take (self->labels, area);
}

/* Whether there is room within the widget on this mark's side of the picture's middle: nobody may take front for back.
 */
static gboolean
is_place (const Writing *self, const graphene_rect_t *area, double middle, gboolean is_upper)
{
  const double top = (double) area->origin.y, bottom = top + (double) area->size.height;

  return top >= self->labels->margin + EDGE && bottom <= self->height - EDGE
         && (is_upper ? bottom < middle : top > middle);
}

/* Out of the way of what stands there: away from the picture, or else towards it. */
static gboolean
find_free (const Writing *self, graphene_rect_t *area, double middle, gboolean is_upper, gboolean over_leaders)
{
  const float away = is_upper ? -(float) STEP : (float) STEP, start = area->origin.y;

  for (int i = 0; i < 2 * MOST_STEPS; i++)
    {
      area->origin.y = start + away * (float) (i < MOST_STEPS ? i : MOST_STEPS - i);
      if (is_place (self, area, middle, is_upper) && take (self, area, over_leaders))
        return TRUE;
    }
  area->origin.y = start;
  return FALSE;
}

/* Where names stand all along its side, a mark steps between them and the body, and never past the body's middle. */
static gboolean
step_inward (const Writing *self, graphene_rect_t *area, double from_middle, double middle, gboolean is_upper)
{
  const float inward = from_middle < 0 ? 2 * (float) STEP : -2 * (float) STEP, start = area->origin.x;
  double end, unused;

  ashi_viewport_to_view (self->what->viewport, self->what->lettering->middle, 0, &end, &unused);
  for (area->origin.x += inward;
       inward > 0 ? (double) (area->origin.x + area->size.width) < end : (double) area->origin.x > end;
       area->origin.x += inward)
    if (find_free (self, area, middle, is_upper, TRUE))
      return TRUE;
  area->origin.x = start;
  return FALSE;
}

/* The middle of the picture, in logical px, as far as it is in sight. */
static double
find_middle_line (const Writing *self)
{
  const AshiBox box = self->what->view_box;
  double x, y;

  ashi_viewport_to_view (self->what->viewport, box.x, box.y + box.height / 2, &x, &y);
  return CLAMP (y, self->height / 4, self->height * 3 / 4);
}

/* It stays in sight, whatever part of the picture is seen: nobody may take left for right. */
static void
draw_mark (const Writing *self, const AshiMarkSpot *mark)
{
  const AshiLabelText *words =
      ashi_label_layout_get_text (self->labels, ashi_mark_get_label (mark->mark), ASHI_LABEL_STARTING);
  const double from_middle = mark->x - self->what->lettering->middle, least = self->labels->margin + EDGE;
  const double middle = find_middle_line (self);
  const gboolean is_upper = mark->y < self->what->view_box.y + self->what->view_box.height / 2;
  graphene_rect_t area;
  double x, y;

  ashi_viewport_to_view (self->what->viewport, mark->x, mark->y, &x, &y);
  if (from_middle >= 0)
    x -= from_middle == 0 ? words->width / 2.0 : words->width;
  x = CLAMP (x, least, MAX (least, self->width - EDGE - words->width));
  y = CLAMP (y - MARK_FOOT * words->height, least, MAX (least, self->height - EDGE - words->height));
  graphene_rect_init (&area, (float) x, (float) y, (float) words->width, (float) words->height);
  if (!find_free (self, &area, middle, is_upper, FALSE) && !find_free (self, &area, middle, is_upper, TRUE)
      && from_middle != 0)
    step_inward (self, &area, from_middle, middle, is_upper);
  ashi_label_layout_draw_text (self->labels, words, (double) area.origin.x, (double) area.origin.y);
}

/* Where the picture has it, as long as nothing else is there: there is another one in the corner. */
static void
draw_bar (const Writing *self)
{
  const double length = self->what->lettering->bar * ashi_viewport_get_scale (self->what->viewport);
  g_autofree char *text = ashi_lettering_dup_bar_label (self->what->lettering);
  const AshiLabelText *words = ashi_label_layout_get_text (self->labels, text, ASHI_LABEL_STARTING);
  GdkRGBA ink, paper;
  double x, y;

  ashi_viewport_to_view (self->what->viewport, self->what->lettering->bar_x, self->what->lettering->bar_y, &x, &y);
  y = round (y) - 0.5;
  if (x < EDGE || y + words->height / 2.0 > self->height - EDGE
      || !take (self,
                &GRAPHENE_RECT_INIT ((float) x, (float) (y - words->height / 2.0),
                                     (float) (length + BAR_GAP + words->width), (float) words->height),
                FALSE))
    return;
  ashi_label_layout_get_colours (self->labels, &ink, &paper);
  draw_stroke (self, x, y, x + length, y, LINE, &ink);
  draw_stroke (self, x, y - BAR_TICK / 2, x, y + BAR_TICK / 2, LINE, &ink);
  draw_stroke (self, x + length, y - BAR_TICK / 2, x + length, y + BAR_TICK / 2, LINE, &ink);
  ashi_label_layout_draw_text (self->labels, words, x + length + BAR_GAP, y - words->height / 2.0);
}

static void
draw_marks (const Writing *self)
{
  const AshiLettering *lettering = self->what->lettering;

  for (guint i = 0; i < lettering->marks->len; i++)
    draw_mark (self, &g_array_index (lettering->marks, AshiMarkSpot, i));
  if (lettering->bar > 0)
    draw_bar (self);
}

/* Depths */

static void
draw_depth (const Writing *self, double depth, double step)
{
  g_autofree char *number = ashi_lettering_dup_depth_label (self->what->lettering, depth, step);
  const AshiLabelText *words = ashi_label_layout_get_text (self->labels, number, ASHI_LABEL_STARTING);
  double x, y;
  const gboolean begins = ashi_lettering_place_depth (self->what->lettering, depth, &x, &y);

  ashi_viewport_to_view (self->what->viewport, x, y, &x, &y);
  x -= begins ? 0 : words->width;
  y -= words->height / 2.0;
  if (take (self, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) words->width, (float) words->height), TRUE))
    ashi_label_layout_draw_text (self->labels, words, x, y);
}

/* As large as all words over a plate are: from far away every second number, or fewer. */
static void
draw_depths (const Writing *self)
{
  const AshiLettering *lettering = self->what->lettering;
  const AshiLabelText *words = ashi_label_layout_get_text (self->labels, "0", ASHI_LABEL_STARTING);
  const double step =
      ashi_lettering_find_depth_step (lettering, ashi_viewport_get_scale (self->what->viewport), words->height);

  for (double depth = step; depth <= ashi_lettering_get_needle_length (lettering) + ASHI_DEPTH_ROUNDING; depth += step)
    draw_depth (self, depth, step);
}

/**
 * ashi_label_lettering_draw:
 *
 * Writes the names of what is seen beside it, as large as all words over a plate are however far one has zoomed,
 * which way the body lies, and how deep the needle is.
 */
void
ashi_label_lettering_draw (const AshiLabelLettering *self, AshiLabelLayout *labels)
{
  g_autoptr (GArray) leaders = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  const Writing writing = { self, labels, gtk_widget_get_width (labels->widget), gtk_widget_get_height (labels->widget),
                            leaders };

  g_return_if_fail (self->lettering != NULL && self->name != NULL);

  gtk_snapshot_push_opacity (labels->snapshot, self->names);
  if (self->names > 0 && self->lettering->spots->len > 0)
    {
      draw_names (&writing, FALSE);
      draw_names (&writing, TRUE);
    }
  gtk_snapshot_pop (labels->snapshot);
  gtk_snapshot_push_opacity (labels->snapshot, self->marks);
  if (self->marks > 0)
    draw_marks (&writing);
  gtk_snapshot_pop (labels->snapshot);
  gtk_snapshot_push_opacity (labels->snapshot, self->needle);
  if (self->needle > 0 && ashi_lettering_get_needle_length (self->lettering) > 0)
    draw_depths (&writing);
  gtk_snapshot_pop (labels->snapshot);
}
