// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ASHI_RENDERER_DEVICES: the folder in which Linux names its graphics devices.
 */
#define ASHI_RENDERER_DEVICES "/dev/dri"

const char *ashi_renderer_suggest (const char *devices);
void ashi_renderer_choose (void);

G_END_DECLS
