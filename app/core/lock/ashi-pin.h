// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The PIN that leads out of a kiosk: digits, so that they can be touched. A file keeps a salted hash of it that is slow
 * to compute (yescrypt); what the PIN is stands nowhere. Any thread may call these; they read and write files. */

#define ASHI_PIN_LEAST_DIGITS 4
#define ASHI_PIN_MOST_DIGITS  12

/**
 * AshiPinState: what lies where a PIN is kept.
 * @ASHI_PIN_NONE: nothing
 * @ASHI_PIN_SET: a PIN's hash
 * @ASHI_PIN_DAMAGED: something that is none, or cannot be read; no PIN opens it
 */
typedef enum
{
  ASHI_PIN_NONE,
  ASHI_PIN_SET,
  ASHI_PIN_DAMAGED,
} AshiPinState;

char *ashi_pin_dup_path (void);
gboolean ashi_pin_is_well_formed (const char *pin);
AshiPinState ashi_pin_look (const char *path);
gboolean ashi_pin_keep (const char *path, const char *pin, GError **error);
gboolean ashi_pin_opens (const char *path, const char *pin);
guint ashi_pin_get_delay (guint n_wrong);

G_END_DECLS
