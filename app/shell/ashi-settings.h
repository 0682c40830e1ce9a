// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *ashi_settings_new (void);
GSettings *ashi_settings_new_from (GSettingsSchemaSource *source);
GVariant *ashi_settings_dup_of_pack (GSettings *settings, const char *key, const char *pack_id);
void ashi_settings_set_of_pack (GSettings *settings, const char *key, const char *pack_id, GVariant *value);

G_END_DECLS
