// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

#include "ashi-audience.h"
#include "ashi-mirror.h"

/* What is shown, and to whom: pack, reader, plate, section and lesson. Nothing is shown that is not for the reader. */

/**
 * ashi_view_get_pack:
 *
 * Whoever shows something of the pack takes it from here.
 *
 * Returns: (transfer none) (nullable): what there is of the pack for the audience; %NULL until it is there
 */
AshiPack *
ashi_view_get_pack (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->pack != NULL ? ashi_pack_for (self->pack, self->audience) : NULL;
}

/**
 * ashi_view_get_whole_pack:
 *
 * For whoever asks again for each reader, and shows nothing of it.
 *
 * Returns: (transfer none) (nullable): the pack; %NULL until it is there
 */
AshiPack *
ashi_view_get_whole_pack (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->pack;
}

/* A plate may be another one for another reader, under the same id; NULL when there is none for this one. Until the
 * pack is there nobody knows what patients would be told by the plate. */
static AshiPlate *
find_for_reader (AshiView *self, AshiPlate *plate)
{
  AshiPack *pack = ashi_view_get_pack (self);

  if (plate == NULL || pack == NULL)
    return ashi_audience_may_see_depths (self->audience) ? plate : NULL;
  return ashi_pack_find_plate (pack, ashi_plate_get_id (plate));
}

/* What patients cannot be told at all is not in the pack that they have. */
static AshiLesson *
find_lesson_for_reader (AshiView *self, AshiLesson *lesson)
{
  AshiPack *pack = ashi_view_get_pack (self);
  AshiLesson *found = pack != NULL ? ashi_pack_find_lesson (pack, ashi_lesson_get_id (lesson)) : NULL;

  return found != NULL && ashi_lesson_is_for (found, self->audience) ? found : NULL;
}

/* A mirrored drawing has the layers of what it mirrors, and they are seen as they were there. */
static AshiPlate *
find_drawn (AshiView *self, AshiPlate *plate)
{
  return self->section != NULL ? ashi_section_get_picture (self->section) : plate;
}

static GArray *
layers_for (AshiView *self, AshiPlate *shown)
{
  AshiPlate *plate = find_drawn (self, shown);
  GArray *layers = g_hash_table_lookup (ashi_view_get_layers_of (self), plate);

  if (plate == NULL)
    return self->no_layers;
  if (layers == NULL)
    {
      layers = ashi_view_open_layers (self, plate);
      g_hash_table_insert (ashi_view_get_layers_of (self), g_object_ref (plate), layers);
    }
  return layers;
}

/* What shows on @plate the subject that is selected; the selection as it is where the plate does not show it. */
static char *
dup_counterpart (AshiView *self, AshiPlate *plate)
{
  g_autoptr (AshiStructure) selected = NULL;
  const AshiStructure *found;

  if (plate == NULL || self->selection == NULL)
    return NULL;
  selected = ashi_structure_new (self->selection, 0);
  if (self->section != NULL && self->section_side != ASHI_SIDE_MIDLINE)
    selected->side = self->section_side;
  found = ashi_plate_find_subject (plate, selected->subject_id, selected->side);
  return g_strdup (found != NULL ? found->id : self->selection);
}

static void
show_picture (AshiView *self, AshiPlate *picture)
{
  const char *const nothing[] = { NULL };
  g_autofree char *selection = NULL;

  if (!g_set_object (&self->plate, picture))
    return;
  self->layers = layers_for (self, picture);
  ashi_view_set_beneath (self, nothing); /* a spot is one of the picture that was left */
  selection = dup_counterpart (self, picture);
  ashi_view_select (self, selection);
}

/* The plate stays, under the names that it has for the reader now; how its layers are seen is each reader's own. */
static void
change_home (AshiView *self)
{
  AshiPack *pack = ashi_view_get_pack (self);
  AshiPlate *plate = find_for_reader (self, self->home);

  if (plate == NULL && pack != NULL)
    plate = ashi_pack_get_first_plate (pack);
  if (g_set_object (&self->home, plate) && self->section == NULL)
    show_picture (self, plate);
  self->layers = layers_for (self, self->plate);
}

