// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-child.h"

#include "ashi-painter-protocol.h"

#include <signal.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* How often it is looked whether a process that has hung up has ended, and how long is between two looks, in
 * microseconds. */
#define MOST_LOOKS 20
#define LOOK_US    50000

/* Beside the program where it was built, else where it is installed. */
static char *
dup_path (void)
{
  const char *named = g_getenv ("ASHI_PAINTER");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "ashi-painter", NULL) : NULL;

  if (named != NULL)
    return g_strdup (named);
  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_strdup (LIBEXECDIR "/ashi-painter");
}

/* Where fonts are and how words are shaped; neither the display nor the bus, and nothing that may be a secret. */
static GStrv
dup_environment (void)
{
  static const char *const names[] = { "HOME",
                                       "LANG",
                                       "LC_ALL",
                                       "LC_CTYPE",
                                       "XDG_DATA_HOME",
                                       "XDG_DATA_DIRS",
                                       "XDG_CACHE_HOME",
                                       "XDG_CONFIG_HOME",
                                       "XDG_CONFIG_DIRS",
                                       "FONTCONFIG_FILE",
                                       "FONTCONFIG_PATH",
                                       "LD_LIBRARY_PATH",
                                       "ASAN_OPTIONS",
                                       "UBSAN_OPTIONS" };
  GStrv environment = g_new0 (char *, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_getenv (names[i]) != NULL)
      environment = g_environ_setenv (environment, names[i], g_getenv (names[i]), TRUE);
  return environment;
}

static GSubprocess *
start_at (const char *path, int fd, GError **error)
{
  /* librsvg's last words before it aborts are of no use to who looks at an atlas. */
  const gboolean is_talkative = g_getenv ("ASHI_DEBUG") != NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | (is_talkative ? G_SUBPROCESS_FLAGS_NONE : G_SUBPROCESS_FLAGS_STDERR_SILENCE));
  g_auto (GStrv) environment = dup_environment ();

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, "/");
  g_subprocess_launcher_take_fd (launcher, fd, ASHI_PAINTER_FD);
  return g_subprocess_launcher_spawn (launcher, error, path, NULL);
}

/**
 * ashi_painter_child_end:
 * @self: (transfer full): a process
 *
 * Ends it, whatever it does, and waits for its end, which comes at once.
 */
void
ashi_painter_child_end (AshiPainterChild *self)
{
  close (self->fd);
  g_subprocess_force_exit (self->subprocess);
  g_subprocess_wait (self->subprocess, NULL, NULL);
  g_object_unref (self->subprocess);
  g_free (self);
}

/* One that has ended already has no number, and no clock. */
static gboolean
find_clock (AshiPainterChild *self)
{
  const char *number = g_subprocess_get_identifier (self->subprocess);

  return number != NULL && clock_getcpuclockid ((pid_t) g_ascii_strtoll (number, NULL, 10), &self->clock) == 0;
}

/* Takes @subprocess and @fd, whatever comes of it. */
static AshiPainterChild *
child_new (GSubprocess *subprocess, int fd)
{
  AshiPainterChild *self;

  if (subprocess == NULL)
    {
      close (fd);
      return NULL;
    }
  self = g_new0 (AshiPainterChild, 1);
  self->subprocess = subprocess;
  self->fd = fd;
  if (find_clock (self))
    return self;
  ashi_painter_child_end (self);
  return NULL;
}

/**
 * ashi_painter_child_start:
 *
 * Returns: (transfer full) (nullable): a new process, which will say that it is ready
 */
AshiPainterChild *
ashi_painter_child_start (GError **error)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) cause = NULL;
  AshiPainterChild *self = NULL;
  int fds[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) == 0)
    self = child_new (start_at (path, fds[1], &cause), fds[0]);
  if (self == NULL)
    g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NO_PAINTER,
                 "The drawings of this pack cannot be painted, since “%s” does not start (%s)", path,
                 cause != NULL ? cause->message : "it ends at once");
  return self;
}

/**
 * ashi_painter_child_get_used:
 *
 * Returns: the seconds of processor time it has used, as the kernel tells; 0 once it is gone
 */
double
ashi_painter_child_get_used (const AshiPainterChild *self)
{
  struct timespec time = { 0 };

  clock_gettime (self->clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* Whoever hangs up is about to end by itself, and its status says why; but it need not be waited for if it does not. */
static void
wait_for_end (GSubprocess *subprocess)
{
  for (int i = 0; i < MOST_LOOKS && g_subprocess_get_identifier (subprocess) != NULL; i++)
    g_usleep (LOOK_US);
}

/**
 * ashi_painter_child_find_cause:
 *
 * Returns: what became of a process that has hung up. Who else kills one than the kernel, when the machine has no more
 *   memory?
 */
AshiPictureError
ashi_painter_child_find_cause (const AshiPainterChild *self)
{
  gboolean is_dead;
  int end_signal;

  wait_for_end (self->subprocess);
  is_dead = g_subprocess_get_identifier (self->subprocess) == NULL;
  end_signal =
      is_dead && g_subprocess_get_if_signaled (self->subprocess) ? g_subprocess_get_term_sig (self->subprocess) : 0;
  if (end_signal == SIGXCPU)
    return ASHI_PICTURE_ERROR_TIME;
  if (end_signal == SIGKILL
      || (is_dead && g_subprocess_get_if_exited (self->subprocess)
          && g_subprocess_get_exit_status (self->subprocess) == ASHI_PAINTER_EXIT_MEMORY))
    return ASHI_PICTURE_ERROR_MEMORY;
  return ASHI_PICTURE_ERROR_FELL;
}
