// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pin.h"

#include <crypt.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is hashed with, and how it is written: method, cost, salt and 256 bits. */
#define METHOD  "$y$"
#define WRITTEN "^\\$y\\$[./A-Za-z0-9]+\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}\n?$"

/* A hash is 73 letters long. */
#define MOST_BYTES 256

/* s: nobody who mistyped waits for long, and who tries all thousands does for ever. */
#define LONGEST_DELAY 300

/**
 * ashi_pin_dup_path:
 *
 * Returns: (transfer full): the file in the user's configuration that keeps the PIN
 */
char *
ashi_pin_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "ashi", "kiosk-pin", NULL);
}

/**
 * ashi_pin_is_well_formed:
 * @pin: what somebody typed
 *
 * Returns: whether it can be a PIN
 */
gboolean
ashi_pin_is_well_formed (const char *pin)
{
  const gsize n = strspn (pin, "0123456789");

  return pin[n] == '\0' && n >= ASHI_PIN_LEAST_DIGITS && n <= ASHI_PIN_MOST_DIGITS;
}

/* Nothing but a small regular file is read. Returns: (transfer full) (nullable): all of it */
static char *
read_file (const char *path)
{
  const int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  g_autofree char *text = g_malloc0 (MOST_BYTES + 1);
  struct stat status;
  gssize n = -1;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    n = read (fd, text, MOST_BYTES);
  close (fd);
  return n >= 0 ? g_steal_pointer (&text) : NULL;
}

/* Returns: (transfer full) (nullable): the hash */
static char *
read_hash (const char *path)
{
  g_autofree char *text = read_file (path);

  if (text == NULL || !g_regex_match_simple (WRITTEN, text, G_REGEX_DOLLAR_ENDONLY, 0))
    return NULL;
  return g_strchomp (g_steal_pointer (&text));
}

/**
 * ashi_pin_look:
 * @path: where it is kept
 *
 * Returns: whether a PIN is kept there
 */
AshiPinState
ashi_pin_look (const char *path)
{
  g_autofree char *hash = NULL;
  struct stat status;

  if (stat (path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR))
    return ASHI_PIN_NONE;
  hash = read_hash (path);
  return hash != NULL ? ASHI_PIN_SET : ASHI_PIN_DAMAGED;
}

/* Returns: (transfer full) (nullable): the hash of the PIN as @setting says: a salt, or a hash that holds one */
static char *
dup_hash (const char *pin, const char *setting)
{
  g_autofree struct crypt_data *data = g_new0 (struct crypt_data, 1);
  const char *hash = crypt_r (pin, setting, data);

  return hash != NULL && hash[0] == '$' ? g_strdup (hash) : NULL;
}

static gboolean
fail (GError **error, const char *path, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("The PIN could not be kept in %s: %s"), path,
               g_strerror (code));
  return FALSE;
}

/**
 * ashi_pin_keep:
 * @path: where to keep it
 * @pin: a well-formed one
 * @error: of G_IO_ERROR
 *
 * Keeps the PIN in place of the one before, which is there until then, in a file that nobody else can read.
 */
gboolean
ashi_pin_keep (const char *path, const char *pin, GError **error)
{
  char salt[CRYPT_GENSALT_OUTPUT_SIZE];
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *hash = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (ashi_pin_is_well_formed (pin), FALSE);

  if (crypt_gensalt_rn (METHOD, 0, NULL, 0, salt, sizeof salt) != NULL)
    hash = dup_hash (pin, salt);
  if (hash == NULL || g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, path, errno);
  line = g_strconcat (hash, "\n", NULL);
  return g_file_set_contents_full (path, line, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   error);
}

/**
 * ashi_pin_opens:
 * @path: where the PIN is kept
 * @pin: what somebody typed
 *
 * Returns: whether that is it, after some tens of milliseconds; %FALSE where none is kept
 */
gboolean
ashi_pin_opens (const char *path, const char *pin)
{
  g_autofree char *hash = read_hash (path);
  g_autofree char *other = hash != NULL && ashi_pin_is_well_formed (pin) ? dup_hash (pin, hash) : NULL;

  return other != NULL && strcmp (hash, other) == 0;
}

/**
 * ashi_pin_get_delay:
 * @n_wrong: how often a wrong PIN was given in a row
 *
 * Returns: how long the next may not be given, in s
 */
guint
ashi_pin_get_delay (guint n_wrong)
{
  return n_wrong == 0 ? 0 : MIN (1u << MIN (n_wrong, 16), LONGEST_DELAY);
}