static void
leave_pack (AshiView *self)
{
  const char *const nothing[] = { NULL };

  ashi_view_set_beneath (self, nothing);
  ashi_view_lift_veil (self);
  g_clear_object (&self->lesson);
  g_clear_object (&self->section);
  g_clear_object (&self->plate);
  self->layers = self->no_layers;
  for (guint i = 0; i < G_N_ELEMENTS (self->layers_of); i++)
    g_hash_table_remove_all (self->layers_of[i]);
}

static gboolean
knows_selection (AshiView *self)
{
  return self->plate != NULL
         && (ashi_plate_find_structure (self->plate, self->selection) != NULL
             || ashi_pack_find_structure_subject (ashi_view_get_pack (self), self->selection) != NULL);
}

/* Only names lead from one pack to another. */
static void
enter_pack (AshiView *self)
{
  AshiPlate *plate = self->home != NULL ? find_for_reader (self, self->home) : NULL;

  if (plate == NULL)
    plate = ashi_pack_get_first_plate (ashi_view_get_pack (self));
  g_set_object (&self->home, plate);
  show_picture (self, plate);
  if (!knows_selection (self))
    ashi_view_select (self, NULL);
}

/**
 * ashi_view_get_names:
 *
 * Returns: (transfer none): what things are called to the reader; the same object as long as the view lasts
 */
AshiNames *
ashi_view_get_names (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->names;
}

/**
 * ashi_view_set_pack:
 * @pack: the whole pack of what is shown from now on
 *
 * A plate that is shown stays while the pack is being read. Where another pack was open before, its lesson, its
 * section, what was hidden and how layers were seen are left with it: the plate of the same id is shown, or else the
 * first, and what is selected stays if the pack knows it.
 */
void
ashi_view_set_pack (AshiView *self, AshiPack *pack)
{
  gboolean is_first;

  g_return_if_fail (ASHI_IS_VIEW (self) && ASHI_IS_PACK (pack));

  if (self->pack == pack)
    return;
  is_first = self->pack == NULL;
  ashi_view_begin_change (self);
  if (!is_first)
    leave_pack (self);
  g_set_object (&self->pack, pack);
  if (!is_first)
    enter_pack (self);
  else if (self->home != NULL)
    change_home (self);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_allowed:
 *
 * Returns: who may ever read
 */
AshiAudience
ashi_view_get_allowed (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), 0);
  return self->allowed;
}

AshiAudience
ashi_view_get_audience (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_AUDIENCE_PATIENT);
  return self->audience;
}

static void
leave_depths (AshiView *self)
{
  ashi_view_close_section (self);
  ashi_view_set_measuring (self, FALSE);
  ashi_view_set_rulers (self, FALSE);
}

/**
 * ashi_view_set_audience:
 * @audience: one of those who are allowed; nobody else becomes the reader
 *
 * What there is of the pack may be something else for @audience. A section or lesson that is not for @audience is left
 * for the plate.
 */
void
ashi_view_set_audience (AshiView *self, AshiAudience audience)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->audience == audience || (audience & self->allowed) != audience || audience == 0)
    return;
  ashi_view_begin_change (self);
  self->audience = audience;
  change_home (self);
  if (self->lesson != NULL)
    g_set_object (&self->lesson, find_lesson_for_reader (self, self->lesson));
  if (!ashi_audience_may_see_depths (audience))
    leave_depths (self);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_plate:
 *
 * Returns: (transfer none) (nullable): the plate that is shown, or the drawing of the section in its place
 */
AshiPlate *
ashi_view_get_plate (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->plate;
}

/**
 * ashi_view_set_plate:
 * @plate: (nullable): the plate to show, unless there is none of that id for the reader
 *
 * A plate may be ahead of its pack, but not for who may not see depths.
 *
 * The layers of a plate open as the pack says, and later as they were left. What is read about stays selected, on
 * whichever side the plate shows it; without a plate nothing is selected.
 */
