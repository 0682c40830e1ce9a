// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-json.h"

#include "ashi-store-columns.h"
#include "ashi-store-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* What says whose file it is, and in which format. */
#define FORMAT "ashi-format"

/* What we write has three: the file, its lists and their rows. json-glib before 1.10 goes as deep as it is led. */
#define MOST_DEEP 8

/* Writing */

static void
add_member (JsonObject *object, const AshiColumn *column, sqlite3_stmt *row, int place)
{
  g_autofree char *time = NULL;

  switch (column->kind)
    {
    case ASHI_COLUMN_NUMBER:
      json_object_set_int_member (object, column->name, sqlite3_column_int64 (row, place));
      break;
    case ASHI_COLUMN_TIME:
      time = ashi_store_dup_time (sqlite3_column_int64 (row, place));
      json_object_set_string_member (object, column->name, time);
      break;
    case ASHI_COLUMN_TEXT:
    default:
      json_object_set_string_member (object, column->name, (const char *) sqlite3_column_text (row, place));
    }
}

static void
add_row (GString *text, const AshiTable *table, sqlite3_stmt *row)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), NULL);
  g_autofree char *line = NULL;
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  for (int i = 0; i < ASHI_MOST_COLUMNS && table->columns[i].name != NULL; i++)
    add_member (object, &table->columns[i], row, i);
  line = json_to_string (node, FALSE);
  g_string_append (text, line);
}

/* SQL that lists the columns in their order. */
static char *
dup_columns (const AshiTable *table, const char *before)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < ASHI_MOST_COLUMNS && table->columns[i].name != NULL; i++)
    g_string_append_printf (list, "%s%s%s", i > 0 ? ", " : "", before, table->columns[i].name);
  return g_string_free (list, FALSE);
}

/* A row is a line. */
static gboolean
add_table (AshiStore *self, GString *text, const AshiTable *table, GError **error)
{
  g_autofree char *columns = dup_columns (table, "");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", columns, table->name);
  g_autoptr (sqlite3_stmt) statement = ashi_store_prepare (self, sql, error);
  gboolean is_first = TRUE;
  int code;

  if (statement == NULL)
    return FALSE;
  g_string_append_printf (text, ",\n  \"%s\" : [", table->list);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_string_append (text, is_first ? "\n    " : ",\n    ");
      add_row (text, table, statement);
      is_first = FALSE;
    }
  g_string_append (text, is_first ? "]" : "\n  ]");
  return code == SQLITE_DONE || ashi_store_fail (self, error);
}

static gboolean
add_tables (AshiStore *self, GString *text, GError **error)
{
  for (guint i = 0; i < ashi_n_tables; i++)
    if (!add_table (self, text, &ashi_tables[i], error))
      return FALSE;
  return TRUE;
}

/**
 * ashi_store_dup_json:
 * @error: of ASHI_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): all that is kept, at one moment, as JSON that ashi_store_merge_json() reads
 */
char *
ashi_store_dup_json (AshiStore *self, GError **error)
{
  GString *text;
  gboolean is_whole;

  g_return_val_if_fail (ASHI_IS_STORE (self), NULL);

  if (!ashi_store_run (self, "BEGIN", error))
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "{\n  \"" FORMAT "\" : %d", ashi_store_get_version ());
  is_whole = add_tables (self, text, error);
  g_string_append (text, "\n}\n");
  is_whole = ashi_store_end (self, is_whole, error);
  return g_string_free (text, !is_whole);
}

/* Reading */

G_GNUC_PRINTF (2, 3) static gboolean refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Whether @text opens more within one another than what we write does. */
static gboolean
is_too_deep (const char *text, gsize length)
{
  gboolean is_quoted = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length && depth <= MOST_DEEP; i++)
    if (is_quoted && text[i] == '\\')
      i++;
    else if (text[i] == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && (text[i] == '{' || text[i] == '['))
      depth++;
    else if (!is_quoted && (text[i] == '}' || text[i] == ']'))
      depth--;
  return depth > MOST_DEEP;
}

static gboolean
read_time (const char *text, gint64 *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  if (moment == NULL)
    return FALSE;
  *time = g_date_time_to_unix (moment) * 1000 + g_date_time_get_microsecond (moment) / 1000;
  return *time >= 0;
}

/* Returns: (nullable): the member, if it is of that type */
static JsonNode *
get_member (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == type ? node : NULL;
}

