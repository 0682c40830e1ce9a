// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-resource-pack.h"

G_BEGIN_DECLS

/**
 * AshiOpened: a pack that was read for a window.
 * @pack: the pack, as far as it is good
 * @problems: what is wrong with it
 * @plate: (nullable): the plate to open with, whose drawing has been read; %NULL when there is none
 */
typedef struct
{
  AshiPack *pack;
  AshiProblems *problems;
  AshiPlate *plate;
} AshiOpened;

GTask *ashi_opening_begin (const char *folder);
void ashi_opened_free (AshiOpened *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiOpened, ashi_opened_free)

G_END_DECLS
