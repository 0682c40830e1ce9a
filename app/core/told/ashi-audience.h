// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/*
 * What an audience may see is decided here. Card, page, search, view and history ask; nobody else compares audiences.
 */

gboolean ashi_audience_may_see_depths (AshiAudience audience);
gboolean ashi_audience_may_see_reviews (AshiAudience audience);
gboolean ashi_audience_may_be_asked (AshiAudience audience);
gboolean ashi_audience_may_read_notes (AshiAudience audience);
const char *ashi_audience_get_id (AshiAudience audience, const char *id);
gboolean ashi_topic_is_of_learning (AshiTopic topic);
gboolean ashi_topic_is_of_needle (AshiTopic topic);

gboolean ashi_citation_is_for (const AshiCitation *self, AshiAudience audience);
gboolean ashi_claim_is_for (const AshiClaim *self, AshiAudience audience);
gboolean ashi_table_is_for (const AshiTable *self, AshiAudience audience);
gboolean ashi_block_is_for (const AshiBlock *self, AshiAudience audience);
gboolean ashi_chapter_is_for (const AshiChapter *self, AshiAudience audience);
gboolean ashi_lesson_is_for (AshiLesson *self, AshiAudience audience);

GPtrArray *ashi_lesson_list_steps (AshiLesson *self, AshiAudience audience);
AshiPack *ashi_pack_for (AshiPack *self, AshiAudience audience);

G_END_DECLS
