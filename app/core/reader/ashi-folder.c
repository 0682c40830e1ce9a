// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-folder.h"

#include "ashi-archive.h"
#include "ashi-limits.h"

#include <glib/gi18n-lib.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct _AshiFolder
{
  GFile *resource; /* a folder inside the program; NULL for one on the disk */
  int fd;          /* of the folder on the disk; -1 for one inside the program */
};

/* Neither a pipe nor a terminal may keep us waiting or make itself ours. */
#define OPEN_FLAGS (O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)

/* A file that is changed while it is opened asks for another try; one that never rests is given up. */
#define MOST_TRIES 20

/**
 * ashi_refusal_clear:
 *
 * Frees what @self holds, not @self.
 */
void
ashi_refusal_clear (AshiRefusal *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->remedy, g_free);
}

static void
refuse (AshiRefusal *refusal, const char *what, const char *remedy)
{
  ashi_refusal_clear (refusal);
  *refusal = (AshiRefusal) { g_strdup (_ (what)), g_strdup (_ (remedy)) };
}

static void
clear (gpointer data)
{
  AshiFolder *self = data;

  g_clear_object (&self->resource);
  if (self->fd >= 0)
    close (self->fd);
}

AshiFolder *
ashi_folder_ref (AshiFolder *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ashi_folder_unref (AshiFolder *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
begins_as_archive (const char *path, const char **kind)
{
  guint8 head[512];
  const int fd = open (path, OPEN_FLAGS);
  const gssize n = fd >= 0 ? read (fd, head, sizeof head) : -1;

  if (fd >= 0)
    close (fd);
  *kind = n > 0 ? ashi_archive_recognise (head, (gsize) n) : NULL;
  return *kind != NULL;
}

/* Somebody named what is in the folder, or what it came in. */
static void
refuse_file (AshiRefusal *refusal, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *what = NULL, *remedy = NULL;
  const char *kind;
  struct stat status;

  if (stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    {
      refuse (refusal, N_ ("it is no folder"), N_ ("Name the folder of a pack."));
      return;
    }
  if (begins_as_archive (path, &kind))
    {
      what = g_strdup_printf ("it is %s, and a pack is a folder", kind);
      remedy = g_strdup ("Unpack it, and name the folder that holds pack.xml.");
    }
  else
    {
      what = g_strdup ("it is a file, and a pack is a folder");
      remedy = g_str_equal (base, "pack.xml") ? g_strdup_printf ("Name the folder it lies in: \"%s\".", folder)
                                              : g_strdup ("Name the folder that holds pack.xml.");
    }
  refuse (refusal, what, remedy);
}

static const char *
reason_for (int error)
{
  switch (error)
    {
    case ENOENT:
      return "there is no such file or folder";
    case EACCES:
    case EPERM:
      return "permission denied";
    case ELOOP:
      return "its links lead in a circle";
    default:
      return g_strerror (error);
    }
}

static gboolean
is_link_to_nothing (int folder, const char *path)
{
  struct stat status;

  return fstatat (folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK (status.st_mode);
}

static void
refuse_folder (AshiRefusal *refusal, const char *path, int error)
{
  if (error == ENOTDIR)
    refuse_file (refusal, path);
  else if (error == ENOENT && is_link_to_nothing (AT_FDCWD, path))
    refuse (refusal, N_ ("it is a link to something that is not there"),
            N_ ("Mend the link, or name the folder itself."));
  else if (error == EACCES)
    refuse (refusal, reason_for (error), N_ ("Give yourself the right to read it."));
  else
    refuse (refusal, reason_for (error), N_ ("Correct the name of the pack's folder."));
}

/**
 * ashi_folder_open:
 * @file: a folder, on the disk or a resource: address
 * @refusal: (inout): empty; filled with the reason when it is refused
 *
 * Returns: (transfer full) (nullable): the folder; %NULL when it is none
 */
AshiFolder *
ashi_folder_open (GFile *file, AshiRefusal *refusal)
{
  const char *path = g_file_peek_path (file);
  AshiFolder *self;
  int fd = -1;

  if (path == NULL && !g_file_has_uri_scheme (file, "resource"))
    {
      refuse (refusal, N_ ("it is an address, and a pack is a folder on this computer"),
              N_ ("Copy the pack here, and name its folder."));
      return NULL;
    }
  if (path != NULL)
    fd = open (path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (path != NULL && fd < 0)
    {
      refuse_folder (refusal, path, errno);
      return NULL;
    }
  self = g_atomic_rc_box_new0 (AshiFolder);
  self->resource = path == NULL ? g_object_ref (file) : NULL;
  self->fd = fd;
  return self;
}

/**
 * ashi_folder_is_in_program:
 *
 * Returns: whether it is no stranger's, but a part of the program
 */
gboolean
ashi_folder_is_in_program (AshiFolder *self)
{
  return self->resource != NULL;
}

static gboolean
holds (int folder, const char *name, const char *file)
{
  g_autofree char *path = g_build_filename (name, file, NULL);
  struct stat status;

  return name[0] != '.' && fstatat (folder, path, &status, 0) == 0 && S_ISREG (status.st_mode);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ashi_folder_list_deeper:
 * @name: a file
 *
 * Returns: (transfer full) (element-type utf8): the folders right inside that hold a file of that name, in order
 */
GPtrArray *
ashi_folder_list_deeper (AshiFolder *self, const char *name)
{
  const int fd = self->fd >= 0 ? openat (self->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  DIR *listing = fd >= 0 ? fdopendir (fd) : NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  const struct dirent *entry;

  while (listing != NULL && (entry = readdir (listing)) != NULL)
    if (holds (fd, entry->d_name, name))
      g_ptr_array_add (found, g_strdup (entry->d_name));
  if (listing != NULL)
    closedir (listing);
  else if (fd >= 0)
    close (fd);
  g_ptr_array_sort (found, compare_names);
  return found;
}

/* Without ".", and with each ".." taken together with what stands before it; NULL when that leads out. */
static char *
dup_normal (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (char **part = parts; *part != NULL; part++)
    {
      if (g_str_equal (*part, "..") && kept->len == 0)
        return NULL;
      if (g_str_equal (*part, ".."))
        g_ptr_array_set_size (kept, (int) kept->len - 1);
      else if (**part != '\0' && !g_str_equal (*part, "."))
        g_ptr_array_add (kept, *part);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

/**
 * ashi_folder_dup_path:
 * @path: how a file of a pack names another: relative to the pack's folder
 * @refusal: (inout): empty; filled with the reason when it is refused
 *
 * Returns: (transfer full) (nullable): the one way to write the path, so that two names of one file are the same;
 *   %NULL when it cannot be a file of the pack
 */
char *
ashi_folder_dup_path (const char *path, AshiRefusal *refusal)
{
  g_autofree char *scheme = g_uri_parse_scheme (path);
  g_autofree char *normal = g_path_is_absolute (path) ? NULL : dup_normal (path);

  if (scheme != NULL)
    refuse (refusal, N_ ("is an address, not a file of the pack"), N_ ("Name a file inside the pack's folder."));
  else if (strchr (path, '\\') != NULL)
    refuse (refusal, N_ ("holds \\"), N_ ("Write / between a folder and a file."));
  else if (normal == NULL)
    refuse (refusal, N_ ("leaves the pack"), N_ ("Name a file inside the pack's folder."));
  return refusal->what == NULL ? g_steal_pointer (&normal) : NULL;
}

/* For kernels before 5.6, and for sandboxes that know no openat2(): follows no link at all. */
static int
open_stepwise (int folder, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  int at = folder;

  for (char **part = parts; *part != NULL && at >= 0; part++)
    {
      const int flags = part[1] != NULL ? O_PATH | O_DIRECTORY | O_CLOEXEC : OPEN_FLAGS;
      const int next = openat (at, *part, flags | O_NOFOLLOW);
      const int error = errno;

      if (at != folder)
        close (at);
      errno = error;
      at = next;
    }
  return at;
}

static int
open_beneath (int folder, const char *path)
{
  struct open_how how = { .flags = OPEN_FLAGS, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS };
  int fd = -1;

  for (guint i = 0; fd < 0 && i < MOST_TRIES; i++)
    {
      fd = (int) syscall (SYS_openat2, folder, path, &how, sizeof how);
      if (fd < 0 && errno != EAGAIN && errno != EINTR)
        break;
    }
  if (fd < 0 && (errno == ENOSYS || errno == EPERM))
    fd = open_stepwise (folder, path);
  return fd;
}

static void
refuse_open (AshiRefusal *refusal, int folder, const char *path, int error)
{
  if (error == EXDEV)
    refuse (refusal, N_ ("it is a link that leads out of the pack"), N_ ("Copy what it leads to into the pack."));
  else if (error == ELOOP)
    refuse (refusal, N_ ("it is a link that leads in a circle, or that cannot be followed safely"),
            N_ ("Copy what it leads to into the pack."));
  else if (error == ENOENT && is_link_to_nothing (folder, path))
    refuse (refusal, N_ ("it is a link to something that is not there"),
            N_ ("Mend the link, or put the file itself there."));
  else if (error == EACCES)
    refuse (refusal, reason_for (error), N_ ("Give yourself the right to read it."));
  else if (error == ENXIO)
    refuse (refusal, N_ ("it is no file"), N_ ("Name a file of the pack."));
  else
    refuse (refusal, reason_for (error), N_ ("Put the file there, or correct its name."));
}

/* Some files, those of /proc among them, do not say how long they are: no more is read than may be. */
static GBytes *
read_to_limit (int fd, AshiRefusal *refusal)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[64 * 1024];

  while (bytes->len <= ASHI_LIMIT_FILE_BYTES)
    {
      const gssize n = read (fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          refuse (refusal, errno == EAGAIN ? N_ ("it is no file") : g_strerror (errno),
                  N_ ("Put a file there that can be read."));
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return NULL;
}

static void
refuse_size (AshiRefusal *refusal)
{
  g_autofree char *what = g_strdup_printf ("it is larger than %d MiB", ASHI_LIMIT_FILE_BYTES / (1024 * 1024));

  refuse (refusal, what, N_ ("Split it, or simplify the drawing."));
}

static GBytes *
read_fd (int fd, AshiRefusal *refusal)
{
  GBytes *bytes = NULL;
  struct stat status;

  if (fstat (fd, &status) != 0)
    refuse (refusal, g_strerror (errno), N_ ("Put a file there that can be read."));
  else if (S_ISDIR (status.st_mode))
    refuse (refusal, N_ ("it is a folder, not a file"), N_ ("Name a file of the pack."));
  else if (!S_ISREG (status.st_mode))
    refuse (refusal, N_ ("it is no file"), N_ ("Name a file of the pack."));
  else if (status.st_size <= ASHI_LIMIT_FILE_BYTES)
    bytes = read_to_limit (fd, refusal);
  if (bytes == NULL && refusal->what == NULL)
    refuse_size (refusal);
  return bytes;
}

static GBytes *
load_resource (AshiFolder *self, const char *path, AshiRefusal *refusal)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (self->resource, path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL)
    refuse (refusal, error->message, N_ ("Put the file there, or correct its name."));
  return bytes;
}

static GBytes *
load_file (AshiFolder *self, const char *path, AshiRefusal *refusal)
{
  const int fd = open_beneath (self->fd, path);
  GBytes *bytes;

  if (fd < 0)
    {
      refuse_open (refusal, self->fd, path, errno);
      return NULL;
    }
  bytes = read_fd (fd, refusal);
  close (fd);
  return bytes;
}

static gboolean
is_readable (GBytes *bytes, AshiRefusal *refusal)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const char *packed = data != NULL ? ashi_archive_recognise (data, size) : NULL;
  const char *other = data != NULL ? ashi_archive_recognise_other (data, size) : NULL;
  const char *kind = packed != NULL ? packed : other;
  g_autofree char *what = kind != NULL ? g_strdup_printf ("it is %s", kind) : NULL;

  if (kind != NULL)
    refuse (refusal, what,
            packed != NULL ? N_ ("Unpack it, or save it as plain .svg or .xml.")
                           : N_ ("Put the file itself there, saved as plain .svg or .xml."));
  return kind == NULL;
}

/**
 * ashi_folder_load:
 * @path: what ashi_folder_dup_path() gave
 * @refusal: (inout): empty; filled with the reason when it is refused
 *
 * Links inside the folder are followed as long as they stay inside.
 *
 * Returns: (transfer full) (nullable): the bytes of a file, at most ASHI_LIMIT_FILE_BYTES
 */
GBytes *
ashi_folder_load (AshiFolder *self, const char *path, AshiRefusal *refusal)
{
  g_autoptr (GBytes) bytes = self->fd >= 0 ? load_file (self, path, refusal) : load_resource (self, path, refusal);

  return bytes != NULL && is_readable (bytes, refusal) ? g_steal_pointer (&bytes) : NULL;
}
