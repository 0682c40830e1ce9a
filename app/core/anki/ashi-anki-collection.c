// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* The database in a package: Anki's schema 11. The format is Anki's; its names and values are facts about it. */
#include "ashi-anki-private.h"
#include "ashi-picture-error.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

static const char schema[] =
    "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,"
    " ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,"
    " models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);"
    "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,"
    " usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,"
    " flags integer NOT NULL, data text NOT NULL);"
    "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,"
    " mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,"
    " ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,"
    " left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);"
    "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,"
    " ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,"
    " type integer NOT NULL);"
    "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);"
    "CREATE INDEX ix_notes_usn ON notes (usn);"
    "CREATE INDEX ix_cards_usn ON cards (usn);"
    "CREATE INDEX ix_revlog_usn ON revlog (usn);"
    "CREATE INDEX ix_cards_nid ON cards (nid);"
    "CREATE INDEX ix_cards_sched ON cards (did, queue, due);"
    "CREATE INDEX ix_revlog_cid ON revlog (cid);"
    "CREATE INDEX ix_notes_csum ON notes (csum);";

static const char insert_col[] = "INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')";
static const char insert_note[] = "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')";
static const char insert_card[] =
    "INSERT INTO cards VALUES (?1, ?1, ?2, 0, ?3, -1, 0, 0, ?4, 0, 0, 0, 0, 0, 0, 0, 0, '')";

#define MS_PER_S 1000

static gboolean
bind_text (sqlite3_stmt *statement, int at, const char *text)
{
  return sqlite3_bind_text (statement, at, text, -1, SQLITE_TRANSIENT) == SQLITE_OK;
}

/* Then it is ready for the next row. */
static gboolean
write_row (sqlite3_stmt *statement)
{
  return sqlite3_step (statement) == SQLITE_DONE && sqlite3_reset (statement) == SQLITE_OK;
}

static gboolean
add_col (AshiAnki *self, sqlite3 *database, gint64 now)
{
  g_autoptr (sqlite3_stmt) col = NULL;
  g_autofree char *conf = ashi_anki_dup_conf ();
  g_autofree char *types = ashi_anki_dup_note_types (self->pack, now / MS_PER_S);
  g_autofree char *decks = ashi_anki_dup_decks (self->pack, now / MS_PER_S);
  g_autofree char *options = ashi_anki_dup_deck_options ();

  return sqlite3_prepare_v2 (database, insert_col, -1, &col, NULL) == SQLITE_OK
         && sqlite3_bind_int64 (col, 1, now / MS_PER_S) == SQLITE_OK && sqlite3_bind_int64 (col, 2, now) == SQLITE_OK
         && bind_text (col, 3, conf) && bind_text (col, 4, types) && bind_text (col, 5, decks)
         && bind_text (col, 6, options) && write_row (col);
}

/* The words of a field without its HTML. */
static char *
dup_bare (const char *html)
{
  GString *bare = g_string_new (NULL);
  gboolean is_tag = FALSE;

  for (const char *p = html; *p != '\0'; p++)
    {
      is_tag = is_tag || *p == '<';
      if (!is_tag)
        g_string_append_c (bare, *p);
      is_tag = is_tag && *p != '>';
    }
  return g_string_free (bare, FALSE);
}

/* The first four bytes of a SHA-1, the most significant first, by which Anki looks for notes that begin alike. */
static gint64
sum (const char *bare)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) bare, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return (gint64) digest[0] << 24 | (gint64) digest[1] << 16 | (gint64) digest[2] << 8 | digest[3];
}

static char *
dup_joined (const AshiAnkiNote *note)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < note->fields->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "\x1f" : "", (char *) g_ptr_array_index (note->fields, i));
  return g_string_free (joined, FALSE);
}

static gboolean
add_note (sqlite3_stmt *statement, const AshiAnkiNote *note, gint64 id, gint64 now)
{
  g_autofree char *tags = g_strdup_printf (" %s ", note->tags);
  g_autofree char *fields = dup_joined (note);
  g_autofree char *sorted = dup_bare (g_ptr_array_index (note->fields, ashi_anki_get_sort_field (note->type)));
  g_autofree char *first = dup_bare (g_ptr_array_index (note->fields, 0));

  return sqlite3_bind_int64 (statement, 1, id) == SQLITE_OK && bind_text (statement, 2, note->guid)
         && sqlite3_bind_int64 (statement, 3, ashi_anki_get_type_id (note->type)) == SQLITE_OK
         && sqlite3_bind_int64 (statement, 4, now / MS_PER_S) == SQLITE_OK && bind_text (statement, 5, tags)
         && bind_text (statement, 6, fields) && bind_text (statement, 7, sorted)
         && sqlite3_bind_int64 (statement, 8, sum (first)) == SQLITE_OK && write_row (statement);
}

static gboolean
add_card (sqlite3_stmt *statement, gint64 deck, gint64 id, gint64 now, guint due)
{
  return sqlite3_bind_int64 (statement, 1, id) == SQLITE_OK && sqlite3_bind_int64 (statement, 2, deck) == SQLITE_OK
         && sqlite3_bind_int64 (statement, 3, now / MS_PER_S) == SQLITE_OK
         && sqlite3_bind_int64 (statement, 4, due) == SQLITE_OK && write_row (statement);
}

/* A note and its card are called by the same number, which is a time: each its own ms. */
static gboolean
add_notes (AshiAnki *self, sqlite3 *database, gint64 now)
{
  const gint64 deck = ashi_anki_get_deck_id (self->pack);
  g_autoptr (sqlite3_stmt) notes = NULL;
  g_autoptr (sqlite3_stmt) cards = NULL;
  gboolean good = sqlite3_prepare_v2 (database, insert_note, -1, &notes, NULL) == SQLITE_OK
                  && sqlite3_prepare_v2 (database, insert_card, -1, &cards, NULL) == SQLITE_OK;

  for (guint i = 0; good && i < self->notes->len; i++)
    good = add_note (notes, g_ptr_array_index (self->notes, i), now + i, now)
           && add_card (cards, deck, now + i, now, i + 1);
  return good;
}

static gboolean
fill (AshiAnki *self, sqlite3 *database, gint64 now)
{
  return sqlite3_exec (database, schema, NULL, NULL, NULL) == SQLITE_OK
         && sqlite3_exec (database, "BEGIN", NULL, NULL, NULL) == SQLITE_OK && add_col (self, database, now)
         && add_notes (self, database, now) && sqlite3_exec (database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

/**
 * ashi_anki_make_collection:
 * @now: in ms since 1970
 *
 * Returns: (transfer full) (nullable): the database, as the bytes of its file
 */
GByteArray *
ashi_anki_make_collection (AshiAnki *self, gint64 now, GError **error)
{
  g_autoptr (sqlite3) database = NULL;
  GByteArray *content = NULL;
  sqlite3_int64 size = 0;
  unsigned char *bytes = NULL;

  g_return_val_if_fail (ASHI_IS_ANKI (self), NULL);

  if (sqlite3_open (":memory:", &database) == SQLITE_OK && fill (self, database, now))
    bytes = sqlite3_serialize (database, "main", &size, 0);
  if (bytes != NULL && size < G_MAXUINT)
    content = g_byte_array_append (g_byte_array_new (), bytes, (guint) size);
  else
    g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_WRITE,
                 _ ("The package cannot be made (%s); export less at once, with --about or --kind"),
                 sqlite3_errmsg (database));
  sqlite3_free (bytes);
  return content;
}
