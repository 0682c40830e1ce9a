// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"
#include "ashi-memory.h"
#include "ashi-painter-protocol.h"
#include "ashi-painter-service.h"

#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

/* While it paints it hears nothing; this thread does, and ends it as soon as the program is gone. */
static gpointer
wait_for_end (gpointer unused)
{
  struct pollfd program = { ASHI_PAINTER_FD, POLLRDHUP, 0 };

  while (poll (&program, 1, -1) <= 0 || (program.revents & (POLLRDHUP | POLLHUP | POLLERR)) == 0)
    ;
  _exit (0);
  return NULL;
}

static gboolean
is_called_by_program (void)
{
  int type = 0;
  socklen_t size = sizeof type;

  return getsockopt (ASHI_PAINTER_FD, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
}

int
main (int argc, char *argv[])
{
  guint guards = 0;

  setlocale (LC_ALL, "");
  if (!is_called_by_program ())
    {
      fputs ("ashi-painter draws for ashi and does nothing by itself. Call ashi.\n", stderr);
      return 2;
    }
  ashi_memory_share_heaps (); /* each would take up address space, which is limited */
  ashi_guard_tell_memory ();
  guards |= ashi_guard_limit () ? ASHI_GUARD_LIMITS : 0;
  guards |= ashi_guard_files () ? ASHI_GUARD_LANDLOCK : 0;
  guards |= ashi_guard_calls () ? ASHI_GUARD_SECCOMP : 0;
  g_thread_unref (g_thread_new ("end", wait_for_end, NULL));
  ashi_painter_service_run (ASHI_PAINTER_FD, guards);
  _exit (0); /* whoever paints for strangers leaves nothing behind that would be worth putting away */
}
