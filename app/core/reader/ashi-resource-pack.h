// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack-reader.h"

G_BEGIN_DECLS

#define ASHI_RESOURCE_PREFIX "/io/github/ashi_atlas/Ashi"

/**
 * AshiOpenHow: how far the pack inside the program is trusted.
 */
typedef enum
{
  ASHI_OPEN_TRUSTED,
  ASHI_OPEN_CHECKED,
} AshiOpenHow;

AshiPack *ashi_open_pack (const char *folder,
                          AshiOpenHow how,
                          AshiTongue *tongue,
                          AshiProblems *problems,
                          AshiPicturesFunc on_pictures,
                          gpointer user_data);

G_END_DECLS
