// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-review-sheet.h"

#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"

#include <string.h>

/* Letters of a line, as paper and mail take them. */
#define LINE_LETTERS 78

#define INDENT "   "
#define BOXES  INDENT "[ ] right   [ ] wrong   [ ] unclear   " ASHI_SHEET_REMARK " ____________________________\n"

/* The instructions, and whatever is filled in once. */
static const char HEAD[] = "Mark one box below each statement that you have checked, as in [x]. Say behind\n"
                           "the remark what is wrong or unclear, in as many lines as it takes. What has no\n"
                           "mark counts as not reviewed. Change nothing else. The marks are read into the\n"
                           "pack by: ashi review-sheet --read THIS-FILE FOLDER-OF-THE-PACK\n"
                           "\n"
                           "Role (such as physiotherapist): ______________________\n"
                           "Initials: ________\n"
                           "Date (as 2026-12-01): ____________\n";

/* Words */

G_GNUC_PRINTF (2, 3)
static void
add_line (GString *words, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (words, format, arguments);
  va_end (arguments);
  g_string_append_c (words, '\n');
}

static void
add_named (GString *words, const char *name, const char *text)
{
  if (text != NULL)
    add_line (words, "%s: %s", name, text);
}

static char *
dup_capital (const char *text)
{
  char *capital = g_strdup (text);

  capital[0] = g_ascii_toupper (capital[0]);
  return capital;
}

static void
add_depth (GString *words, const AshiDepth *depth)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);
  g_autofree char *sample = ashi_depth_dup_sample (depth);

  add_line (words, "%s: %s (%s)%s%s%s", depth->claim->label, figure,
            ashi_nick_of_value (ASHI_TYPE_DEPTH_KIND, (int) depth->kind), sample != NULL ? "; " : "",
            sample != NULL ? sample : "", depth->is_danger ? "; danger begins there" : "");
}

static void
add_table (GString *words, const AshiTable *table)
{
  g_autofree char *head = g_strjoinv (" · ", table->head);

  add_line (words, "Table: %s (%s)", table->caption, head);
}

static void
add_advice (GString *words, const char *name, const AshiHazard *hazard, const AshiAdvice *advice)
{
  if (ashi_advice_is_weaker (advice, hazard->claim->support))
    add_line (words, "%s (%s): %s", name, ashi_nick_of_value (ASHI_TYPE_SUPPORT, (int) advice->support), advice->text);
  else
    add_named (words, name, advice->text);
}

static void
add_hazard (GString *words, const AshiHazard *hazard)
{
  g_autofree char *severity = dup_capital (ashi_nick_of_value (ASHI_TYPE_SEVERITY, (int) hazard->severity));

  add_line (words, "%s: %s", severity, hazard->claim->text);
  add_advice (words, "To avoid it", hazard, &hazard->avoid);
  add_advice (words, "If it happens", hazard, &hazard->act);
}

static void
add_said (GString *words, const AshiStatement *self)
{
  const AshiClaim *claim = self->claim;

  if (self->hazard != NULL)
    add_hazard (words, self->hazard);
  else if (self->depth == NULL && claim->label != NULL)
    add_line (words, "%s: %s", claim->label, claim->text);
  else if (claim->text != NULL)
    add_line (words, "%s", claim->text);
}

/**
 * ashi_review_sheet_dup_words:
 *
 * Returns: (transfer full): all that is reviewed of the statement, in lines of any length
 */
char *
ashi_review_sheet_dup_words (const AshiStatement *statement)
{
  const AshiClaim *claim = statement->claim;
  GString *words = g_string_new (NULL);

  add_named (words, "In", statement->place);
  if (statement->table != NULL)
    add_table (words, statement->table);
  if (statement->depth != NULL)
    add_depth (words, statement->depth);
  add_said (words, statement);
  add_named (words, "Working", claim->working);
  for (char **felt = claim->felt; felt != NULL && *felt != NULL; felt++)
    add_named (words, "Felt in", *felt);
  if (claim->event != NULL)
    add_line (words, "Event: %s (%s)", claim->event->title,
              ashi_nick_of_value (ASHI_TYPE_URGENCY, (int) claim->event->urgency));
  return g_string_free (words, FALSE);
}

/* What it rests on */

static void
add_audience (GString *words, const AshiClaim *claim)
{
  static const AshiAudience readers[] = { ASHI_AUDIENCE_CLINICIAN, ASHI_AUDIENCE_TRAINEE, ASHI_AUDIENCE_PATIENT };
  const char *joint = "";

  g_string_append (words, ASHI_SHEET_FOR);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (claim->audience & readers[i])
      {
        g_string_append_printf (words, "%s%s", joint, ashi_nick_of_value (ASHI_TYPE_AUDIENCE, (int) readers[i]));
        joint = ", ";
      }
  add_line (words, ". Support: %s.", ashi_nick_of_value (ASHI_TYPE_SUPPORT, (int) claim->support));
}

