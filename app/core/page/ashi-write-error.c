// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-write-error.h"

#include "ashi-picture-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/**
 * ashi_write_refuse:
 * @format: for people: what cannot be written, why, and what to do; without a full stop
 *
 * Returns: %FALSE, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_write_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_WRITE, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* The folder itself, or what there is of the way to it. */
static char *
dup_existing (const char *folder)
{
  g_autofree char *above = g_path_get_dirname (folder);

  return g_file_test (folder, G_FILE_TEST_EXISTS) || g_str_equal (above, folder) ? g_strdup (folder)
                                                                                 : dup_existing (above);
}

/**
 * ashi_write_check_folder:
 * @path: what is to be written
 *
 * Returns: whether there is a folder for it that may be written into; else the error is in #ASHI_PICTURE_ERROR and says
 *   what to do
 */
gboolean
ashi_write_check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *existing = dup_existing (folder);

  if (!g_file_test (existing, G_FILE_TEST_IS_DIR))
    return ashi_write_refuse (error, _ ("“%s” cannot be written, as “%s” is no folder; choose another place"), path,
                              existing);
  if (!g_str_equal (existing, folder))
    return ashi_write_refuse (
        error, _ ("“%s” cannot be written, as there is no folder “%s”; make it, or choose another place"), path,
        folder);
  if (g_access (folder, W_OK) != 0)
    return ashi_write_refuse (
        error, _ ("“%s” cannot be written, as nothing may be written into “%s”; choose another folder"), path, folder);
  return TRUE;
}

/* GLib has a code for a disk that is full, and for a quota or a limit that is none but its words. */
static gboolean
is_full (const GError *cause)
{
  return g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
         || strstr (cause->message, g_strerror (EDQUOT)) != NULL || strstr (cause->message, g_strerror (EFBIG)) != NULL;
}

/**
 * ashi_write_fail:
 * @path: what could not be written, as whoever wanted it named it
 * @cause: what the system said
 *
 * Returns: %FALSE, and the error is in #ASHI_PICTURE_ERROR and says what to do
 */
gboolean
ashi_write_fail (const char *path, const GError *cause, GError **error)
{
  if (is_full (cause))
    return ashi_write_refuse (
        error, _ ("“%s” cannot be written, as the disk is full; make room, or choose another place"), path);
  return ashi_write_refuse (error, _ ("“%s” cannot be written (%s); choose another place"), path, cause->message);
}
