// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_INSPECTOR_PAGE (ashi_inspector_page_get_type ())

/**
 * AshiInspectorPage: a page of the GTK Inspector (Ctrl+Shift+D) that tells what the canvas of the window does: regions,
 * jobs, pictures, cache and frame times, twice a second while it is seen.
 *
 * Properties, which the Inspector asks of its pages: "title" (read-only), "object" (what is selected in it; not used).
 */
G_DECLARE_FINAL_TYPE (AshiInspectorPage, ashi_inspector_page, ASHI, INSPECTOR_PAGE, AdwBin)

void ashi_inspector_page_register (void);

G_END_DECLS
