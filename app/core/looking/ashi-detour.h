// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

G_BEGIN_DECLS

#define ASHI_TYPE_DETOUR (ashi_detour_get_type ())

/**
 * AshiDetour: leads from a section to a plate that shows what is selected in it, and back to the section.
 *
 * The section is remembered for as long as that plate is looked at, and what is read there; any other picture, pack or
 * a reader who may see no section ends it. Property: "section" (AshiSection: what is led back to, or %NULL, read-only).
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiDetour, ashi_detour, ASHI, DETOUR, GObject)

AshiDetour *ashi_detour_new (AshiView *view);
AshiSection *ashi_detour_get_section (AshiDetour *self);
gboolean ashi_detour_can_set_out (AshiDetour *self);
gboolean ashi_detour_set_out (AshiDetour *self);
void ashi_detour_return (AshiDetour *self);

G_END_DECLS
