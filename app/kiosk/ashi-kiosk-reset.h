// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-kiosk-visit.h"

G_BEGIN_DECLS

AshiKioskVisit *ashi_kiosk_reset (GtkOverlay *place, AshiPack *pack, const char *start);

G_END_DECLS
