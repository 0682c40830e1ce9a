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
    finders[i] = ashi_finder_new (pack, audiences[i], NULL);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *raw = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : NULL;
  g_autofree char *words = raw != NULL ? g_utf8_make_valid (raw, -1) : NULL;
  g_autoptr (AshiAnswer) answer = NULL;

  if (words == NULL)
    return 0;
  answer = ashi_finder_find (finders[data[0] % G_N_ELEMENTS (finders)], words, MOST, NULL);
  g_assert_cmpuint (answer->found->len, <=, MOST);
  g_assert_true (answer->note == NULL || g_utf8_validate (answer->note, -1, NULL));
  for (guint i = 0; i < answer->found->len; i++)
    {
      const AshiFound *found = g_ptr_array_index (answer->found, i);

      g_assert_true (found->excerpt == NULL || pango_parse_markup (found->excerpt, -1, 0, NULL, NULL, NULL, NULL));
    }
  return 0;
}
