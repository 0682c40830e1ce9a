// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-folder.h"
#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

/**
 * AshiShelf: the files of a pack that was checked before. What is said of its subjects stays in them until it is asked
 * for, so that memory grows with what is read and not with what could be.
 */
typedef struct _AshiShelf AshiShelf;

AshiShelf *ashi_shelf_new (AshiFolder *folder, AshiPack *pack);
void ashi_shelf_unref (AshiShelf *self);
void ashi_shelf_lend (AshiShelf *self, AshiSubject *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiShelf, ashi_shelf_unref)

G_END_DECLS
