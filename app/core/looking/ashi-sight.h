// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

G_BEGIN_DECLS

/**
 * AshiSight: what a view shows, as far as a patient may see it too: plate, layers, selection, lesson, and how they are
 * looked at. It is taken from one view and laid on another. Main thread only.
 */
typedef struct _AshiSight AshiSight;

GArray *ashi_sight_list_opacities (AshiView *view);
gboolean ashi_sight_is_for_patients (AshiView *view);

AshiSight *ashi_sight_new (AshiView *view, const GArray *opening);
AshiSight *ashi_sight_new_calm (AshiView *view);
void ashi_sight_free (AshiSight *self);
void ashi_sight_show (const AshiSight *self, AshiView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiSight, ashi_sight_free)

G_END_DECLS
