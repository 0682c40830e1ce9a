// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-copy.h"

#include "ashi-budget.h"
#include "ashi-card.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* A working copy of the good test pack, in which inputs take the place of files. */
static const char *const files[] = { "pack.xml",        "sources.xml",       "subjects.xml",
                                     "lessons.xml",     "body.xml",          "plates/small.svg",
                                     "plates/side.svg", "sections/gb30.svg", "sections/level-middle.svg" };
static GBytes *good[G_N_ELEMENTS (files)];
static gboolean replaced[G_N_ELEMENTS (files)];
static GBytes *schema;
static char *folder;

static GBytes *
load (const char *path)
{
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, NULL))
    g_error ("%s cannot be read", path);
  return g_bytes_new_take (text, size);
}

/* Not g_file_set_contents(), which waits for the disk. */
static void
write_file (guint i, const void *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder, files[i], NULL);
  FILE *file = g_fopen (path, "wb");

  if (file == NULL || fwrite (data, 1, size, file) != size || fclose (file) != 0)
    g_error ("%s cannot be written", path);
}

static void
restore (guint i)
{
  gsize size;
  const void *data = g_bytes_get_data (good[i], &size);

  write_file (i, data, size);
  replaced[i] = FALSE;
}

/* Remarks of the program are no findings, and thousands of them a second hide what is. libFuzzer keeps an input that
 * aborts, but not one that G_DEBUG=fatal-criticals stops. */
static void
on_log (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) == 0)
    return;
  g_printerr ("%s: %s\n", domain, message);
  abort ();
}

/**
 * fuzz_watch_log:
 *
 * Makes a critical message of any library a finding.
 */
void
fuzz_watch_log (void)
{
  g_log_set_default_handler (on_log, NULL);
}

/**
 * fuzz_copy_prepare:
 *
 * Makes the working copy. The folder for temporary files is that of whoever runs the target, who removes it.
 */
void
fuzz_copy_prepare (void)
{
  fuzz_watch_log ();
  schema = load (FUZZ_TREE "/resources/schema/pack.rng");
  folder = g_dir_make_tmp ("ashi-fuzz-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *source = g_build_filename (FUZZ_TREE "/tests/packs/good", files[i], NULL);
      g_autofree char *target = g_build_filename (folder, files[i], NULL);
      g_autofree char *parent = g_path_get_dirname (target);

      g_mkdir_with_parents (parent, 0700);
      good[i] = load (source);
      restore (i);
    }
}

/**
 * fuzz_copy_put:
 * @name: a file of the good pack
 *
 * Puts @data in the file's place until the next fuzz_copy_try() has read it.
 *
 * Returns: whether the good pack has such a file
 */
gboolean
fuzz_copy_put (const char *name, const void *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_str_equal (files[i], name))
      {
        write_file (i, data, size);
        replaced[i] = TRUE;
        return TRUE;
      }
  return FALSE;
}

/**
 * fuzz_copy_check_problems:
 *
 * A person can act on a problem: it is words, names its file, and says what to do.
 */
void
fuzz_copy_check_problems (const AshiProblems *problems)
{
  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_nonnull (strchr (line, ':'));
    }
}

/**
 * fuzz_copy_read:
 *
 * Returns: (transfer full) (nullable): the pack as it lies in the working copy
 */
AshiPack *
fuzz_copy_read (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *pack = ashi_pack_read (file, schema, problems);

  fuzz_copy_check_problems (problems);
  return pack;
}

/**
 * fuzz_copy_parse:
 *
 * Returns: (transfer full) (nullable): what of @data comes before the reader of its root: well-formed, of the pack's
 * namespace and within the limits
 */
xmlDoc *
fuzz_copy_parse (const AshiReading *reading, const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (xmlDoc) doc = ashi_xml_parse (reading, bytes);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL || root->ns == NULL || g_strcmp0 ((const char *) root->ns->href, ASHI_PACK_NAMESPACE) != 0
      || !ashi_budget_check (reading, root))
    return NULL;
  return g_steal_pointer (&doc);
}

/* What was read is looked at as the window would. */
static void
look_at (AshiPack *pack)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      for (guint audience = ASHI_AUDIENCE_CLINICIAN; audience <= ASHI_AUDIENCE_PATIENT; audience <<= 1)
        {
          g_autoptr (AshiCard) card = ashi_card_new (subject, (AshiAudience) audience);

          g_assert_nonnull (card);
        }
    }
}

/**
 * fuzz_copy_try:
 *
 * Reads the pack with what was put there, looks at it, and puts the good files back.
 */
void
fuzz_copy_try (void)
{
  g_autoptr (AshiPack) pack = fuzz_copy_read ();

  if (pack != NULL)
    look_at (pack);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (replaced[i])
      restore (i);
}

/**
 * fuzz_copy_try_with:
 * @name: a file of the good pack
 * @data: what stands there instead
 */
void
fuzz_copy_try_with (const char *name, const uint8_t *data, size_t size)
{
  g_assert_true (fuzz_copy_put (name, data, size));
  fuzz_copy_try ();
}
