// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-view.h"

G_BEGIN_DECLS

/* What the files of AshiView share. Each public function that changes anything stands between ashi_view_begin_change()
 * and ashi_view_end_change(), and leaves the whole in agreement. */

/* @aside: off for as long as what was chosen last lies beneath it, and back with whatever is chosen next. */
typedef struct
{
  double opacity;
  gboolean visible;
  gboolean aside;
} LayerState;

/* What whoever listens was told last. */
typedef struct _AshiViewTold AshiViewTold;

struct _AshiView
{
  GObject parent_instance;

  AshiAudience allowed; /* who may read */
  AshiAudience audience;
  AshiPack *pack; /* the whole of it; NULL until it is there */
  AshiNames *names;
  AshiPlate *plate;         /* what is shown: a plate or the drawing of the section */
  AshiSection *section;     /* NULL while a plate is shown */
  AshiSide section_side;    /* where the section is shown to have its needle; else the midline */
  AshiLesson *lesson;       /* NULL while a picture is looked at */
  AshiPlate *home;          /* the plate that is shown, or was before the section */
  GHashTable *layers_of[2]; /* owned AshiPlate → owned GArray of LayerState, for every plate that was shown: to
                               patients, to all others */
  GVariant *kept_layers;    /* a{sa{sd}}: plate, layer, opacity; NULL: plates open as the pack says */
  GArray *layers;           /* LayerState, by the plate's layer index; one of those, or the empty one */
  GArray *no_layers;
  char *selection;
  GStrv beneath;      /* what lies at the spot that was clicked, outermost first; includes the selection */
  AshiCard *card;     /* of what was selected when it was asked for; NULL: it was not */
  gboolean show_felt; /* where pain from the selection is felt is to be shown, whatever is selected */
  GStrv felt;         /* these areas of the skin */
  GStrv sought;       /* words of a card or page that a search found */
  char *sought_in;    /* the id of what was chosen for them; NULL: nothing */
  AshiVeil *veil;
  gboolean isolated; /* all but the selection is to be faint */
  AshiColours colours;
  AshiLabels labels;
  gboolean measuring;
  gboolean rulers;
  AshiInk *ink; /* of this view, unless it is shared */

  guint changing;   /* changes that are under way */
  gboolean telling; /* whoever listens is being told */
  AshiViewTold *told;
};

GHashTable *ashi_view_get_layers_of (AshiView *self);
GArray *ashi_view_open_layers (AshiView *self, AshiPlate *plate);
void ashi_view_set_beneath (AshiView *self, const char *const *structure_ids);
void ashi_view_derive_felt (AshiView *self);

AshiViewTold *ashi_view_told_new (AshiView *view);
void ashi_view_told_free (AshiViewTold *self);
AshiViewChange ashi_view_told_update (AshiViewTold *self, AshiView *view);

G_END_DECLS
