// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

G_BEGIN_DECLS

#define ASHI_TYPE_BOOKMARKS (ashi_bookmarks_get_type ())

/**
 * AshiBookmarks: what a reader of a view wants to find again: favourites, which they choose, and what they read last.
 *
 * Both are ids of subjects and lessons, the newest first. Patients leave no traces and have no favourites: what they
 * would see is what the clinician looked at before. Properties: "favourites", "recents" (GStrv). Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiBookmarks, ashi_bookmarks, ASHI, BOOKMARKS, GObject)

AshiBookmarks *ashi_bookmarks_new (AshiView *view);
const char *const *ashi_bookmarks_get_favourites (AshiBookmarks *self);
void ashi_bookmarks_set_favourites (AshiBookmarks *self, const char *const *ids);
const char *const *ashi_bookmarks_get_recents (AshiBookmarks *self);
void ashi_bookmarks_set_recents (AshiBookmarks *self, const char *const *ids);
gboolean ashi_bookmarks_has (AshiBookmarks *self, const char *id);
void ashi_bookmarks_toggle (AshiBookmarks *self, const char *id);

G_END_DECLS
