// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/* Whose bodies a pack was drawn from, and which of their sections belong together. */

AshiBody *ashi_pack_find_body (AshiPack *self, AshiWhose whose);
const AshiRun *ashi_pack_find_run (AshiPack *self, const char *id);
AshiSection *ashi_pack_find_beside (AshiPack *self, AshiSection *section);

G_END_DECLS
