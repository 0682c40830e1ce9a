// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-problems.h"

G_BEGIN_DECLS

/**
 * AshiPicturesFunc:
 * @pack: knows its plates and sections, and nothing else yet
 *
 * Called in the thread that reads.
 */
typedef void (*AshiPicturesFunc) (AshiPack *pack, gpointer user_data);

AshiPack *ashi_pack_read (GFile *folder, GBytes *schema, AshiProblems *problems);
AshiPack *ashi_pack_read_in (GFile *folder,
                             GBytes *schema,
                             AshiTongue *tongue,
                             AshiProblems *problems,
                             AshiPicturesFunc on_pictures,
                             gpointer user_data);

G_END_DECLS
