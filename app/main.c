// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-application.h"
#include "ashi-command-line.h"
#include "ashi-locale.h"
#include "ashi-output.h"

#include <glib.h>
#include <signal.h>

int
main (int argc, char *argv[])
{
  /* A pack is a local folder, and a picture is saved to one. GVfs, where it is installed, would reach into networks for
   * an address that somebody typed; this has to be said before GIO is asked for its first file. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  ashi_output_prepare ();
  ashi_locale_prepare ();
  /* A file that may not grow is told of like a full disk. */
  signal (SIGXFSZ, SIG_IGN);

  if (ashi_command_line_wants (argc, argv))
    return ashi_command_line_run (argc, argv);
  return ashi_application_main (argc, argv);
}
