// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiPictureLoader: reads the drawings of a pack that nobody has asked for yet, in a thread. The plate on screen is
 * all that a start waits for; a card, which tells of every drawing, comes a click later. Main thread only.
 */
typedef struct _AshiPictureLoader AshiPictureLoader;

AshiPictureLoader *ashi_picture_loader_new (void);
void ashi_picture_loader_load (AshiPictureLoader *self, AshiPack *pack);
void ashi_picture_loader_free (AshiPictureLoader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiPictureLoader, ashi_picture_loader_free)

G_END_DECLS
