// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiLine: one line of words in a box of nothing but lines.
 * @css_class: (unowned) (nullable): how they look
 */
typedef struct
{
  char *text;
  const char *css_class;
} AshiLine;

GPtrArray *ashi_lines_new (void);
void ashi_lines_add (GPtrArray *lines, const char *text, const char *css_class);
void ashi_lines_show (GPtrArray *lines, GtkBox *box);

G_END_DECLS
