// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-told.h"
#include "ashi-needle-grip.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_NEEDLE_COLUMN (ashi_needle_column_get_type ())

/**
 * AshiNeedleColumn: a needle that is held in a section, in figures and words: where it enters, how it is turned and how
 * deep it is, each to be typed and stepped by keys; what it is in and meets, how far what can be hurt is, and what must
 * not be read into it; and what was found in people. What is told can be covered, and is uncovered at once or one after
 * another, so that somebody can be asked. For readers who may see depths.
 *
 * Signals: "told" (const char *): in one short sentence how it stands now, for ears, not more than twice a second;
 * "let-go": whoever holds it is done; "course" (const char *): it is to be told as in people with this course.
 * Property: "covered": whether anything is covered of what it meets and nears, so that nobody else is to tell that.
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiNeedleColumn, ashi_needle_column, ASHI, NEEDLE_COLUMN, GtkWidget)

void ashi_needle_column_hold (AshiNeedleColumn *self,
                              AshiNeedleGrip *grip,
                              AshiPack *pack,
                              const AshiRun *drawn,
                              gboolean is_mirrored,
                              AshiAudience audience);
void ashi_needle_column_cover (AshiNeedleColumn *self);
void ashi_needle_column_offer_courses (AshiNeedleColumn *self, const char *const *types, const char *chosen);
void ashi_needle_column_let_go (AshiNeedleColumn *self);
void ashi_needle_column_forget (AshiNeedleColumn *self);

G_END_DECLS
