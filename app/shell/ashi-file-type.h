// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiFileType: as what something is saved. Several, joined, are those that can be chosen from.
 */
typedef enum
{
  ASHI_FILE_PNG = 1 << 0,
  ASHI_FILE_SVG = 1 << 1,
  ASHI_FILE_PDF = 1 << 2,
  ASHI_FILE_PICTURE = ASHI_FILE_PNG | ASHI_FILE_SVG | ASHI_FILE_PDF,
} AshiFileType;

const char *ashi_file_type_get_title (AshiFileType type);
const char *ashi_file_type_get_ending (AshiFileType type);
char *ashi_file_type_dup_titles (AshiFileType types);
char *ashi_file_type_settle (
    const char *path, AshiFileType types, AshiFileType offered, AshiFileType chosen, gboolean *is_other);

G_END_DECLS
