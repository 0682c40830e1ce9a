// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-file.h"

#include "ashi-write-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/**
 * ashi_picture_file_append:
 * @content: a GByteArray
 *
 * What a stream of cairo writes to.
 */
cairo_status_t
ashi_picture_file_append (void *content, const unsigned char *data, unsigned int length)
{
  GByteArray *array = content;

  if (length > G_MAXUINT - 1 - array->len)
    return CAIRO_STATUS_NO_MEMORY;
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * ashi_picture_file_check_place:
 *
 * Finds out what can be known before the picture is drawn, which takes a while.
 *
 * Returns: whether a file may be written there; else the error is in #ASHI_PICTURE_ERROR and says what to do
 */
gboolean
ashi_picture_file_check_place (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return ashi_write_refuse (error, _ ("“%s” is a folder; name a file in it"), path);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return ashi_write_refuse (error, _ ("“%s” is no file that can be replaced; choose another name"), path);
  return ashi_write_check_folder (path, error);
}

/**
 * ashi_picture_file_check_drawn:
 *
 * Returns: whether cairo could draw what is to be saved
 */
gboolean
ashi_picture_file_check_drawn (cairo_status_t status, const char *path, GError **error)
{
  return status == CAIRO_STATUS_SUCCESS
         || ashi_write_refuse (error, _ ("“%s” cannot be drawn (%s); choose a smaller picture"), path,
                               cairo_status_to_string (status));
}

/* What is written to through a link is what it leads to. */
static char *
dup_target (const char *path)
{
  char *target = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;
  char *copy = g_strdup (target != NULL ? target : path);

  free (target);
  return copy;
}

/* Who may read the file is not for us to change. */
static int
get_mode (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (int) (status.st_mode & 0777) : 0666;
}

/**
 * ashi_picture_file_save:
 * @path: where to write
 * @content: what to write
 *
 * Returns: whether all of it is on the disk; else what was there before is untouched, and the error is in
 * #ASHI_PICTURE_ERROR and says what to do
 */
gboolean
ashi_picture_file_save (const char *path, GByteArray *content, GError **error)
{
  g_autofree char *target = dup_target (path);
  g_autoptr (GError) cause = NULL;

  if (!ashi_picture_file_check_place (path, error))
    return FALSE;
  if (g_file_set_contents_full (target, (const char *) content->data, content->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, get_mode (target),
                                &cause))
    return TRUE;
  return ashi_write_fail (path, cause, error);
}
