// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * ASHI_TALK_MOST_WORDS: how many words a screen has at most, besides its heading.
 */
#define ASHI_TALK_MOST_WORDS 40

/**
 * AshiTalkScreen: what is looked at together at one time. What it points to belongs to the talk.
 * @paragraphs: what is said, %ASHI_TALK_MOST_WORDS in all at most; of a count its gist
 * @title: of its part
 * @urgency: (nullable): how soon help is needed, in words, where it is about something that may happen
 * @urgency_nick: (nullable): and as one word for programs
 * @count: (nullable): the figures, where there are some
 * @form: (nullable): and these in words
 * @is_more: whether it comes only when somebody asks for more of the one before that is not
 * @sources: whose it is, in a few words
 * @rendering: whether it is told as it was written, or translated
 * @translation: (nullable): what is to be said beside it where it is told in another language than it was written in
 * @shows: (array zero-terminated=1): the ids of the subjects it speaks of
 * @plate: (nullable): the id of the plate that shows them, where a pack says which
 */
typedef struct
{
  AshiTalkPart part;
  const char *title;
  GStrv paragraphs;
  const char *urgency;
  const char *urgency_nick;
  const AshiCount *count;
  gboolean is_more;
  char *form;
  char *sources;
  AshiRendering rendering;
  char *translation;
  GStrv shows;
  char *plate;
} AshiTalkScreen;

#define ASHI_TYPE_TALK (ashi_talk_get_type ())

/**
 * AshiTalk: what is said to a patient about a programme or a subject, screen by screen, in the order of its parts.
 *
 * Nothing is in it that a patient's card or page would not say: no depth, no needle's length, no section. Immutable.
 */
G_DECLARE_FINAL_TYPE (AshiTalk, ashi_talk, ASHI, TALK, GObject)

AshiTalk *ashi_talk_new (AshiPack *pack, const char *id);
guint ashi_talk_get_n_screens (AshiTalk *self);
const AshiTalkScreen *ashi_talk_get_screen (AshiTalk *self, guint index);
AshiTongue *ashi_talk_get_tongue (AshiTalk *self);
const char *ashi_talk_part_get_title (AshiTalkPart part, const AshiTongue *tongue);

G_END_DECLS
