// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiKioskOptions: what a kiosk is started with.
 * @pack: (nullable): the folder of a pack; %NULL: the one inside the program
 * @start: (nullable): a link to what each visit begins with
 * @idle_s: after how many seconds without a touch a visit is over; 0: never
 */
typedef struct
{
  const char *pack;
  const char *start;
  guint idle_s;
} AshiKioskOptions;

#define ASHI_KIOSK_IDLE_S 60

gboolean ashi_kiosk_read_idle (const char *text, guint *idle_s);
int ashi_kiosk_run (const AshiKioskOptions *options);

G_END_DECLS
