// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a renderer that was taken over would try, each in a process behind the guards. */

enum
{
  REFUSED,
  DONE,
  NO_GUARD, /* the kernel or the build lacks it, and it said so */
};

typedef struct
{
  const char *name;
  gboolean (*put_up) (void);
  gboolean (*try) (void);
  int expected;
} Attempt;

static gboolean
read_secret (void)
{
  return open ("/etc/passwd", O_RDONLY) >= 0;
}

static gboolean
read_font (void)
{
  const int folder = open ("/usr/share/fonts", O_RDONLY | O_DIRECTORY);

  return folder >= 0;
}

static gboolean
write_file (void)
{
  return open ("/tmp/ashi-test-guards", O_WRONLY | O_CREAT, 0600) >= 0;
}

static gboolean
fill_disk (void)
{
  const int file = memfd_create ("ashi-test-guards", 0);

  return file >= 0 && write (file, "x", 1) == 1;
}

static gboolean
call_out (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean
call_neighbour (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static gboolean
start_program (void)
{
  execl ("/bin/true", "true", NULL);
  return errno != EPERM && errno != EACCES;
}

static gboolean
start_process (void)
{
  return fork () >= 0;
}

static gboolean
kill_parent (void)
{
  return kill (getppid (), 0) == 0;
}

static gboolean
write_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static gboolean
lift_limit (void)
{
  const struct rlimit most = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_NOFILE, &most) == 0;
}

static gboolean
set_own_time (void)
{
  const struct rlimit most = { 100, RLIM_INFINITY };

  return setrlimit (RLIMIT_CPU, &most) == 0;
}

static gpointer
do_nothing (gpointer unused)
{
  return unused;
}

static gboolean
start_thread (void)
{
  g_thread_join (g_thread_new ("test", do_nothing, NULL));
  return TRUE;
}

#ifndef __SANITIZE_ADDRESS__ /* which needs more than any limit would leave */
static gboolean
take_memory (void)
{
  return mmap (NULL, 2UL << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}
#endif

static const Attempt attempts[] = {
  { "files/read-secret", ashi_guard_files, read_secret, REFUSED },
  { "files/read-font", ashi_guard_files, read_font, DONE },
  { "files/write-file", ashi_guard_files, write_file, REFUSED },
  { "limits/fill-disk", ashi_guard_limit, fill_disk, REFUSED },
  { "calls/write-file", ashi_guard_calls, write_file, REFUSED },
  { "calls/call-out", ashi_guard_calls, call_out, REFUSED },
  { "calls/call-neighbour", ashi_guard_calls, call_neighbour, REFUSED },
  { "calls/start-program", ashi_guard_calls, start_program, REFUSED },
  { "calls/start-process", ashi_guard_calls, start_process, REFUSED },
  { "calls/kill-parent", ashi_guard_calls, kill_parent, REFUSED },
  { "calls/write-code", ashi_guard_calls, write_code, REFUSED },
  { "calls/lift-limit", ashi_guard_calls, lift_limit, REFUSED },
  { "calls/set-own-time", ashi_guard_calls, set_own_time, DONE },
  { "calls/start-thread", ashi_guard_calls, start_thread, DONE },
#ifndef __SANITIZE_ADDRESS__
  { "limits/take-memory", ashi_guard_limit, take_memory, REFUSED },
#endif
};

/* A guard that is not there must say so; one that says that it stands must stand. */
static void
test_attempt (gconstpointer data)
{
  const Attempt *attempt = data;
  const pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (!attempt->put_up () ? NO_GUARD : attempt->try () ? DONE : REFUSED);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NO_GUARD)
    g_test_message ("this guard cannot stand here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, attempt->expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *path = g_strconcat ("/guards/", attempts[i].name, NULL);

      g_test_add_data_func (path, &attempts[i], test_attempt);
    }
  return g_test_run ();
}
