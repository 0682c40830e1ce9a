// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-held-marks.h"

#include "ashi-hash.h"

#include <glib/gi18n.h>

#define RADIUS      7.0 /* of a disc, in logical px */
#define PAGE_RADIUS 4.5 /* on a page, in its units */

/* What is known of a subject. */
typedef struct
{
  guint n_cards, n_asked;
  double held; /* the chances that those that were asked are recalled, added up */
} Holding;

/* Of one structure of the plate. */
typedef struct
{
  guint quarters;
  double x, y; /* in user units (mm) */
} Mark;

struct _AshiHeldMarks
{
  GObject parent_instance;

  GHashTable *holdings; /* owned id of a subject → owned Holding */
  AshiPlate *plate;     /* that the marks are of; NULL: none was settled yet */
  GArray *marks;        /* Mark */
};

static void overlay_init (AshiOverlayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiHeldMarks,
                               ashi_held_marks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_OVERLAY, overlay_init))

static void
ashi_held_marks_finalize (GObject *object)
{
  AshiHeldMarks *self = ASHI_HELD_MARKS (object);

  g_clear_object (&self->plate);
  g_hash_table_unref (self->holdings);
  g_array_unref (self->marks);
  G_OBJECT_CLASS (ashi_held_marks_parent_class)->finalize (object);
}

static void
ashi_held_marks_class_init (AshiHeldMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_held_marks_finalize;
}

static void
ashi_held_marks_init (AshiHeldMarks *self)
{
  self->holdings = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_array_new (FALSE, TRUE, sizeof (Mark));
}

static Holding *
open_holding (AshiHeldMarks *self, const char *subject_id)
{
  Holding *holding = g_hash_table_lookup (self->holdings, subject_id);

  if (holding == NULL)
    {
      holding = g_new0 (Holding, 1);
      g_hash_table_insert (self->holdings, g_strdup (subject_id), holding);
    }
  return holding;
}

static void
measure (AshiHeldMarks *self, AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (quiz, NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      const AshiQuizCard *card = g_ptr_array_index (cards, i);
      Holding *holding = open_holding (self, card->about);

      holding->n_cards++;
      if (ashi_progress_find (progress, card->id) == NULL)
        continue;
      holding->n_asked++;
      holding->held += ashi_progress_get_retrievability (progress, card->id, time, zone);
    }
}

/**
 * ashi_held_marks_new:
 * @canvas: shows the plate, and is given this by ashi_canvas_add_overlay()
 * @quiz: all that can be asked
 * @progress: how it is held
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 */
AshiHeldMarks *
ashi_held_marks_new (AshiCanvas *canvas, AshiQuiz *quiz, AshiProgress *progress, gint64 time, int zone)
{
  AshiHeldMarks *self = g_object_new (ASHI_TYPE_HELD_MARKS, NULL);

  g_return_val_if_fail (ASHI_IS_CANVAS (canvas) && ASHI_IS_QUIZ (quiz) && ASHI_IS_PROGRESS (progress), self);

  measure (self, quiz, progress, time, zone);
  g_signal_connect_object (canvas, "notify::settled", G_CALLBACK (ashi_overlay_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/* One mark for each subject that can be seen, on the right side where there are two. */
static void
take_plate (AshiHeldMarks *self, AshiCanvas *canvas)
{
  g_set_object (&self->plate, ashi_canvas_get_plate (canvas));
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < ashi_plate_get_n_structures (self->plate); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->plate, i);
      const Holding *holding = g_hash_table_lookup (self->holdings, structure->subject_id);
      Mark mark = { 0 };

      if (structure->side == ASHI_SIDE_LEFT || holding == NULL || holding->n_asked == 0
          || !ashi_canvas_find_seen (canvas, structure->id, &mark.x, &mark.y))
        continue;
      mark.quarters = (guint) (ASHI_HELD_MOST * holding->held / holding->n_cards + 0.5);
      g_array_append_val (self->marks, mark);
    }
}

/**
 * ashi_held_mark_paint:
 * @x: the middle, in the units of @cr
 * @y: likewise
 * @quarters: how many quarters of the disc are full
 */
void
ashi_held_mark_paint (cairo_t *cr, double x, double y, double radius, guint quarters)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  if (quarters > 0)
    {
      cairo_move_to (cr, x, y);
      cairo_arc (cr, x, y, radius, -G_PI / 2, -G_PI / 2 + quarters * G_PI / 2);
      cairo_close_path (cr);
      cairo_set_source_rgb (cr, 0.08, 0.35, 0.25);
      cairo_fill (cr);
    }
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/**
 * ashi_held_mark_get_label:
 * @quarters: none, half or all of %ASHI_HELD_MOST
 *
 * Returns: what such a mark means, for a legend
 */
const char *
ashi_held_mark_get_label (guint quarters)
{
  if (quarters == 0)
    return _ ("Forgotten, or hardly asked");
  return quarters < ASHI_HELD_MOST ? _ ("Half") : _ ("All of it held");
}

static void
snapshot (AshiOverlay *overlay, AshiCanvas *canvas, AshiLabelLayout *labels)
{
  AshiHeldMarks *self = ASHI_HELD_MARKS (overlay);
  AshiPlate *plate = ashi_canvas_get_plate (canvas);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                     (float) gtk_widget_get_height (GTK_WIDGET (canvas)));
  cairo_t *cr;

  if (plate == NULL || (plate != self->plate && !ashi_canvas_get_settled (canvas)))
    return;
  if (plate != self->plate)
    take_plate (self, canvas);
  cr = gtk_snapshot_append_cairo (labels->snapshot, &bounds);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      double x, y;

      ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), mark->x, mark->y, &x, &y);
      ashi_held_mark_paint (cr, x, y, RADIUS, mark->quarters);
    }
  cairo_destroy (cr);
}

static void
paint_on_page (gpointer data, cairo_t *cr, AshiBox box, double scale)
{
  GArray *marks = data;

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      ashi_held_mark_paint (cr, (mark->x - box.x) * scale, (mark->y - box.y) * scale, PAGE_RADIUS, mark->quarters);
    }
}

/**
 * ashi_held_marks_add_to_page:
 * @page: a page of the plate that is shown, which gets the same marks
 */
void
ashi_held_marks_add_to_page (AshiHeldMarks *self, AshiViewPage *page)
{
  g_return_if_fail (ASHI_IS_HELD_MARKS (self) && ASHI_IS_VIEW_PAGE (page));
  ashi_view_page_add_marks (page, paint_on_page, g_array_copy (self->marks), (GDestroyNotify) g_array_unref);
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
