// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A picture of the user's own that stands on a page: read within the limits, since a file may hold anything. */

cairo_surface_t *ashi_logo_read (const char *path, GError **error);
gboolean ashi_logo_load_bounded (const char *path, gsize most, char **content, gsize *length, GError **error);

G_END_DECLS
