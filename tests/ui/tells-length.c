// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"

#include <stdio.h>
#include <string.h>

/* Prints those lines of its input that a patient must not read, as the program itself judges. */
int
main (void)
{
  char line[65536];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      line[strcspn (line, "\n")] = '\0';
      if (ashi_tells_length (line))
        puts (line);
    }
  return 0;
}
