// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-findings.h"
#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiDrawing: an SVG file as it is read: its tree, from which whatever a plate may not hold has been taken away, and
 * what is wrong with it.
 * @reading: (unowned): the reading of the file
 * @pack: (nullable) (unowned): whose subjects tell which of its names are structures; %NULL when the drawing was
 * checked before, and names are taken at their word
 * @with_words: whether <text> may stand in it
 * @refused: whether it may not be shown, however much of it is good
 * @root: its <svg>
 * @ids: id → borrowed xmlNode that has it
 * @removed: (element-type xmlNode): what was taken out of the tree
 * @findings: what is wrong
 * @n_guesses: how often it was guessed what a name in it is meant for
 */
typedef struct
{
  const AshiReading *reading;
  AshiPack *pack;
  gboolean with_words;
  gboolean refused;
  xmlDoc *doc;
  xmlNode *root;
  GHashTable *ids;
  GPtrArray *removed;
  AshiFindings *findings;
  guint n_guesses;
} AshiDrawing;

AshiDrawing *ashi_drawing_open (const AshiReading *reading, GBytes *svg, gboolean with_words, AshiPack *pack);
void ashi_drawing_close (AshiDrawing *self);
GBytes *ashi_drawing_write (AshiDrawing *self);

gboolean ashi_drawing_may_guess (AshiDrawing *self);
char *ashi_drawing_dup_id (const xmlNode *node);
xmlNode *ashi_drawing_next (const xmlNode *node, const xmlNode *within);
xmlNode *ashi_drawing_after (const xmlNode *node, const xmlNode *within);
gboolean ashi_drawing_is_shown (const xmlNode *node);
gboolean ashi_drawing_is_moved (const AshiDrawing *self, const xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiDrawing, ashi_drawing_close)

G_END_DECLS
