// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the kinds of questions know of the quiz that asks them. */

#include "ashi-quiz.h"

G_BEGIN_DECLS

/**
 * AshiDrawn: where a subject can be seen on a plate.
 */
typedef struct
{
  AshiPlate *plate;
  const AshiStructure *structure;
} AshiDrawn;

/**
 * AshiMatter: a subject, and all that is asked of it.
 * @index: its number in the pack
 * @drawn: (element-type AshiDrawn): once on each plate that lets it be picked, the right side where there are two
 * @names: (element-type utf8): what it is called, as ashi_words_fold() has it
 * @roots: a bit for each root of a nerve that its claims name
 */
typedef struct
{
  AshiSubject *subject;
  AshiAccount *account;
  guint index;
  GArray *drawn;
  GPtrArray *names;
  guint32 roots;
} AshiMatter;

struct _AshiQuiz
{
  GObject parent_instance;

  AshiPack *pack;
  AshiAudience audience;
  GPtrArray *matters;      /* AshiMatter, in the pack's order */
  GHashTable *by_id;       /* borrowed id → borrowed AshiMatter */
  GHashTable *mates;       /* "id id" of what a drawn needle meets one after the other */
  GPtrArray *cards;        /* AshiQuizCard */
  GHashTable *cards_by_id; /* borrowed id → borrowed AshiQuizCard */
};

/**
 * AshiQuizRule: how one kind of question is made.
 * @list: adds every card of the kind that the pack has
 * @ask: what is asked of @card, or %NULL where it finds nothing to set beside the right answer
 */
typedef struct
{
  AshiQuestionKind kind;
  void (*list) (AshiQuiz *quiz);
  AshiQuestion *(*ask) (AshiQuiz *quiz, const AshiQuizCard *card, GRand *rand);
} AshiQuizRule;

extern const AshiQuizRule ashi_quiz_find;
extern const AshiQuizRule ashi_quiz_name;
extern const AshiQuizRule ashi_quiz_spotter;
extern const AshiQuizRule ashi_quiz_order;
extern const AshiQuizRule ashi_quiz_place;
extern const AshiQuizRule ashi_quiz_depth;
extern const AshiQuizRule ashi_quiz_hazards;
extern const AshiQuizRule ashi_quiz_now;
extern const AshiQuizRule ashi_quiz_run;
extern const AshiQuizRule ashi_quiz_claim;
extern const AshiQuizRule ashi_quiz_own;

/* How many options a question has. */
#define ASHI_QUIZ_OPTIONS       4
#define ASHI_QUIZ_FEWEST        3
#define ASHI_QUIZ_DISTRACTORS   (ASHI_QUIZ_OPTIONS - 1)
#define ASHI_QUIZ_LONGEST_ORDER 6

void ashi_quiz_add_card (AshiQuiz *self, AshiQuestionKind kind, const char *about, const char *part);
const AshiMatter *ashi_quiz_find_matter (AshiQuiz *self, const char *id);
const AshiRun *ashi_quiz_find_run (AshiQuiz *self, const char *id);

/* ashi-quiz-matter.c */

AshiMatter *ashi_matter_new (AshiPack *pack, AshiSubject *subject, guint index, AshiAudience audience);
void ashi_matter_free (AshiMatter *self);
const AshiDrawn *ashi_matter_find_drawn (const AshiMatter *self, AshiPlate *plate);
const AshiClaim *ashi_matter_find_claim (const AshiMatter *self, AshiTopic topic, AshiAudience audience);
gboolean ashi_matter_is_told (const AshiMatter *self, const char *folded);
char *ashi_matter_dup_gist (const AshiMatter *self, AshiAudience audience);

/* ashi-quiz-neighbours.c */

/**
 * AshiMatterFunc:
 *
 * Returns: whether @candidate can stand beside the right answer
 */
typedef gboolean (*AshiMatterFunc) (const AshiMatter *candidate, gpointer data);

void ashi_quiz_find_mates (AshiQuiz *self);
GPtrArray *ashi_quiz_list_neighbours (
    AshiQuiz *self, const AshiMatter *of, gboolean any_kind, AshiMatterFunc may, gpointer data, guint n, GRand *rand);

/* ashi-quiz-write.c */

void ashi_question_shuffle (AshiQuestion *self, GRand *rand);
void ashi_question_put_letters (AshiQuestion *self, GRand *rand);
void ashi_question_withhold (AshiQuestion *self, const AshiMatter *matter);
void ashi_question_cite (AshiQuestion *self, AshiSupport support, GPtrArray *citations);
void ashi_question_rest_on (AshiQuestion *self, const AshiClaim *claim);
void ashi_question_show (AshiQuestion *self, const AshiDrawn *drawn, gboolean is_covered);
char *ashi_claim_dup_sourced (const AshiClaim *self);

/* ashi-quiz-measure.c */

/**
 * AshiMeasure: a proportional measure in the body that is drawn.
 * @row: who says so
 * @mm_per_cun: measured upright
 */
typedef struct
{
  const AshiTableRow *row;
  const AshiLandmark *from, *to;
  double mm_per_cun;
} AshiMeasure;

gboolean ashi_quiz_find_measure (AshiQuiz *self, const AshiPlace *place, AshiMeasure *measure);

/* ashi-quiz-words.c */

char *ashi_words_fold (const char *text);
GHashTable *ashi_words_split (const char *text);
gboolean ashi_words_overlap (GHashTable *words, const char *other, double most);

/* ashi-quiz-site.c */

char *ashi_matter_dup_said (const AshiMatter *self);
gboolean ashi_quiz_is_drawn_near (AshiQuiz *self, const AshiMatter *site, const char *id);

G_END_DECLS
