// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-section.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

AshiSection *ashi_read_section (const AshiReading *from, xmlNode *node, const AshiReading *reading, GBytes *svg);

G_END_DECLS
