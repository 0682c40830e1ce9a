// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-outline.h"

G_BEGIN_DECLS

gboolean ashi_outline_add_path (AshiOutline *self, const char *d, guint most);

G_END_DECLS
