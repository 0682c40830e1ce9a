// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter-process.h"

#include "ashi-limits.h"
#include "ashi-painter-protocol.h"
#include "ashi-painter-talk.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* How often it is looked whether the work costs too much or is no longer wanted, in milliseconds. */
#define LOOK_MS 50
/* How often it is looked whether a process that has hung up has ended. */
#define MOST_LOOKS 20
/* Who no longer wants a picture waits this long for it all the same, in microseconds: a new process would cost more
 * than the work that is nearly done. */
#define GRACE (G_USEC_PER_SEC / 2)

struct AshiPainterProcess
{
  AshiPlate *plate;
  char *palette;

  GSubprocess *subprocess; /* NULL: there is none, or it died */
  AshiWire wire;
  clockid_t clock; /* its processor time */

  /* while it is waited for */
  GCancellable *cancellable;
  double used_before; /* s of processor time */
  gint64 begun;       /* µs */
  gint64 cancelled;   /* µs; 0: not cancelled */
  double used;        /* s of processor time for what was asked last */
};

/* What the last process that started said of itself; atomic. */
static guint guards;

/**
 * ashi_painter_process_get_guards:
 *
 * Returns: the #AshiPainterGuard that stand around the processes of this program; 0 while none has started
 */
guint
ashi_painter_process_get_guards (void)
{
  return (guint) g_atomic_int_get (&guards);
}

/* Less than the limit only where a test says so, which has no ten seconds for each case. */
static double
get_seconds (void)
{
  const char *text = g_getenv ("ASHI_PAINT_SECONDS");
  const double seconds = text != NULL ? g_ascii_strtod (text, NULL) : ASHI_LIMIT_PAINT_SECONDS;

  return seconds > 0 && seconds < ASHI_LIMIT_PAINT_SECONDS ? seconds : ASHI_LIMIT_PAINT_SECONDS;
}

static double
read_clock (AshiPainterProcess *self)
{
  struct timespec time = { 0 };

  clock_gettime (self->clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static gboolean
give_up (GError **error, AshiPictureError code)
{
  g_set_error_literal (error, ASHI_PICTURE_ERROR, (gint) code, "The process that paints was ended");
  return FALSE;
}

static gboolean
is_unwanted (AshiPainterProcess *self, gint64 now)
{
  if (self->cancelled == 0 && g_cancellable_is_cancelled (self->cancellable))
    self->cancelled = now;
  return self->cancelled != 0 && now - self->cancelled > GRACE;
}

/* An AshiWireWait. The kernel tells what the process has used, so that it need not be believed. */
static gboolean
wait_for_it (int fd, short events, gpointer user_data, GError **error)
{
  AshiPainterProcess *self = user_data;
  struct pollfd poll_fd = { fd, events, 0 };
  gint64 now;

  poll (&poll_fd, 1, LOOK_MS);
  now = g_get_monotonic_time ();
  if (is_unwanted (self, now))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The picture is no longer wanted");
      return FALSE;
    }
  if (read_clock (self) - self->used_before > get_seconds ()
      || now - self->begun > ASHI_LIMIT_PAINT_STUCK_SECONDS * G_USEC_PER_SEC)
    return give_up (error, ASHI_PICTURE_ERROR_TIME);
  return TRUE;
}

static void
begin (AshiPainterProcess *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
  self->cancelled = 0;
  self->begun = g_get_monotonic_time ();
  self->used_before = read_clock (self);
}

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

/* Ends the process, whatever it does, and waits for its end, which comes at once. */
static void
end (AshiPainterProcess *self)
{
  if (self->subprocess == NULL)
    return;
  close (self->wire.fd);
  g_subprocess_force_exit (self->subprocess);
  g_subprocess_wait (self->subprocess, NULL, NULL);
  g_clear_object (&self->subprocess);
}

/* One that has ended already has no number, and no clock. */
static gboolean
find_clock (AshiPainterProcess *self)
{
  const char *number = g_subprocess_get_identifier (self->subprocess);

  return number != NULL && clock_getcpuclockid ((pid_t) g_ascii_strtoll (number, NULL, 10), &self->clock) == 0;
}

static gboolean
spawn (AshiPainterProcess *self, GError **error)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) cause = NULL;
  int fds[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) == 0)
    {
      self->subprocess = start_at (path, fds[1], &cause);
      self->wire = (AshiWire) { fds[0], wait_for_it, self };
      if (self->subprocess != NULL && find_clock (self))
        return TRUE;
      if (self->subprocess == NULL)
        close (fds[0]);
      end (self);
    }
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NO_PAINTER,
               "The drawings of this pack cannot be painted, since “%s” does not start (%s)", path,
               cause != NULL ? cause->message : "it ends at once");
  return FALSE;
}

/* Whoever hangs up is about to end by itself, and its status says why; but it need not be waited for if it does not. */
static void
wait_for_end (GSubprocess *subprocess)
{
  for (int i = 0; i < MOST_LOOKS && g_subprocess_get_identifier (subprocess) != NULL; i++)
    g_usleep (LOOK_MS * 1000);
}

