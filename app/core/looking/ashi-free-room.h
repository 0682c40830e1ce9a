// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"

G_BEGIN_DECLS

/* What is left of a widget where other things lie over it. Rectangles are in logical px of the widget. */

AshiBox ashi_free_room_find (AshiBox whole, const AshiBox *covers, guint n_covers, double aspect);
gboolean ashi_free_room_is_clear (AshiBox whole, const AshiBox *covers, guint n_covers, AshiBox box);

G_END_DECLS
