// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"
#include "ashi-view.h"

G_BEGIN_DECLS

/* The card of a view stands here, for those who may know of cards. */

AshiCard *ashi_view_get_card (AshiView *self);

G_END_DECLS
