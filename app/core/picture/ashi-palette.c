// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-palette.h"

#include <gio/gio.h>

/**
 * ashi_palette_dup_high_contrast:
 *
 * Returns: (transfer full): the style sheet that paints a plate in the high contrast palette
 */
char *
ashi_palette_dup_high_contrast (void)
{
  g_autoptr (GBytes) css = g_resources_lookup_data ("/io/github/ashi_atlas/Ashi/palette/high-contrast.css",
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *text = g_bytes_get_data (css, &size);

  return g_strndup (text, size);
}
