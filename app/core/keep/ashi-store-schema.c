// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-private.h"

/* What each version added. A version that was given to people is never changed: what is to be otherwise is another one,
 * and a test that makes a file of the former. */
static const char *const versions[] = {
  /* 1: answers and notes. Nothing takes an answer back, since all that is known of memory follows from them. */
  "CREATE TABLE repetition ("
  "  pack TEXT NOT NULL,"
  "  item TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  zone INTEGER NOT NULL,"
  "  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),"
  "  kind TEXT NOT NULL,"
  "  took INTEGER NOT NULL CHECK (took >= 0),"
  "  seed INTEGER NOT NULL,"
  "  PRIMARY KEY (pack, item, time)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TRIGGER repetition_is_not_changed BEFORE UPDATE ON repetition"
  "  BEGIN SELECT RAISE (ABORT, 'an answer is never changed'); END;"
  "CREATE TRIGGER repetition_is_not_removed BEFORE DELETE ON repetition"
  "  BEGIN SELECT RAISE (ABORT, 'an answer is never removed'); END;"
  "CREATE TABLE note ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  pack TEXT NOT NULL,"
  "  about TEXT NOT NULL,"
  "  text TEXT NOT NULL,"
  "  created INTEGER NOT NULL,"
  "  changed INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX note_about ON note (pack, about);",

  /* 2: exams, bookmarks in lists, and what was seen last. */
  "CREATE TABLE exam ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  pack TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  seed INTEGER NOT NULL,"
  "  answers TEXT NOT NULL CHECK (json_valid (answers))"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE list ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  pack TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  place INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE bookmark ("
  "  id TEXT NOT NULL PRIMARY KEY,"
  "  list TEXT NOT NULL REFERENCES list ON DELETE CASCADE,"
  "  name TEXT NOT NULL,"
  "  link TEXT NOT NULL,"
  "  place INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX bookmark_list ON bookmark (list, place);"
  "CREATE TABLE seen ("
  "  pack TEXT NOT NULL,"
  "  link TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  PRIMARY KEY (pack, link)"
  ") STRICT, WITHOUT ROWID;",
};

/* The version of the file that this program writes. */
int
ashi_store_get_version (void)
{
  return G_N_ELEMENTS (versions);
}

static gboolean
add_versions (AshiStore *self, int version, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            ASHI_STORE_APPLICATION, ashi_store_get_version ());

  for (int i = version; i < ashi_store_get_version (); i++)
    if (!ashi_store_run (self, versions[i], error))
      return FALSE;
  return ashi_store_run (self, marks, error);
}

/* Leads the file from that version, 0 for an empty one, to this program's: whole or not at all. */
gboolean
ashi_store_migrate (AshiStore *self, int version, GError **error)
{
  return ashi_store_begin (self, error) && ashi_store_end (self, add_versions (self, version, error), error);
}
