// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-sight.h"

#include "ashi-audience.h"

/* That a layer of the body is seen as the plate opens for patients: wholly, under the skin. */
#define AS_IT_OPENS -1.0

struct _AshiSight
{
  AshiPlate *plate;   /* NULL: none is shown */
  AshiLesson *lesson; /* NULL: none is read */
  char *selection;
  GArray *opacities; /* double, of the plate's layers, outermost first */
  GStrv hidden, ghosts;
  gboolean isolated;
  gboolean show_felt;
  gboolean withheld; /* the names of things */
  AshiColours colours;
};

/* How layers are seen on the plate that a section lies on, nobody can say while it is open. */
static guint
get_n_layers (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);

  return plate != NULL && ashi_view_get_section (view) == NULL ? ashi_plate_get_n_layers (plate) : 0;
}

/**
 * ashi_sight_list_opacities:
 *
 * Returns: (transfer full) (element-type double): how the layers of the plate that is shown were chosen to be seen;
 *   none of a section
 */
GArray *
ashi_sight_list_opacities (AshiView *view)
{
  GArray *opacities = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (ASHI_IS_VIEW (view), opacities);

  for (guint i = 0; i < get_n_layers (view); i++)
    {
      const double opacity = ashi_view_get_chosen_opacity (view, i);

      g_array_append_val (opacities, opacity);
    }
  return opacities;
}

/* Whether the hand has been at the body: it was peeled, or given its skin back. That what was chosen by its name is
 * switched on with its layer is no peeling. */
static gboolean
is_peeled (AshiPlate *plate, const GArray *opening, const GArray *now)
{
  if (opening == NULL || opening->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);
      const double before = g_array_index (opening, double, i), after = g_array_index (now, double, i);

      if (!layer->is_topmost && (after < before || (after > before && !layer->pickable)))
        return TRUE;
    }
  return FALSE;
}

/* Whoever needles opens the body where they left it; a patient knows it by its skin, until it is peeled for them. */
static GArray *
list_for_patients (AshiView *view, const GArray *opening)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  GArray *opacities = ashi_sight_list_opacities (view);

  if (!ashi_audience_may_see_depths (ashi_view_get_audience (view)) || is_peeled (plate, opening, opacities))
    return opacities;
  for (guint i = 0; i < opacities->len; i++)
    if (!ashi_plate_get_layer (plate, i)->is_topmost)
      g_array_index (opacities, double, i) = AS_IT_OPENS;
  return opacities;
}

static gboolean
has_lesson (AshiPack *pack, AshiLesson *lesson)
{
  AshiLesson *found = ashi_pack_find_lesson (pack, ashi_lesson_get_id (lesson));

  return found != NULL && ashi_lesson_is_for (found, ASHI_AUDIENCE_PATIENT);
}

/* Nobody loses anything by an id that the pack has for no reader. */
static gboolean
has_selection (AshiPack *pack, AshiPack *whole, const char *selection)
{
  return ashi_pack_find_structure_subject (pack, selection) != NULL
         || ashi_pack_find_structure_subject (whole, selection) == NULL;
}

/**
 * ashi_sight_is_for_patients:
 *
 * Returns: whether a patient may see what @view shows, too: no section, nothing before the pack is there, and no plate,
 *   lesson or subject that is not in what there is of the pack for patients
 */
gboolean
ashi_sight_is_for_patients (AshiView *view)
{
  AshiPack *whole, *pack;

  g_return_val_if_fail (ASHI_IS_VIEW (view), FALSE);

  whole = ashi_view_get_whole_pack (view);
  if (whole == NULL || ashi_view_get_section (view) != NULL)
    return FALSE;
  pack = ashi_pack_for (whole, ASHI_AUDIENCE_PATIENT);
  if (ashi_view_get_plate (view) != NULL
      && ashi_pack_find_plate (pack, ashi_plate_get_id (ashi_view_get_plate (view))) == NULL)
    return FALSE;
  if (ashi_view_get_lesson (view) != NULL && !has_lesson (pack, ashi_view_get_lesson (view)))
    return FALSE;
  return ashi_view_get_selection (view) == NULL || has_selection (pack, whole, ashi_view_get_selection (view));
}

