// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-source.h"

G_BEGIN_DECLS

/* Where a source stands on the web. Ashi opens no connection: it hands an address to whoever asked, or to a browser. */

char *ashi_source_dup_uri (const AshiSource *self);

G_END_DECLS
