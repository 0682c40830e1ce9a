// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-follower.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PATIENT_WINDOW (ashi_patient_window_get_type ())

/**
 * AshiPatientWindow: what a patient looks at on a screen of their own: the picture or page of a follower, or a talk.
 *
 * It has no menu, knows none of the program's actions, and nothing in it chooses anything; closing it asks nobody. It
 * takes the whole of its monitor, or is an ordinary window where there is none for it. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPatientWindow, ashi_patient_window, ASHI, PATIENT_WINDOW, AdwWindow)

GtkWidget *ashi_patient_window_new (AshiFollower *follower);
GtkWidget *ashi_patient_window_get_content (AshiPatientWindow *self);
void ashi_patient_window_set_monitor (AshiPatientWindow *self, GdkMonitor *monitor);
void ashi_patient_window_set_talk (AshiPatientWindow *self, GtkWidget *talk);

G_END_DECLS
