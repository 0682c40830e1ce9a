// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

/* What several subjects and lessons say: read once, from a <common>, and copied to whoever names it. */

void ashi_read_common (const AshiReading *reading, AshiPack *pack, xmlNode *root);
const AshiEvent *ashi_read_event (const AshiReading *reading, AshiPack *pack, xmlNode *node);
void ashi_read_watch (const AshiReading *reading, AshiPack *pack, xmlNode *node, GPtrArray *claims);
void ashi_read_shares (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiAccount *account);
void ashi_read_shared_needling (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiGuidance *guidance);
GPtrArray *ashi_read_events (const AshiReading *reading, AshiPack *pack, xmlNode *node);

G_END_DECLS
