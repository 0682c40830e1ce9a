// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-plate.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

AshiPlate *ashi_read_picture (const AshiReading *reading,
                              xmlNode *root,
                              GBytes *svg,
                              const char *id,
                              const char *title,
                              GPtrArray *layers,
                              gboolean with_words);
AshiPlate *
ashi_read_plate (const AshiReading *reading, GBytes *svg, const char *id, const char *title, GPtrArray *layers);

G_END_DECLS
