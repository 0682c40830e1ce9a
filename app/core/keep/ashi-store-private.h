// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* What the files of AshiStore share. A function that returns a gboolean or a pointer sets the error when that is %FALSE
 * or %NULL. */

struct _AshiStore
{
  GObject parent_instance;

  sqlite3 *database;
  char *path;
  char *news; /* what happened to the file while it was opened, for people; %NULL if nothing did */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* "Ashi", where SQLite keeps whose file it is. */
#define ASHI_STORE_APPLICATION 0x41736869

/* Returns: (transfer full): what a row of an answer tells */
typedef gpointer (*AshiRowFunc) (sqlite3_stmt *row);

gboolean ashi_store_fail (AshiStore *self, GError **error);
gboolean ashi_store_run (AshiStore *self, const char *sql, GError **error);
gboolean ashi_store_begin (AshiStore *self, GError **error);
gboolean ashi_store_end (AshiStore *self, gboolean is_good, GError **error);
sqlite3_stmt *ashi_store_prepare (AshiStore *self, const char *sql, GError **error);
gboolean ashi_store_step (AshiStore *self, sqlite3_stmt *statement, GError **error);
GPtrArray *ashi_store_read_rows (
    AshiStore *self, sqlite3_stmt *statement, AshiRowFunc of_row, GDestroyNotify destroy, GError **error);
char *ashi_store_dup_column (sqlite3_stmt *row, int column);
gboolean ashi_store_get_number (AshiStore *self, const char *sql, int *number, GError **error);
gboolean ashi_store_check_text (const char *what, const char *text, gsize most, GError **error);
char *ashi_store_dup_time (gint64 time);

int ashi_store_get_version (void);
gboolean ashi_store_migrate (AshiStore *self, int version, GError **error);

G_END_DECLS
