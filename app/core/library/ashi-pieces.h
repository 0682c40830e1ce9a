// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiJoint: what stands between two pieces.
 * @ASHI_JOINT_LOOSE: a blank, or what means no more
 * @ASHI_JOINT_DASH: behind a digit, what people write between the ends of a range
 * @ASHI_JOINT_MARK: behind a digit, what they write between two of a kind
 */
typedef enum
{
  ASHI_JOINT_LOOSE,
  ASHI_JOINT_DASH,
  ASHI_JOINT_MARK,
} AshiJoint;

/**
 * AshiPieces: what was typed, folded and taken apart where there is neither letter nor digit. Immutable.
 * @words: as names are compared
 * @for_codes: the same pieces as codes are: the code of Dünndarm is no other for Du Mai, and a name is typed without
 *   the dots
 * @before: what stands before each
 */
typedef struct
{
  guint n;
  GStrv words;
  GStrv for_codes;
  AshiJoint *before;
} AshiPieces;

AshiPieces *ashi_pieces_new (const char *typed);
void ashi_pieces_free (AshiPieces *self);
gboolean ashi_pieces_has_digit (const char *piece);
gboolean ashi_pieces_is_number (const char *piece);
gboolean ashi_pieces_is_measure (const AshiPieces *self, guint i);
int ashi_pieces_read_number (const AshiPieces *self, guint i, guint end, guint *n_used);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiPieces, ashi_pieces_free)

G_END_DECLS
