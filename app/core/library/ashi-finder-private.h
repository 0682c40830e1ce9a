// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-finder.h"
#include "ashi-query.h"

#include <sqlite3.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

struct _AshiFinder
{
  GObject parent_instance;

  AshiPack *pack;
  AshiAudience audience;
  GPtrArray *items; /* borrowed AshiSubject or AshiLesson; the row's number less one */
  GPtrArray *notes; /* AshiFinderNote, in the rows behind them; NULL: none */
  sqlite3 *database;
};

/**
 * AshiSense: what a query means in this pack.
 * @points: (element-type AshiSubject): those whose codes were typed
 * @words: the words that are searched for, mended
 * @all: (element-type utf8): an expression of FTS5 for each of them
 * @typed: (element-type utf8): what each of the expressions is for; %NULL for what is certainly here
 * @some: (element-type utf8): those of the expressions that mean something alone
 * @closed: (nullable): an expression for all the words closed up
 * @note: for people: what was searched for instead, and what is not here; "" when that is nothing
 * @missing: a code was typed that no point here has
 * @sure: the best answer can be taken unseen
 */
typedef struct
{
  GPtrArray *points;
  GPtrArray *words;
  GPtrArray *all;
  GPtrArray *typed;
  GPtrArray *some;
  char *closed;
  GString *note;
  gboolean missing;
  gboolean sure;
} AshiSense;

sqlite3_stmt *ashi_finder_prepare (AshiFinder *self, const char *sql);
void ashi_finder_bind (sqlite3_stmt *statement, int index, const char *text);
AshiSense *ashi_finder_make_sense (AshiFinder *self, AshiQuery *query);
void ashi_finder_say_ignored (AshiFinder *self, AshiSense *sense);
void ashi_sense_say (AshiSense *self, char *line);
void ashi_sense_free (AshiSense *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiSense, ashi_sense_free)

G_END_DECLS
