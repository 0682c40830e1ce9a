// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-progress-sheet.h"

#include "ashi-enum-types.h"
#include "ashi-forecast-paint.h"
#include "ashi-held-marks.h"
#include "ashi-nick.h"
#include "ashi-page-text.h"
#include "ashi-recall-paint.h"

#include <glib/gi18n.h>

/* In points, and as a part of the width. */
#define PICTURE_SHARE  0.52
#define PICTURE_HEIGHT 500.0
#define LETTER         8.0
#define GAP            6.0
#define DISC           6.0
#define BAR_HEIGHT     16.0

static gboolean
is_from_right (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
}

/* The plate */

static double
get_picture_scale (AshiViewPage *picture, double width)
{
  const AshiBox box = ashi_view_page_get_box (picture);

  return MIN (width / box.width, PICTURE_HEIGHT / box.height);
}

static double
measure_picture (gpointer picture, double width, double size)
{
  return ashi_view_page_get_box (picture).height * get_picture_scale (picture, width) + GAP;
}

static gboolean
paint_picture (gpointer picture, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const AshiBox box = ashi_view_page_get_box (picture);
  const double scale = get_picture_scale (picture, width);
  g_autoptr (AshiPainter) painter = ashi_view_page_create_painter (picture, error);
  gboolean painted;

  if (painter == NULL)
    return FALSE;
  cairo_save (cr);
  cairo_translate (cr, (width - box.width * scale) / 2, 0);
  cairo_rectangle (cr, 0, 0, box.width * scale, box.height * scale);
  cairo_clip (cr);
  painted = ashi_view_page_paint_picture (picture, painter, cr, scale, LETTER * size, detail, error);
  cairo_restore (cr);
  return painted;
}

/* The legend, a line for each disc. */

static double
measure_legend (gpointer quarters, double width, double size)
{
  return 2 * DISC + 2;
}

static gboolean
paint_legend (gpointer quarters, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const guint n = GPOINTER_TO_UINT (quarters);
  g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, ashi_held_mark_get_label (n), LETTER * size, FALSE);
  double text_width, text_height;

  ashi_page_text_measure (layout, &text_width, &text_height);
  ashi_held_mark_paint (cr, is_from_right () ? width - DISC : DISC, DISC, DISC - 1, n);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, is_from_right () ? width - 2 * DISC - GAP - text_width : 2 * DISC + GAP, DISC - text_height / 2);
  pango_cairo_show_layout (cr, layout);
  return TRUE;
}

/* The forecast */

static double
measure_forecast (gpointer n_due, double width, double size)
{
  return ASHI_FORECAST_HEIGHT + 3 * LETTER * size + GAP;
}

static gboolean
paint_forecast (gpointer n_due, cairo_t *cr, double width, double size, double detail, GError **error)
{
  g_autoptr (PangoLayout) layout = ashi_page_text_new (cr, "", LETTER * size, FALSE);

  cairo_set_source_rgb (cr, 0, 0, 0);
  ashi_forecast_paint (n_due, cr, layout, width, measure_forecast (n_due, width, size) - GAP, is_from_right ());
  return TRUE;
}

/* What was recalled */

typedef struct
{
  AshiRecall recall;
  double wanted;
} Bar;

static double
measure_bar (gpointer bar, double width, double size)
{
  return BAR_HEIGHT + 2;
}

static gboolean
paint_bar (gpointer bar, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const Bar *self = bar;

  cairo_save (cr);
  cairo_translate (cr, 0, 2);
  cairo_set_source_rgb (cr, 0, 0, 0);
  ashi_recall_paint (&self->recall, cr, width, BAR_HEIGHT, self->wanted, is_from_right ());
  cairo_restore (cr);
  return TRUE;
}

