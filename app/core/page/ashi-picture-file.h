// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-picture-error.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A picture is drawn into memory and then written beside the file it replaces: whatever happens meanwhile, a full disk,
 * a power cut or an end of the program, the old file is whole until the new one is. Any thread may call these. */

cairo_status_t ashi_picture_file_append (void *content, const unsigned char *data, unsigned int length);
gboolean ashi_picture_file_check_place (const char *path, GError **error);
gboolean ashi_picture_file_check_drawn (cairo_status_t status, const char *path, GError **error);
gboolean ashi_picture_file_save (const char *path, GByteArray *content, GError **error);

G_END_DECLS
