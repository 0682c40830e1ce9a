// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-flow.h"
#include "ashi-ink.h"
#include "ashi-talk.h"

G_BEGIN_DECLS

/* The body as a talk shows it: skin, what is spoken of shining through it, and what was drawn on it. */

gboolean ashi_body_figure_has_ink (AshiPack *pack, const AshiTalkScreen *screen, AshiSide side, AshiInk *ink);
gboolean
ashi_body_figure_add (AshiFlow *flow, AshiPack *pack, const AshiTalkScreen *screen, AshiSide side, AshiInk *ink);

G_END_DECLS
