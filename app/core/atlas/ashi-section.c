// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section.h"

#include "ashi-lettering.h"
#include "ashi-mirror.h"

#include <glib/gi18n-lib.h>

struct _AshiSection
{
  GObject parent_instance;

  AshiPlate *picture;
  char *of;
  AshiSide side;
  AshiWhose whose;
  char *beside; /* NULL: the first of its kind, or the only one */
  guint line;

  GMutex mirroring;
  gboolean has_sides, knows_sides; /* whether it can be mirrored, once somebody has asked */
  AshiPlate *mirrored;             /* NULL until somebody asks */

  GMutex loading;
  AshiGhostsLoad load; /* NULL once it was called, or where the pack has nothing */
  gpointer load_data;
  GDestroyNotify load_destroy;
  AshiGhosts *ghosts;
};

G_DEFINE_FINAL_TYPE (AshiSection, ashi_section, G_TYPE_OBJECT)

static void
ashi_section_finalize (GObject *object)
{
  AshiSection *self = ASHI_SECTION (object);

  g_clear_object (&self->picture);
  g_clear_object (&self->mirrored);
  g_mutex_clear (&self->mirroring);
  g_mutex_clear (&self->loading);
  if (self->load_destroy != NULL)
    self->load_destroy (self->load_data);
  g_clear_pointer (&self->ghosts, ashi_ghosts_free);
  g_free (self->of);
  g_free (self->beside);
  G_OBJECT_CLASS (ashi_section_parent_class)->finalize (object);
}

static void
ashi_section_class_init (AshiSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_section_finalize;
}

static void
ashi_section_init (AshiSection *self)
{
  g_mutex_init (&self->mirroring);
  g_mutex_init (&self->loading);
}

/**
 * ashi_section_new:
 * @picture: the drawing, with its plane
 * @of: (nullable): the subject whose needle lies in it; %NULL for a fixed level
 * @side: the side of that needle
 * @line: its line in pack.xml, for problems with it
 *
 * Returns: (transfer full): an immutable section
 */
AshiSection *
ashi_section_new (AshiPlate *picture, const char *of, AshiSide side, guint line)
{
  AshiSection *self;

  g_return_val_if_fail (ASHI_IS_PLATE (picture), NULL);

  self = g_object_new (ASHI_TYPE_SECTION, NULL);
  self->picture = g_object_ref (picture);
  self->of = g_strdup (of);
  self->side = side;
  self->line = line;
  return self;
}

/**
 * ashi_section_set_whose:
 * @beside: (nullable): the id of the section of another body that is cut like this one
 *
 * For the reader alone, before anybody else has the section.
 */
void
ashi_section_set_whose (AshiSection *self, AshiWhose whose, const char *beside)
{
  g_return_if_fail (ASHI_IS_SECTION (self) && self->beside == NULL);
  self->whose = whose;
  self->beside = g_strdup (beside);
}

/**
 * ashi_section_take_ghosts:
 * @ghosts: (transfer full): what lies beside the plane
 *
 * For the reader alone, before anybody else has the section.
 */
void
ashi_section_take_ghosts (AshiSection *self, AshiGhosts *ghosts)
{
  g_return_if_fail (ASHI_IS_SECTION (self) && self->ghosts == NULL);
  self->ghosts = ghosts;
}

/**
 * ashi_section_set_ghosts:
 * @load: reads what lies beside the plane when it is asked for
 * @user_data: for @load
 * @destroy: frees @user_data
 *
 * For the reader alone, before anybody else has the section.
 */
void
ashi_section_set_ghosts (AshiSection *self, AshiGhostsLoad load, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (ASHI_IS_SECTION (self) && self->load_destroy == NULL);
  self->load = load;
  self->load_data = user_data;
  self->load_destroy = destroy;
}

/**
 * ashi_section_get_picture:
 *
 * Returns: (transfer none): the drawing, to be painted and picked as a plate is
 */
AshiPlate *
ashi_section_get_picture (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);
  return self->picture;
}

/**
 * ashi_section_has_sides:
 *
 * Returns: whether its needle is on one side, and it can be shown as if it were on the other
 */
gboolean
ashi_section_has_sides (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), FALSE);

  if (self->of == NULL || self->side == ASHI_SIDE_MIDLINE)
    return FALSE;
  g_mutex_lock (&self->mirroring);
  if (!self->knows_sides)
    self->has_sides = ashi_mirror_can (self->picture);
  self->knows_sides = TRUE;
  g_mutex_unlock (&self->mirroring);
  return self->has_sides;
}

