// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/* What a note can be about: an AshiSubject, an AshiLesson or an AshiSection. */

GObject *ashi_noted_find (AshiPack *pack, const char *about);
char *ashi_noted_dup_about (GObject *item);
const char *ashi_noted_get_title (GObject *item);

G_END_DECLS
