// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-json.h"
#include "ashi-pack.h"

G_BEGIN_DECLS

char *ashi_body_dup_landmarks_json (AshiBody *body);
void ashi_body_add_places_json (JsonBuilder *json, AshiPack *pack, const char *point);

G_END_DECLS
