// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-ghosts.h"
#include "ashi-plate.h"

G_BEGIN_DECLS

#define ASHI_TYPE_SECTION (ashi_section_get_type ())

/**
 * AshiSection: a body cut in a plane, that of a needle or one at a fixed level. Its picture is layered as a plate is.
 * Immutable; any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiSection, ashi_section, ASHI, SECTION, GObject)

/**
 * AshiGhostsLoad:
 *
 * Returns: (transfer full) (nullable): what lies beside the plane, read now; any thread may call it
 */
typedef AshiGhosts *(*AshiGhostsLoad) (gpointer user_data);

AshiSection *ashi_section_new (AshiPlate *picture, const char *of, AshiSide side, guint line);

void ashi_section_set_whose (AshiSection *self, AshiWhose whose, const char *beside);
void ashi_section_take_ghosts (AshiSection *self, AshiGhosts *ghosts);
void ashi_section_set_ghosts (AshiSection *self, AshiGhostsLoad load, gpointer user_data, GDestroyNotify destroy);

AshiPlate *ashi_section_get_picture (AshiSection *self);
AshiPlate *ashi_section_get_picture_on (AshiSection *self, AshiSide side);
gboolean ashi_section_has_sides (AshiSection *self);
AshiSide ashi_section_find_side (AshiSection *self, const char *structure_id);
double ashi_section_get_height (AshiSection *self);
const char *ashi_section_get_id (AshiSection *self);
const char *ashi_section_get_title (AshiSection *self);
const char *ashi_section_get_of (AshiSection *self);
AshiSide ashi_section_get_side (AshiSection *self);
AshiPlane ashi_section_get_plane (AshiSection *self);
AshiWhose ashi_section_get_whose (AshiSection *self);
const char *ashi_section_get_beside (AshiSection *self);
const AshiGhosts *ashi_section_get_ghosts (AshiSection *self);
guint ashi_section_get_line (AshiSection *self);

G_END_DECLS
