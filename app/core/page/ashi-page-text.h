// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Words on a page. */

void ashi_page_text_set_options (PangoLayout *layout);
PangoLayout *ashi_page_text_new (cairo_t *cr, const char *text, double size, gboolean bold);
void ashi_page_text_measure (PangoLayout *layout, double *width, double *height);

G_END_DECLS
