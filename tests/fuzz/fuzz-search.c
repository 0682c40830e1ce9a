// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What is typed into the search. The first byte says for whom; the rest is made UTF-8, as an entry's text is. */
#include "fuzz-copy.h"

#include "ashi-finder.h"

#include <pango/pango.h>

#define MOST 20

static AshiPack *pack;
static const AshiAudience audiences[] = { ASHI_AUDIENCE_CLINICIAN, ASHI_AUDIENCE_TRAINEE, ASHI_AUDIENCE_PATIENT };
static AshiFinder *finders[G_N_ELEMENTS (audiences)];

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  pack = fuzz_copy_read ();
  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    finders[i] = ashi_finder_new (pack, audiences[i]);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *raw = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : NULL;
  g_autofree char *words = raw != NULL ? g_utf8_make_valid (raw, -1) : NULL;
  g_autofree char *meant = NULL;
  g_autoptr (GPtrArray) found = NULL;
  AshiFinder *finder;

  if (words == NULL)
    return 0;
  finder = finders[data[0] % G_N_ELEMENTS (finders)];
  found = ashi_finder_find (finder, words, MOST);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const AshiFound *answer = g_ptr_array_index (found, i);

      g_assert_true (answer->excerpt == NULL || pango_parse_markup (answer->excerpt, -1, 0, NULL, NULL, NULL, NULL));
    }
  meant = ashi_finder_dup_meant (finder, words);
  return 0;
}
