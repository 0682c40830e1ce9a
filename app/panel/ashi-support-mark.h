// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands beside a claim as quietly as it can, in cards and lessons. */

GtkWidget *ashi_support_mark_new (AshiSupport support);
GtkWidget *ashi_urgency_mark_new (const AshiClaim *claim);

G_END_DECLS