static void
add_bar (AshiFlow *flow, AshiQuestionKind kind, AshiRecall recall, double wanted)
{
  g_autofree char *told = ashi_recall_dup_words (&recall);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", ashi_question_kind_get_label (kind), told);
  AshiFlowDrawing drawing = { measure_bar, paint_bar, NULL, g_free };
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) { recall, wanted };
  drawing.data = bar;
  ashi_flow_add (flow, ASHI_FLOW_SMALL, markup);
  ashi_flow_add_drawing (flow, &drawing);
}

static void
add_recall (AshiFlow *flow, const AshiProgressSheet *self)
{
  g_autofree char *told = ashi_recall_dup_legend (self->wanted);
  gboolean is_any = FALSE;

  ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, _ ("Recalled by Kind"));
  for (AshiQuestionKind kind = 0; kind < ASHI_N_QUESTION_KINDS; kind++)
    {
      const AshiRecall recall =
          ashi_progress_get_recall (self->progress, ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, kind));

      if (recall.n > 0)
        add_bar (flow, kind, recall, self->wanted);
      is_any |= recall.n > 0;
    }
  ashi_flow_add_plain (flow, ASHI_FLOW_FINE, is_any ? told : _ ("Nothing that was held has come again yet"));
}

static void
add_forecast (AshiFlow *flow, const AshiProgressSheet *self)
{
  AshiFlowDrawing drawing = { measure_forecast, paint_forecast, NULL, g_free };
  guint *n_due = g_new0 (guint, ASHI_FORECAST_DAYS);
  g_autofree char *told = NULL;

  ashi_progress_forecast (self->progress, ashi_study_day (self->time, self->zone), ASHI_FORECAST_DAYS, n_due);
  told = ashi_forecast_dup_words (n_due);
  drawing.data = n_due;
  ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, _ ("To Come Again"));
  ashi_flow_add_drawing (flow, &drawing);
  ashi_flow_add_plain (flow, ASHI_FLOW_FINE, told);
}

static AshiFlow *
create_body (const AshiProgressSheet *self)
{
  const AshiFlowDrawing picture = { measure_picture, paint_picture, g_object_ref (self->picture), g_object_unref };
  AshiFlow *flow = ashi_flow_new (NULL);

  ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, ashi_view_page_get_imprint (self->picture)->title);
  ashi_flow_add_drawing (flow, &picture);
  for (guint quarters = 0; quarters <= ASHI_HELD_MOST; quarters += ASHI_HELD_MOST / 2)
    {
      const AshiFlowDrawing legend = { measure_legend, paint_legend, GUINT_TO_POINTER (quarters), NULL };

      ashi_flow_add_drawing (flow, &legend);
    }
  return flow;
}

static AshiFlow *
create_figures (const AshiProgressSheet *self)
{
  AshiFlow *flow = ashi_flow_new (NULL);

  add_forecast (flow, self);
  add_recall (flow, self);
  return flow;
}

/**
 * ashi_progress_sheet_create:
 *
 * Returns: (transfer full): a page that has all of it: the plate, what comes again, and what was recalled
 */
AshiFlow *
ashi_progress_sheet_create (const AshiProgressSheet *self)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *day = NULL, *asked = NULL, *subtitle = NULL;
  AshiFlow *flow;
  guint n;

  g_return_val_if_fail (self != NULL && ASHI_IS_PROGRESS (self->progress) && ASHI_IS_VIEW_PAGE (self->picture), NULL);

  n = ashi_progress_get_n (self->progress);
  moment = g_date_time_new_from_unix_local (self->time / 1000);
  day = g_date_time_format (moment, "%x");
  asked = g_strdup_printf (g_dngettext (NULL, "%u card", "%u cards", n), n);
  subtitle = g_strdup_printf ("%s · %s", day, asked);
  flow = ashi_flow_new (ashi_imprint_new (self->pack, _ ("Progress")));
  ashi_flow_add_plain (flow, ASHI_FLOW_TITLE, _ ("Progress"));
  ashi_flow_add_plain (flow, ASHI_FLOW_SUBTITLE, subtitle);
  ashi_flow_add_columns (flow, create_body (self), create_figures (self), PICTURE_SHARE);
  return flow;
}
