// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"

#ifdef HAVE_SECCOMP

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* What painting needs: memory, threads, the time, the socket, and reading the files that are open. */
static const int allowed[] = {
  SCMP_SYS (brk),
  SCMP_SYS (munmap),
  SCMP_SYS (mremap),
  SCMP_SYS (madvise),
  SCMP_SYS (futex),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (rseq),
  SCMP_SYS (sched_yield),
  SCMP_SYS (gettid),
  SCMP_SYS (getpid),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (nanosleep),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (getrusage),
  SCMP_SYS (getrandom),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (read),
  SCMP_SYS (readv),
  SCMP_SYS (pread64),
  SCMP_SYS (lseek),
  SCMP_SYS (write),
  SCMP_SYS (writev),
  SCMP_SYS (close),
  SCMP_SYS (recvfrom),
  SCMP_SYS (sendto),
  SCMP_SYS (recvmsg),
  SCMP_SYS (sendmsg),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (fstat),
  SCMP_SYS (stat),
  SCMP_SYS (lstat),
  SCMP_SYS (newfstatat),
  SCMP_SYS (statx),
  SCMP_SYS (fstatfs),
  SCMP_SYS (statfs),
  SCMP_SYS (access),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (getdents64),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (getuid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getegid),
  SCMP_SYS (membarrier),
  SCMP_SYS (uname),
  SCMP_SYS (prctl),
  SCMP_SYS (getrlimit),
  SCMP_SYS (sysinfo),
};

static gboolean
allow_simple (scmp_filter_ctx filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
      return FALSE;
  return TRUE;
}

/* Calls of which only some uses are harmless. */
static gboolean
allow_in_part (scmp_filter_ctx filter)
{
  const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC, self = (scmp_datum_t) getpid ();

  return
      /* files to be read */
      seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
          == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
             == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1, SCMP_A1 (SCMP_CMP_LE, F_SETFL)) == 0
      /* memory that no code comes to be in */
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
             == 0
      /* threads, but no processes; whoever finds the newer call missing uses the older, whose flags can be seen */
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1,
                           SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD))
             == 0
      && seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0) == 0
      /* its own end, and its own processor time */
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, self)) == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2, SCMP_A0 (SCMP_CMP_EQ, 0),
                           SCMP_A2 (SCMP_CMP_EQ, 0))
             == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2, SCMP_A0 (SCMP_CMP_EQ, 0),
                           SCMP_A1 (SCMP_CMP_EQ, RLIMIT_CPU))
             == 0
      && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (setrlimit), 1, SCMP_A0 (SCMP_CMP_EQ, RLIMIT_CPU)) == 0;
}

/**
 * ashi_guard_calls:
 *
 * Leaves no system calls but those that painting needs; the others fail. An error is kinder than death to a library
 * that tries something new and can do without.
 */
gboolean
ashi_guard_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean stands;

  if (filter == NULL)
    return FALSE;
  stands = seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 && allow_simple (filter) && allow_in_part (filter)
           && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return stands;
}

#else

gboolean
ashi_guard_calls (void)
{
  return FALSE;
}

#endif
