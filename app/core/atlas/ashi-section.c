// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section.h"

struct _AshiSection
{
  GObject parent_instance;

  AshiPlate *picture;
  char *of;
  AshiSide side;
  guint line;
};

G_DEFINE_FINAL_TYPE (AshiSection, ashi_section, G_TYPE_OBJECT)

static void
ashi_section_finalize (GObject *object)
{
  AshiSection *self = ASHI_SECTION (object);

  g_clear_object (&self->picture);
  g_free (self->of);
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

guint
ashi_section_get_line (AshiSection *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION (self), 0);
  return self->line;
}
