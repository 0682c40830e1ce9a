// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Writes down which functions the main thread enters and leaves between two of them, in a program that was built with
 * -finstrument-functions; tests/bench/click-trace has it loaded before the program. In the environment: ASHI_TRACE_FILE
 * is where to write, one line for each call; ASHI_TRACE_FROM the place of a function in the program at whose entry one
 * begins, and ASHI_TRACE_TO those at whose entry one ends, in hexadecimal numbers. Each time it begins anew.
 */
#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define QUIET     __attribute__ ((no_instrument_function))
#define MOST      (1 << 20) /* calls; what goes on for longer is no way to anything */
#define MOST_ENDS 32

static struct
{
  uintptr_t place;
  char what; /* '>' entered, '<' left */
} calls[MOST];
static size_t n_calls;
static int is_on, n_ends;
static uintptr_t base, from, ends[MOST_ENDS];

QUIET static int
take_base (struct dl_phdr_info *info, size_t size, void *unused)
{
  base = info->dlpi_addr; /* the program comes first */
  return 1;
}

QUIET __attribute__ ((constructor)) static void
begin (void)
{
  char *words = getenv ("ASHI_TRACE_TO");

  if (words == NULL || getenv ("ASHI_TRACE_FROM") == NULL)
    return;
  dl_iterate_phdr (take_base, NULL);
  from = base + strtoull (getenv ("ASHI_TRACE_FROM"), NULL, 16);
  while (*words != '\0' && n_ends < MOST_ENDS)
    ends[n_ends++] = base + strtoull (words, &words, 16);
}

QUIET static void
write_down (void)
{
  FILE *file = fopen (getenv ("ASHI_TRACE_FILE"), "w");

  for (size_t i = 0; file != NULL && i < n_calls; i++)
    fprintf (file, "%c %lx\n", calls[i].what, (unsigned long) (calls[i].place - base));
  if (file != NULL)
    fclose (file);
}

QUIET static void
add (void *function, char what)
{
  if (n_calls == MOST)
    return;
  calls[n_calls].place = (uintptr_t) function;
  calls[n_calls++].what = what;
}

void __cyg_profile_func_enter (void *function, void *caller) QUIET;
void __cyg_profile_func_exit (void *function, void *caller) QUIET;

void
__cyg_profile_func_enter (void *function, void *caller)
{
  if (from == 0 || gettid () != getpid ())
    return;
  if ((uintptr_t) function == from)
    {
      is_on = 1;
      n_calls = 0;
    }
  if (!is_on)
    return;
  add (function, '>');
  for (int i = 0; i < n_ends; i++)
    if ((uintptr_t) function == ends[i])
      {
        is_on = 0;
        write_down ();
        return;
      }
}

void
__cyg_profile_func_exit (void *function, void *caller)
{
  if (is_on && gettid () == getpid ())
    add (function, '<');
}
