// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ashi_recall_dup_plate (const char *pack_id);
void ashi_recall_plate (const char *pack_id, const char *plate_id);

char *ashi_recall_dup_colours (void);
void ashi_recall_colours (const char *nick);

G_END_DECLS
