// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-build.h"
#include "ashi-json.h"

G_BEGIN_DECLS

void ashi_json_add_build (JsonBuilder *json, const AshiBuilt *built, double spread);

G_END_DECLS