static char *
dup_standing (const AshiClaim *claim)
{
  GString *words = g_string_new (NULL);

  add_audience (words, claim);
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);

      add_line (words, "Source: %s%s%s: %s", citation->source->short_name, citation->at != NULL ? ", " : "",
                citation->at != NULL ? citation->at : "", citation->source->title);
    }
  return g_string_free (words, FALSE);
}

/* Layout */

static void
append_wrapped (GString *sheet, const char *line)
{
  g_auto (GStrv) parts = g_strsplit_set (line, " \t\r", -1);
  glong letters = 0;

  for (char **part = parts; *part != NULL; part++)
    {
      const glong more = g_utf8_strlen (*part, -1);

      if (more == 0)
        continue;
      if (letters > 0 && letters + 1 + more > LINE_LETTERS)
        {
          g_string_append_c (sheet, '\n');
          letters = 0;
        }
      g_string_append_printf (sheet, "%s%s", letters > 0 ? " " : INDENT, *part);
      letters += letters > 0 ? 1 + more : (glong) strlen (INDENT) + more;
    }
  if (letters > 0)
    g_string_append_c (sheet, '\n');
}

static void
append_lines (GString *sheet, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    append_wrapped (sheet, *line);
}

static void
append_statement (GString *sheet, const AshiStatement *statement)
{
  g_autofree char *hash = ashi_statement_dup_hash (statement);
  g_autofree char *words = ashi_review_sheet_dup_words (statement);
  g_autofree char *standing = dup_standing (statement->claim);

  g_string_append_printf (sheet, "\n" ASHI_SHEET_CLAIM "%s %s %s %s\n",
                          ashi_nick_of_value (ASHI_TYPE_HOME, (int) statement->of), statement->owner, statement->id,
                          hash);
  append_lines (sheet, words);
  append_lines (sheet, standing);
  g_string_append (sheet, BOXES);
}

static const char *
get_title (AshiPack *pack, const AshiStatements *all)
{
  const AshiEvent *event = ashi_common_find_event (ashi_pack_get_common (pack), all->owner);

  switch (all->of)
    {
    case ASHI_HOME_SUBJECT:
      return ashi_subject_get_title (ashi_pack_find_subject (pack, all->owner));
    case ASHI_HOME_LESSON:
      return ashi_lesson_get_title (ashi_pack_find_lesson (pack, all->owner));
    case ASHI_HOME_EVENT:
      return event->title;
    case ASHI_HOME_SHARE:
    default:
      return all->owner;
    }
}

static void
append_heading (GString *sheet, AshiPack *pack, const AshiStatements *all)
{
  guint n_nameless = 0;

  g_string_append_printf (sheet, "\n\n" ASHI_SHEET_HEADING "%s (%s)\n", get_title (pack, all),
                          ashi_nick_of_value (ASHI_TYPE_HOME, (int) all->of));
  for (guint i = 0; i < all->list->len; i++)
    n_nameless += g_array_index (all->list, AshiStatement, i).id == NULL;
  if (n_nameless > 0)
    add_line (sheet, "\nStatements without an id, which cannot be reviewed: %u", n_nameless);
}

/* What several things say is reviewed once. */
static gboolean
is_new (GHashTable *printed, const AshiStatement *statement)
{
  return statement->id != NULL
         && g_hash_table_add (printed, g_strdup_printf ("%d/%s/%s", statement->of, statement->owner, statement->id));
}

static void
append_head (GString *sheet, AshiPack *pack)
{
  const char *id = ashi_pack_get_id (pack), *version = ashi_pack_get_version (pack), *date = ashi_pack_get_date (pack);

  g_string_append_printf (sheet, ASHI_SHEET_TITLE "\"%s\"", id != NULL ? id : "");
  if (version != NULL)
    g_string_append_printf (sheet, ", version %s", version);
  if (date != NULL)
    g_string_append_printf (sheet, ", %s", date);
  g_string_append_printf (sheet, "\n\n%s", HEAD);
}

/**
 * ashi_review_sheet_dup:
 * @all: (element-type AshiStatements): whatever is to be reviewed
 *
 * Returns: (transfer full): the sheet
 */
char *
ashi_review_sheet_dup (AshiPack *pack, GPtrArray *all)
{
  g_autoptr (GHashTable) printed = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  GString *sheet = g_string_new (NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  append_head (sheet, pack);
  for (guint i = 0; i < all->len; i++)
    {
      const AshiStatements *statements = g_ptr_array_index (all, i);
      GArray *list = statements->list;

      append_heading (sheet, pack, statements);
      for (guint j = 0; j < list->len; j++)
        if (is_new (printed, &g_array_index (list, AshiStatement, j)))
          append_statement (sheet, &g_array_index (list, AshiStatement, j));
    }
  return g_string_free (sheet, FALSE);
}
