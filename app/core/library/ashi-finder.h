// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiFinderNote: what a user wrote, to be found beside what a pack says. Immutable.
 * @item: (transfer none): an AshiSubject, an AshiSection or an AshiLesson that it is about; the pack keeps it alive
 * @id: the note's own
 * @text: plain text
 */
typedef struct
{
  GObject *item;
  char *id;
  char *text;
} AshiFinderNote;

AshiFinderNote *ashi_finder_note_new (GObject *item, const char *id, const char *text);
void ashi_finder_note_free (AshiFinderNote *self);

/**
 * AshiFound: something that answers to what was typed.
 * @item: (transfer none): an AshiSubject or an AshiLesson, of a note an AshiSection, too; the pack keeps it alive
 * @note: (nullable): the id of a note about the item, whose words answer; %NULL where it is the item itself
 * @excerpt: the words around the match, as Pango markup with the matched words in bold
 * @matched: (nullable): these words as they are written, each once; %NULL where it is a name that matches
 */
typedef struct
{
  GObject *item;
  char *note;
  char *excerpt;
  GStrv matched;
} AshiFound;

/**
 * AshiAnswer: what was found. Immutable.
 * @found: (element-type AshiFound): the best first
 * @note: (nullable): for people: what was searched for instead of what was typed, and what this atlas does not have
 * @sure: whether the first can be taken unseen: not where a code was typed that is not here, where several points can
 * be meant, or where a word was left out
 */
typedef struct
{
  GPtrArray *found;
  char *note;
  gboolean sure;
} AshiAnswer;

void ashi_answer_free (AshiAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiAnswer, ashi_answer_free)

#define ASHI_TYPE_FINDER (ashi_finder_get_type ())

/**
 * AshiFinder: full-text search over all that a pack says to one audience, and over what its user wrote beside that,
 * where the audience may read it. It belongs to one thread at a time.
 */
G_DECLARE_FINAL_TYPE (AshiFinder, ashi_finder, ASHI, FINDER, GObject)

AshiFinder *ashi_finder_new (AshiPack *pack, AshiAudience audience, GCancellable *cancellable);
void ashi_finder_set_notes (AshiFinder *self, GPtrArray *notes);
AshiAnswer *ashi_finder_find (AshiFinder *self, const char *words, guint most, GCancellable *cancellable);

G_END_DECLS
