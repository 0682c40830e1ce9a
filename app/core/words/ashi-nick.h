// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *ashi_nick_of_value (GType type, int value);
gboolean ashi_nick_to_value (GType type, const char *nick, int *value);

G_END_DECLS
