// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/* What the commands share that ask, or write down what is asked. */

gboolean ashi_command_may_ask (AshiAudience audience);
gboolean ashi_command_read_kind (const char *word, AshiQuestionKind *kind);
gboolean ashi_command_find_asked (AshiPack *pack, const char *word, const char **id);

G_END_DECLS
