// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

G_BEGIN_DECLS

/**
 * AshiNote: what somebody wrote beside something.
 * @id: its own
 * @pack: the id of the pack
 * @about: what of it, as ashi_noted_dup_about() has it
 * @text: plain text
 * @created: in ms since 1970
 * @changed: in ms since 1970
 */
typedef struct
{
  char *id;
  char *pack;
  char *about;
  char *text;
  gint64 created;
  gint64 changed;
} AshiNote;

void ashi_note_free (AshiNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiNote, ashi_note_free)

char *ashi_store_add_note (
    AshiStore *self, const char *pack, const char *about, const char *text, gint64 time, GError **error);
gboolean ashi_store_change_note (AshiStore *self, const char *id, const char *text, gint64 time, GError **error);
gboolean ashi_store_remove_note (AshiStore *self, const char *id, GError **error);
GPtrArray *ashi_store_list_notes (AshiStore *self, const char *pack, const char *about, GError **error);

G_END_DECLS
