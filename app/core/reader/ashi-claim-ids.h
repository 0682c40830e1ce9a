// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

void ashi_claim_ids_check (const AshiReading *reading, GPtrArray *claims, const char *of);

G_END_DECLS
