// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"
#include "ashi-viewport.h"

G_BEGIN_DECLS

#define ASHI_TYPE_FOLLOWER (ashi_follower_get_type ())

/**
 * AshiFollower: what a patient sees of what somebody else looks at: a view of its own that is made for patients and
 * never becomes another reader's. It follows plate, layers, selection, lesson and the place that is looked at; where
 * the leading view shows what is not for patients, a section always, the last picture stays.
 *
 * Properties, read-only: "frozen" (whether it stays as it is, whatever is looked up), "calm" (whether it shows the skin
 * and nothing else), "held" (whether the leading view shows what is not for patients). Main thread only; needs no
 * display.
 */
G_DECLARE_FINAL_TYPE (AshiFollower, ashi_follower, ASHI, FOLLOWER, GObject)

AshiFollower *ashi_follower_new (AshiView *leader, AshiViewport *shown);
AshiView *ashi_follower_get_view (AshiFollower *self);
void ashi_follower_set_told (AshiFollower *self, AshiPack *shown, AshiPack *told);
void ashi_follower_set_viewport (AshiFollower *self, AshiViewport *viewport);
gboolean ashi_follower_get_frozen (AshiFollower *self);
void ashi_follower_set_frozen (AshiFollower *self, gboolean frozen);
gboolean ashi_follower_get_calm (AshiFollower *self);
void ashi_follower_set_calm (AshiFollower *self, gboolean calm);
void ashi_follower_forget (AshiFollower *self);
gboolean ashi_follower_get_held (AshiFollower *self);

G_END_DECLS
