// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-command-keep.h"
#include "ashi-limits.h"
#include "ashi-noted.h"
#include "ashi-search.h"
#include "ashi-store-json.h"
#include "ashi-store-notes.h"

#include <glib/gi18n.h>
#include <string.h>

#define MS 1000

static AshiExit
fail (const GError *error)
{
  g_printerr ("ashi: %s\n", error->message);
  return ASHI_EXIT_BAD;
}

/* What a note can be about */

/* Returns: (nullable): the id under which a note about it is kept; when there is nothing of that name, that is
 * printed */
static const char *
find_about (AshiPack *pack, const char *name)
{
  AshiSubject *subject;

  if (ashi_noted_find (pack, name) != NULL)
    return name;
  subject = ashi_find_named (pack, name);
  if (subject == NULL)
    {
      g_autofree char *reason = ashi_explain_unnamed (pack, name, TRUE);

      g_printerr ("ashi: %s\n", reason);
    }
  return subject != NULL ? ashi_subject_get_id (subject) : NULL;
}

/* Listing */

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / MS);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static void
print_note (AshiPack *pack, const AshiNote *note)
{
  g_autofree char *day = dup_day (note->changed);
  g_auto (GStrv) lines = g_strsplit (note->text, "\n", -1);
  GObject *item = ashi_noted_find (pack, note->about); /* NULL: the pack has lost it */

  g_print ("%s  %s  %s", note->id, day, note->about);
  if (item != NULL)
    g_print (" (%s)", ashi_noted_get_title (item));
  g_print ("\n");
  for (char **line = lines; *line != NULL; line++)
    g_print ("    %s\n", *line);
}

static AshiExit
list (AshiStore *store, AshiPack *pack, char **words)
{
  const char *about = words[0] != NULL ? find_about (pack, words[0]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (words[0] != NULL && about == NULL)
    return ASHI_EXIT_BAD;
  notes = ashi_store_list_notes (store, ashi_pack_get_id (pack), about, &error);
  if (notes == NULL)
    return fail (error);
  for (guint i = 0; i < notes->len; i++)
    print_note (pack, g_ptr_array_index (notes, i));
  if (notes->len == 0)
    g_print (_ ("There are no notes.\n"));
  return ASHI_EXIT_GOOD;
}

/* Writing */

static AshiExit
add (AshiStore *store, AshiPack *pack, char **words)
{
  const char *about = find_about (pack, words[0]);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (about == NULL)
    return ASHI_EXIT_BAD;
  id = ashi_store_add_note (store, ashi_pack_get_id (pack), about, words[1], ashi_store_get_now (NULL), &error);
  if (id == NULL)
    return fail (error);
  g_print ("%s\n", id);
  return ASHI_EXIT_GOOD;
}

static AshiExit
change (AshiStore *store, AshiPack *pack, char **words)
{
  g_autoptr (GError) error = NULL;

  return ashi_store_change_note (store, words[0], words[1], ashi_store_get_now (NULL), &error) ? ASHI_EXIT_GOOD
                                                                                               : fail (error);
}

static AshiExit
remove_note (AshiStore *store, AshiPack *pack, char **words)
{
  g_autoptr (GError) error = NULL;

  return ashi_store_remove_note (store, words[0], &error) ? ASHI_EXIT_GOOD : fail (error);
}

/* Files */

static AshiExit
export_all (AshiStore *store, AshiPack *pack, char **words)
{
  g_autoptr (GError) error = NULL;
  char *text = ashi_store_dup_json (store, &error);
  g_autoptr (GBytes) content = NULL;

  if (text == NULL)
    return fail (error);
  content = g_bytes_new_take (text, strlen (text));
  return ashi_command_save (words[0], content) ? ASHI_EXIT_GOOD : ASHI_EXIT_BAD;
}

static AshiExit
import_all (AshiStore *store, AshiPack *pack, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  AshiMerged merged;
  const char *text;
  gsize length;

  if (!ashi_command_is_readable (words[0], ASHI_LIMIT_KEPT_BYTES))
    {
      g_printerr (_ ("ashi: “%s” is no file that Ashi has exported.\n"), words[0]);
      return ASHI_EXIT_BAD;
    }
  content = ashi_command_load (words[0]);
  if (content == NULL)
    return ASHI_EXIT_BAD;
  text = g_bytes_get_data (content, &length);
  if (!ashi_store_merge_json (store, text != NULL ? text : "", length, &merged, &error))
    {
      g_printerr (_ ("ashi: nothing was taken from “%s”. %s.\n"), words[0], error->message);
      return ASHI_EXIT_BAD;
    }
  g_print (ngettext ("%u was taken.", "%u were taken.", merged.n_taken), merged.n_taken);
  g_print (" ");
  g_print (ngettext ("%u was here already.", "%u were here already.", merged.n_known), merged.n_known);
  g_print ("\n");
  return ASHI_EXIT_GOOD;
}

/* What can be done, with how many words, and whether that needs the pack. */
typedef struct
{
  const char *name;
  int least, most;
  gboolean needs_pack;
  AshiExit (*run) (AshiStore *store, AshiPack *pack, char **words);
} Deed;

static const Deed deeds[] = {
  { "list", 0, 1, TRUE, list },          { "add", 2, 2, TRUE, add },
  { "change", 2, 2, FALSE, change },     { "remove", 1, 1, FALSE, remove_note },
  { "export", 1, 1, FALSE, export_all }, { "import", 1, 1, FALSE, import_all },
};

static const Deed *
find_deed (const char *name, int n_words)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].name, name) && n_words >= deeds[i].least && n_words <= deeds[i].most)
      return &deeds[i];
  return NULL;
}

static AshiExit
run_notes (const char *pack_folder, int argc, char *argv[])
{
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (AshiStore) store = NULL;
  const Deed *deed;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_notes, NULL, -1, &argc, &argv, &exit_code))
    return exit_code;
  deed = find_deed (argv[1], argc - 2);
  if (deed == NULL)
    {
      ashi_command_print_usage (&ashi_command_notes);
      return ASHI_EXIT_USAGE;
    }
  pack = deed->needs_pack ? ashi_command_open_told_pack (pack_folder) : NULL;
  store = ashi_command_open_store ();
  return store != NULL ? deed->run (store, pack, argv + 2) : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_notes = {
  "notes",
  N_ ("list [SUBJECT] | add SUBJECT TEXT | change NOTE TEXT | remove NOTE | export FILE | import FILE"),
  N_ ("Keeps notes on subjects, lessons and sections (“section/gb30”); exports all that is kept, as JSON, and takes it "
      "in again."),
  run_notes,
};
