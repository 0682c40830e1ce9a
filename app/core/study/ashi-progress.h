// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-recall.h"
#include "ashi-schedule.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PROGRESS (ashi_progress_get_type ())

/**
 * AshiProgress: how all that somebody learns stands.
 *
 * It follows from the answers alone, which are added in the order of their times for each item. An item is what is
 * asked again and again, called by an id such as "find:piriformis", whose kind stands before the first colon. Main
 * thread only, or whichever made it until it is handed over.
 */
G_DECLARE_FINAL_TYPE (AshiProgress, ashi_progress, ASHI, PROGRESS, GObject)

AshiProgress *ashi_progress_new (const AshiSchedule *schedule);
void ashi_progress_add (AshiProgress *self, const char *item, AshiGrade grade, gint64 time, int zone);
const AshiStanding *ashi_progress_find (AshiProgress *self, const char *item);
double ashi_progress_get_retrievability (AshiProgress *self, const char *item, gint64 time, int zone);
guint ashi_progress_get_n (AshiProgress *self);
guint ashi_progress_count_begun (AshiProgress *self, int day);
GPtrArray *ashi_progress_list_due (AshiProgress *self, gint64 time, int zone);
GPtrArray *ashi_progress_list_leeches (AshiProgress *self);
void ashi_progress_forecast (AshiProgress *self, int today, guint n_days, guint *n_due);
AshiRecall ashi_progress_get_recall (AshiProgress *self, const char *kind);

G_END_DECLS
