// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-account.h"
#include "ashi-event.h"
#include "ashi-written-question.h"

G_BEGIN_DECLS

/**
 * AshiCommon: what several subjects and lessons of a pack say, what may happen, and what its author asks. Owned by its
 * pack, and immutable once that is read.
 */
typedef struct _AshiCommon AshiCommon;

AshiCommon *ashi_common_new (void);
void ashi_common_free (AshiCommon *self);
gboolean ashi_common_take_event (AshiCommon *self, AshiEvent *event);
gboolean ashi_common_take_shared (AshiCommon *self, const char *id, AshiAccount *shared);
gboolean ashi_common_take_question (AshiCommon *self, AshiWrittenQuestion *question);
GPtrArray *ashi_common_get_questions (AshiCommon *self);
const AshiWrittenQuestion *ashi_common_find_question (AshiCommon *self, const char *id);
GPtrArray *ashi_common_get_events (AshiCommon *self);
const AshiEvent *ashi_common_find_event (AshiCommon *self, const char *id);
AshiAccount *ashi_common_find_shared (AshiCommon *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiCommon, ashi_common_free)

G_END_DECLS
