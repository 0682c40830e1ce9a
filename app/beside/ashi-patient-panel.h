// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-follower.h"
#include "ashi-talk-path.h"
#include "ashi-talk-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PATIENT_PANEL (ashi_patient_panel_get_type ())

/**
 * AshiPatientPanel: for whoever shows something to a patient: what the patient sees, small and as it moves, in words
 * for eyes and ears, and what can be done about it. It can be folded to one line.
 *
 * Its buttons are the actions "win.freeze-patient", "win.calm-patient", "win.end-talk" and "win.stop-showing"; what the
 * patient sees now it has said by "win.announce". Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPatientPanel, ashi_patient_panel, ASHI, PATIENT_PANEL, GtkWidget)

GtkWidget *ashi_patient_panel_new (AshiFollower *follower, GtkWidget *content);
void ashi_patient_panel_set_talk (AshiPatientPanel *self, AshiTalkPath *path, AshiTalkView *talk);

G_END_DECLS
