// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-json.h"
#include "ashi-run-warning.h"

G_BEGIN_DECLS

/* What a needle meets, as JSON; lengths in mm. */

void ashi_json_add_stretches (JsonBuilder *json, const char *name, GPtrArray *stretches);
void ashi_json_add_near (JsonBuilder *json, GPtrArray *nears);
void ashi_json_add_warnings (JsonBuilder *json, GPtrArray *warnings);

G_END_DECLS
