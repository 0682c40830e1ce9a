// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiTongue: the language in which what a pack says is told, and what the program says beside it. It belongs to the
 * pack that is shown and not to the process, so that two windows can speak two languages. Reference counted and
 * immutable; any thread may use it.
 */
typedef struct _AshiTongue AshiTongue;

AshiTongue *ashi_tongue_new (const char *code, GBytes *compiled);
AshiTongue *ashi_tongue_new_for (const char *code);
AshiTongue *ashi_tongue_new_wanted (void);
GStrv ashi_tongue_list (void);
AshiTongue *ashi_tongue_ref (AshiTongue *self);
void ashi_tongue_unref (AshiTongue *self);

const char *ashi_tongue_get_code (const AshiTongue *self);
char *ashi_tongue_dup_name (const AshiTongue *self);
char *ashi_tongue_dup_day (const AshiTongue *self, GDateTime *day);
gboolean ashi_tongue_is_original (const AshiTongue *self);
gboolean ashi_tongue_is_backwards (const AshiTongue *self);
const char *ashi_tongue_find (const AshiTongue *self, const char *context, const char *words);
gboolean ashi_tongue_is_reviewed (const AshiTongue *self);
const char *ashi_tongue_say (const AshiTongue *self, const char *message) G_GNUC_FORMAT (2);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiTongue, ashi_tongue_unref)

G_END_DECLS
