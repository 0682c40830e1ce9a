// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KIOSK_FINDER (ashi_kiosk_finder_get_type ())

/**
 * AshiKioskFinder: where a visitor types a word, and what answers to it: pages and parts of the body, and no points,
 * whose codes are nothing to them.
 *
 * Signal: "chosen" (AshiSubject or AshiLesson). Property: "finding" (gboolean, read-only): whether something is typed.
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKioskFinder, ashi_kiosk_finder, ASHI, KIOSK_FINDER, GtkWidget)

GtkWidget *ashi_kiosk_finder_new (AshiPack *pack);

G_END_DECLS
