// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-audience.h"
#include "ashi-body.h"
#include "ashi-claim.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the writers of JSON share. A value that is %NULL is left out. */

void ashi_json_add_string (JsonBuilder *json, const char *name, const char *value);
void ashi_json_add_number (JsonBuilder *json, const char *name, double value);
void ashi_json_add_nick (JsonBuilder *json, const char *name, GType type, int value);
void ashi_json_add_position (JsonBuilder *json, AshiPosition position);
void ashi_json_begin_list (JsonBuilder *json, const char *name);
void ashi_json_add_event (JsonBuilder *json, const AshiClaim *claim);
void ashi_json_add_citations (JsonBuilder *json, GPtrArray *citations);
void ashi_json_add_reviews (JsonBuilder *json, const AshiClaim *claim, AshiAudience audience);
char *ashi_json_dup_text (JsonBuilder *json, AshiAudience audience);

G_END_DECLS