/* Who else kills a process than the kernel, when the machine has no more memory? */
static AshiPictureError
find_cause (GSubprocess *dead)
{
  const gboolean is_dead = g_subprocess_get_identifier (dead) == NULL;
  const int end_signal = is_dead && g_subprocess_get_if_signaled (dead) ? g_subprocess_get_term_sig (dead) : 0;

  if (end_signal == SIGXCPU)
    return ASHI_PICTURE_ERROR_TIME;
  if (end_signal == SIGKILL
      || (is_dead && g_subprocess_get_if_exited (dead)
          && g_subprocess_get_exit_status (dead) == ASHI_PAINTER_EXIT_MEMORY))
    return ASHI_PICTURE_ERROR_MEMORY;
  return ASHI_PICTURE_ERROR_FELL;
}

/* Ends the process for good, and puts what became of it in the place of what was noticed of that. */
static void
end_for (AshiPainterProcess *self, GError *noticed, GError **error)
{
  AshiPictureError cause = ASHI_PICTURE_ERROR_FELL;

  if (g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CLOSED)
      || g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED))
    {
      wait_for_end (self->subprocess);
      cause = find_cause (self->subprocess);
    }
  end (self);
  if (noticed->domain == ASHI_PICTURE_ERROR || g_error_matches (noticed, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, noticed);
      return;
    }
  give_up (error, cause);
  g_error_free (noticed);
}

/* What the process itself says it failed at leaves it as good as new. */
static gboolean
is_answer (const GError *error)
{
  return g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SVG)
         || g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_SIZE)
         || g_error_matches (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND);
}

static void
fail (AshiPainterProcess *self, GError *cause, GError **error)
{
  if (is_answer (cause))
    g_propagate_error (error, cause);
  else
    end_for (self, cause, error);
}

/* Before it is ready it has not seen the plate: what goes wrong is not the plate's fault. */
static gboolean
start (AshiPainterProcess *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL, end_cause = NULL;
  guint standing;

  if (!spawn (self, error))
    return FALSE;
  begin (self, cancellable);
  if (ashi_painter_talk_ready (&self->wire, &standing, &cause))
    {
      g_atomic_int_set (&guards, (gint) standing);
      return TRUE;
    }
  end_for (self, g_steal_pointer (&cause), &end_cause);
  if (g_error_matches (end_cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&end_cause));
  else
    g_set_error_literal (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NO_PAINTER,
                         "The drawings of this pack cannot be painted, since ashi-painter does not answer, or is of "
                         "another version");
  return FALSE;
}

/**
 * ashi_painter_process_open:
 * @cancellable: (nullable): ends it early
 *
 * Starts the process, if it is not there, and has it parse the plate.
 *
 * Returns: whether the plate can be drawn
 */
gboolean
ashi_painter_process_open (AshiPainterProcess *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (self->subprocess != NULL)
    return TRUE;
  if (!start (self, cancellable, error))
    return FALSE;
  begin (self, cancellable);
  if (ashi_painter_talk_opening (&self->wire, self->plate, self->palette, get_seconds (), &cause))
    return TRUE;
  end_for (self, cause, error);
  return FALSE;
}

/**
 * ashi_painter_process_paint:
 * @order: what to paint
 * @found: (out): where the structure is drawn, for the tasks that ask for it
 * @cancellable: (nullable): ends it early, and the process with it
 *
 * Returns: (transfer full) (nullable): the tile; the error is %G_IO_ERROR_CANCELLED or in #ASHI_PICTURE_ERROR
 */
AshiTile *
ashi_painter_process_paint (
    AshiPainterProcess *self, const AshiPaintOrder *order, AshiTrace *found, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  AshiTile *tile;

  if (!ashi_painter_process_open (self, cancellable, error))
    return NULL;
  begin (self, cancellable);
  tile = ashi_painter_talk_order (&self->wire, order, found, &cause);
  self->used = MAX (0, read_clock (self) - self->used_before); /* a process that is gone has no clock */
  if (tile == NULL)
    fail (self, cause, error);
  return tile;
}

/**
 * ashi_painter_process_get_used:
 *
 * Returns: the seconds of processor time that the last order took
 */
double
ashi_painter_process_get_used (AshiPainterProcess *self)
{
  return self->used;
}

/**
 * ashi_painter_process_new:
 * @palette: (nullable): a style sheet that goes over the plate's own
 *
 * Starts nothing yet.
 */
AshiPainterProcess *
ashi_painter_process_new (AshiPlate *plate, const char *palette)
{
  AshiPainterProcess *self = g_new0 (AshiPainterProcess, 1);

  self->plate = g_object_ref (plate);
  self->palette = g_strdup (palette);
  return self;
}

void
ashi_painter_process_free (AshiPainterProcess *self)
{
  end (self);
  g_object_unref (self->plate);
  g_free (self->palette);
  g_free (self);
}
