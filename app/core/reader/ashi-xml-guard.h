// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

gboolean ashi_xml_guard (const AshiReading *reading, GBytes *bytes);

G_END_DECLS
