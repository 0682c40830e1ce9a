// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"

#include "ashi-limits.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* The socket, the three streams, fonts and their caches. */
#define MOST_FILES 64

/* A sanitizer keeps twenty terabytes of address space for its own books. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

static gboolean
limit (__rlimit_resource_t resource, rlim_t most)
{
  struct rlimit now;

  if (getrlimit (resource, &now) != 0)
    return FALSE;
  now.rlim_max = MIN (now.rlim_max, most);
  now.rlim_cur = MIN (now.rlim_cur, now.rlim_max);
  return setrlimit (resource, &now) == 0;
}

static gboolean
limit_memory (void)
{
#ifdef IS_SANITIZED
  return TRUE;
#else
  return limit (RLIMIT_AS, ASHI_LIMIT_PAINT_BYTES);
#endif
}

/**
 * ashi_guard_limit:
 *
 * Bounds memory and files, and gives up whatever a privileged program that it might start could give. Processor time is
 * granted for each order (#AshiPainterService). Not even a picture of its memory is left behind when it dies. Whoever
 * tries to write is told that the disk is full: fontconfig would keep what it found out about new fonts.
 */
gboolean
ashi_guard_limit (void)
{
  const gboolean is_plain = prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;

  signal (SIGXFSZ, SIG_IGN);
  return limit_memory () && limit (RLIMIT_NOFILE, MOST_FILES) && limit (RLIMIT_FSIZE, 0) && limit (RLIMIT_CORE, 0)
         && is_plain;
}
