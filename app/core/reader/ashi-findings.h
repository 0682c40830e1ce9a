// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

/**
 * AshiFindings: what is wrong with one drawing, until all of it is known. A program writes the same fault a thousand
 * times, so the same words are told once, with how often they hold.
 */
typedef struct _AshiFindings AshiFindings;

AshiFindings *ashi_findings_new (void);
void ashi_findings_free (AshiFindings *self);
void ashi_findings_add (AshiFindings *self, guint line, const char *remedy, const char *what, ...) G_GNUC_PRINTF (4, 5);
void ashi_findings_tell (AshiFindings *self, const AshiReading *reading);

#define ashi_findings_at(self, node, remedy, ...)                                                                      \
  ashi_findings_add (self, (guint) xmlGetLineNo (node), remedy, __VA_ARGS__)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiFindings, ashi_findings_free)

G_END_DECLS
