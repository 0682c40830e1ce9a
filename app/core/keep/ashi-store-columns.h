// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiColumnKind: what a column holds, and how that is written in JSON.
 */
typedef enum
{
  ASHI_COLUMN_TEXT,
  ASHI_COLUMN_NUMBER,
  ASHI_COLUMN_TIME, /* ms since 1970; in JSON as ISO 8601 has it, in UTC */
} AshiColumnKind;

/**
 * AshiColumn: one column of a table.
 * @least: of a number
 * @most: of a number; of a text, in bytes
 */
typedef struct
{
  const char *name;
  AshiColumnKind kind;
  gint64 least;
  gint64 most;
} AshiColumn;

#define ASHI_MOST_COLUMNS 8

/**
 * AshiTable: one table of the file, and how what is imported joins it.
 * @list: what its rows are together called in JSON
 * @clash: SQL behind INSERT: what to do where there is such a row already
 */
typedef struct
{
  const char *name;
  const char *list;
  AshiColumn columns[ASHI_MOST_COLUMNS];
  const char *clash;
} AshiTable;

extern const AshiTable ashi_tables[];
extern const guint ashi_n_tables;

G_END_DECLS
