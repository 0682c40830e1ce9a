// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiSource: where facts come from. Immutable; owned by its pack. Every string but @id and @title may be %NULL.
 * @short_name: the name beside a claim, "Kearns 2018"
 * @kind: what it is, for people
 * @how_read: how the source itself was read, for people
 * @note: what of it was and was not read
 * @file: its file in the pack
 * @line: its line there
 * @tells_length: whether a length is told in what names it, so that it is no source for patients
 */
typedef struct
{
  char *id;
  char *short_name;
  char *kind;
  char *how_read;
  char *year;
  char *authors;
  char *title;
  char *container;
  char *doi;
  char *isbn;
  char *address;
  char *note;
  char *file;
  guint line;
  gboolean tells_length;
} AshiSource;

void ashi_source_free (AshiSource *self);
char *ashi_source_dup_citation (const AshiSource *self);
char *ashi_source_dup_reading (const AshiSource *self, gboolean with_note);
gboolean ashi_source_is_unread (const AshiSource *self);
gboolean ashi_source_is_notes (const AshiSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiSource, ashi_source_free)

/**
 * AshiCitation: one source of a claim.
 * @source: (unowned): the source
 * @at: (nullable): where in the source, "p. 186"
 * @tells_length: whether a length is told in it, so that it is no source for patients
 */
typedef struct
{
  const AshiSource *source;
  char *at;
  gboolean tells_length;
} AshiCitation;

AshiCitation *ashi_citation_new (const AshiSource *source, const char *at);
AshiCitation *ashi_citation_copy (const AshiCitation *self);
void ashi_citation_free (AshiCitation *self);

G_END_DECLS