void
ashi_view_set_plate (AshiView *self, AshiPlate *plate)
{
  AshiPlate *found;

  g_return_if_fail (ASHI_IS_VIEW (self) && (plate == NULL || ASHI_IS_PLATE (plate)));

  found = find_for_reader (self, plate);
  if (found == NULL && plate != NULL)
    return;
  ashi_view_begin_change (self);
  g_clear_object (&self->section);
  g_set_object (&self->home, found);
  ashi_view_close_lesson (self);
  show_picture (self, found);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_section:
 *
 * Returns: (transfer none) (nullable): the section that is shown; %NULL while a plate is
 */
AshiSection *
ashi_view_get_section (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->section;
}

/**
 * ashi_view_get_home:
 *
 * Returns: (transfer none) (nullable): the plate that is shown, or that a section was opened from
 */
AshiPlate *
ashi_view_get_home (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->home;
}

/**
 * ashi_view_open_section:
 *
 * Shows a section in the plate's place, unless it is for a reader who may not see depths. Its needle is on the side of
 * what is selected, if the drawing can be mirrored.
 */
void
ashi_view_open_section (AshiView *self, AshiSection *section)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && ASHI_IS_SECTION (section));

  if (!ashi_audience_may_see_depths (self->audience))
    return;
  ashi_view_begin_change (self);
  g_set_object (&self->section, section);
  self->section_side = ashi_section_find_side (section, self->selection);
  ashi_view_close_lesson (self);
  show_picture (self, ashi_section_get_picture_on (section, self->section_side));
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_section_side:
 *
 * Returns: on which side the section that is shown has its needle; the midline, too, when it has none or a plate is
 *   shown
 */
AshiSide
ashi_view_get_section_side (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_SIDE_MIDLINE);
  return self->section != NULL ? self->section_side : ASHI_SIDE_MIDLINE;
}

/**
 * ashi_view_set_section_side:
 * @side: where the needle of the section that is shown is to be; a section without sides stays as it is
 *
 * What is selected is the same on the other side, so that a mirrored section shows in every respect the mirrored.
 */
void
ashi_view_set_section_side (AshiView *self, AshiSide side)
{
  g_autofree char *selection = NULL;

  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->section == NULL || side == self->section_side || side == ASHI_SIDE_MIDLINE
      || !ashi_section_has_sides (self->section))
    return;
  ashi_view_begin_change (self);
  selection = ashi_mirror_dup_id (self->selection);
  self->section_side = side;
  show_picture (self, ashi_section_get_picture_on (self->section, side));
  ashi_view_select (self, selection);
  ashi_view_end_change (self);
}

/**
 * ashi_view_is_mirrored:
 *
 * Returns: whether the section that is shown was drawn on the other side
 */
gboolean
ashi_view_is_mirrored (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->section != NULL && self->plate != ashi_section_get_picture (self->section);
}

/**
 * ashi_view_close_section:
 *
 * Goes back to the plate that the section was opened from.
 */
void
ashi_view_close_section (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_begin_change (self);
  g_clear_object (&self->section);
  show_picture (self, self->home);
  ashi_view_end_change (self);
}

/**
 * ashi_view_get_lesson:
 *
 * Returns: (transfer none) (nullable): the lesson that is read; %NULL while a picture is looked at
 */
AshiLesson *
ashi_view_get_lesson (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->lesson;
}

/**
 * ashi_view_open_lesson:
 * @lesson: (nullable): the lesson to read in the picture's place, unless there is none of that id for the reader
 */
void
ashi_view_open_lesson (AshiView *self, AshiLesson *lesson)
{
  AshiLesson *found;

  g_return_if_fail (ASHI_IS_VIEW (self) && (lesson == NULL || ASHI_IS_LESSON (lesson)));

  found = lesson != NULL ? find_lesson_for_reader (self, lesson) : NULL;
  if (found == NULL && lesson != NULL)
    return;
  ashi_view_begin_change (self);
  g_set_object (&self->lesson, found);
  ashi_view_end_change (self);
}

/**
 * ashi_view_close_lesson:
 *
 * Goes back to the picture that was looked at.
 */
void
ashi_view_close_lesson (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));
  ashi_view_open_lesson (self, NULL);
}
