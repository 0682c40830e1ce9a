// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-right-place.h"

G_BEGIN_DECLS

/**
 * AshiOption: one of the answers that a question offers.
 * @id: what an answer calls it: the id of a structure where the question has letters in its picture, of a subject or an
 *   event where it is one, else a word of its own
 * @text: for people; of a letter in the picture, that letter
 * @reason: (nullable): why it is wrong, or what is so about it
 * @is_right: whether it belongs to the right answer
 * @weight: how much it counts beside the other right ones; the heaviest must not be missed. Of an order, its place
 * there
 * @has_place: whether it stands at a place in the picture, and not at the structure of its @id
 * @x: that place, in the picture's user units (mm)
 * @y: likewise
 */
typedef struct
{
  char *id;
  char *text;
  char *reason;
  gboolean is_right;
  double weight;
  gboolean has_place;
  double x, y;
} AshiOption;

/**
 * AshiQuestionSight: what a question shows.
 * @picture: (nullable): the id of a plate or a section; %NULL: there is nothing to be seen
 * @side: on which side a section is shown
 * @opacities: (nullable): one for each layer; %NULL: as it opens
 * @n_opacities: how many
 * @lit: (nullable): the id of the structure that is asked about
 * @hides_names: whether no name may be seen or heard of while the question stands
 */
typedef struct
{
  char *picture;
  AshiSide side;
  double *opacities;
  guint n_opacities;
  char *lit;
  gboolean hides_names;
} AshiQuestionSight;

/**
 * AshiSpan: between which depths of a needle something has to be done, in mm from the skin.
 */
typedef struct
{
  double from, to;
} AshiSpan;

/**
 * AshiQuestion: something that is asked of what a pack says or draws. The same seed makes the same question. Reference
 * counted by any thread, and immutable once it is made.
 * @card: the id of its card, by which reviews of it are kept
 * @about: the id of what it is about: a subject, an event or a lesson
 * @claim: (nullable): what the claim that it rests on is called there
 * @stem: what is asked, for people
 * @is_covered: whether it is to be found under what lies over it
 * @options: (element-type AshiOption): what can be answered; in an order that tells nothing
 * @right: the right answer, for people
 * @names: (element-type utf8): for a name that is typed: each that is right; the first is shown
 * @others: (element-type utf8): and every name of everything else
 * @places: (element-type AshiRightPlace): for a place: where it is right, on each side that the plate shows
 * @window: for a needle that advances: where it has to stop, the earlier the better
 * @length: for a needle that advances: how far it goes, in mm
 * @withheld: (element-type utf8): names that would give the answer away
 * @support: how far the right answer is to be believed
 * @citations: (element-type AshiCitation): its sources
 * @note: (nullable): what must be said beside the answer
 * @seconds: how long somebody who knows may take
 */
typedef struct
{
  AshiQuestionKind kind;
  AshiAsking asking;
  char *card;
  char *about;
  char *claim;
  char *stem;
  AshiQuestionSight sight;
  gboolean is_covered;
  GPtrArray *options;
  char *right;
  GPtrArray *names;
  GPtrArray *others;
  GPtrArray *places;
  AshiSpan window;
  double length;
  GPtrArray *withheld;
  AshiSupport support;
  GPtrArray *citations;
  char *note;
  double seconds;
} AshiQuestion;

AshiQuestion *ashi_question_new (AshiQuestionKind kind, AshiAsking asking, const char *card, const char *about);
AshiQuestion *ashi_question_ref (AshiQuestion *self);
void ashi_question_unref (AshiQuestion *self);
AshiOption *ashi_question_add_option (AshiQuestion *self, const char *id, const char *text, gboolean is_right);
AshiOption *ashi_question_find_option (const AshiQuestion *self, const char *id);
gboolean ashi_question_has_letters (const AshiQuestion *self);
char *ashi_question_dup_cited (const AshiQuestion *self);
gboolean ashi_question_kind_needs_picture (AshiQuestionKind kind);
const char *ashi_question_kind_get_label (AshiQuestionKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiQuestion, ashi_question_unref)

G_END_DECLS