static void
take_veil (AshiSight *self, const AshiVeil *veil)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new (), ghosts = g_strv_builder_new ();

  for (guint i = 0; i < ashi_veil_get_n (veil); i++)
    g_strv_builder_add (ashi_veil_is_ghost (veil, i) ? ghosts : hidden, ashi_veil_get_id (veil, i));
  self->hidden = g_strv_builder_end (hidden);
  self->ghosts = g_strv_builder_end (ghosts);
}

/**
 * ashi_sight_new:
 * @view: shows what is for patients: see ashi_sight_is_for_patients()
 * @opening: (nullable) (element-type double): how the layers of its plate were chosen to be seen when that was first
 *   followed; what differs from it was peeled since
 */
AshiSight *
ashi_sight_new (AshiView *view, const GArray *opening)
{
  AshiSight *self = g_new0 (AshiSight, 1);

  g_return_val_if_fail (ASHI_IS_VIEW (view), self);

  g_set_object (&self->plate, ashi_view_get_home (view));
  g_set_object (&self->lesson, ashi_view_get_lesson (view));
  self->selection = g_strdup (ashi_view_get_selection (view));
  self->opacities = list_for_patients (view, opening);
  take_veil (self, ashi_view_get_veil (view));
  self->isolated = ashi_view_get_isolated (view);
  self->show_felt = ashi_view_get_show_felt (view);
  self->withheld = ashi_names_get_withheld (ashi_view_get_names (view));
  self->colours = ashi_view_get_colours (view);
  return self;
}

/**
 * ashi_sight_new_calm:
 * @view: whose plate it is
 *
 * Returns: the skin of the plate that @view shows or that its section lies on, with nothing selected on it
 */
AshiSight *
ashi_sight_new_calm (AshiView *view)
{
  AshiSight *self = g_new0 (AshiSight, 1);

  g_return_val_if_fail (ASHI_IS_VIEW (view), self);

  g_set_object (&self->plate, ashi_view_get_home (view));
  self->opacities = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; self->plate != NULL && i < ashi_plate_get_n_layers (self->plate); i++)
    {
      const double opacity = ashi_plate_get_layer (self->plate, i)->is_topmost ? 0 : AS_IT_OPENS;

      g_array_append_val (self->opacities, opacity);
    }
  self->hidden = g_new0 (char *, 1);
  self->ghosts = g_new0 (char *, 1);
  self->colours = ashi_view_get_colours (view);
  return self;
}

void
ashi_sight_free (AshiSight *self)
{
  g_clear_object (&self->plate);
  g_clear_object (&self->lesson);
  g_free (self->selection);
  g_clear_pointer (&self->opacities, g_array_unref);
  g_strfreev (self->hidden);
  g_strfreev (self->ghosts);
  g_free (self);
}

static void
show_layers (const AshiSight *self, AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);

  /* For patients it may be another one under the same id. */
  if (plate == NULL || self->opacities->len != ashi_plate_get_n_layers (plate))
    return;
  for (guint i = 0; i < self->opacities->len; i++)
    {
      const double opacity = g_array_index (self->opacities, double, i);

      ashi_view_set_layer_visible (view, i, opacity != 0);
      ashi_view_set_layer_opacity (view, i, opacity > 0 ? opacity : 1);
    }
}

/**
 * ashi_sight_show:
 * @view: of the same pack, and made for patients, who are told what there is for them under the same ids
 *
 * Nothing is written over the body: codes mean nothing to patients, and what is selected is named in large words beside
 * it.
 */
void
ashi_sight_show (const AshiSight *self, AshiView *view)
{
  g_return_if_fail (self != NULL && ASHI_IS_VIEW (view));

  ashi_view_begin_change (view);
  ashi_view_set_plate (view, self->plate);
  ashi_view_open_lesson (view, self->lesson);
  show_layers (self, view);
  ashi_view_select (view, self->selection);
  ashi_view_set_veil (view, (const char *const *) self->hidden, (const char *const *) self->ghosts);
  ashi_view_set_isolated (view, self->isolated);
  ashi_view_set_show_felt (view, self->show_felt);
  ashi_view_set_colours (view, self->colours);
  ashi_view_set_labels (view, ASHI_LABELS_OFF);
  ashi_names_set_withheld (ashi_view_get_names (view), self->withheld);
  ashi_view_end_change (view);
}
