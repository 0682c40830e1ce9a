// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-talk.h"

G_BEGIN_DECLS

/* What the body shows while a screen of a talk is looked at, or is read on paper. Any thread. */

AshiPlate *
ashi_talk_screen_choose_plate (const AshiTalkScreen *screen, AshiPack *pack, AshiSide side, AshiPlate *otherwise);
GStrv ashi_talk_screen_list_structures (const AshiTalkScreen *screen, AshiPlate *plate, AshiSide side);
guint ashi_plate_find_skin (AshiPlate *plate);

G_END_DECLS
