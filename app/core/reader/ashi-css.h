// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-findings.h"

G_BEGIN_DECLS

/**
 * AshiCssReading: what reading the style of a drawing needs.
 * @findings: (unowned): where what is wrong goes
 * @references: (unowned): id → line of the first reference to it; whether there is such an id is known later
 * @n_rules: rules read so far
 */
typedef struct
{
  AshiFindings *findings;
  GHashTable *references;
  guint n_rules;
} AshiCssReading;

char *ashi_css_dup_property (AshiCssReading *self, const char *name, const char *value, guint line);
char *ashi_css_dup_style (AshiCssReading *self, const char *css, guint line);
char *ashi_css_dup_sheet (AshiCssReading *self, const char *css, guint line);
void ashi_css_refer (AshiCssReading *self, const char *id, guint line);

G_END_DECLS
