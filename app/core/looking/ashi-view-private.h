// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

G_BEGIN_DECLS

/* What the files of AshiView share. */

typedef struct
{
  double opacity;
  gboolean visible;
} LayerState;

struct _AshiView
{
  GObject parent_instance;

  AshiPack *pack;        /* the whole of it; NULL until it is there */
  AshiPlate *plate;      /* what is shown: a plate or the drawing of the section */
  AshiSection *section;  /* NULL while a plate is shown */
  AshiLesson *lesson;    /* NULL while a picture is looked at */
  AshiPlate *home;       /* the plate that is shown, or was before the section */
  GHashTable *layers_of; /* owned AshiPlate → owned GArray of LayerState, for every plate that was shown */
  GArray *layers;        /* LayerState, by the plate's layer index; one of those, or the empty one */
  GArray *no_layers;
  char *selection;
  GStrv beneath;     /* what lies at the spot that was clicked, outermost first; includes the selection */
  GStrv felt;        /* areas of the skin in which pain from the selection is felt */
  gboolean isolated; /* all but the selection is to be faint */
  AshiVeil *veil;
  AshiAudience audience;
  AshiColours colours;
};

GArray *ashi_view_open_layers (AshiPlate *plate);
void ashi_view_tell_of_layers (AshiView *self);

G_END_DECLS
