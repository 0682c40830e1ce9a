// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_brief_new (const AshiCardGroup *group);

G_END_DECLS
