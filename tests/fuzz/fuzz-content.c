// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A file of subjects, sources, lessons or the body: whichever its root element says. */
#include "fuzz-copy.h"

static const struct
{
  const char *root, *file;
} kinds[] = { { "<sources", "sources.xml" }, { "<lessons", "lessons.xml" }, { "<body", "body.xml" } };

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strstr_len ((const char *) data, (gssize) size, kinds[i].root) != NULL)
      {
        fuzz_copy_try_with (kinds[i].file, data, size);
        return 0;
      }
  fuzz_copy_try_with ("subjects.xml", data, size);
  return 0;
}
