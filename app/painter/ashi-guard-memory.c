// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"

#include "ashi-painter-protocol.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Who dies while this much more cannot be had died for want of it, in bytes. */
#define LEAST (32 << 20)

static void
on_death (int signal_number)
{
  if (mmap (NULL, LEAST, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
    _exit (ASHI_PAINTER_EXIT_MEMORY);
  signal (signal_number, SIG_DFL);
  raise (signal_number);
}

/* GLib says what it could not get before it gives up. */
static GLogWriterOutput
on_message (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer unused)
{
  for (gsize i = 0; i < n && (level & G_LOG_LEVEL_ERROR) != 0; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && strstr (fields[i].value, "failed to allocate") != NULL)
      _exit (ASHI_PAINTER_EXIT_MEMORY);
  return g_log_writer_standard_streams (level, fields, n, unused);
}

/**
 * ashi_guard_tell_memory:
 *
 * Libraries abort when there is no more memory, as they do for other reasons; lets the status with which the process
 * ends tell which it was.
 */
void
ashi_guard_tell_memory (void)
{
  static const int deaths[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGBUS };

  g_log_set_writer_func (on_message, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
    signal (deaths[i], on_death);
}
