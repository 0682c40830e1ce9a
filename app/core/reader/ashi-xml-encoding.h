// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

GBytes *ashi_xml_to_plain (const AshiReading *reading, GBytes *bytes);

G_END_DECLS
