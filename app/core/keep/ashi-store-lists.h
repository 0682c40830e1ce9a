// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

G_BEGIN_DECLS

/**
 * AshiBookmarkList: a named list of bookmarks.
 * @id: its own
 * @pack: the id of the pack that its bookmarks are of
 * @name: what somebody called it
 * @place: among the lists of the pack; where it stands follows from it
 */
typedef struct
{
  char *id;
  char *pack;
  char *name;
  gint64 place;
} AshiBookmarkList;

/**
 * AshiBookmark: a view that somebody wants to find again.
 * @id: its own
 * @list: the id of the list that it is in
 * @name: what it shows
 * @link: to the view
 * @place: in the list
 */
typedef struct
{
  char *id;
  char *list;
  char *name;
  char *link;
  gint64 place;
} AshiBookmark;

void ashi_bookmark_list_free (AshiBookmarkList *self);
void ashi_bookmark_free (AshiBookmark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBookmarkList, ashi_bookmark_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiBookmark, ashi_bookmark_free)

GPtrArray *ashi_store_list_lists (AshiStore *self, const char *pack, GError **error);
char *ashi_store_add_list (AshiStore *self, const char *pack, const char *name, GError **error);
gboolean ashi_store_rename_list (AshiStore *self, const char *id, const char *name, GError **error);
gboolean ashi_store_move_list (AshiStore *self, const char *pack, const char *id, guint where, GError **error);
gboolean ashi_store_remove_list (AshiStore *self, const char *id, GError **error);
gboolean ashi_store_restore_list (AshiStore *self, const AshiBookmarkList *list, GPtrArray *bookmarks, GError **error);

GPtrArray *ashi_store_list_bookmarks (AshiStore *self, const char *list, GError **error);
char *ashi_store_add_bookmark (AshiStore *self, const char *list, const char *name, const char *link, GError **error);
gboolean ashi_store_move_bookmark (AshiStore *self, const char *id, const char *list, guint where, GError **error);
gboolean ashi_store_remove_bookmark (AshiStore *self, const char *id, GError **error);
gboolean ashi_store_restore_bookmark (AshiStore *self, const AshiBookmark *bookmark, GError **error);

G_END_DECLS
