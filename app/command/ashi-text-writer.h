// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-review-text.h"

G_BEGIN_DECLS

/**
 * AshiTextWriter: plain text with its sources numbered in the order they are met, and listed in full under it.
 * @sources: (element-type AshiSource)
 */
typedef struct
{
  GString *text;
  GPtrArray *sources;
} AshiTextWriter;

AshiTextWriter ashi_text_writer_begin (const char *title);
void ashi_text_writer_add_urgency (AshiTextWriter *self, const AshiClaim *claim);
void ashi_text_writer_add_standing (AshiTextWriter *self, AshiSupport support, GPtrArray *citations);
void ashi_text_writer_add_reviews (AshiTextWriter *self, const AshiClaim *claim, AshiAudience audience);
char *ashi_text_writer_end (AshiTextWriter *self);

G_END_DECLS
