// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ashi_svg_check_path (const char *d);
const char *ashi_svg_check_transform (const char *transform);

G_END_DECLS