/* Returns: whether the member is there and such that it can be kept; it is bound then */
static gboolean
bind_member (sqlite3_stmt *statement, int place, JsonObject *object, const AshiColumn *column)
{
  JsonNode *node = get_member (object, column->name, column->kind == ASHI_COLUMN_NUMBER ? G_TYPE_INT64 : G_TYPE_STRING);
  const char *text = node != NULL && column->kind != ASHI_COLUMN_NUMBER ? json_node_get_string (node) : NULL;
  gint64 number = 0;

  if (node == NULL)
    return FALSE;
  if (column->kind == ASHI_COLUMN_TEXT)
    return ashi_store_check_text (column->name, text, (gsize) column->most, NULL)
           && sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC) == SQLITE_OK;
  if (column->kind == ASHI_COLUMN_TIME && !read_time (text, &number))
    return FALSE;
  if (column->kind == ASHI_COLUMN_NUMBER)
    number = json_node_get_int (node);
  if (column->kind == ASHI_COLUMN_NUMBER && (number < column->least || number > column->most))
    return FALSE;
  return sqlite3_bind_int64 (statement, place, number) == SQLITE_OK;
}

static gboolean
merge_row (AshiStore *self,
           sqlite3_stmt *statement,
           const AshiTable *table,
           JsonNode *row,
           guint number,
           AshiMerged *merged,
           GError **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (row))
    return refuse (error, _ ("“%s”, number %u, is not as Ashi writes it"), table->list, number);
  for (int i = 0; i < ASHI_MOST_COLUMNS && table->columns[i].name != NULL; i++)
    if (!bind_member (statement, i + 1, json_node_get_object (row), &table->columns[i]))
      return refuse (error, _ ("“%s”, number %u: “%s” is missing, or not as Ashi writes it"), table->list, number,
                     table->columns[i].name);
  if (sqlite3_step (statement) != SQLITE_DONE)
    {
      /* Not what a column may hold, or a bookmark in a list that is not there. */
      if (sqlite3_errcode (self->database) == SQLITE_CONSTRAINT)
        return refuse (error, _ ("“%s”, number %u, is not as Ashi writes it"), table->list, number);
      return ashi_store_fail (self, error);
    }
  if (sqlite3_changes (self->database) > 0)
    merged->n_taken++;
  else
    merged->n_known++;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
merge_table (AshiStore *self, const AshiTable *table, JsonArray *rows, AshiMerged *merged, GError **error)
{
  g_autofree char *names = dup_columns (table, "");
  g_autofree char *values = dup_columns (table, ":");
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s) %s", table->name, names, values, table->clash);
  g_autoptr (sqlite3_stmt) statement = ashi_store_prepare (self, sql, error);
  const guint n = json_array_get_length (rows);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!merge_row (self, statement, table, json_array_get_element (rows, i), i + 1, merged, error))
      return FALSE;
  return TRUE;
}

static gboolean
merge_tables (AshiStore *self, JsonObject *all, AshiMerged *merged, GError **error)
{
  for (guint i = 0; i < ashi_n_tables; i++)
    {
      const AshiTable *table = &ashi_tables[i];
      JsonNode *rows = json_object_get_member (all, table->list);

      if (rows == NULL)
        continue;
      if (!JSON_NODE_HOLDS_ARRAY (rows))
        return refuse (error, _ ("“%s” is no list"), table->list);
      if (!merge_table (self, table, json_node_get_array (rows), merged, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_format (JsonNode *root, GError **error)
{
  JsonNode *format = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                         ? get_member (json_node_get_object (root), FORMAT, G_TYPE_INT64)
                         : NULL;

  if (format == NULL || json_node_get_int (format) < 1)
    return refuse (error, _ ("It is no file that Ashi has exported"));
  if (json_node_get_int (format) <= ashi_store_get_version ())
    return TRUE;
  g_set_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_NEWER,
               _ ("A newer version of Ashi has exported it; use that version"));
  return FALSE;
}

/**
 * ashi_store_merge_json:
 * @text: what ashi_store_dup_json() wrote, or anything
 * @length: of it, in bytes
 * @merged: (out): what became of it
 * @error: of ASHI_STORE_ERROR; says what in the text is wrong
 *
 * Takes what is not here yet, and of two notes of one id the one that was changed later. All of it is taken or nothing.
 *
 * Returns: whether it was taken
 */
gboolean
ashi_store_merge_json (AshiStore *self, const char *text, gsize length, AshiMerged *merged, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  JsonNode *root;

  g_return_val_if_fail (ASHI_IS_STORE (self) && text != NULL && merged != NULL, FALSE);

  *merged = (AshiMerged) { 0, 0 };
  if (!g_utf8_validate (text, (gssize) length, NULL) || is_too_deep (text, length))
    return refuse (error, _ ("It is no file that Ashi has exported"));
  if (!json_parser_load_from_data (parser, text, (gssize) length, &cause))
    return refuse (error, _ ("It is no JSON: %s"), cause->message);
  root = json_parser_get_root (parser);
  if (!check_format (root, error) || !ashi_store_begin (self, error))
    return FALSE;
  return ashi_store_end (self, merge_tables (self, json_node_get_object (root), merged, error), error);
}
