// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-viewport.h"

G_BEGIN_DECLS

/**
 * AshiStances: where a viewport was on each plate that it has left. Main thread only; needs no display.
 */
typedef struct AshiStances AshiStances;

AshiStances *ashi_stances_new (void);
void ashi_stances_free (AshiStances *self);
void ashi_stances_remember (AshiStances *self, AshiPlate *plate, AshiViewport *viewport);
void ashi_stances_take_up (AshiStances *self, AshiPlate *plate, AshiBox content, AshiViewport *viewport);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStances, ashi_stances_free)

G_END_DECLS
