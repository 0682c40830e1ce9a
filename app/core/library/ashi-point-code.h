// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiPointCode: the code of a needling point, or of a range of them, as somebody wrote it. Immutable.
 * @typed: for people: "GB37", "M36", "GB30–34"
 * @codes: the codes of WHO it may stand for, as a pack writes them: { "ST36" }; none where no channel has that many
 *   points
 * @standard: whether it was written as WHO writes it, so that it can be nothing else
 * @is_range: whether all of @codes are meant, and not one of them
 */
typedef struct
{
  char *typed;
  GStrv codes;
  gboolean standard;
  gboolean is_range;
} AshiPointCode;

AshiPointCode *ashi_point_code_parse (const char *closed, gboolean apart);
AshiPointCode *ashi_point_code_new_range (const char *letters, int first, int last);
void ashi_point_code_free (AshiPointCode *self);
gboolean ashi_point_code_may_be_vertebra (const char *closed);
gboolean ashi_point_code_answers (const char *wanted, const char *code);
char *ashi_point_code_dup_candidates (const AshiPointCode *self);
char *ashi_point_code_dup_missing (const AshiPointCode *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiPointCode, ashi_point_code_free)

G_END_DECLS
