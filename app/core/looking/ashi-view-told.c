// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

/* What whoever listens to a view was told last: a change is what is another since then, however it came about. */

struct _AshiViewTold
{
  AshiPack *pack; /* what there was of it for the audience */
  AshiPlate *plate;
  AshiSection *section;
  AshiLesson *lesson;
  AshiPlate *home;
  GArray *layers;
  char *selection;
  GStrv beneath;
  GStrv felt;
  GStrv sought;
  char *sought_in;
  AshiVeil *veil;
  AshiInk *ink;
  AshiAudience audience;
  AshiColours colours;
  AshiLabels labels;
  gboolean names_withheld, show_felt, isolated, measuring, rulers;
};

static void
read_view (AshiViewTold *self, AshiView *view)
{
  AshiPack *pack = ashi_view_get_pack (view);

  *self = (AshiViewTold) {
    .pack = pack != NULL ? g_object_ref (pack) : NULL,
    .plate = view->plate != NULL ? g_object_ref (view->plate) : NULL,
    .section = view->section != NULL ? g_object_ref (view->section) : NULL,
    .lesson = view->lesson != NULL ? g_object_ref (view->lesson) : NULL,
    .home = view->home != NULL ? g_object_ref (view->home) : NULL,
    .layers = g_array_copy (view->layers),
    .selection = g_strdup (view->selection),
    .beneath = g_strdupv (view->beneath),
    .felt = g_strdupv (view->felt),
    .sought = g_strdupv (view->sought),
    .sought_in = g_strdup (view->sought_in),
    .veil = ashi_veil_copy (view->veil),
    .ink = g_object_ref (view->ink),
    .audience = view->audience,
    .colours = view->colours,
    .labels = view->labels,
    .names_withheld = ashi_names_get_withheld (view->names),
    .show_felt = view->show_felt,
    .isolated = view->isolated,
    .measuring = view->measuring,
    .rulers = view->rulers,
  };
}

static void
clear (AshiViewTold *self)
{
  g_clear_object (&self->pack);
  g_clear_object (&self->plate);
  g_clear_object (&self->section);
  g_clear_object (&self->lesson);
  g_clear_object (&self->home);
  g_array_unref (self->layers);
  g_free (self->selection);
  g_strfreev (self->beneath);
  g_strfreev (self->felt);
  g_strfreev (self->sought);
  g_free (self->sought_in);
  ashi_veil_free (self->veil);
  g_object_unref (self->ink);
}

/**
 * ashi_view_told_new:
 *
 * Returns: (transfer full): @view as it is now, which nobody need be told of
 */
AshiViewTold *
ashi_view_told_new (AshiView *view)
{
  AshiViewTold *self = g_new (AshiViewTold, 1);

  read_view (self, view);
  return self;
}

void
ashi_view_told_free (AshiViewTold *self)
{
  clear (self);
  g_free (self);
}

static gboolean
has_same_layers (const GArray *a, const GArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      const LayerState *one = &g_array_index (a, LayerState, i), *other = &g_array_index (b, LayerState, i);

      if (one->opacity != other->opacity || one->visible != other->visible || one->aside != other->aside)
        return FALSE;
    }
  return a->len == b->len;
}

static gboolean
is_same_list (GStrv a, GStrv b)
{
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/* Layers are those of one picture: with another picture come others. */
static AshiViewChange
compare (const AshiViewTold *a, const AshiViewTold *b)
{
  const gboolean same_picture = a->plate == b->plate && a->section == b->section;
  const struct
  {
    gboolean same;
    AshiViewChange change;
  } parts[] = {
    { a->pack == b->pack, ASHI_VIEW_CHANGE_PACK },
    { a->pack == b->pack && a->names_withheld == b->names_withheld, ASHI_VIEW_CHANGE_NAMES },
    { a->audience == b->audience, ASHI_VIEW_CHANGE_AUDIENCE },
    { same_picture, ASHI_VIEW_CHANGE_PICTURE },
    { a->home == b->home, ASHI_VIEW_CHANGE_HOME },
    { a->lesson == b->lesson, ASHI_VIEW_CHANGE_LESSON },
    { same_picture && has_same_layers (a->layers, b->layers), ASHI_VIEW_CHANGE_LAYERS },
    { g_strcmp0 (a->selection, b->selection) == 0, ASHI_VIEW_CHANGE_SELECTION },
    { is_same_list (a->beneath, b->beneath), ASHI_VIEW_CHANGE_BENEATH },
    { a->show_felt == b->show_felt, ASHI_VIEW_CHANGE_SHOW_FELT },
    { is_same_list (a->felt, b->felt), ASHI_VIEW_CHANGE_FELT },
    { is_same_list (a->sought, b->sought) && g_strcmp0 (a->sought_in, b->sought_in) == 0, ASHI_VIEW_CHANGE_SOUGHT },
    { ashi_veil_is_equal (a->veil, b->veil), ASHI_VIEW_CHANGE_VEIL },
    { a->isolated == b->isolated, ASHI_VIEW_CHANGE_ISOLATED },
    { a->colours == b->colours, ASHI_VIEW_CHANGE_COLOURS },
    { a->labels == b->labels, ASHI_VIEW_CHANGE_LABELS },
    { a->measuring == b->measuring, ASHI_VIEW_CHANGE_MEASURING },
    { a->rulers == b->rulers, ASHI_VIEW_CHANGE_RULERS },
    { a->ink == b->ink, ASHI_VIEW_CHANGE_INK },
  };
  AshiViewChange change = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!parts[i].same)
      change |= parts[i].change;
  return change;
}

/**
 * ashi_view_told_update:
 *
 * Takes @view as told from now on.
 *
 * Returns: what is another since it was told last
 */
AshiViewChange
ashi_view_told_update (AshiViewTold *self, AshiView *view)
{
  AshiViewTold before = *self;
  AshiViewChange change;

  read_view (self, view);
  change = compare (&before, self);
  clear (&before);
  return change;
}
