// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why something cannot be written, and what to do: the one wording for all that is. Any thread may call these. */

gboolean ashi_write_check_folder (const char *path, GError **error);
gboolean ashi_write_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean ashi_write_fail (const char *path, const GError *cause, GError **error);

G_END_DECLS
