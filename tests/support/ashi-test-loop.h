// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AshiTestCondition:
 *
 * Returns: whether what is waited for has come about
 */
typedef gboolean (*AshiTestCondition) (gpointer data);

void ashi_test_wait_until (AshiTestCondition is_met, gpointer data);
void ashi_test_wait_within (guint seconds, AshiTestCondition is_met, gpointer data);
void ashi_test_pass_time (guint ms);
void ashi_test_settle (void);
gboolean ashi_test_is_alone (gpointer object);

G_END_DECLS
