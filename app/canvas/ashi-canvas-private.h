// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the files of AshiCanvas share: it draws in one and is moved by hands in the other. */

#include "ashi-canvas.h"
#include "ashi-frame-meter.h"
#include "ashi-label-layout.h"
#include "ashi-label-store.h"
#include "ashi-layer-stack.h"
#include "ashi-pick-map.h"

G_BEGIN_DECLS

/* What was seen when a button was pressed, for as long as it takes to find out what that was. */
typedef struct
{
  double x, y;       /* in user units (mm) */
  double mm_per_px;  /* mm per logical px: a point is hit by nearness on the screen */
  GArray *opacities; /* double, of the plate's layers, outermost first */
} AshiClick;

struct _AshiCanvas
{
  GtkWidget parent_instance;

  AshiView *view;
  AshiViewport *viewport;
  GHashTable *stances; /* owned AshiPlate → owned Stance: where on each plate the viewport was */
  AshiLabelStore *words;
  AshiLabels labels;
  GtkWidget *details; /* weak, NULL: where the card of what is selected opens */

  /* The plate that is open here and all that is made for it, which comes and goes as one. The view may have gone on to
   * another one, which it is about to tell of. */
  AshiPlate *plate;  /* NULL: none, or this is in no window */
  GArray *opacities; /* double, of its layers, outermost first */
  AshiStudio *studio;
  AshiLayerStack *body;     /* the layers without points */
  AshiLayerStack *overlays; /* the layers of points */
  AshiTileSlot *selected;
  AshiTileSlot *hover;
  GPtrArray *felt;           /* AshiTileSlot, one for each area of the skin that is shown */
  AshiPickMap *pick_map;     /* NULL until it is made */
  gboolean refining;         /* a finer one for what is seen is being made */
  GCancellable *cancellable; /* of the pick maps that are being made */
  AshiClick *waiting_click;  /* for the pick map; NULL: none */
  char *reveal_waits;        /* likewise */
  GPtrArray *regions;        /* borrowed AshiRegion, in reading order; empty until they are made */
  guint regions_source;
  char *hovered;

  double pointer_x, pointer_y; /* logical px */
  double pinch_scale;
  double drag_x, drag_y;
  gboolean dragging;
  gboolean grabbing; /* Space is held */
  guint glide;       /* the tick of a plate that runs out; 0: it stands */
  gboolean settled;

  gboolean rulers; /* stand along the edges */
  gboolean measuring;
  guint ruler_spots;             /* of the ruler that are set down: 0 to 2 */
  double ruler_x[2], ruler_y[2]; /* in user units (mm) */

  AshiFrameMeter *meter; /* NULL unless the overlay for debugging is on */
};

double ashi_canvas_get_opacity (AshiCanvas *self, guint layer);
void ashi_canvas_set_hovered (AshiCanvas *self, const char *structure_id);
void ashi_canvas_update_settled (AshiCanvas *self);
char *ashi_canvas_dup_name (AshiCanvas *self, const char *structure_id, gboolean brief);

void ashi_canvas_pick_open (AshiCanvas *self);
void ashi_canvas_pick_refine (AshiCanvas *self);
void ashi_canvas_pick_close (AshiCanvas *self);
void ashi_canvas_select_at (AshiCanvas *self, double view_x, double view_y);
const AshiStructure *ashi_canvas_pick_first (AshiCanvas *self, double x, double y);
void ashi_canvas_hover_at (AshiCanvas *self, double view_x, double view_y);
void ashi_canvas_reveal_box (AshiCanvas *self, AshiBox box);

void ashi_canvas_measure_click (AshiCanvas *self, double view_x, double view_y);
void ashi_canvas_measure_follow (AshiCanvas *self, double view_x, double view_y);
void ashi_canvas_measure_draw (AshiCanvas *self, AshiLabelLayout *labels);
void ashi_canvas_rulers_reserve (AshiCanvas *self, AshiLabelLayout *labels);
void ashi_canvas_rulers_draw (AshiCanvas *self, AshiLabelLayout *labels);
void ashi_canvas_labels_snapshot (AshiCanvas *self, GtkSnapshot *snapshot);

void ashi_canvas_regions_open (AshiCanvas *self);
void ashi_canvas_regions_close (AshiCanvas *self);
void ashi_canvas_regions_follow (AshiCanvas *self);
void ashi_canvas_regions_place (AshiCanvas *self);
void ashi_canvas_regions_follow_viewport (AshiCanvas *self);
void ashi_canvas_regions_snapshot (AshiCanvas *self, GtkSnapshot *snapshot);

void ashi_canvas_debug_open (AshiCanvas *self);
void ashi_canvas_debug_snapshot (AshiCanvas *self, GtkSnapshot *snapshot);

void ashi_canvas_input_install (GtkWidgetClass *widget_class);
void ashi_canvas_input_connect (AshiCanvas *self);
void ashi_canvas_input_stand_still (AshiCanvas *self);
void ashi_canvas_input_show_hand (AshiCanvas *self);

G_END_DECLS
