// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-columns.h"

#include "ashi-limits.h"

/* A day on either side of what any zone has. */
#define MOST_ZONE (24 * 60)

#define ID(name)         { name, ASHI_COLUMN_TEXT, 0, ASHI_LIMIT_ID }
#define SHORT_TEXT(name) { name, ASHI_COLUMN_TEXT, 0, ASHI_LIMIT_ATTRIBUTE }
#define LONG_TEXT(name)  { name, ASHI_COLUMN_TEXT, 0, ASHI_LIMIT_WORDS }
#define LARGE_TEXT(name) { name, ASHI_COLUMN_TEXT, 0, ASHI_LIMIT_EXAM_BYTES }
#define COUNT(name)      { name, ASHI_COLUMN_NUMBER, 0, G_MAXUINT32 }
#define TIME(name)       { name, ASHI_COLUMN_TIME, 0, 0 }

/* Of two notes of one id, and of two times that something was seen, the later stays; all else never changes. A list
 * comes before what is in it. */
const AshiTable ashi_tables[] = {
  { "repetition",
    "repetitions",
    { ID ("pack"),
      SHORT_TEXT ("item"),
      TIME ("time"),
      { "zone", ASHI_COLUMN_NUMBER, -MOST_ZONE, MOST_ZONE },
      { "grade", ASHI_COLUMN_NUMBER, 1, 4 },
      ID ("kind"),
      COUNT ("took"),
      COUNT ("seed") },
    "ON CONFLICT DO NOTHING" },
  { "note",
    "notes",
    { ID ("id"), ID ("pack"), ID ("about"), LONG_TEXT ("text"), TIME ("created"), TIME ("changed") },
    "ON CONFLICT DO UPDATE SET text = excluded.text, changed = excluded.changed WHERE excluded.changed > changed" },
  { "exam",
    "exams",
    { ID ("id"), ID ("pack"), TIME ("time"), COUNT ("seed"), LARGE_TEXT ("answers") },
    "ON CONFLICT DO NOTHING" },
  { "list", "lists", { ID ("id"), ID ("pack"), SHORT_TEXT ("name"), COUNT ("place") }, "ON CONFLICT DO NOTHING" },
  { "bookmark",
    "bookmarks",
    { ID ("id"), ID ("list"), SHORT_TEXT ("name"), LONG_TEXT ("link"), COUNT ("place") },
    "ON CONFLICT DO NOTHING" },
  { "seen",
    "seen",
    { ID ("pack"), LONG_TEXT ("link"), TIME ("time") },
    "ON CONFLICT DO UPDATE SET time = excluded.time WHERE excluded.time > time" },
};

const guint ashi_n_tables = G_N_ELEMENTS (ashi_tables);
