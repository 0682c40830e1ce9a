// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ashi_command_line_wants (int argc, char *argv[]);
int ashi_command_line_run (int argc, char *argv[]);

G_END_DECLS
