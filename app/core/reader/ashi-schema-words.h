// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-schema-model.h"

G_BEGIN_DECLS

gboolean ashi_schema_tell (GBytes *rng, const AshiReading *reading, xmlNode *root);

G_END_DECLS
