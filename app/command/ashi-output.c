// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-output.h"

#include "ashi-command.h"
#include "ashi-visible.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Why the first write to the standard output that failed did; 0 while none has. */
static int failure;

/* GLib would turn what the locale has no letters for into question marks; a point's name is worth more than that. */
static void
print (const char *text)
{
  g_autofree char *visible = ashi_visible_dup (text, ASHI_VISIBLE_PROSE);

  if (fputs (visible, stdout) == EOF && failure == 0)
    failure = errno;
}

static void
print_error (const char *text)
{
  g_autofree char *visible = ashi_visible_dup (text, ASHI_VISIBLE_PROSE);

  fputs (visible, stderr);
}

/* A full disk may show itself only when the last of the output is written. */
static void
close_output (void)
{
  if (fflush (stdout) != 0 && failure == 0)
    failure = errno;
  if (fclose (stdout) != 0 && failure == 0)
    failure = errno;
  if (failure == 0)
    return;
  g_printerr (_ ("ashi: not all of the output could be written: %s.\n"), g_strerror (failure));
  _exit (ASHI_EXIT_BAD);
}

/* A stream that is closed would be the number of the next file that is opened, which would then be printed into. */
static void
hold_place (int fd, int flags)
{
  int held = fcntl (fd, F_GETFD) < 0 ? open ("/dev/null", flags) : -1;

  if (held >= 0 && held != fd)
    close (held);
}

/**
 * ashi_output_prepare:
 *
 * To be called before anything is printed or opened. From then on g_print() and g_printerr() show text as it is
 * shown to people, and a program whose output was not written whole ends with %ASHI_EXIT_BAD.
 */
void
ashi_output_prepare (void)
{
  hold_place (STDIN_FILENO, O_WRONLY);
  hold_place (STDOUT_FILENO, O_RDONLY);
  hold_place (STDERR_FILENO, O_RDONLY);
  g_set_print_handler (print);
  g_set_printerr_handler (print_error);
  atexit (close_output);
}
