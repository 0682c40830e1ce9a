// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the files of AshiPlateView share: it draws in one and is moved by hands in the other. */

#include "ashi-frame-meter.h"
#include "ashi-pick-map.h"
#include "ashi-plate-labels.h"
#include "ashi-plate-view.h"
#include "ashi-haloed-words.h"
#include "ashi-layer-stack.h"

G_BEGIN_DECLS

/* What was seen when a button was pressed, for as long as it takes to find out what that was. */
typedef struct
{
  double x, y;       /* in user units (mm) */
  double mm_per_px;  /* mm per logical px: a point is hit by nearness on the screen */
  GArray *opacities; /* double, of the plate's layers, outermost first */
} AshiClick;

struct _AshiPlateView
{
  GtkWidget parent_instance;

  AshiView *view;
  AshiPack *pack; /* names what is drawn; NULL until it is read */
  AshiViewport *viewport;
  GHashTable *looks; /* owned AshiPlate → owned Look: where on each plate the viewport was */
  AshiWordStore *words;
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

double ashi_plate_view_get_opacity (AshiPlateView *self, guint layer);
void ashi_plate_view_set_hovered (AshiPlateView *self, const char *structure_id);
void ashi_plate_view_update_settled (AshiPlateView *self);
char *ashi_plate_view_dup_name (AshiPlateView *self, const char *structure_id, gboolean brief);

void ashi_plate_pick_open (AshiPlateView *self);
void ashi_plate_pick_refine (AshiPlateView *self);
void ashi_plate_pick_close (AshiPlateView *self);
void ashi_plate_view_select_at (AshiPlateView *self, double view_x, double view_y);
const AshiStructure *ashi_plate_view_pick_first (AshiPlateView *self, double x, double y);
void ashi_plate_view_hover_at (AshiPlateView *self, double view_x, double view_y);
void ashi_plate_view_reveal_box (AshiPlateView *self, AshiBox box);

void ashi_plate_ruler_click (AshiPlateView *self, double view_x, double view_y);
void ashi_plate_ruler_follow (AshiPlateView *self, double view_x, double view_y);
void ashi_plate_ruler_draw (AshiPlateView *self, AshiPlateLabels *labels);
void ashi_plate_rulers_reserve (AshiPlateView *self, AshiPlateLabels *labels);
void ashi_plate_rulers_draw (AshiPlateView *self, AshiPlateLabels *labels);
void ashi_plate_words_snapshot (AshiPlateView *self, GtkSnapshot *snapshot);

void ashi_plate_regions_open (AshiPlateView *self);
void ashi_plate_regions_close (AshiPlateView *self);
void ashi_plate_regions_follow (AshiPlateView *self);
void ashi_plate_regions_place (AshiPlateView *self);
void ashi_plate_regions_follow_viewport (AshiPlateView *self);
void ashi_plate_regions_snapshot (AshiPlateView *self, GtkSnapshot *snapshot);

void ashi_plate_overlay_open (AshiPlateView *self);
void ashi_plate_overlay_snapshot (AshiPlateView *self, GtkSnapshot *snapshot);

void ashi_plate_input_install (GtkWidgetClass *widget_class);
void ashi_plate_input_connect (AshiPlateView *self);
void ashi_plate_input_stand_still (AshiPlateView *self);
void ashi_plate_input_show_hand (AshiPlateView *self);

G_END_DECLS
