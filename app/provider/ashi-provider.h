// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

#define ASHI_TYPE_PROVIDER (ashi_provider_get_type ())

/**
 * AshiProvider: answers the desktop's search from the pack inside the program: names, and nothing of what cards say.
 * Where patients read, it knows what patients know. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiProvider, ashi_provider, ASHI, PROVIDER, GObject)

AshiProvider *ashi_provider_new (AshiAudience audience);
GStrv ashi_provider_find (AshiProvider *self, const char *const *terms);
GVariant *ashi_provider_describe (AshiProvider *self, const char *const *ids);
char *ashi_provider_dup_link (AshiProvider *self, const char *id);

G_END_DECLS
