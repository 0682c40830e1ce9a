// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/* Letters of the hash of words: enough that no two wordings of a claim share one. */
#define ASHI_REVIEW_HASH_LETTERS 16

/**
 * AshiReview: what somebody who knows the trade found of a claim.
 * @of: what the claim is of
 * @owner: its id
 * @claim: the claim's id in it
 * @role: whoever reviewed, for people: "physiotherapist"
 * @initials: likewise: "AB"
 * @date: the day, as ISO 8601 writes it
 * @words: the hash of what was read, by ashi_statement_dup_hash(): of other words the review says nothing
 * @remark: (nullable)
 * @line: its line in the file, for problems with it
 */
typedef struct _AshiReview
{
  AshiHome of;
  char *owner;
  char *claim;
  AshiVerdict verdict;
  char *role;
  char *initials;
  char *date;
  char *words;
  char *remark;
  guint line;
} AshiReview;

void ashi_review_free (AshiReview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiReview, ashi_review_free)

/**
 * AshiReviews: the reviews of a pack, which nobody changes once they are read; any thread may use them.
 */
typedef struct _AshiReviews AshiReviews;

AshiReviews *ashi_reviews_new (const char *file);
void ashi_reviews_free (AshiReviews *self);
const char *ashi_reviews_get_file (const AshiReviews *self);
gboolean ashi_reviews_take (AshiReviews *self, AshiReview *review);
GPtrArray *ashi_reviews_get_all (const AshiReviews *self);
GPtrArray *ashi_reviews_find (const AshiReviews *self, AshiHome of, const char *owner, const char *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiReviews, ashi_reviews_free)

G_END_DECLS
