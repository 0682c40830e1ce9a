// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/* What the statements of an event are called: all that each reader is told of it is one. */
#define ASHI_STATEMENT_PROFESSIONAL "professional"
#define ASHI_STATEMENT_PATIENT      "patient"

/**
 * AshiStatement: a claim with all that belongs to it and is read with it: what somebody who reviews it reviews.
 * @of: what the claim is of
 * @owner: its id
 * @id: (nullable): what it is called there; %NULL: nothing can be kept beside it
 * @place: (nullable): the approach or the chapter that it stands in
 * @depth: (nullable): the depth, when it is one
 * @hazard: (nullable): the hazard, when it is one
 * @table: (nullable): the table, when it is a row of one
 */
typedef struct
{
  AshiHome of;
  const char *owner;
  const char *id;
  const char *place;
  AshiClaim *claim;
  const AshiDepth *depth;
  const AshiHazard *hazard;
  const AshiTable *table;
} AshiStatement;

char *ashi_statement_dup_hash (const AshiStatement *self);
GPtrArray *ashi_statement_dup_reviews (const AshiStatement *self, const AshiReviews *reviews);

/**
 * AshiStatements: all statements of something, in the order in which they are written. What they point to lives as
 * long.
 * @of: what they are of
 * @owner: its id
 * @list: (element-type AshiStatement)
 */
typedef struct
{
  AshiHome of;
  const char *owner;
  GArray *list;
  AshiAccount *account; /* either */
  AshiLesson *lesson;   /* or */
} AshiStatements;

AshiStatements *ashi_statements_new_of_account (AshiAccount *account, AshiHome of, const char *owner);
AshiStatements *ashi_statements_new_of_lesson (AshiLesson *lesson);
AshiStatements *ashi_statements_new (AshiPack *pack, AshiHome of, const char *owner);
void ashi_statements_free (AshiStatements *self);
guint ashi_statements_count_unreviewed (const AshiStatements *self, guint *n_all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStatements, ashi_statements_free)

/**
 * AshiStatementFinder: finds statements of a pack by their ids, each subject and lesson read once.
 */
typedef struct _AshiStatementFinder AshiStatementFinder;

AshiStatementFinder *ashi_statement_finder_new (AshiPack *pack);
void ashi_statement_finder_free (AshiStatementFinder *self);
const AshiStatement *
ashi_statement_finder_find (AshiStatementFinder *self, AshiHome of, const char *owner, const char *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStatementFinder, ashi_statement_finder_free)

G_END_DECLS
