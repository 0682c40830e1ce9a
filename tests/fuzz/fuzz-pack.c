// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A whole pack. An input is its files one after the other, each below a line "@@ NAME"; what is not there is as in the
 * good pack. */
#include "fuzz-copy.h"

#include <string.h>

#define MARK "@@ "

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  return 0;
}

static const char *
find_mark (const char *from, const char *end)
{
  for (const char *at = from; at < end; at = memchr (at, '\n', (size_t) (end - at)) + 1)
    {
      if ((size_t) (end - at) >= strlen (MARK) && memcmp (at, MARK, strlen (MARK)) == 0)
        return at;
      if (memchr (at, '\n', (size_t) (end - at)) == NULL)
        break;
    }
  return NULL;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *const end = (const char *) data + size;
  const char *at = find_mark ((const char *) data, end);

  while (at != NULL)
    {
      const char *line_end = memchr (at, '\n', (size_t) (end - at));
      const char *next;
      g_autofree char *name = NULL;

      if (line_end == NULL)
        break;
      name = g_strndup (at + strlen (MARK), (gsize) (line_end - at) - strlen (MARK));
      next = find_mark (line_end + 1, end);
      fuzz_copy_put (name, line_end + 1, (gsize) ((next != NULL ? next : end) - line_end - 1));
      at = next;
    }
  fuzz_copy_try ();
  return 0;
}
