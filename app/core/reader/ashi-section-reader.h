// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-section.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

AshiPlate *
ashi_read_section_picture (const AshiReading *reading, AshiPack *pack, GBytes *svg, const char *id, const char *title);
char *ashi_read_section_title (const AshiReading *from, xmlNode *node);
AshiSection *ashi_read_section (const AshiReading *from, xmlNode *node, AshiPlate *picture);

G_END_DECLS
