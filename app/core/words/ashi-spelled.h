// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int ashi_spelled_before (const char *plain, gsize place, const char *language);
int ashi_spelled_after (const char *plain, gsize place, const char *language);

G_END_DECLS