/**
 * ashi_section_find_side:
 * @structure_id: (nullable): what is selected
 *
 * Returns: on which side its needle is to be shown to who has selected that
 */
AshiSide
ashi_section_find_side (AshiSection *self, const char *structure_id)
{
  g_autoptr (AshiStructure) structure = structure_id != NULL ? ashi_structure_new (structure_id, 0) : NULL;

  g_return_val_if_fail (ASHI_IS_SECTION (self), ASHI_SIDE_MIDLINE);

  if (structure == NULL || structure->side == ASHI_SIDE_MIDLINE || !ashi_section_has_sides (self))
    return self->side;
  return structure->side;
}

static char *
dup_mirrored_title (AshiSection *self)
{
  const char *title = ashi_section_get_title (self);

  /* Translators: the title of a section through a needle that was drawn on the other side of the body. */
  return self->side == ASHI_SIDE_LEFT ? g_strdup_printf (_ ("%s, mirrored for the right"), title)
                                      : g_strdup_printf (_ ("%s, mirrored for the left"), title);
}

/**
 * ashi_section_get_picture_on:
 * @side: on which its needle is to be
 *
 * Returns: (transfer none): the drawing; mirrored, and called so, when it was drawn on the other side and can be. The
 *   same object each time
 */
AshiPlate *
ashi_section_get_picture_on (AshiSection *self, AshiSide side)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);

  if (side != ashi_mirror_side (self->side) || !ashi_section_has_sides (self))
    return self->picture;
  g_mutex_lock (&self->mirroring);
  if (self->mirrored == NULL)
    {
      g_autofree char *title = dup_mirrored_title (self);

      self->mirrored = ashi_mirror_new (self->picture, title);
    }
  g_mutex_unlock (&self->mirroring);
  return self->mirrored;
}

/**
 * ashi_section_get_height:
 *
 * Reads the drawing, when nobody has yet.
 *
 * Returns: how high it lies in the body, in mm: where the needle enters the skin, or else in the midline
 */
double
ashi_section_get_height (AshiSection *self)
{
  const AshiLettering *lettering;
  AshiPlane plane;

  g_return_val_if_fail (ASHI_IS_SECTION (self), 0);

  lettering = ashi_plate_get_lettering (self->picture);
  plane = ashi_plate_get_plane (self->picture);
  if (lettering == NULL || ashi_lettering_get_needle_length (lettering) == 0)
    return plane.origin.z;
  return plane.origin.z + lettering->needle_x * plane.u.z + lettering->needle_y * plane.v.z;
}

const char *
ashi_section_get_id (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);
  return ashi_plate_get_id (self->picture);
}

const char *
ashi_section_get_title (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);
  return ashi_plate_get_title (self->picture);
}

/**
 * ashi_section_get_of:
 *
 * Returns: (nullable): the subject whose needle lies in it
 */
const char *
ashi_section_get_of (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);
  return self->of;
}

AshiSide
ashi_section_get_side (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), ASHI_SIDE_MIDLINE);
  return self->side;
}

/**
 * ashi_section_get_plane:
 *
 * Returns: where it lies in the body
 */
AshiPlane
ashi_section_get_plane (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), ((AshiPlane) { 0 }));
  return ashi_plate_get_plane (self->picture);
}

AshiWhose
ashi_section_get_whose (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), ASHI_WHOSE_UNTOLD);
  return self->whose;
}

/**
 * ashi_section_get_beside:
 *
 * Returns: (nullable): the id of the section of another body that is cut like this one and comes first
 */
const char *
ashi_section_get_beside (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);
  return self->beside;
}

/**
 * ashi_section_get_ghosts:
 *
 * Reads them, when nobody has yet. Any thread may call it.
 *
 * Returns: (nullable): what lies in front of the plane and behind it; %NULL where the pack does not tell
 */
const AshiGhosts *
ashi_section_get_ghosts (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), NULL);

  g_mutex_lock (&self->loading);
  if (self->load != NULL)
    self->ghosts = self->load (self->load_data);
  self->load = NULL;
  g_mutex_unlock (&self->loading);
  return self->ghosts;
}

guint
ashi_section_get_line (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), 0);
  return self->line;
}
