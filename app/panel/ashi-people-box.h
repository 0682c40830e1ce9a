// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_PEOPLE_BOX (ashi_people_box_get_type ())

/**
 * AshiPeopleBox: what a needle is in as a strip, and below it, on the same scale in mm, what was measured in people,
 * what books print and which needles were used; through all of them goes a line where the needle's tip is. Each says
 * where it comes from. For readers who may see depths. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPeopleBox, ashi_people_box, ASHI, PEOPLE_BOX, GtkWidget)

GtkWidget *ashi_people_box_new (void);
void ashi_people_box_take_people (AshiPeopleBox *self, AshiPeople *people);
void ashi_people_box_show_run (AshiPeopleBox *self, AshiPack *pack, const AshiRun *run);

G_END_DECLS
