// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tongue.h"

G_BEGIN_DECLS

char *ashi_fonts_dup_digest (void);
char *ashi_fonts_dup_missing (const AshiTongue *tongue);

G_END_DECLS
