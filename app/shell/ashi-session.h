// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-bookmarks.h"
#include "ashi-view.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SESSION (ashi_session_get_type ())

/**
 * AshiSession: keeps in the settings how a view is left, and brings it back: who reads, colours, words, the plate of
 * each pack and its layers, and the bookmarks.
 *
 * What is the same for every pack is the setting itself, both ways. What is a pack's is written a moment after it has
 * changed, and when the session ends. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiSession, ashi_session, ASHI, SESSION, GObject)

AshiView *ashi_session_create_view (GSettings *settings);
AshiSession *ashi_session_new (AshiView *view, AshiBookmarks *bookmarks, GSettings *settings);
void ashi_session_enter (AshiSession *self, const char *pack_id);
void ashi_session_lock_actions (AshiSession *self, GActionMap *map);
void ashi_session_save (AshiSession *self);

G_END_DECLS
