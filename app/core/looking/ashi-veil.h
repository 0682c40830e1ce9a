// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiVeil: the structures that are not seen as they are, whatever picture draws them: those that are hidden, and
 * ghosts, which are so faint that one sees and clicks through them. Belongs to one thread.
 */
typedef struct _AshiVeil AshiVeil;

AshiVeil *ashi_veil_new (void);
AshiVeil *ashi_veil_copy (const AshiVeil *self);
gboolean ashi_veil_is_equal (const AshiVeil *self, const AshiVeil *other);
void ashi_veil_free (AshiVeil *self);

guint ashi_veil_get_n (const AshiVeil *self);
guint ashi_veil_count_ghosts (const AshiVeil *self);
const char *ashi_veil_get_id (const AshiVeil *self, guint index);
gboolean ashi_veil_is_ghost (const AshiVeil *self, guint index);
GStrv ashi_veil_dup_ids (const AshiVeil *self);

void ashi_veil_hide (AshiVeil *self, const char *id);
void ashi_veil_toggle_ghost (AshiVeil *self, const char *id);
void ashi_veil_set (AshiVeil *self, const char *const *hidden, const char *const *ghosts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiVeil, ashi_veil_free)

G_END_DECLS
