// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

/*
 * Each of these reads one element, and returns NULL after adding a problem when it may not be believed as it stands:
 * a claim that lost its source or its support is worth less than none.
 */

gboolean ashi_read_for_patient (const AshiReading *reading, xmlNode *node, const char *words);
gboolean ashi_read_source_for_patient (const AshiReading *reading, xmlNode *node, const AshiCitation *citation);
gboolean ashi_read_standing (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiClaim *claim);
gboolean ashi_check_working (const AshiReading *reading, xmlNode *node, const AshiClaim *claim);
AshiClaim *ashi_read_claim (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiTopic topic);
AshiHazard *ashi_read_hazard (const AshiReading *reading, AshiPack *pack, xmlNode *node);
AshiDepth *ashi_read_depth (const AshiReading *reading, AshiPack *pack, xmlNode *node);
AshiGuidance *ashi_read_guidance (const AshiReading *reading, AshiPack *pack, xmlNode *node);
AshiCitation *ashi_read_citation (const AshiReading *reading, AshiPack *pack, xmlNode *node);

G_END_DECLS
