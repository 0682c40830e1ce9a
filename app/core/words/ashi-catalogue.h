// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiCatalogue: translations as msgfmt compiles them, looked up for one language whatever the process speaks.
 * Immutable; any thread may use it.
 */
typedef struct _AshiCatalogue AshiCatalogue;

AshiCatalogue *ashi_catalogue_new (GBytes *compiled);
void ashi_catalogue_free (AshiCatalogue *self);
const char *ashi_catalogue_find (const AshiCatalogue *self, const char *context, const char *words);
char *ashi_catalogue_dup_field (const AshiCatalogue *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiCatalogue, ashi_catalogue_free)

G_END_DECLS
